"""A rhythm in its reader's words."""

from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from baton.rules.models import Frequency, Recurrence, Shift

LAST = -1


def rhythm_sentence(row: Recurrence) -> str:
    parts = [rhythm_told(row), *beside_told(row)]
    if row.until is not None:
        parts.append(_("until %(day)s") % {"day": date_format(row.until, "j E Y")})
    told = ", ".join(part for part in parts if part)
    return told[:1].upper() + told[1:]


def rhythm_told(row: Recurrence) -> str:
    often = how_often(row)
    match row.every:
        case Frequency.DAY:
            return often
        case Frequency.WEEK:
            return f"{often}: {weekdays_told(row)}"
        case Frequency.MONTH:
            return f"{often}: {day_of_month(row)}"
    return f"{often}: {date_format(row.start, 'MONTH_DAY_FORMAT')}"


def how_often(row: Recurrence) -> str:
    """One alone is not counted: in Russian its form is that of twenty-one, too."""
    count = row.interval
    match row.every:
        case Frequency.DAY:
            alone, told = pgettext("each", "every day"), ngettext("every day", "every %(count)s days", count)
        case Frequency.WEEK:
            alone, told = (
                pgettext("each", "every week"),
                ngettext("every week", "every %(count)s weeks", count),
            )
        case Frequency.MONTH:
            alone, told = (
                pgettext("each", "every month"),
                ngettext("every month", "every %(count)s months", count),
            )
        case _:
            alone, told = (
                pgettext("each", "every year"),
                ngettext("every year", "every %(count)s years", count),
            )
    return alone if count == 1 else told % {"count": count}


def weekdays_told(row: Recurrence) -> str:
    return ", ".join(weekday_told(day) for day in sorted(row.weekdays) or [row.start.weekday()])


def weekday_told(day: int) -> str:
    """In the middle of a sentence, where English alone writes it large."""
    name = str(WEEKDAYS[day])
    return name if (get_language() or "en").startswith("en") else name.lower()


def day_of_month(row: Recurrence) -> str:
    if row.week_of_month is None:
        return _("day %(day)s") % {"day": row.start.day}
    weekday = weekday_told(min(row.weekdays, default=row.start.weekday()))
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
