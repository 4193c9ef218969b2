"""Hours among the sources: one for all tools, which are told apart by their columns."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from baton.interchange.hours.headers import TOOLS, propose, tool_of
from baton.interchange.hours.lengths import is_decimal, seconds_in
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.hours.rows import TOO_SHORT, TimeReader
from baton.interchange.hours.settings import LENGTHS, HoursSettings, demand_settings, settings_of
from baton.interchange.plan import Reading
from baton.interchange.quarantine import BESIDE
from baton.interchange.source import Brought, Source
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.numbers import DECIMALS, decimals_fitting
from baton.interchange.tables.taking_up import MOST_SHOWN, Taken, shape_of, take_up
from baton.interchange.wording import say

DATES = ("day", "end_day", "start", "end")
PREVIEW_ROWS = 6
PREVIEW_CELL = 80


def plan_hours(brought: Brought) -> HoursPlan:
    taken = take_up(brought, settings_of(brought.settings), propose, rows=PREVIEW_ROWS, longest=PREVIEW_CELL)
    taken.decide_dates(taken.texts(*taken.settings.columns_of(*DATES)))
    decide_decimal(taken)
    lacking = [question for question in ("day", "length") if missing(taken.settings, question)]
    taken.asked += lacking
    return unread(taken) if lacking else plan_of(taken)


def missing(settings: HoursSettings, question: str) -> bool:
    """Without the day, or how long it took, nothing is an entry."""
    if question == "day":
        return not settings.columns_of("day", "start")
    has_clock = settings.columns_of("end_time", "end") and settings.columns_of("start_time", "start")
    return not settings.columns_of(*LENGTHS) and not has_clock


def unread(taken: Taken[HoursSettings]) -> HoursPlan:
    name = taken.table.name
    return HoursPlan(source="hours", file=name, title=name, reading=reading_of(taken), chosen=taken.settings)


def plan_of(taken: Taken[HoursSettings]) -> HoursPlan:
    table, settings = taken.table, taken.settings
    ledger = TableLedger(table.name)
    reader = TimeReader(table, ledger, settings)
    times = tuple(reader.times())
    if any(not time.person for time in times) and settings.whose is None:
        taken.asked.append("whose")
    tool = tool_of(table.header, settings.columns)
    short = ledger.left_out.pop(TOO_SHORT, 0)
    if short:
        text = _("Rows that are shorter than half a minute, which stay out: %(count)d.")
        ledger.notice("too_short", say(text, count=short), count=short)
    if settings.column_of("billed_hours") is not None:
        text = _("Billed hours only say whether an entry is billable; its own hours come.")
        ledger.notice("billed_hours", say(text))
    return HoursPlan(
        source="hours",
        file=table.name,
        title=TOOLS[tool] or table.name,
        people=tuple(reader.people.values()),
        quarantine=tuple(ledger.quarantine),
        notices=tuple(ledger.notices),
        read={**ledger.read, "person": len(reader.people)},
        left_out=dict(ledger.left_out),
        header=tuple(name for name in table.header if name not in BESIDE),
        reading=reading_of(taken),
        times=times,
        tool=tool,
        chosen=settings,
        mended=any(name in BESIDE for name in table.header),
    )


def reading_of(taken: Taken[HoursSettings]) -> Reading:
    shape = shape_of(taken.table.header)
    return Reading(taken.settings.document(), shape, tuple(taken.asked), taken.shown)


def decide_decimal(taken: Taken[HoursSettings]) -> None:
    """The sign before fractions that all lengths together allow; where both or neither do, it is asked."""
    settings = taken.settings
    places = settings.columns_of(*LENGTHS, "billed_hours")
    texts = [text for text in taken.texts(*places) if is_decimal(text)]
    fitting = decimals_fitting(texts)
    if taken.is_sheet and "." in fitting:
        # A number of a workbook is no text that somebody wrote.
        fitting = ["."]
    # Proposed first is the sign with which the fewest entries are longer than a day.
    possible = sorted(fitting or DECIMALS, key=lambda sign: sum(is_too_long(text, sign) for text in texts))
    doubtful = [text for text in texts if not text.isdigit()]
    taken.shown["numbers"] = {"possible": possible if doubtful else [], "samples": doubtful[:MOST_SHOWN]}
    if settings.decimal:
        return
    if doubtful and len(possible) > 1:
        taken.asked.append("decimal")
    taken.settings = settings.model_copy(update={"decimal": possible[0]})


def is_too_long(text: str, decimal: str) -> bool:
    seconds = seconds_in(text, decimal)
    return seconds is None or seconds > 86_400


HOURS = Source(
    "hours", plan_hours, endings=(".csv", ".tsv", ".txt", ".xlsx"), demand_settings=demand_settings
)
