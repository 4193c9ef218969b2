"""What in a file could not be taken as it stands: where, which field, why, and what to do about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    DATE = "unreadable date"
    EMPTY = "empty field"
    STAGE = "unknown stage"
    WORD = "unknown word"
    DUPLICATE = "duplicate"
    NEGATIVE = "negative stay"
    CLOCK = "clock that jumps"
    TWICE = "finished twice"
    REPEAT = "entered where it stands"
    UNPAIRED = "end without a beginning"
    SHAPE = "row of another shape"
    START = "missing start"
    GAP = "missing move"


@dataclass(frozen=True)
class Problem:
    """One row (or item) of a file. ``quarantined``: it was left out; otherwise it was taken, with this doubt.

    ``line`` counts from 1 with the header; None where the format has no lines, then ``item`` is the place.
    """

    kind: Kind
    file: str
    line: int | None
    item: str | None
    field: str
    reason: str
    advice: str
    quarantined: bool = True

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        whose = "" if self.item is None else f", item {self.item}"
        return f"{place}{whose}, field {self.field}: {self.reason} {self.advice}"

    def as_document(self) -> dict[str, Any]:
        return asdict(self)


class Unreadable(ValueError):
    """Nothing of the file can be read; the message names file, place and what to do."""

    def __init__(
        self, file: str, reason: str, advice: str, *, line: int | None = None, field: str = ""
    ) -> None:
        place = file + (f", line {line}" if line is not None else "") + (f", field {field}" if field else "")
        super().__init__(f"{place}: {reason} {advice}")
        self.file, self.reason, self.advice, self.line, self.field = file, reason, advice, line, field


@dataclass(frozen=True)
class Counts:
    """``accepted`` + ``quarantined`` = ``rows``; of the accepted ones ``staying`` moved nothing.

    A row is a line of a table, or one creation, move, flag or date of an export. ``kinds``: how many problems
    there are of each kind, doubts included.
    """

    rows: int
    quarantined: int
    items: int
    moves: int
    staying: int
    kinds: dict[str, int]

    @property
    def accepted(self) -> int:
        return self.rows - self.quarantined

    def as_document(self) -> dict[str, Any]:
        return {"accepted": self.accepted, **asdict(self)}


def kinds_of(problems: Iterable[Problem]) -> dict[str, int]:
    return dict(sorted(Counter(problem.kind.value for problem in problems).items()))
