"""Rows of Kaiten: ids are numbers or texts, dates stand alone or inside an object."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from sys import intern
from typing import Self

from django.utils.translation import gettext_noop as _

from baton.interchange.rows import LARGEST_WHOLE, Row, moment
from baton.interchange.wording import say


class KaitenRow(Row):
    """As a row of any tracker; every id comes back as text."""

    __slots__ = ()

    def ref(self, name: str) -> str | None:
        return ref_in(self.data.get(name)) or super().ref(name)

    def refs(self, name: str) -> list[str]:
        value = self.data.get(name)
        if isinstance(value, list):
            data = {**self.data, name: [ref_in(entry) or entry for entry in value]}
            return Row(self.ledger, self.kind, data, self.path).refs(name)
        return super().refs(name)

    def day(self, name: str) -> tuple[datetime | None, bool]:
        """A date and whether it has a time: ``{value, time_present}``, or a text."""
        value = self.data.get(name)
        if isinstance(value, dict):
            inner = type(self)(self.ledger, self.kind, value, (*self.path, name))
            return inner.moment("value"), inner.flag("time_present")
        return self.moment(name), isinstance(value, str) and "T" in value

    def seconds(self, name: str) -> datetime | None:
        """A moment that orders a history; unlike ``moment`` nothing is mended: the caller sets aside."""
        return moment(self.data.get(name))

    def named(self, name: str, longest: int = 1024) -> str:
        return " ".join(self.text(name).split())[:longest]

    def place(self, name: str) -> float:
        """A position that many rows do not have; those go to the end without a word."""
        value = self.data.get(name)
        if value is None:
            return float("inf")
        return self.position(name)

    def count(self, name: str) -> int | None:
        """A number of minutes or cards; nothing for 0."""
        value = self.data.get(name)
        if isinstance(value, float) and value.is_integer() and 0 <= value <= LARGEST_WHOLE:
            return int(value) or None
        return self.whole(name) or None

    def those(self, name: str, kind: str) -> Iterator[Self]:
        """The objects of a list that need no id of their own."""
        yield from self.objects(name, kind)

    def demand_moment(self, name: str) -> datetime | None:
        """The moment without which the row is worth nothing; else the row is set aside."""
        found = self.seconds(name)
        if found is None:
            self.set_aside(say(_("It has no date, or one that cannot be read.")), field=name)
        return found


def ref_in(value: object) -> str | None:
    """The same text for each mention: a column is named by thousands of moves."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_WHOLE:
        return intern(str(value))
    return None
