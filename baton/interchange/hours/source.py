"""Hours among the sources: one for all tools, which are told apart by their columns."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_noop as _

from baton.interchange.hours.headers import TOOLS, plain, propose, tool_of
from baton.interchange.hours.lengths import is_decimal, seconds_in
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.hours.rows import TOO_SHORT, TimeReader
from baton.interchange.hours.settings import (
    LENGTHS,
    HoursColumn,
    HoursSettings,
    demand_settings,
    settings_of,
)
from baton.interchange.plan import Reading
from baton.interchange.quarantine import BESIDE
from baton.interchange.source import Brought, Source
from baton.interchange.tables.dates import ORDERS, as_seen, orders_fitting, read_date
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.numbers import DECIMALS, decimals_fitting
from baton.interchange.tables.previewing import preview_of
from baton.interchange.tables.reading_csv import content_of, read_csv
from baton.interchange.tables.reading_xlsx import is_xlsx, read_xlsx
from baton.interchange.tables.table import Table
from baton.interchange.wording import say
from baton.kit import clock

DIALECT = ("encoding", "delimiter", "quote", "sheet")
DATES = ("day", "end_day", "start", "end")
MOST_SHOWN = 8
PREVIEW_ROWS = 6
PREVIEW_CELL = 80


def plan_hours(brought: Brought) -> HoursPlan:
    (file,) = brought.files
    settings = settings_of(brought.settings)
    content = content_of(file.path, file.name, brought.limit)
    brought.progress(0, 0, "reading")
    table = (read_xlsx if is_xlsx(content) else read_csv)(file.name, content, settings.model_dump())
    settings = settings.model_copy(
        update={
            **{name: table.settings.get(name, "") for name in DIALECT},
            "columns": fitted(settings.columns, table.header) or propose(table.header),
            "time_zone": settings.time_zone or brought.time_zone,
        }
    )
    asked, shown = (
        list(table.asked),
        {**table.shown, **preview_of(table, rows=PREVIEW_ROWS, longest=PREVIEW_CELL)},
    )
    settings = with_dates(table, settings, asked, shown)
    settings = with_decimal(table, settings, asked, shown, is_sheet=is_xlsx(content))
    asked += [question for question in ("day", "length") if missing(settings, question)]
    if {"day", "length"} & set(asked):
        return unread(file.name, settings, table, asked, shown)
    return plan_of(table, settings, asked, shown)


def missing(settings: HoursSettings, question: str) -> bool:
    """Without the day, or how long it took, nothing is an entry."""
    if question == "day":
        return not settings.places_of("day", "start")
    has_clock = settings.places_of("end_time", "end") and settings.places_of("start_time", "start")
    return not settings.places_of(*LENGTHS) and not has_clock


def unread(
    name: str, settings: HoursSettings, table: Table, asked: list[str], shown: dict[str, Any]
) -> HoursPlan:
    reading = Reading(document_of(settings), shape_of(table.header), tuple(asked), shown)
    return HoursPlan(source="hours", file=name, title=name, reading=reading, chosen=settings)


def plan_of(table: Table, settings: HoursSettings, asked: list[str], shown: dict[str, Any]) -> HoursPlan:
    ledger = TableLedger(table.name)
    reader = TimeReader(table, ledger, settings)
    times = tuple(reader.times())
    if any(not time.person for time in times) and settings.whose is None:
        asked.append("whose")
    tool = tool_of(table.header, settings.columns)
    short = ledger.left_out.pop(TOO_SHORT, 0)
    if short:
        text = _("Rows that are shorter than half a minute, which stay out: %(count)d.")
        ledger.notice("too_short", say(text, count=short), count=short)
    if settings.place_of("billed_hours") is not None:
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
        reading=Reading(document_of(settings), shape_of(table.header), tuple(asked), shown),
        times=times,
        tool=tool,
        chosen=settings,
        mended=any(name in BESIDE for name in table.header),
    )


def with_dates(
    table: Table, settings: HoursSettings, asked: list[str], shown: dict[str, Any]
) -> HoursSettings:
    """The order of day and month that all dates together allow; where they allow several, it is asked."""
    cells = [text for index in settings.places_of(*DATES) for text in texts_in(table, index)]
    texts = [text for text in dict.fromkeys(cells) if could_be_date(text, settings)]
    fitting = orders_fitting(texts, settings.zone, now=clock.now()) or list(ORDERS)
    shown["dates"] = {
        "possible": fitting if texts else [],
        "samples": [
            {"text": text, **{order: read_as(text, order, settings) for order in fitting}}
            for text in texts[:MOST_SHOWN]
        ],
    }
    if settings.date_order:
        return settings
    if texts and len(fitting) > 1:
        asked.append("date_order")
    return settings.model_copy(update={"date_order": fitting[0]})


def with_decimal(
    table: Table, settings: HoursSettings, asked: list[str], shown: dict[str, Any], *, is_sheet: bool
) -> HoursSettings:
    """The sign before fractions that all lengths together allow; where both or neither do, it is asked."""
    places = settings.places_of(*LENGTHS, "billed_hours")
    texts = [text for index in places for text in texts_in(table, index) if is_decimal(text)]
    fitting = decimals_fitting(texts)
    if is_sheet and "." in fitting:
        # A number of a workbook is no text that somebody wrote.
        fitting = ["."]
    # Proposed first is the sign with which the fewest entries are longer than a day.
    possible = sorted(fitting or DECIMALS, key=lambda sign: sum(is_too_long(text, sign) for text in texts))
    doubtful = [text for text in dict.fromkeys(texts) if not text.isdigit()]
    shown["numbers"] = {"possible": possible if doubtful else [], "samples": doubtful[:MOST_SHOWN]}
    if settings.decimal:
        return settings
    if doubtful and len(possible) > 1:
        asked.append("decimal")
    return settings.model_copy(update={"decimal": possible[0]})


def is_too_long(text: str, decimal: str) -> bool:
    seconds = seconds_in(text, decimal)
    return seconds is None or seconds > 86_400


def texts_in(table: Table, index: int) -> list[str]:
    """Different ones that are not empty."""
    cells = (row.cells[index].strip() for row in table.rows if index < len(row.cells))
    return list(dict.fromkeys(cell for cell in cells if cell))


def could_be_date(text: str, settings: HoursSettings) -> bool:
    return any(read_date(text, order, settings.zone) is not None for order in ORDERS)


def read_as(text: str, order: str, settings: HoursSettings) -> str:
    return as_seen(text, read_date(text, order, settings.zone), settings.zone)


def fitted(columns: Sequence[HoursColumn], header: Sequence[str]) -> list[HoursColumn]:
    """Columns of a file that was mended have the reasons beside, which mean nothing; empty: they do not
    fit."""
    if len(columns) == len(header):
        return list(columns)
    if len(columns) != sum(name not in BESIDE for name in header):
        return []
    told = iter(columns)
    return [HoursColumn() if name in BESIDE else next(told) for name in header]


def document_of(settings: HoursSettings) -> dict[str, Any]:
    return {key: value for key, value in settings.model_dump().items() if value}


def shape_of(header: Sequence[str]) -> str:
    names = [plain(name) for name in header if name not in BESIDE]
    return hashlib.sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()


HOURS = Source(
    "hours", plan_hours, endings=(".csv", ".tsv", ".txt", ".xlsx"), demand_settings=demand_settings
)
