"""A reader of the log: what happens on cards becomes what people have to hear."""

from collections.abc import Sequence

from baton.accounts.models import Workspace
from baton.activity.facts import KINDS
from baton.activity.models import Entry, ReaderPosition
from baton.activity.readers import following, go_on, in_turns
from baton.boards.relay.standing_in import stands_in
from baton.notifications.around import Around, around
from baton.notifications.asking_contacts import ask_contacts
from baton.notifications.erasing import forget_contacts
from baton.notifications.following import follow_from_now_on
from baton.notifications.heard import Heard
from baton.notifications.hearing import TABLE, heard_in
from baton.notifications.hearing_of_absences import hear_of_absences
from baton.notifications.losing_sight import forget_what_is_hidden
from baton.notifications.noting import Told, note
from baton.notifications.reasons import FOR_GUESTS, Reason
from baton.notifications.settling import settle, settled_in

READER = "notifications"
ENTRIES = 500
SECONDS = 1.0


def keep_up() -> int:
    """Returns how many entries were read."""
    return in_turns(READER, read_on, seconds=SECONDS)


def begin_at_the_end(workspace: Workspace) -> None:
    """What stands in the log by now is nobody's news: it was brought from another installation."""
    ReaderPosition.objects.update_or_create(
        reader=READER, workspace=workspace, defaults={"number": workspace.last_entry}
    )


def read_on(workspace: int) -> int | None:
    """Some entries further; None when there is no more."""
    entries = list(following(READER, workspace)[:ENTRIES])
    if not entries:
        return None
    told, hiding = told_of(workspace, entries), hides(entries)

    def write() -> None:
        follow_from_now_on(entries)
        note(told)
        ask_contacts(entries)
        settle(settled_in(entries))
        if hiding:
            forget_what_is_hidden(workspace)
        forget_contacts(entries)
        hear_of_absences(entries)

    return go_on(READER, workspace, [entry.number for entry in entries], write)


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
