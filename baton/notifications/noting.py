"""Write down what people have to hear: one row per person and card, its happenings, and when they leave."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min

from baton.accounts.models import Member
from baton.calendars.queries import CalendarsOfMembers, calendars_of
from baton.kit import clock
from baton.notifications.hearing import Heard
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
    Happening.objects.bulk_create(made, batch_size=BATCH)
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
    Notification.objects.bulk_create(fresh, batch_size=BATCH)


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
        row.save(update_fields=SUMMED)


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
    people = {
        member.pk: member
        for member in Member.objects.filter(
            pk__in={each.notification.member_id for each in made}
        ).select_related("workspace", "user")
    }
    reach, bundles, calendars = (
        reach_of(people.values()),
        open_bundles(people),
        dict[int, CalendarsOfMembers](),
    )
    now, dues = clock.now(), list[Due]()
    for each in made:
        member = people[each.notification.member_id]
        if member.workspace_id not in calendars:
            calendars[member.workspace_id] = calendars_of(member.workspace)
        calendar, reason = calendars[member.workspace_id][member.pk], Reason(each.reason)
        peace = wishes.peace(member.pk)
        for channel in OUTWARD:
            how = wishes.how(member.pk, reason, channel)
            if how is How.OFF or channel not in reach[member.pk]:
                continue
            if how is How.BUNDLED:
                key = (member.pk, channel.value)
                at = with_the_bundle(now, peace, calendar, open_until=bundles.get(key))
                bundles[key] = at
            else:
                at = at_once(now, peace, calendar, urgent=reason in URGENT)
            dues.append(
                Due(happening=each, member=member, channel=channel, at=at, bundled=how is How.BUNDLED)
            )
    Due.objects.bulk_create(dues, batch_size=BATCH)


def open_bundles(members: Iterable[int]) -> dict[tuple[int, str], datetime]:
    """When the bundle that each person is waiting for goes out."""
    waiting = Due.objects.filter(member__in=set(members), bundled=True).values_list("member", "channel")
    return {(member, channel): at for member, channel, at in waiting.annotate(ends=Min("at"))}


def batches(keys: Iterable[int]) -> Iterable[list[int]]:
    """SQLite takes only so many values in one statement."""
    ordered = sorted(keys)
    return (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))


SUMMED = [
    "reason",
    "reasons",
    "lines",
    "unread",
    "first_entry",
    "last_entry",
    "first_at",
    "last_at",
    "read_at",
]
