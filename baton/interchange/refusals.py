"""What an import refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.interchange.problems import UnreadableFile
from baton.kit.errors import Refusal


class FileNotReadable(Refusal):
    """``facts``: file, line, column, field, reason, advice."""

    status = 422
    words = _("%(place)s: %(reason)s %(advice)s")

    @classmethod
    def of(cls, error: UnreadableFile) -> "FileNotReadable":
        place = f"{error.file}:{error.line}" if error.line is not None else error.file
        return cls(
            place=place,
            file=error.file,
            line=error.line,
            column=error.column,
            field=error.field,
            reason=str(error.reason),
            advice=str(error.advice),
        )


class UnknownSource(Refusal):
    status = 422
    words = _("Files of “%(source)s” cannot be imported; possible are: %(sources)s.")


class NotSeveral(Refusal):
    status = 422
    words = _("Bring the files of “%(source)s” one at a time.")


class NoSettings(Refusal):
    status = 422
    words = _("There is nothing to choose about how files of “%(source)s” are read.")


class TrelloRefused(Refusal):
    status = 502
    words = _(
        "Trello did not give the older history: it answered with %(status)s. Look at the key and the token."
    )


class StillAsked(Refusal):
    words = _("First answer how the file is to be read: %(questions)s.")


class UnknownPerson(Refusal):
    status = 422
    words = _("“%(person)s” is nobody in this file, or several people are called so.")


class UnknownMember(Refusal):
    status = 422
    words = _("“%(member)s” is no member of this workspace, or several are called so.")


class UnknownPlace(Refusal):
    status = 422
    words = _("“%(place)s” is neither a project nor a card here.")


class UnknownColumn(Refusal):
    status = 422
    words = _("There is no column “%(column)s” in this file.")


class UnknownField(Refusal):
    status = 422
    words = _("There is no field “%(field)s” in this file, or several are called so.")


class NotAUse(Refusal):
    status = 422
    words = _("“%(field)s” cannot become “%(use)s”: a field of numbers can become one of: %(uses)s.")


class NotAKind(Refusal):
    status = 422
    words = _("“%(kind)s” is no kind of column; possible are: %(kinds)s.")


class CannotHold(Refusal):
    words = _("%(person)s cannot be responsible: they have left or are a guest.")


class AlreadyApplied(Refusal):
    words = _("This file has been imported already, or is being imported right now.")


class NotTrello(Refusal):
    words = _("Only a board of Trello has an older history to be fetched.")


class NothingToChoose(Refusal):
    words = _("Choose at least one of the spaces that are offered.")


class FileIsGone(Refusal):
    words = _("The uploaded file is no longer there. Upload it once more.")


class NotRead(Refusal):
    words = _("This file has not been read to its end, so there is nothing yet to agree to.")
