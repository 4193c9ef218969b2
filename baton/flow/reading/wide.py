"""One row per item, a column per stage with the moment it was entered; also a start and an end, no more."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.reading.dates import NOWHERE, instants
from baton.flow.reading.log import UNKNOWN, Log
from baton.flow.reading.options import Options
from baton.flow.reading.problems import Kind, Unreadable
from baton.flow.reading.table import Table, whole_rows
from baton.flow.reading.transitions import date_advice, no_date

NAMES = ("id", "key", "item", "item id", "issue key", "work item id", "ключ", "sleutel")


@dataclass(frozen=True)
class Dated:
    """A column of dates: the stage it stands for."""

    name: str
    stage: str
    texts: list[str]
    at: NDArray[np.int64]


def log_of(table: Table, options: Options) -> Log:
    log = Log(table.file)
    rows, numbers = whole_rows(table, log)
    whose = next((n for n, name in enumerate(table.header) if name.casefold() in NAMES), 0)
    stages = _left_to_right(_dated(table, rows, whose, options), options)
    log.order, log.order_is = [column.stage for column in stages], "the columns and their dates"
    taken: dict[str, int] = {}
    matrix = np.array([column.at for column in stages]).T.reshape(len(rows), len(stages))
    items = [row[whose].strip() for row in rows]
    advice = {column.name: date_advice(_unread(column), options) for column in stages}
    for n in _earliest_first(items, matrix):
        if _takes(log, items[n], numbers[n], n, stages, advice, options) and _is_new(
            log, taken, n, items[n], numbers, matrix
        ):
            for column, at in zip(stages, matrix[n].tolist(), strict=True):
                if at != NOWHERE:
                    log.move(items[n], at, column.stage, UNKNOWN, numbers[n])
    return log


def _earliest_first(items: Sequence[str], matrix: NDArray[np.int64]) -> list[int]:
    """Of an item that is given twice the same row is taken whatever the order in the file."""
    return sorted(range(len(items)), key=lambda n: (items[n], matrix[n].tolist()))


def _dated(table: Table, rows: Sequence[Sequence[str]], whose: int, options: Options) -> list[Dated]:
    """The columns with dates: those named as stages, else those in which at least half is a date."""
    found = []
    for number, name in enumerate(table.header):
        stage = options.meant(name)
        if number == whose or options.gives_up(stage) or (options.stages and stage not in options.stages):
            continue
        texts = [row[number].strip() for row in rows]
        at = instants(texts, options.dates, options.zone)
        filled = sum(map(bool, texts))
        if options.stages or (filled and int((at != NOWHERE).sum()) * 2 >= filled and not _numbers(texts)):
            found.append(Dated(name, stage, texts, at))
    if not found:
        raise _no_dates(table, rows, whose, options)
    return found


def _numbers(texts: Sequence[str]) -> bool:
    """A column of whole numbers: 20230105 could be a date and 197991 could be read as one."""
    return all(text.isdecimal() for text in texts if text)


def _no_dates(table: Table, rows: Sequence[Sequence[str]], whose: int, options: Options) -> Unreadable:
    wanted = "It is neither a transitions file (item,at,to) nor has it a column of dates per stage"
    for number, name in enumerate(table.header):
        texts = [row[number].strip() for row in rows if row[number].strip()]
        advice = date_advice(texts[:200], options)
        if (
            number != whose
            and texts
            and not _numbers(texts)
            and "--dates iso" not in advice
            and "can be" in advice
        ):
            line = next(
                line
                for line, row in zip(table.lines, table.rows, strict=True)
                if row[number : number + 1] and row[number].strip()
            )
            return Unreadable(table.file, no_date(texts[0], options), advice, line=line, field=name)
    return Unreadable(
        table.file,
        f"{wanted} as written in “{options.dates}”.",
        "Name the columns with --stages, the way of dates with --dates.",
        line=1,
        field=", ".join(table.header)[:100],
    )


def _left_to_right(columns: list[Dated], options: Options) -> list[Dated]:
    """As asked; else as the columns stand unless the dates of most items say otherwise."""
    if options.stages:
        return sorted(columns, key=lambda column: options.stages.index(column.stage))
    return sorted(columns, key=lambda column: sum(_mostly_before(other, column) for other in columns))


def _mostly_before(one: Dated, other: Dated) -> bool:
    both = (one.at != NOWHERE) & (other.at != NOWHERE)
    return bool((one.at[both] < other.at[both]).sum() > (other.at[both] < one.at[both]).sum())


def _unread(column: Dated) -> list[str]:
    return [text for text, at in zip(column.texts, column.at.tolist(), strict=True) if text and at == NOWHERE]


def _takes(
    log: Log, item: str, row: int, n: int, stages: list[Dated], advice: dict[str, str], options: Options
) -> bool:
    if not item:
        log.set_aside(Kind.EMPTY, row, None, "item", "it names no item.", "Fill it in.")
        return False
    before: Dated | None = None
    for column in stages:
        text, at = column.texts[n], int(column.at[n])
        if text and at == NOWHERE:
            log.set_aside(Kind.DATE, row, item, column.name, no_date(text, options), advice[column.name])
            return False
        if text and before is not None and at < int(before.at[n]):
            reason = (
                f"{text} lies before {before.name} ({before.texts[n]}): the stay between would be negative."
            )
            log.set_aside(Kind.NEGATIVE, row, item, column.name, reason, "Correct one of the two dates.")
            return False
        before = column if text else before
    if before is None:
        log.set_aside(
            Kind.START, row, item, stages[0].name, "no stage has a date.", "Fill one in or drop the row."
        )
        return False
    if len(stages) == 2 and not stages[0].texts[n]:
        reason = "it ends without a beginning; it counts as begun when it ended."
        log.doubt(Kind.START, row, item, stages[0].name, reason, "Fill it in if it is known.")
    return True


def _is_new(
    log: Log, taken: dict[str, int], n: int, item: str, numbers: list[int], matrix: NDArray[np.int64]
) -> bool:
    first = taken.setdefault(item, n)
    if first == n:
        return True
    where = f"line {log.line(numbers[first])}"
    if bool((matrix[first] == matrix[n]).all()):
        log.set_aside(Kind.DUPLICATE, numbers[n], item, "item", f"the same as {where}.", "Drop one of them.")
    else:
        reason = f"the item is there again with other dates; {where} was taken."
        log.set_aside(Kind.TWICE, numbers[n], item, "item", reason, "Keep the row that is right.")
    return False
