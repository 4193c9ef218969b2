"""What a filter names, looked up through the asker's eyes: the unseen is as unknown as the unknown."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from baton.accounts.models import Client, Member, Project
from baton.boards.access.finding_content import fields_seen_by
from baton.boards.access.finding_words import card_types_seen_by, tags_seen_by
from baton.boards.models import Board, Column, CustomField, Lane, Space
from baton.desk.filters.document import Named, Value

Seen = Callable[[Member], QuerySet[Any]]
SEEN: dict[str, Seen] = {
    "member": lambda by: Member.objects.seen_by(by),
    "tag": tags_seen_by,
    "project": lambda by: Project.objects.seen_by(by),
    "client": lambda by: Client.objects.seen_by(by),
    "card_type": card_types_seen_by,
    "space": lambda by: Space.objects.seen_by(by),
    "board": lambda by: Board.objects.seen_by(by),
    "column": lambda by: Column.objects.filter(board__in=Board.objects.seen_by(by)),
    "lane": lambda by: Lane.objects.filter(board__in=Board.objects.seen_by(by)),
}


class Names:
    """Read once per question and kind."""

    def __init__(self, by: Member) -> None:
        self.by = by
        self._rows: dict[str, dict[int, str]] = {}

    def rows(self, kind: str) -> dict[int, str]:
        if kind not in self._rows:
            self._rows[kind] = {pk: same(name) for pk, name in self.seen(kind)}
        return self._rows[kind]

    def seen(self, kind: str) -> Iterable[tuple[int, str]]:
        """As they are written."""
        rows: Iterable[tuple[int, str]] = SEEN[kind](self.by).order_by().values_list("pk", "name")
        return rows

    def ids(self, kind: str, values: Iterable[Value]) -> set[int]:
        """Rows that a value names by number or by name; several of one name are all meant."""
        rows, found = self.rows(kind), set[int]()
        for value in values:
            if isinstance(value, Named):
                wanted = same(value.name)
                found |= {pk for pk, name in rows.items() if name == wanted}
            elif isinstance(value, int) and value in rows:
                found.add(value)
        return found

    @cached_property
    def fields(self) -> list[CustomField]:
        return list(fields_seen_by(self.by).filter(archived_at=None))

    def own(self, which: int | Named | None) -> list[CustomField]:
        """Fields of the workspace's own: of one name there may be one on each board."""
        if isinstance(which, Named):
            return [field for field in self.fields if same(field.name) == same(which.name)]
        return [field for field in self.fields if field.pk == which]


def same(name: str) -> str:
    """Names that differ in case or in spaces are the same to whoever types them."""
    return " ".join(name.casefold().replace("ё", "е").split())
