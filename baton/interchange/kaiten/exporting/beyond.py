"""What the format has no place for, beside it: laid over its rows by id, and rows of lists that it lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from baton.accounts.models import Member
from baton.interchange.kaiten.folder import BEYOND_FORMAT, BEYOND_VERSION

Row = dict[str, Any]


class Beyond:
    def __init__(self, by: Member, title: str) -> None:
        self.workspace = by.workspace
        self.title = title
        self.over: dict[str, dict[str, Row]] = defaultdict(dict)
        self.added: dict[str, list[Row]] = defaultdict(list)
        self.people: set[int] = set()
        self.left_behind: dict[str, int] = {}

    def lay_over(self, name: str, pk: int, more: Mapping[str, Any]) -> None:
        """Only what says something."""
        told = {key: value for key, value in more.items() if value not in (None, "", [], False)}
        if told:
            self.over[name][str(pk)] = told

    def add(self, name: str, row: Row) -> None:
        self.added[name].append(row)

    def person(self, pk: int | None) -> str | None:
        """Its id in the folder; whoever is named is written among the people."""
        if pk is None:
            return None
        self.people.add(pk)
        return str(pk)

    def document(self) -> Row:
        return {
            "format": BEYOND_FORMAT,
            "version": BEYOND_VERSION,
            "title": self.title,
            "realm": f"baton:{self.workspace.slug}@{stamp(self.workspace.created_at)}",
            **self.over,
            "added": self.added,
            "left_behind": self.left_behind,
        }


def stamp(moment: datetime | None) -> str | None:
    """To the microsecond, so that it comes back as it was."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment is not None else None
