"""Keeps count while a table is read, as `Ledger` does for a document: a row is planned or set aside with its
cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from baton.interchange.problems import Notice, Problem
from baton.interchange.tables.table import TableRow
from baton.interchange.wording import Phrase


@dataclass
class TableLedger:
    name: str
    read: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    quarantine: list[Problem] = field(default_factory=list)
    repairs: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def set_aside(
        self,
        kind: str,
        row: TableRow,
        column: str,
        reason: Phrase,
        advice: Phrase,
        *,
        raw: object = None,
        external_id: str | None = None,
    ) -> None:
        """``raw``: the piece that cannot be taken; missing: the whole row, which is then mended as a
        table."""
        self.quarantine.append(
            Problem(
                kind,
                self.name,
                column,
                row.line,
                external_id,
                reason,
                advice,
                row.cells if raw is None else raw,
            )
        )

    def mend(
        self,
        kind: str,
        row: TableRow,
        column: str,
        reason: Phrase,
        advice: Phrase,
        *,
        raw: object,
        external_id: str | None = None,
    ) -> None:
        self.repairs.append(Problem(kind, self.name, column, row.line, external_id, reason, advice, raw))

    def notice(self, code: str, text: Phrase, *, count: int = 0, external_ids: tuple[str, ...] = ()) -> None:
        self.notices.append(Notice(code, text, count, external_ids))
