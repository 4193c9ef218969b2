"""What the cells themselves tell of how dates and numbers are written, and what they leave open."""

from __future__ import annotations

from baton.interchange.csv.settings import DATES, NUMBERS, TableSettings
from baton.interchange.tables.dates import ORDERS, read_date
from baton.interchange.tables.numbers import decimals_fitting, read_number
from baton.interchange.tables.table import Table
from baton.interchange.tables.taking_up import MOST_SHOWN, Taken, texts_in


def decide_doubts(taken: Taken[TableSettings]) -> None:
    table, settings = taken.table, taken.settings
    past = taken.texts(*settings.columns_of("created", "done"))
    taken.decide_dates(taken.texts(*columns_of_dates(table, settings)), past)
    decide_numbers(taken)


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


def decide_numbers(taken: Taken[TableSettings]) -> None:
    table, settings = taken.table, taken.settings
    places = [
        index
        for index, one in enumerate(settings.columns)
        if one.meaning in NUMBERS
        or (one.meaning == "field" and one.kind in ("", "number") and numbered(table, index))
    ]
    texts = [
        text for text in taken.texts(*places) if any(read_number(text, sign) is not None for sign in ".,")
    ]
    fitting = decimals_fitting(texts) or ["."]
    if not settings.decimal:
        if len(fitting) > 1:
            taken.asked.append("decimal")
        taken.settings = settings.model_copy(update={"decimal": fitting[0]})
    taken.shown["numbers"] = {"possible": fitting if texts else [], "samples": texts[:MOST_SHOWN]}
