"""What waits to leave was overtaken: the same thing went on meanwhile, there and back or to a third.

It is urgent that I hold a card; that somebody else holds it by now is not. Told one by one, the first would
leave when it is no longer true.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, FilteredRelation, Q

from baton.accounts.models import Member
from baton.notifications.models import Due, Happening
from baton.notifications.reasons import Channel
from baton.notifications.squashing import FIELDS, squash
from baton.notifications.wishes import wishes_of

JUST_BEFORE = timedelta(hours=1)


@dataclass(slots=True)
class Waiting:
    """Something to be told, as ``squash`` reads what happened. ``due`` None: by this channel it was not
    wished for by itself. ``leaves``: when it is due; None where it is now."""

    due: int | None
    pk: int
    card: int
    reason: str
    kind: str
    by_id: int | None
    at: datetime
    detail: Any
    leaves: datetime | None = None


@dataclass
class Now:
    told: list[Waiting] = field(default_factory=list)
    # Dues of what is over, and became something that is not wished for.
    over: list[int] = field(default_factory=list)
    # Until when: what it was overtaken by leaves then.
    put_off: dict[datetime, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def dues(self) -> list[int]:
        return [*self.over, *(each.due for each in self.told if each.due is not None)]

    def put_off_in_turn(self) -> None:
        for at, dues in self.put_off.items():
            Due.objects.filter(pk__in=dues).update(at=at)


def as_it_stands(member: Member, channel: Channel, due: Sequence[Waiting], now: datetime) -> Now:
    """``due`` with what else waits about the same things; without what leaves later together with that, and
    without what ended in something that is not wished for."""
    found = Now([each for each in due if each.kind not in FIELDS])
    groups: dict[tuple[int, str], list[Waiting]] = defaultdict(list)
    for each in due:
        if each.kind in FIELDS:
            groups[each.card, each.kind].append(each)
    if not groups:
        return found
    off = wishes_of([member.pk]).off(member.pk, channel)
    beside: dict[tuple[int, str], list[Waiting]] = defaultdict(list)
    earliest = min(each.pk for group in groups.values() for each in group)
    for each in others(member, channel, groups, earliest, now):
        beside[each.card, each.kind].append(each)
    for thing, first in groups.items():
        group = [*first, *since_told(beside[thing], min(each.pk for each in first), off)]
        last = max(group, key=lambda each: each.pk)
        dues = [each.due for each in group if each.due is not None and each.leaves is None]
        if not squash(group):
            found.told += group
        elif last.leaves is not None:
            found.put_off[last.leaves] += dues
        elif last.due is None and last.reason in off:
            found.over += dues
        else:
            found.told += group
    return found


def others(
    member: Member, channel: Channel, groups: Iterable[tuple[int, str]], earliest: int, now: datetime
) -> Iterable[Waiting]:
    """What is not due yet, and what has none by this channel: what came just before, or later."""
    cards, kinds = {card for card, _ in groups}, {kind for _, kind in groups}
    happened = Happening.objects.filter(notification__member=member, kind__in=kinds).annotate(
        mine=FilteredRelation("dues", condition=Q(dues__channel=channel)), leaves=F("mine__at")
    )
    by_itself = Q(pk__gt=earliest) | Q(at__gte=now - JUST_BEFORE)
    beside = happened.filter(Q(leaves__gt=now) | Q(by_itself, leaves=None)).order_by("pk")
    rows = beside.values_list(
        "mine__pk", "pk", "notification__card", "reason", "kind", "by", "at", "detail", "leaves"
    )
    return (each for each in (Waiting(*row) for row in rows) if each.card in cards)


def since_told(beside: Sequence[Waiting], first: int, off: Container[str]) -> Iterable[Waiting]:
    """Without what came before the ``first`` that is due and was told, or before such."""
    told = max(
        (each.pk for each in beside if each.pk < first and each.due is None and each.reason not in off),
        default=0,
    )
    return (each for each in beside if each.pk > told)
