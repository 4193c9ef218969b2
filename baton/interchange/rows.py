"""Looking at one JSON object without trusting it: a wrong value is mended or sets the row aside."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Self

from django.utils.translation import gettext_noop as _

from baton.interchange.ledger import Ledger
from baton.interchange.locating import Path
from baton.interchange.wording import Phrase, say

LARGEST_WHOLE = 2**53
MEND_IT = _("The rest of the row is taken over; put the value right by hand afterwards.")
LOOK_AT_SOURCE = _("Look at it in the source, put it right there and export once more, or do without it.")


class Row:
    """An object of the document with its place. Values asked for by name come back typed, or as nothing."""

    __slots__ = ("data", "kind", "ledger", "path")

    def __init__(self, ledger: Ledger, kind: str, data: dict[str, object], path: Path) -> None:
        self.ledger = ledger
        self.kind = kind
        self.data = data
        self.path = path

    @property
    def id(self) -> str:
        """The row's own id; rows without one never come out of `rows`. Nested objects may answer ""."""
        return self.ref("id") or ""

    def ref(self, name: str) -> str | None:
        """Another row's id."""
        value = self.data.get(name)
        return value if isinstance(value, str) and value and _storable(value) else None

    def text(self, name: str) -> str:
        """The text as it stands, "" if there is none. Half a surrogate pair is replaced."""
        value = self.data.get(name)
        if isinstance(value, str):
            if _storable(value):
                return value
            self.mend(name, say(_("The text contains half of a character.")))
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if value is not None:
            self.mend(name, say(_("A text was expected here.")))
        return ""

    def moment(self, name: str) -> datetime | None:
        """An ISO 8601 moment in UTC; one without a zone is taken as UTC."""
        value = self.data.get(name)
        if value is None or value == "":
            return None
        found = moment(value)
        if found is None:
            self.mend(name, say(_("This is not a date: %(value)s"), value=str(value)[:60]))
        return found

    def whole(self, name: str) -> int | None:
        value = self.data.get(name)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_WHOLE:
            return value
        self.mend(
            name, say(_("This is not a whole number of a sensible size: %(value)s"), value=repr(value)[:60])
        )
        return None

    def position(self, name: str) -> float:
        """A place in an order; a row without a usable one goes to the end."""
        value = self.data.get(name)
        if isinstance(value, float) and math.isfinite(value):
            return value
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_WHOLE * 1024:
            return float(value)
        self.mend(name, say(_("There is no usable position; it goes to the end.")))
        return math.inf

    def flag(self, name: str) -> bool:
        value = self.data.get(name)
        if value is not None and not isinstance(value, bool):
            self.mend(name, say(_("Yes or no was expected here; taken as no.")))
        return value is True

    def inner(self, name: str) -> Self | None:
        """A nested object, None if there is none."""
        value = self.data.get(name)
        return (
            type(self)(self.ledger, self.kind, value, (*self.path, name)) if isinstance(value, dict) else None
        )

    def refs(self, name: str) -> list[str]:
        """A list of ids, each once, in the order given."""
        value = self.data.get(name)
        if not isinstance(value, list):
            if value is not None:
                self.mend(name, say(_("A list was expected here.")))
            return []
        good = [entry for entry in value if isinstance(entry, str) and entry and _storable(entry)]
        if len(good) != len(value):
            self.mend(name, say(_("Some entries of this list are not ids; they are left out.")))
        return list(dict.fromkeys(good))

    def objects(self, name: str, kind: str) -> Iterator[Self]:
        """The objects of a list, each counted as read; what is not an object is set aside."""
        value = self.data.get(name)
        if not isinstance(value, list):
            if value is not None:
                self.mend(name, say(_("A list was expected here.")))
            return
        for index, entry in enumerate(value):
            path = (*self.path, name, index)
            self.ledger.read[kind] += 1
            if isinstance(entry, dict):
                yield type(self)(self.ledger, kind, entry, path)
            else:
                self.ledger.set_aside(
                    kind, path, say(_("This entry is not an object.")), say(LOOK_AT_SOURCE), raw=entry
                )

    def rows(self, name: str, kind: str, seen: set[str]) -> Iterator[Self]:
        """As `objects`, with an id of their own that is not yet in `seen`; the others are set aside."""
        for row in self.objects(name, kind):
            if not row.id:
                row.set_aside(say(_("It has no id.")), field="id")
            elif row.id in seen:
                row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
            else:
                seen.add(row.id)
                yield row

    def set_aside(self, reason: Phrase, advice: Phrase | None = None, *, field: str | None = None) -> None:
        path = (*self.path, field) if field else self.path
        self.ledger.set_aside(
            self.kind, path, reason, advice or say(LOOK_AT_SOURCE), raw=self.data, external_id=self.id or None
        )

    def leave_out(self, what: str) -> None:
        """Not an error: Baton has no place for it. Counted by a word instead of as a row."""
        self.ledger.read[self.kind] -= 1
        self.ledger.left_out[what] += 1

    def mend(self, field: str, reason: Phrase) -> None:
        self.ledger.mend(
            self.kind,
            (*self.path, field),
            reason,
            say(MEND_IT),
            raw=self.data.get(field),
            external_id=self.id or None,
        )


def moment(value: object) -> datetime | None:
    """An ISO 8601 text as an aware datetime in UTC, None for anything else."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _storable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
