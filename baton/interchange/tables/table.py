"""A table as it stands in a file: texts in cells, each row with its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_COLUMNS = 500
MOST_ROWS = 100_000
LONGEST_FIELD = 64 * 1024


@dataclass(frozen=True)
class TableRow:
    """`line` counts from 1: where the row begins in a CSV file, its number in a sheet."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """`header`: names as they stand, repeated ones too, so cells are asked for by index. `settings`: the
    dialect in force, `shown` what else it could have been. `asked`: settings of the dialect that only a
    person can decide."""

    name: str
    header: list[str]
    rows: list[TableRow]
    settings: Mapping[str, Any] = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)
    asked: tuple[str, ...] = ()

    def indexes(self, name: str) -> list[int]:
        """Of every column called so, in any case."""
        plain = name.casefold()
        return [index for index, one in enumerate(self.header) if one.strip().casefold() == plain]
