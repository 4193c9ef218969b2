"""Time that people booked, kept as it was told; hours come of it once the cards are here."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import KeptRow
from baton.interchange.wording import say

KEPT = ("time_spent", "for_date", "comment", "created", "updated", "started_at", "finished_at")


def time_logs(rows: Iterable[KaitenRow], seen: set[str]) -> tuple[KeptRow, ...]:
    found = []
    for row in rows:
        if not row.id:
            row.set_aside(say(_("It has no id.")), field="id")
        elif row.id in seen:
            row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
        elif not isinstance(row.data.get("time_spent"), int | float) and not row.data.get("finished_at"):
            row.set_aside(say(_("It does not tell how much time was spent.")), field="time_spent")
        else:
            seen.add(row.id)
            found.append(kept(row))
    return tuple(found)


def kept(row: KaitenRow) -> KeptRow:
    data = {name: plain(row.data[name]) for name in KEPT if row.data.get(name) is not None}
    role = row.inner("role")
    data |= {"user_id": row.ref("user_id") or row.ref("author_id"), "author_id": row.ref("author_id")}
    data |= {"role": role.named("name", 200) if role else None, "role_id": row.ref("role_id")}
    return KeptRow("time_log", row.id, data, row.ref("user_id") or row.ref("author_id"))


def plain(value: object) -> object:
    """A number or a text that can be stored; anything else by its text."""
    if isinstance(value, bool | int) and abs(value) < 2**63:
        return value
    if isinstance(value, float) and value == value and abs(value) < 1e300:
        return value
    return str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")[:100_000]


def minutes_in(rows: Iterable[KeptRow]) -> int:
    told = (row.data.get("time_spent") for row in rows)
    return sum(int(one) for one in told if isinstance(one, int | float))
