"""What timesheets refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class ImpossibleMinutes(Refusal):
    status = 422
    words = _("%(minutes)s minutes: an entry has at least one minute and at most 24 hours.")


class DayIsFull(Refusal):
    words = _(
        "%(day)s would have %(hours)s hours: a day has 24. Shorten this entry or another one of that day."
    )


class DayOutOfReach(Refusal):
    status = 422
    words = _("%(day)s is too far away: time is entered from %(first)s to %(last)s.")


class StillToCome(Refusal):
    status = 422
    words = _("%(day)s is still to come: hours are entered when they were worked, and only leave ahead.")


class TimesOverlap(Refusal):
    words = _(
        "From %(starts)s to %(ends)s overlaps an entry of the same day, %(other_starts)s to %(other_ends)s. "
        "Change one of the two."
    )


class TimesDoNotFit(Refusal):
    status = 422
    words = _("From %(starts)s to %(ends)s is no stretch of time on %(day)s.")


class DayIsLocked(Refusal):
    words = _(
        "%(day)s is in a locked period (up to %(through)s). Correct the entry instead: it is countered today."
    )


class DayIsOpen(Refusal):
    words = _("%(day)s is not locked. Change the entry itself.")


class WeekIsClosed(Refusal):
    words = _("The week from %(first_day)s is handed in. Take it back, or have it returned, to change it.")


class AlreadyCountered(Refusal):
    words = _("This entry has been corrected already. Correct the newer one.")


class EntryTakesBack(Refusal):
    words = _(
        "This entry takes back one of a locked period and stays with it. Change the one that stands instead, "
        "or enter another."
    )


class ReasonMissing(Refusal):
    status = 422
    words = _("Say why: a correction keeps its reason.")


class NoteMissing(Refusal):
    status = 422
    words = _("Say what is to be put right: whoever handed it in reads it.")


class NothingToTimeFor(Refusal):
    status = 422
    words = _("Name a card or a project, or say that it is internal, sales or leave.")


class NotForAClient(Refusal):
    status = 422
    words = _("Internal time, sales and leave are for no card and no project, and nobody pays for them.")


class ProjectIsClosed(Refusal):
    words = _("%(project)s is archived: no more time is entered for it.")


class NoTimer(Refusal):
    words = _("No timer is running.")


class TimerAsks(Refusal):
    words = _(
        "The timer stopped counting at the end of the working day. Say first until when the work went on."
    )


class TimerAsksNothing(Refusal):
    words = _("The timer is running and has no question.")


class OutsideOfTheTimer(Refusal):
    status = 422
    words = _("Choose a moment between %(starts)s, when it began, and now.")


class WeekBeginsOnMonday(Refusal):
    status = 422
    words = _("%(day)s is not a Monday: a week begins on Monday.")


class WeekIsEmpty(Refusal):
    words = _("There is no time in this week yet.")


class WeekNotHandedIn(Refusal):
    words = _("This week is not waiting for an approval.")


class NobodyApprovesTheirOwn(Refusal):
    status = 403
    words = _("Nobody approves their own week. Ask somebody else who manages.")


class LockedAlready(Refusal):
    words = _("Everything up to %(through)s is locked already; what is locked stays locked.")


class LockInTheFuture(Refusal):
    status = 422
    words = _("%(day)s has not ended yet: lock a period that is over.")


class WeeksAreOpen(Refusal):
    words = _(
        "Weeks up to %(through)s that are not approved: %(count)s. Approve them, or lock in spite of that."
    )


class RateOfALockedDay(Refusal):
    status = 409
    words = _("%(day)s is locked: a rate can begin on %(first)s at the earliest.")


class ImpossibleRate(Refusal):
    status = 422
    words = _("%(rate)s is no amount of %(currency)s for an hour.")


class ImpossibleExchange(Refusal):
    status = 422
    words = _("%(rate)s is no exchange rate of %(currency)s: one unit of it is worth more than nothing.")


class ExchangeOfOurOwn(Refusal):
    status = 422
    words = _("%(currency)s is the workspace's own currency: it needs no exchange rate.")


class UnknownCurrency(Refusal):
    status = 422
    words = _("“%(currency)s” is no currency that is known here; its code has three letters, as EUR.")


class NoSuchPrice(Refusal):
    status = 422
    words = _(
        "A price is for a card; for a project and a person, or a project and a job function; for a person; "
        "for a job function; or for everything."
    )


class CurrencyWithoutRate(Refusal):
    words = _("There is no exchange rate of %(currency)s on %(day)s. Enter one first.")
