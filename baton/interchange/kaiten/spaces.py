"""The tree of spaces. Baton's spaces stand side by side, so each is called by its way from the root."""

from __future__ import annotations

from collections.abc import Iterable

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedSpace

LONGEST_WAY = 20


def spaces(rows: Iterable[KaitenRow]) -> tuple[PlannedSpace, ...]:
    told = list(rows)
    # A parent is named by uid in the API, by id in the folder.
    by_name = {name: row for row in told for name in (row.ref("uid"), row.id) if name}
    return tuple(PlannedSpace(row.id, way(row, by_name)) for row in told)


def way(row: KaitenRow, by_name: dict[str, KaitenRow]) -> str:
    """«Agency / Design»; a ring of parents ends where it closes."""
    names: list[str] = []
    seen: set[int] = set()
    at: KaitenRow | None = row
    while at is not None and id(at) not in seen and len(names) < LONGEST_WAY:
        seen.add(id(at))
        names.append(at.named("title", 120) or f"#{at.id}")
        above = at.ref("parent_entity_uid") or at.ref("parent_entity_id") or ""
        at = by_name.get(above)
    return " / ".join(reversed(names))
