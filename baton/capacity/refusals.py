"""What planning refuses, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class SlotChanged(Refusal):
    words = _(
        "%(person)s changed this slot a moment ago. Look at it again, and repeat if it is still needed."
    )


class PlacementChanged(Refusal):
    words = _("%(person)s moved or changed this a moment ago. Look again and repeat if it is still needed.")


class CardIsDone(Refusal):
    words = _("#%(number)s is done: there is nothing left to plan.")


class DayIsPast(Refusal):
    words = _("%(day)s is over. Plan for today or later; hours already worked go into the timesheet.")


class DayTooFar(Refusal):
    status = 422
    words = _("%(day)s is too far away: plan up to %(last)s.")


class NoSuchSlot(Refusal):
    status = 422
    words = _("There is no slot %(slot)s on %(day)s: that day has %(slots)s.")


class NothingLeftToPlace(Refusal):
    words = _("All planned hours of #%(number)s are placed already. Say how many more it needs.")


class NotOfTheTeamAtWork(Refusal):
    words = _("%(person)s does not work here any more, or is a guest: choose somebody of the team.")


class NotTheirPlans(Refusal):
    status = 403
    words = _("Only whoever it was planned for says what came of it.")


class SlotAnsweredAlready(Refusal):
    words = _("What came of this slot has been said already.")


class SlotNotOver(Refusal):
    words = _("This slot is not over yet.")
