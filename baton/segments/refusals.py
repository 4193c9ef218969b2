from typing import Any

from django.utils.translation import gettext_lazy as _

from baton.audiences.wrong import Wrong
from baton.kit.errors import Refusal


class DocumentIsWrong(Refusal):
    """``problems``: each with its place and, of a text that was sent, its line."""

    status = 422
    words = _("This is no segment yet: %(first)s")

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(first=str(wrong.problems[0]), problems=problems_of(wrong))


class CriteriaAreWrong(DocumentIsWrong):
    words = _("These criteria cannot be kept yet: %(first)s")


class SavedMeanwhile(Refusal):
    """Nothing of either is lost: ``version`` is theirs, and what was sent is still with whoever sent it."""

    words = _("%(name)s saved version %(version)s meanwhile. Look at it, then save yours on top of it.")


class NothingChanged(Refusal):
    words = _("This says the same as version %(version)s. Nothing was saved.")


class SegmentIsPutAway(Refusal):
    words = _("This segment is put away. Bring it back first.")


class TooManySegments(Refusal):
    words = _("At most %(most)s segments can be kept.")


class TooManyVersions(Refusal):
    words = _("A segment keeps at most %(most)s versions. Go on with a new one.")


class NoBase(Refusal):
    """``folder``: where it is looked for, below the data directory of the installation."""

    words = _("There are no customers' data here yet: no base lies in “%(folder)s”.")


class BaseIsWrong(Refusal):
    words = _("The base cannot be used as it is: %(reason)s")


class TakesTooLong(Refusal):
    words = _("This took longer than %(seconds)s seconds and was ended. A run goes on in the background.")


class OthersAreCounting(Refusal):
    words = _("Others are counting right now. Try again in a moment.")


class AskedAnother(Refusal):
    words = _("You asked another question meanwhile, so this one was let go.")


class RunTookTooLong(Refusal):
    words = _("This run took longer than %(minutes)s minutes and was ended.")


class RunBrokenOff(Refusal):
    """What its worker left behind is for whoever looks after the machine."""

    words = _("This run was broken off before its end. Run it again.")


class CannotBeWorkedOut(Refusal):
    words = _("The data could not be worked through (%(kind)s). Check the base with “baton segment check”.")


class NoSuchCustomer(Refusal):
    status = 404
    words = _("There is no customer with this key in the base.")


class NoSuchMoment(Refusal):
    status = 422
    words = _("“%(as_of)s” is no day. Write one like 2026-11-30, which means its end.")


class AlreadyWaiting(Refusal):
    words = _("A run of this version is waiting or running already.")


class RunsOfDifferentBases(Refusal):
    words = _("These runs are of different bases. Run them again on the one that is there now: %(names)s.")


def problems_of(wrong: Wrong, most: int = 50) -> list[dict[str, Any]]:
    return [problem.as_document() for problem in wrong.problems[:most]]
