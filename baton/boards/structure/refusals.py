"""What is refused about the structure of boards, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NameTaken(Refusal):
    words = _("“%(name)s” exists already.")


class NameNeeded(Refusal):
    status = 422
    words = _("A name is needed.")


class NotAChoice(Refusal):
    status = 422
    words = _("“%(value)s” is not possible here. Possible: %(choices)s.")


class NobodyWouldSee(Refusal):
    words = _("A private space needs at least one member of the team who sees it.")


class NotNameable(Refusal):
    words = _("%(person)s cannot be named on a space: they have left, or are a guest.")


class Archived(Refusal):
    words = _("“%(name)s” is archived. Restore it first.")


class OtherBoard(Refusal):
    words = _("“%(name)s” belongs to another board.")


class OnlyOneLevel(Refusal):
    words = _("“%(column)s” is a sub-column and cannot have parts of its own.")


class KindOfParent(Refusal):
    words = _("A sub-column is of the kind of its column: change “%(column)s”.")


class LastColumn(Refusal):
    words = _("“%(column)s” is the only column of the board. Add another one first.")


class ColumnHoldsCards(Refusal):
    """``cards``: those that the asker sees."""

    words = _("“%(column)s” still holds cards. Say to which column they go.")


class LaneHoldsCards(Refusal):
    words = _("“%(lane)s” still holds cards. Say to which lane they go.")


class CardsWithoutResponsible(Refusal):
    """``cards``: those that the asker sees."""

    words = _("In “%(column)s” every card needs somebody responsible. Say who takes those that have nobody.")


class CardsDoNotFit(Refusal):
    """``cards`` with the reason for each, those that the asker sees."""

    words = _("“%(column)s” cannot take all of these cards: %(reason)s")


class OnlyOfAQueue(Refusal):
    words = _("Only a queue is pulled from.")


class OnlyOfAWait(Refusal):
    words = _("Only a stage of waiting runs on somebody's clock.")


class GateUnclear(Refusal):
    words = _(
        "Say who approves: the client, one job function, or named people; of “some of them”, how many; and "
        "whom to tell when the answer is overdue."
    )


class PolicyUnclear(Refusal):
    status = 422
    words = _(
        "A policy names what it requires: a field, or a checklist, or that all checklists are finished."
    )


class NoSuchTemplate(Refusal):
    status = 404
    words = _("There is no template “%(template)s”.")


class NotYourTemplate(Refusal):
    status = 403
    words = _("Only whoever made a template, or a manager, changes it.")


class OtherKindOfField(Refusal):
    words = _("Only a field of the kind “Choice” has options.")


class OptionsNeeded(Refusal):
    status = 422
    words = _("A choice needs at least one option.")


class IntoItself(Refusal):
    words = _("A tag cannot be merged into itself.")


class FieldIsAskedFor(Refusal):
    words = _("“%(column)s” asks for the field “%(field)s”. Remove that policy first.")


class NotATimeZone(Refusal):
    status = 422
    words = _("“%(value)s” is not a time zone. Name one like Europe/Amsterdam.")


class NotACurrency(Refusal):
    status = 422
    words = _("“%(value)s” is not a currency. Name one by its three letters, like EUR.")
