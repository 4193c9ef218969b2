"""A file becomes a table under the settings in force: its dialect as chosen or proposed, its columns as
chosen for a table of this make or else proposed, its dates in an order that all of them allow."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext_noop as _

from baton.interchange.problems import UnreadableFile
from baton.interchange.quarantine import BESIDE
from baton.interchange.source import Brought
from baton.interchange.tables.choosing import ColumnChoice, TableChoices
from baton.interchange.tables.dates import ORDERS, as_seen, orders_fitting, read_date
from baton.interchange.tables.previewing import preview_of
from baton.interchange.tables.reading_csv import content_of, read_csv
from baton.interchange.tables.reading_xlsx import is_xlsx, read_xlsx
from baton.interchange.tables.table import Table
from baton.interchange.wording import say
from baton.kit import clock

DIALECT = ("encoding", "delimiter", "quote", "sheet")
MOST_SHOWN = 8

Settings = TypeVar("Settings", bound=TableChoices[Any])
Column = TypeVar("Column", bound=ColumnChoice)


@dataclass
class Taken(Generic[Settings]):
    """``settings`` with every doubt decided as it is proposed; ``asked`` names those that are doubts."""

    table: Table
    settings: Settings
    is_sheet: bool
    asked: list[str] = field(default_factory=list)
    shown: dict[str, Any] = field(default_factory=dict)

    def texts(self, *indexes: int) -> list[str]:
        """Different ones that are not empty, in their order."""
        return list(dict.fromkeys(text for index in indexes for text in texts_in(self.table, index)))

    def decide_dates(self, texts: Sequence[str], past: Sequence[str] = ()) -> None:
        """``past``: those that cannot lie ahead. Where several orders are left it is asked."""
        zone = self.settings.zone
        dates = [text for text in texts if is_date(text, self.settings)]
        gone = set(past)
        fitting = orders_fitting(dates, zone, past=[text for text in dates if text in gone], now=clock.now())
        possible = fitting or list(ORDERS)
        self.shown["dates"] = {
            "possible": possible if dates else [],
            "samples": [
                {
                    "text": text,
                    **{order: as_seen(text, read_date(text, order, zone), zone) for order in possible},
                }
                for text in dates[:MOST_SHOWN]
            ],
        }
        if not self.settings.date_order:
            if dates and len(possible) > 1:
                self.asked.append("date_order")
            self.settings = self.settings.model_copy(update={"date_order": possible[0]})


def take_up(
    brought: Brought,
    settings: Settings,
    propose: Callable[[list[str]], list[Column]],
    *,
    rows: int,
    longest: int,
) -> Taken[Settings]:
    """``rows``: the first that are shown; ``longest``: characters of a cell. Raises UnreadableFile."""
    (file,) = brought.files
    content = content_of(file.path, file.name, brought.limit)
    brought.progress(0, 0, "reading")
    is_sheet = is_xlsx(content)
    table = (read_xlsx if is_sheet else read_csv)(file.name, content, settings.model_dump())
    if not any(cell.strip() for row in table.rows for cell in row.cells):
        raise UnreadableFile(
            file.name,
            say(_("There are no rows below the header, so nothing can be brought.")),
            say(_("Export it once more, with its rows.")),
        )
    settings = settings.model_copy(
        update={
            **{name: table.settings.get(name, "") for name in DIALECT},
            "columns": fitted(settings.columns, table.header) or propose(table.header),
            "time_zone": settings.time_zone or brought.time_zone,
        }
    )
    shown = {**table.shown, **preview_of(table, rows=rows, longest=longest)}
    return Taken(table, settings, is_sheet, list(table.asked), shown)


def fitted(columns: Sequence[Column], header: Sequence[str]) -> list[Column]:
    """Columns of a file that was mended have the reasons beside, which mean nothing; empty: they do not
    fit, as a choice made for another table."""
    if len(columns) == len(header):
        return list(columns)
    if not columns or len(columns) != sum(name not in BESIDE for name in header):
        return []
    told = iter(columns)
    nothing = type(columns[0])()
    return [nothing if name in BESIDE else next(told) for name in header]


def texts_in(table: Table, index: int) -> list[str]:
    """Different ones that are not empty, in their order."""
    cells = (row.cells[index].strip() for row in table.rows if index < len(row.cells))
    return list(dict.fromkeys(cell for cell in cells if cell))


def is_date(text: str, settings: TableChoices[Any]) -> bool:
    return any(read_date(text, order, settings.zone) is not None for order in ORDERS)


def plain(name: str) -> str:
    return " ".join(name.replace("\ufeff", "").split()).casefold()


def shape_of(header: Sequence[str]) -> str:
    """Tables of one make; one that was mended carries the reasons beside and is of the same make."""
    names = [plain(name) for name in header if name not in BESIDE]
    return hashlib.sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()
