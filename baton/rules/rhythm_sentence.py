"""A rhythm in its reader's words."""

from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.rules.models import Frequency, Recurrence, Shift

LAST = -1


def rhythm_sentence(row: Recurrence) -> str:
    parts = [rhythm_told(row), *beside_told(row)]
    if row.until is not None:
        parts.append(_("until %(day)s") % {"day": date_format(row.until)})
    told = ", ".join(part for part in parts if part)
    return told[:1].upper() + told[1:]


def rhythm_told(row: Recurrence) -> str:
    count = {"count": row.interval}
    match row.every:
        case Frequency.DAY:
            return ngettext("every day", "every %(count)s days", row.interval) % count
        case Frequency.WEEK:
            week = ngettext("every week", "every %(count)s weeks", row.interval) % count
            return f"{week}: {weekdays_told(row)}"
        case Frequency.MONTH:
            month = ngettext("every month", "every %(count)s months", row.interval) % count
            return f"{month}: {day_of_month(row)}"
    year = ngettext("every year", "every %(count)s years", row.interval) % count
    return f"{year}: {date_format(row.start, 'MONTH_DAY_FORMAT')}"


def weekdays_told(row: Recurrence) -> str:
    return ", ".join(str(WEEKDAYS[day]) for day in sorted(row.weekdays) or [row.start.weekday()])


def day_of_month(row: Recurrence) -> str:
    if row.week_of_month is None:
        return _("day %(day)s") % {"day": row.start.day}
    weekday = str(WEEKDAYS[min(row.weekdays, default=row.start.weekday())])
    return str(OF_MONTH[row.week_of_month]() % {"weekday": weekday})


OF_MONTH: dict[int, Any] = {
    1: lambda: _("the first %(weekday)s"),
    2: lambda: _("the second %(weekday)s"),
    3: lambda: _("the third %(weekday)s"),
    4: lambda: _("the fourth %(weekday)s"),
    LAST: lambda: _("the last %(weekday)s"),
}


def beside_told(row: Recurrence) -> list[str]:
    """Where its cards are filed when that is not the day itself."""
    told = {
        Shift.BEFORE: lambda: _("or the working day before"),
        Shift.AFTER: lambda: _("or the working day after"),
    }
    parts = [told[Shift(row.shift)]()] if Shift(row.shift) in told else []
    days = abs(row.days_before)
    if row.days_before > 0:
        parts.append(
            ngettext("filed %(days)s working day ahead", "filed %(days)s working days ahead", days)
            % {"days": days}
        )
    elif row.days_before < 0:
        parts.append(
            ngettext("filed %(days)s working day later", "filed %(days)s working days later", days)
            % {"days": days}
        )
    return parts
