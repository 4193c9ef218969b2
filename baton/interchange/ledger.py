"""Keeps count while a document is read: what was met, what was set aside and why, what was mended."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from baton.interchange.locating import Path
from baton.interchange.problems import Notice, Problem
from baton.interchange.reading import ReadFile
from baton.interchange.wording import Phrase


@dataclass
class Ledger:
    """One per file. Every row met is counted once, then either planned by the reader or set aside here."""

    file: ReadFile
    read: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    quarantine: list[Problem] = field(default_factory=list)
    repairs: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def set_aside(
        self,
        kind: str,
        path: Path,
        reason: Phrase,
        advice: Phrase,
        *,
        raw: object,
        external_id: str | None = None,
    ) -> None:
        self.quarantine.append(self._problem(kind, path, reason, advice, raw, external_id))

    def mend(
        self,
        kind: str,
        path: Path,
        reason: Phrase,
        advice: Phrase,
        *,
        raw: object,
        external_id: str | None = None,
    ) -> None:
        self.repairs.append(self._problem(kind, path, reason, advice, raw, external_id))

    def notice(self, code: str, text: Phrase, *, count: int = 0, external_ids: tuple[str, ...] = ()) -> None:
        self.notices.append(Notice(code, text, count, external_ids))

    def _problem(
        self, kind: str, path: Path, reason: Phrase, advice: Phrase, raw: object, external_id: str | None
    ) -> Problem:
        line = self.file.where.line(path)
        return Problem(kind, self.file.name, written(path), line, external_id, reason, advice, raw)


def written(path: Path) -> str:
    """("cards", 17, "idList") as people write it: cards[17].idList"""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".")
