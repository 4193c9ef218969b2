"""What waits to leave was overtaken: the same thing went on meanwhile, there and back or to a third.

It is urgent that I hold a card; that somebody else holds it by now is not. Told one by one, the first would
leave when it is no longer true.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, FilteredRelation, Q

from baton.accounts.models import Member
from baton.notifications.models import Due, Happening
from baton.notifications.reasons import Channel, How, Reason
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
    # Until when: what it was overtaken by leaves then.
    put_off: dict[datetime, list[int]] = field(default_factory=lambda: defaultdict(list))

    def put_off_in_turn(self) -> None:
        for at, dues in self.put_off.items():
            Due.objects.filter(pk__in=dues).update(at=at)


def as_it_stands(member: Member, channel: Channel, due: Sequence[Waiting], now: datetime) -> Now:
    """``due`` with what else waits about the same things; without what leaves later together with that."""
    found = Now([each for each in due if each.kind not in FIELDS])
    groups: dict[tuple[int, str], list[Waiting]] = defaultdict(list)
    for each in due:
        if each.kind in FIELDS:
            groups[each.card, each.kind].append(each)
    for each in others(member, channel, groups, now) if groups else ():
        if (each.card, each.kind) in groups:
            groups[each.card, each.kind].append(each)
    for group in groups.values():
        last = max(group, key=lambda each: each.pk)
        if last.leaves is not None and squash(group):
            found.put_off[last.leaves] += [
                each.due for each in group if each.due is not None and each.leaves is None
            ]
        else:
            found.told += group
    return found


def others(
    member: Member, channel: Channel, groups: dict[tuple[int, str], list[Waiting]], now: datetime
) -> Iterable[Waiting]:
    """What is not due yet; what came later and does not leave by this channel; and what came just before and
    was not wished for: with that it may have gone there and back."""
    first = min(each.pk for group in groups.values() for each in group)
    happened = Happening.objects.filter(
        notification__member=member, kind__in={kind for _, kind in groups}
    ).annotate(mine=FilteredRelation("dues", condition=Q(dues__channel=channel)), leaves=F("mine__at"))
    wishes = wishes_of({member.pk})
    off = [reason for reason in Reason if wishes.how(member.pk, reason, channel) is How.OFF]
    before = Q(leaves=None, reason__in=off, at__gte=now - JUST_BEFORE)
    beside = happened.filter(Q(leaves__gt=now) | Q(leaves=None, pk__gt=first) | before)
    rows = beside.values_list(
        "mine__pk", "pk", "notification__card", "reason", "kind", "by", "at", "detail", "leaves"
    )
    return (Waiting(*row) for row in rows)
