"""What could not be taken over as it stood: rows set aside, fields mended, and what one should know."""

from __future__ import annotations

from dataclasses import dataclass

from baton.interchange.wording import Phrase


class UnreadableFile(Exception):
    """The whole file is refused and nothing is planned.

    `file` is its name; `line` and `column` count from 1 and are None where no place can be named; `field`
    is the path inside the document ("lists"); `reason` and `advice` are sentences for the person who
    brought the file.
    """

    def __init__(
        self,
        file: str,
        reason: Phrase,
        advice: Phrase,
        *,
        line: int | None = None,
        column: int | None = None,
        field: str | None = None,
    ) -> None:
        super().__init__(file, reason, advice)
        self.file = file
        self.reason = reason
        self.advice = advice
        self.line = line
        self.column = column
        self.field = field

    def __str__(self) -> str:
        place = [self.file, *(str(part) for part in (self.line, self.column, self.field) if part is not None)]
        return f"{':'.join(place)}: {self.reason} {self.advice}"


@dataclass(frozen=True)
class Problem:
    """One row set aside (in `quarantine`) or one field that had to be mended (in `repairs`).

    `kind`: what the row is, as in `ImportPlan.planned` ("card", "move"); `path`: where in the document
    ("cards[17].idList"); `line`: from 1, None if it cannot be told; `external_id`: the row's id, if any;
    `raw`: the untouched row of the source, kept so that nothing is lost.
    """

    kind: str
    file: str
    path: str
    line: int | None
    external_id: str | None
    reason: Phrase
    advice: Phrase
    raw: object = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line is not None else self.file
        return f"{place}: {self.path}: {self.reason} {self.advice}"


@dataclass(frozen=True)
class Notice:
    """Something to know before agreeing to the import. `code` is stable, for screens and tests."""

    code: str
    text: Phrase
    count: int = 0
    external_ids: tuple[str, ...] = ()

    def __str__(self) -> str:
        return str(self.text)
