"""What floors above keep in somebody's name: they say how much it is, and pass it on in the same transaction.

Read from the log afterwards it would be orphaned for a moment, or for good when nobody could take it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.boards.leavers.heirs import Heirs
from baton.boards.models import Card

Cards = QuerySet[Card]


@dataclass(frozen=True)
class Beside:
    """Both of the cards given: those that the asker sees, or all when somebody leaves."""

    count: Callable[[Member, Cards], int]
    pass_on: Callable[[Member, Heirs, Cards, Member], int]


APPROVALS: list[Beside] = []


def approvals_of(member: Member, cards: Cards) -> int:
    return sum(kept.count(member, cards) for kept in APPROVALS)


def pass_on_approvals(member: Member, heirs: Heirs, cards: Cards, by: Member) -> int:
    return sum(kept.pass_on(member, heirs, cards, by) for kept in APPROVALS)
