"""Members of the board, and those who have left it and live on in what they did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from baton.interchange.plan import PlannedPerson
from baton.interchange.rows import Row

ROLES = {"admin": "admin", "owner": "admin", "normal": "member", "member": "member", "observer": "guest"}


def members(board: Row) -> tuple[PlannedPerson, ...]:
    """In the export's order. Trello gives no e-mail addresses."""
    memberships = _memberships(board)
    found = []
    for row in board.rows("members", "person", set()):
        membership = memberships.get(row.id, {})
        username = row.text("username") or None
        found.append(
            PlannedPerson(
                external_id=row.id,
                name=row.text("fullName").strip() or username or "",
                username=username,
                email=row.text("email") or None,
                role=ROLES.get(str(membership.get("memberType"))),
                active=membership.get("deactivated") is not True,
            )
        )
    return tuple(found)


def former_people(
    known: Iterable[PlannedPerson], mentioned: Iterable[str], told: Mapping[str, tuple[str, str]]
) -> tuple[PlannedPerson, ...]:
    """Placeholders for everybody mentioned who is not a member; `told`: id to (full name, username)."""
    present = {person.external_id for person in known}
    found = []
    for external_id in sorted(set(mentioned) - present):
        name, username = told.get(external_id, ("", ""))
        found.append(
            PlannedPerson(external_id, name or username, username or None, active=False, placeholder=True)
        )
    return tuple(found)


def _memberships(board: Row) -> dict[str, dict[str, object]]:
    rows = board.data.get("memberships")
    if not isinstance(rows, list):
        return {}
    return {str(row.get("idMember")): row for row in rows if isinstance(row, dict)}
