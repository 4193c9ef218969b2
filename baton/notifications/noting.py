"""Write down what people have to hear: one row per person and card, its happenings, and when they leave."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min

from baton.accounts.models import Member
from baton.calendars.queries import CalendarsOfMembers, calendars_of
from baton.kit import clock
from baton.kit.writing import insert_all, update
from baton.notifications.heard import Heard
from baton.notifications.models import Due, Happening, Notification
from baton.notifications.reachable import reach_of
from baton.notifications.reasons import OUTWARD, PRESSING, URGENT, Channel, How, Reason
from baton.notifications.squashing import squash
from baton.notifications.timing import at_once, with_the_bundle
from baton.notifications.wishes import Wishes, wishes_of

BATCH = 500
Key = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """``entry`` None: time passed."""

    member: int
    card: int
    heard: Heard
    entry: int | None
    by: int | None
    at: datetime

    @property
    def key(self) -> Key:
        return self.member, self.card


def note(told: Sequence[Told], *, leaves: bool = True) -> int:
    """Inside a transaction. ``leaves``: it goes out by mail and the like too; returns how many happenings."""
    if not told:
        return 0
    wishes = wishes_of({each.member for each in told})
    wanted = [each for each in told if is_wanted(each, wishes)]
    rows, fresh = rows_for(wanted)
    every = rows | fresh
    made = [happening(each, every[each.key], wishes) for each in wanted]
    create(fresh.values(), made)
    for each in made:
        # Its row has a number by now.
        each.notification = every[each.notification.member_id, each.notification.card_id]
    insert_all(made, keys=True)
    sum_up(rows.values())
    if leaves:
        leave(made, wishes)
    return len(made)


def is_wanted(told: Told, wishes: Wishes) -> bool:
    return any(wishes.how(told.member, told.heard.reason, channel) is not How.OFF for channel in Channel)


def rows_for(told: Sequence[Told]) -> tuple[dict[Key, Notification], dict[Key, Notification]]:
    """The rows of these people and cards, held, of which those that had been read begin a new round; and
    those that are still to be written."""
    wanted = dict.fromkeys(sorted(each.key for each in told))
    rows: dict[Key, Notification] = {}
    for cards in batches({card for _, card in wanted}):
        held = Notification.objects.select_for_update().filter(
            member__in={member for member, _ in wanted}, card__in=cards
        )
        rows |= {
            (row.member_id, row.card_id): row
            for row in held.order_by("member", "card")
            if (row.member_id, row.card_id) in wanted
        }
    read = [row.pk for row in rows.values() if row.unread == 0]
    for some in batches(read):
        Happening.objects.filter(notification__in=some, dues=None).delete()
    first = {each.key: each for each in reversed(told)}
    return rows, {key: new_row(first[key]) for key in wanted if key not in rows}


def create(rows: Iterable[Notification], made: Sequence[Happening]) -> None:
    """With what their first happenings come to, so that they are written once."""
    happened: dict[int, list[Happening]] = defaultdict(list)
    for each in made:
        if each.in_inbox:
            happened[id(each.notification)].append(each)
    fresh = list(rows)
    for row in fresh:
        settle(row, happened[id(row)])
    insert_all(fresh, keys=True)


def new_row(told: Told) -> Notification:
    return Notification(
        member_id=told.member,
        card_id=told.card,
        reason=told.heard.reason,
        reasons="",
        first_at=told.at,
        last_at=told.at,
    )


def happening(told: Told, row: Notification, wishes: Wishes) -> Happening:
    return Happening(
        notification=row,
        entry=told.entry,
        reason=told.heard.reason,
        kind=told.heard.kind,
        by_id=told.by,
        at=told.at,
        detail=told.heard.detail,
        in_inbox=wishes.how(told.member, told.heard.reason, Channel.INBOX) is not How.OFF,
    )


def sum_up(rows: Iterable[Notification], *, as_they_are: bool = False) -> None:
    """What the present round of each comes to. ``as_they_are``: what was read stays read."""
    known = {row.pk: row for row in rows}
    happened: dict[int, list[Happening]] = defaultdict(list)
    for some in batches(known):
        for each in Happening.objects.filter(notification__in=some, in_inbox=True).order_by("id"):
            happened[each.notification_id].append(each)
    for pk, row in known.items():
        read_at = row.read_at
        settle(row, happened[pk])
        if as_they_are and read_at is not None:
            row.unread, row.read_at = 0, read_at
        update(row, SUMMED)


def settle(row: Notification, happened: list[Happening]) -> None:
    lines = squash(happened, PRESSING)
    reasons = sorted({Reason(line.reason) for line in lines}, key=PRESSING.index)
    row.lines = row.unread = sum(line.count for line in lines)
    row.reason = reasons[0] if reasons else row.reason
    row.reasons = f",{','.join(reasons)}," if reasons else ""
    row.read_at = None
    if happened:
        entries = [each.entry for each in happened if each.entry is not None]
        row.first_entry, row.last_entry = min(entries, default=None), max(entries, default=None)
        row.first_at = min(each.at for each in happened)
        row.last_at = max(each.at for each in happened)


def leave(made: Sequence[Happening], wishes: Wishes) -> None:
    """When each goes to its person by which channel; nothing where a channel does not lead to them."""
    leaving = Leaving({each.notification.member_id for each in made}, wishes)
    insert_all(
        Due(happening=each, member_id=each.notification.member_id, channel=channel, at=at, bundled=bundled)
        for each in made
        for channel, at, bundled in leaving.ways(each.notification.member_id, Reason(each.reason))
    )


class Leaving:
    """When something leaves for these people now: worked out once for each person and reason."""

    def __init__(self, members: Iterable[int], wishes: Wishes) -> None:
        found = Member.objects.filter(pk__in=set(members)).select_related("workspace", "user")
        self.people = {member.pk: member for member in found}
        self.wishes = wishes
        self.reach = reach_of(self.people.values())
        self.bundles = open_bundles(self.people)
        self.calendars: dict[int, CalendarsOfMembers] = {}
        self.known: dict[tuple[int, Reason], list[tuple[Channel, datetime, bool]]] = {}
        self.now = clock.now()

    def ways(self, member: int, reason: Reason) -> list[tuple[Channel, datetime, bool]]:
        key = (member, reason)
        if key not in self.known:
            hows = {channel: self.wishes.how(member, reason, channel) for channel in OUTWARD}
            self.known[key] = [
                (channel, self.at(member, channel, reason, how), how is How.BUNDLED)
                for channel, how in hows.items()
                if how is not How.OFF and channel in self.reach[member]
            ]
        return self.known[key]

    def at(self, member: int, channel: Channel, reason: Reason, how: How) -> datetime:
        workspace, peace = self.people[member].workspace, self.wishes.peace(member)
        if workspace.pk not in self.calendars:
            self.calendars[workspace.pk] = calendars_of(workspace)
        calendar = self.calendars[workspace.pk][member]
        if how is not How.BUNDLED:
            return at_once(self.now, peace, calendar, urgent=reason in URGENT)
        key = (member, channel.value)
        self.bundles[key] = with_the_bundle(self.now, peace, calendar, open_until=self.bundles.get(key))
        return self.bundles[key]


def open_bundles(members: Iterable[int]) -> dict[tuple[int, str], datetime]:
    """When the bundle that each person is waiting for goes out."""
    waiting = Due.objects.filter(member__in=set(members), bundled=True).values_list("member", "channel")
    return {(member, channel): at for member, channel, at in waiting.annotate(ends=Min("at"))}


def batches(keys: Iterable[int]) -> Iterable[list[int]]:
    """SQLite takes only so many values in one statement."""
    ordered = sorted(keys)
    return (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))


SUMMED = frozenset(
    {
        *("reason", "reasons", "lines", "unread"),
        *("first_entry", "last_entry", "first_at", "last_at", "read_at"),
    }
)
