"""Take back one's own last deeds, for a quarter of an hour, unless somebody touched the same thing since."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import ngettext

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.relay.refusals import CannotUndo, NothingToUndo, TooLateToUndo
from baton.boards.undo import unarchiving, unassigning, unediting, unlinking, unmoving, unwriting
from baton.boards.undo.taking_back import WAYS, card_of, demand_untouched, taken_back
from baton.boards.undo.together import Together, undo_together
from baton.kit import clock
from baton.kit.errors import NotSeen

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
            return told_together(undo_together(deed.deed, by=by))
        card = card_of(deed.card, by)
        demand_untouched(deed, later_than(deed))
        way = WAYS[deed.kind]
        changed = way.take_back(Turn(workspace, card, by), deed)
        return Undone(str(way.words) % {"title": card.title}, deed, changed)


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


def later_than(deed: Entry) -> list[Entry]:
    later = Entry.objects.filter(card=deed.card, number__gt=deed.number)
    return list(later.select_related("by").order_by("number"))


def told_together(together: Together) -> Undone:
    """Raises what stands against the first one when nothing at all can be taken back."""
    if not together.done:
        raise next(iter(together.refused.values()), CannotUndo())
    count, last = len(together.done), list(together.done.values())[-1]
    words = ngettext("%(count)s card is as before.", "%(count)s cards are as before.", count)
    return Undone(words % {"count": count}, together.deed, last, count, len(together.refused))
