"""Take archiving or deleting back: the card stands where it stood, and its stay was never interrupted."""

from django.utils.translation import gettext_lazy as _

from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card
from baton.boards.news.relay_facts import CardArchived, CardReturnedByUndo, CardTrashed
from baton.boards.relay import limiting, placing, staying
from baton.boards.relay.one_look import look
from baton.boards.relay.placing import Destination
from baton.boards.undo.taking_back import can_take_back
from baton.boards.undo.unmoving import free_rank, reopen_offer

AWAY = ("archived_at", "deleted_at", "deleted_by", "rank", "entered_at", "responsible")


@can_take_back(CardArchived, _("“%(title)s” is out of the archive again."))
def unarchive(turn: Turn, deed: Entry) -> Changed:
    turn.card.archived_at = None
    return stand_again(turn, deed)


@can_take_back(CardTrashed, _("“%(title)s” is out of the trash again."))
def untrash(turn: Turn, deed: Entry) -> Changed:
    turn.card.deleted_at = turn.card.deleted_by = None
    return stand_again(turn, deed)


def stand_again(turn: Turn, deed: Entry) -> Changed:
    card, before = turn.card, deed.undo or {}
    stands = card.archived_at is None and card.deleted_at is None
    if stands:
        place = placing.destination(card.column, card.lane, of=card, by=turn.by)
        if card.is_in_progress and card.responsible is None:
            # Its column may have become a stage in progress while the card was away.
            card.responsible = card.lead or turn.by
        demand_room(card, place)
        card.rank = free_rank(before["rank"], card, place)
        resumed = staying.reopen(card)
        card.entered_at = resumed.entered_at if resumed is not None else card.entered_at
    reopen_offer(before)
    return turn.tell(CardReturnedByUndo, columns=AWAY, whole_face=True, undone=deed.number, gone=not stands)


def demand_room(card: Card, place: Destination) -> None:
    board = place.column.board
    limits = limiting.touched(card, to=place.column, lane=place.lane, holder=card.responsible, arriving=True)
    limiting.weigh(card, board, limits, look(place.column, **limiting.asked(card, board, limits)))
