"""People of a company, and those who are only mentioned."""

from __future__ import annotations

from collections.abc import Iterable

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.plan import PlannedPerson

# The application roles of `apps_permissions` that only look on.
GUEST = 2


def people(rows: Iterable[KaitenRow]) -> tuple[PlannedPerson, ...]:
    """In the order told."""
    return tuple(person(row) for row in rows)


def person(row: KaitenRow) -> PlannedPerson:
    username = row.named("username", 120) or None
    email = row.named("email", 254) or None
    return PlannedPerson(
        external_id=row.id,
        name=row.named("full_name", 200) or row.named("name", 200) or username or email or "",
        username=username,
        email=email,
        role="guest"
        if row.data.get("apps_permissions") == GUEST or row.data.get("external") is True
        else None,
        active=row.data.get("activated") is not False,
    )


def mentioned_only(
    known: Iterable[PlannedPerson], mentioned: Iterable[str], names: dict[str, str]
) -> tuple[PlannedPerson, ...]:
    """Placeholders for everybody who is mentioned without being in the list; ``names``: as rows tell them."""
    present = {one.external_id for one in known}
    return tuple(
        PlannedPerson(external_id, names.get(external_id, ""), active=False, placeholder=True)
        for external_id in sorted(set(mentioned) - present)
    )
