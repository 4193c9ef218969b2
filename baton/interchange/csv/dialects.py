"""What the cells themselves tell of how dates and numbers are written, and what they leave open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from baton.interchange.csv.settings import DATES, NUMBERS, TableSettings
from baton.interchange.tables.dates import ORDERS, as_seen, orders_fitting, read_date
from baton.interchange.tables.numbers import decimals_fitting, read_number
from baton.interchange.tables.table import Table
from baton.kit import clock

MOST_SAMPLES = 2000
MOST_SHOWN = 8


@dataclass
class Written:
    """``settings`` with every doubt decided as it is proposed; ``asked`` names those that are doubts."""

    settings: TableSettings
    asked: list[str] = field(default_factory=list)
    shown: dict[str, Any] = field(default_factory=dict)


def written(table: Table, settings: TableSettings) -> Written:
    found = Written(settings)
    decide_dates(table, found)
    decide_numbers(table, found)
    return found


def decide_dates(table: Table, found: Written) -> None:
    settings = found.settings
    every = [text for index in columns_of_dates(table, settings) for text in texts_in(table, index)]
    texts = [text for text in every if could_be_date(text, settings)]
    past = [
        text
        for index in settings.places("created", "done")
        for text in texts_in(table, index)
        if text in texts
    ]
    fitting = orders_fitting(texts, settings.zone, past=past, now=clock.now()) or list(ORDERS)
    if not settings.date_order:
        if texts and len(fitting) > 1:
            found.asked.append("date_order")
        found.settings = settings.model_copy(update={"date_order": fitting[0]})
    found.shown["dates"] = {
        "possible": fitting if texts else [],
        "samples": [
            {"text": text, **{order: read_as(text, order, settings) for order in fitting}}
            for text in list(dict.fromkeys(texts))[:MOST_SHOWN]
        ],
    }


def columns_of_dates(table: Table, settings: TableSettings) -> list[int]:
    return [
        index
        for index, one in enumerate(settings.columns)
        if one.meaning in DATES
        or (one.meaning == "field" and one.kind in ("", "date") and dated(table, index, settings))
    ]


def dated(table: Table, index: int, settings: TableSettings) -> bool:
    """Whether every value of the column is a date in one order or another."""
    texts = texts_in(table, index)
    return bool(texts) and any(
        all(read_date(text, order, settings.zone) is not None for text in texts) for order in ORDERS
    )


def numbered(table: Table, index: int) -> bool:
    texts = texts_in(table, index)
    # What begins with a zero or a plus is a number of a house or a telephone, not an amount.
    codes = any(
        text.startswith("+") or (len(text) > 1 and text[0] == "0" and text[1:].isdigit()) for text in texts
    )
    return bool(texts) and not codes and bool(decimals_fitting(texts))


def decide_numbers(table: Table, found: Written) -> None:
    settings = found.settings
    texts = [
        text
        for index, one in enumerate(settings.columns)
        if one.meaning in NUMBERS
        or (one.meaning == "field" and one.kind in ("", "number") and numbered(table, index))
        for text in texts_in(table, index)
        if read_number(text, ".") is not None or read_number(text, ",") is not None
    ]
    fitting = decimals_fitting(texts) or ["."]
    if not settings.decimal:
        if len(fitting) > 1:
            found.asked.append("decimal")
        found.settings = settings.model_copy(update={"decimal": fitting[0]})
    found.shown["numbers"] = {
        "possible": fitting if texts else [],
        "samples": list(dict.fromkeys(texts))[:MOST_SHOWN],
    }


def texts_in(table: Table, index: int) -> list[str]:
    """Different ones that are not empty."""
    met: dict[str, None] = {}
    for row in table.rows:
        if index < len(row.cells) and (text := row.cells[index].strip()):
            met[text] = None
            if len(met) >= MOST_SAMPLES:
                break
    return list(met)


def could_be_date(text: str, settings: TableSettings) -> bool:
    return any(read_date(text, order, settings.zone) is not None for order in ORDERS)


def read_as(text: str, order: str, settings: TableSettings) -> str:
    found = read_date(text, order, settings.zone)
    return as_seen(text, found, settings.zone)
