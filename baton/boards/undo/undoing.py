"""Take back one's own last deeds, for a quarter of an hour, unless somebody touched the same thing since."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import ngettext

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards import sight
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card
from baton.boards.relay.refusals import CannotUndo, NothingToUndo, TooLateToUndo, TouchedSince
from baton.boards.undo import unarchiving, unassigning, unediting, unlinking, unmoving, unwriting
from baton.boards.undo.taking_back import WAYS, parts_of
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal

# Imported so that their ways back are known whoever asks first.
KNOWN = (unarchiving, unassigning, unediting, unlinking, unmoving, unwriting)
FOR_MINUTES = 15


@dataclass(frozen=True)
class Undone:
    """What was taken back, in words, and the card as it is now; of a deed to many cards the last of them, how
    many they were, and how many have been changed by somebody since."""

    words: str
    deed: Entry
    changed: Changed
    cards: int = 1
    left: int = 0


def undo(*, by: Member, number: int | None = None) -> Undone:
    """Take back my deed ``number``, or the last one that can be.

    Raises NothingToUndo, TooLateToUndo, CannotUndo, TouchedSince, and what stands against the card's old
    place (ColumnIsFull, NotAStage).
    """
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        deed = named_deed(number, by) if number is not None else last_deed(by)
        if deed.deed is not None:
            return undo_together(deed.deed, by, workspace)
        card = card_of(deed, by)
        demand_untouched(deed)
        way = WAYS[deed.kind]
        changed = way.take_back(Turn(workspace, card, by), deed)
        return Undone(str(way.words) % {"title": card.title}, deed, changed)


def undo_together(deed: int, by: Member, workspace: Workspace) -> Undone:
    """All that was one deed, the last first; what somebody has touched since stays. Raises what stands
    against the first one when nothing at all can be taken back."""
    parts = Entry.objects.filter(workspace=workspace, deed=deed, by=by, kind__in=WAYS, undo__isnull=False)
    parts = parts.exclude(number__in=taken_back(by)).order_by("-number")
    done: dict[int | None, Changed] = {}
    refused: dict[int | None, Refusal] = {}
    with log.as_one_deed():
        for part in parts:
            try:
                with log.attempt():
                    card = card_of(part, by)
                    demand_untouched(part)
                    done[part.card] = WAYS[part.kind].take_back(Turn(workspace, card, by), part)
            except Refusal as refusal:
                refused[part.card] = refusal
    if not done:
        raise next(iter(refused.values()), CannotUndo())
    last = list(done.values())[-1]
    words = ngettext("%(count)s card is as before.", "%(count)s cards are as before.", len(done))
    first = Entry.objects.get(workspace=workspace, number=deed)
    return Undone(words % {"count": len(done)}, first, last, len(done), len(refused))


def named_deed(number: int, by: Member) -> Entry:
    deed = Entry.objects.filter(workspace=by.workspace_id, number=number, by=by).first()
    if deed is None:
        raise NotSeen
    if deed.deed is None and (deed.undo is None or deed.kind not in WAYS or deed.number in taken_back(by)):
        raise CannotUndo
    if deed.happened_at < since():
        raise TooLateToUndo(minutes=FOR_MINUTES)
    return deed


def last_deed(by: Member) -> Entry:
    mine = Entry.objects.filter(workspace=by.workspace_id, by=by, happened_at__gte=since())
    able = mine.filter(kind__in=WAYS, undo__isnull=False).exclude(number__in=taken_back(by))
    deed = able.order_by("-number").first()
    if deed is None:
        raise NothingToUndo(minutes=FOR_MINUTES)
    return deed


def since() -> datetime:
    return clock.now() - timedelta(minutes=FOR_MINUTES)


def taken_back(by: Member) -> set[int]:
    told = Entry.objects.filter(workspace=by.workspace_id, by=by, payload__has_key="undone")
    return set(told.values_list("payload__undone", flat=True))


def card_of(deed: Entry, by: Member) -> Card:
    """On the board, in the archive or in the trash."""
    seen = Card.objects.filter(sight.cards_seen_by(by), pk__in=[deed.card])
    card = seen.select_related("board", "column__parent", "lane", "responsible", "lead", "project").first()
    if card is None:
        raise NotSeen
    return card


def demand_untouched(deed: Entry) -> None:
    """Raises TouchedSince when a later deed changed the same parts of the card and still stands."""
    mine = parts_of(deed)
    later = list(
        Entry.objects.filter(card=deed.card, number__gt=deed.number).select_related("by").order_by("number")
    )
    undone = {entry.payload["undone"] for entry in later if "undone" in entry.payload}
    for entry in later:
        if "undone" in entry.payload or entry.number in undone:
            continue
        if not mine or mine & parts_of(entry) or not parts_of(entry):
            raise TouchedSince(person=entry.by.name if entry.by else "Baton")
