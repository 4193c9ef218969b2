"""Where rows come from: lists by the names of things, and the cards one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.cards import Beside
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.ledger import Ledger
from baton.interchange.locating import Path
from baton.interchange.reading import ReadFile
from baton.interchange.wording import say


class Told(Protocol):
    """``books`` keeps count for all the files; ``rows`` yields each list once."""

    books: Books

    def rows(self, name: str, kind: str) -> Iterator[KaitenRow]: ...

    def cards(self) -> Iterator[tuple[KaitenRow, Beside]]: ...

    def inner_file(self, path: str) -> tuple[str, int] | None:
        """The name inside and the size of a file that came along."""
        ...

    def leave_beside(self) -> None:
        """Set aside what lies beside cards that do not come."""
        ...


class Books:
    """One count over many files: each has a ledger of its own that knows its name and lines."""

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.whole = Ledger(NOWHERE)
        self.whole.read, self.whole.left_out = self.read, self.left_out

    def of(self, file: ReadFile) -> Ledger:
        whole = self.whole
        return Ledger(file, self.read, self.left_out, whole.quarantine, whole.repairs, whole.notices)


class Nowhere:
    """For answers of an API, whose lines nobody has seen."""

    def line(self, path: Path) -> int | None:
        return None


NOWHERE = ReadFile("", None, Nowhere())


def only_with_id(rows: Iterator[KaitenRow], field: str = "id") -> Iterator[KaitenRow]:
    """Each id once; the others are set aside."""
    seen: set[str] = set()
    for row in rows:
        if not row.id:
            row.set_aside(say(_("It has no id.")), field=field)
        elif row.id in seen:
            row.set_aside(say(_("The same id was there before; the first one is kept.")), field=field)
        else:
            seen.add(row.id)
            yield row
