"""A reader of the log: what happens on cards becomes what people have to hear.

Worked out before the transaction, written in it together with how far was read: while it lasts nobody else
may write to SQLite.
"""

import time
from collections.abc import Sequence

from baton.accounts.models import Workspace
from baton.activity.facts import KINDS
from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import go_on
from baton.boards.relay.standing_in import stands_in
from baton.notifications.around import Around, around
from baton.notifications.asking_contacts import ask_contacts
from baton.notifications.following import follow_from_now_on
from baton.notifications.heard import Heard
from baton.notifications.hearing import TABLE, heard_in
from baton.notifications.losing_sight import forget_what_is_hidden
from baton.notifications.noting import Told, note
from baton.notifications.reasons import FOR_GUESTS, Reason
from baton.notifications.settling import settle, settled_in

READER = "notifications"
ENTRIES = 500
# For one turn, so that the chores beside this one get theirs.
SECONDS = 1.0


def keep_up() -> int:
    """For at most ``SECONDS``, the workspaces in turn; returns how many entries were read."""
    read, until = 0, time.monotonic() + SECONDS
    waiting = behind()
    while waiting and time.monotonic() < until:
        workspace = waiting.pop(0)
        more = read_on(workspace)
        if more:
            read += more
            waiting.append(workspace)
    return read


def behind() -> list[int]:
    """Workspaces with entries that were not read."""
    read = dict(ReaderPosition.objects.filter(reader=READER).values_list("workspace", "number"))
    last = Workspace.objects.order_by("id").values_list("id", "last_entry")
    return [pk for pk, number in last if number > read.get(pk, 0)]


def position(workspace: int) -> int:
    found = ReaderPosition.objects.filter(reader=READER, workspace=workspace).values_list("number", flat=True)
    return found.first() or 0


def begin_at_the_end(workspace: Workspace) -> None:
    """What stands in the log by now is nobody's news: it was brought from another installation."""
    ReaderPosition.objects.update_or_create(
        reader=READER, workspace=workspace, defaults={"number": workspace.last_entry}
    )


def read_on(workspace: int) -> int:
    """Some entries further; 0 when there is no more."""
    following = Entry.objects.filter(workspace=workspace, number__gt=position(workspace)).order_by("number")
    entries = list(following[:ENTRIES])
    if not entries:
        return 0
    told, hiding = told_of(workspace, entries), hides(entries)

    def write() -> None:
        follow_from_now_on(entries)
        note(told)
        ask_contacts(entries)
        settle(settled_in(entries))
        if hiding:
            forget_what_is_hidden(workspace)

    return go_on(READER, workspace, entries, write)


def told_of(workspace: int, entries: Sequence[Entry], *, brought: bool = False) -> list[Told]:
    """Who hears what; of what was ``brought`` from the past nobody does, unless it is asked for."""
    told_ones = [entry for entry in entries if brought or not entry.brought]
    news = [entry for entry in told_ones if entry.card and entry.kind in TABLE]
    if not news:
        return []
    there = around(workspace, {entry.card for entry in news if entry.card})
    undone, told = undone_in(workspace, news), list[Told]()
    for entry in news:
        card = entry.card or 0
        hearers = heard_in(entry, there.followers.get(card, ()), undone)
        for member, heard in (hearers | deputies(hearers, there)).items():
            if there.hears(member, card):
                fit = [each for each in heard if fits(each, member, there)]
                told += [
                    Told(member, card, each, entry.number, entry.by_id, entry.happened_at) for each in fit
                ]
    return told


def deputies(hearers: dict[int, list[Heard]], there: Around) -> dict[int, list[Heard]]:
    """Whoever stands in for somebody hears of the offers made to them."""
    found = {}
    for member, heard in hearers.items():
        absent = there.people.get(member)
        deputy = there.people.get(absent.deputy_id or 0) if absent is not None else None
        offers = [each for each in heard if each.reason is Reason.HANDED]
        if absent is not None and deputy is not None and offers and stands_in(deputy, absent):
            found[deputy.pk] = [*offers, *hearers.get(deputy.pk, ())]
    return found


def fits(heard: Heard, member: int, there: Around) -> bool:
    """A client's guest hears what is marked for them, and for the reasons they may have."""
    if not there.people[member].is_guest:
        return True
    return heard.reason in FOR_GUESTS and bool(heard.detail.get("client_visible"))


def undone_in(workspace: int, entries: Sequence[Entry]) -> dict[int, Entry]:
    numbers = {entry.payload["undone"] for entry in entries if "undone" in entry.payload}
    if not numbers:
        return {}
    return {entry.number: entry for entry in Entry.objects.filter(workspace=workspace, number__in=numbers)}


def hides(entries: Sequence[Entry]) -> bool:
    """Whether somebody may see less after these."""
    kinds = (KINDS.get(entry.kind) for entry in entries)
    return any(kind is not None and kind.changes_sight for kind in kinds) or any(
        entry.payload.get("was") for entry in entries
    )
