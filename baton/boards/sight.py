"""Who sees which spaces, boards and cards: boards' part of the access rules (see accounts.access).

Models ask these rules, so the rules name models by string: an import back would be a circle.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier
from baton.kit.prepared import Prepared

# Whose hours are seen: not those of one person, but everybody's.
EVERYBODY = 0


def spaces_seen_by(member: Member, prefix: str = "") -> Q:
    """Open spaces, and private ones the member is named on. A guest gets to boards by shared cards only."""
    if member.is_guest:
        return Q(**{f"{prefix}id__in": []})
    named = apps.get_model("boards", "SpaceMember").objects.filter(member=member).values("space")
    return Q(**{f"{prefix}workspace": member.workspace_id}) & (
        Q(**{f"{prefix}private": False}) | Q(**{f"{prefix}id__in": named})
    )


def boards_seen_by(member: Member) -> Q:
    if member.is_guest:
        cards = apps.get_model("boards", "Card").objects
        return Q(workspace=member.workspace_id, id__in=cards.seen_by(member).values("board"))
    return Q(workspace=member.workspace_id) & spaces_seen_by(member, "space__")


def cards_seen_by(member: Member, prefix: str = "") -> Q:
    """A team member: cards on seen boards, but not of a confidential client they are not named on.
    A guest: cards marked shared, of projects of their own client."""
    in_workspace = Q(**{f"{prefix}workspace": member.workspace_id})
    if member.is_guest:
        return in_workspace & Q(**{f"{prefix}shared": True, f"{prefix}project__client": member.client_id})
    hidden = access.clients_hidden_from(member)
    return (
        in_workspace
        & spaces_seen_by(member, f"{prefix}board__space__")
        & (Q(**{f"{prefix}project": None}) | ~Q(**{f"{prefix}project__client__in": hidden}))
    )


@dataclass(frozen=True)
class Sight:
    """What decides whether a member sees a card, that its price or a cost changed, and somebody's hours, as a
    value: for caches and streams, which ask often. ``hours_of``: a member, or EVERYBODY; None: of nobody."""

    guest_of: int | None
    spaces: frozenset[int]
    hidden_clients: frozenset[int]
    prices: bool = False
    costs: bool = False
    hours_of: int | None = None

    def sees_hours(self, member: int) -> bool:
        return self.hours_of in (EVERYBODY, member)

    def sees(self, *, space: int, client: int | None, shared: bool) -> bool:
        if self.guest_of is not None:
            return shared and client == self.guest_of
        return space in self.spaces and client not in self.hidden_clients


def sight_of(member: Member) -> Sight:
    if member.is_guest:
        return Sight(member.client_id, frozenset(), frozenset())
    spaces = SPACES.all(member.role, **member.numbers)
    hidden = HIDDEN.all(member.role, **member.numbers)
    seen, not_seen = (frozenset(row["id"] for row in rows) for rows in (spaces, hidden))
    return Sight(
        None,
        seen,
        not_seen,
        prices=member.sees_money(MoneyTier.PRICES),
        costs=member.sees_money(MoneyTier.COSTS_AND_MARGINS),
        hours_of=hours_seen_by(member),
    )


def hours_seen_by(member: Member) -> int | None:
    """Whose hours a member of the team sees: EVERYBODY, their own, None."""
    if member.sees_money(MoneyTier.ALL_HOURS):
        return EVERYBODY
    return member.pk if member.sees_money(MoneyTier.OWN_HOURS) else None


def spaces_of(role: str, **asker: int) -> QuerySet[Any, Any]:
    seen = spaces_seen_by(Member.like(role, **asker))
    return apps.get_model("boards", "Space").objects.filter(seen).order_by().values("id")


def hidden_from(role: str, **asker: int) -> QuerySet[Any, Any]:
    return access.clients_hidden_from(Member.like(role, **asker)).order_by().values("id")


SPACES: Prepared[dict[str, int]] = Prepared(spaces_of)
HIDDEN: Prepared[dict[str, int]] = Prepared(hidden_from)
