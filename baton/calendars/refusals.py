"""What calendars refuse, in words."""

from django.utils.translation import gettext_lazy as _

from baton.kit.errors import Refusal


class NameTaken(Refusal):
    words = _("There is already a calendar called “%(name)s”.")


class NameMissing(Refusal):
    status = 422
    words = _("A calendar and a holiday need a name.")


class UnknownTimeZone(Refusal):
    status = 422
    words = _("“%(time_zone)s” is not a time zone. Write it like Europe/Amsterdam.")


class UnknownCountry(Refusal):
    status = 422
    words = _(
        "Public holidays of “%(country)s” are not known. Choose another country "
        "or enter the holidays by hand."
    )


class NoCountry(Refusal):
    words = _("This calendar has no country yet. Choose one to get its public holidays.")


class ImpossibleHours(Refusal):
    status = 422
    words = _(
        "%(hours)s: these hours do not fit into one day. Write them in order, without overlap, from 00:00 "
        "to 24:00; a night shift ends at 24:00 and goes on from 00:00 of the next day."
    )


class NobodyWorks(Refusal):
    status = 422
    words = _("A working week needs at least one hour of work, or no deadline could ever be reached.")


class DateTaken(Refusal):
    words = _("%(date)s is already in this calendar: “%(name)s”. Change that day instead.")


class CalendarInUse(Refusal):
    words = _("People who work by this calendar: %(count)s. Give them another one first.")


class CalendarWasFollowed(Refusal):
    words = _(
        "People who worked by this calendar once: %(count)s. It stays, so that what was then stays true."
    )


class DefaultStays(Refusal):
    words = _("The default calendar cannot be removed. Make another one the default first.")


class EndsBeforeItBegins(Refusal):
    status = 422
    words = _("An absence cannot end on %(last_day)s, before it begins on %(first_day)s.")


class NobodyApprovesTheirOwnAbsence(Refusal):
    status = 403
    words = _("Nobody approves their own absence. Ask somebody else who manages or heads a department.")


class NotAskedAnyMore(Refusal):
    words = _("This absence is not waiting for an answer any more.")


class AlreadyAway(Refusal):
    words = _("%(name)s is already away from %(first_day)s to %(last_day)s. Change that absence instead.")
