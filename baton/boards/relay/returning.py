"""Put a card that was away, in the archive or the trash, back on the board."""

from baton.accounts.models import Member
from baton.boards.models import Card, Column, StageKind
from baton.boards.relay import placing, staying
from baton.boards.relay.filing import put
from baton.boards.stages import stage_for
from baton.kit.errors import Refusal


def put_back(card: Card, *, by: Member) -> list[Refusal]:
    """At the end of the column it came from, or, when that is gone, of the nearest one that takes cards.

    Gives the limits passed with a warning; the caller saves the card and tells.
    """
    lane, of_class = card.lane if lives(card) else None, card.class_of_service
    place = placing.destination(living_column(card), lane, of=None, by=by, service_class=of_class)
    done_at = card.done_at
    warnings = put(card, place, None, by)
    if place.column.kind == StageKind.DONE:
        card.done_at = done_at or card.done_at
    return warnings


def lives(card: Card) -> bool:
    return card.lane is not None and card.lane.archived_at is None


def living_column(card: Card) -> Column:
    return stage_for(card.column) or card.column


def begin_again(card: Card, by: Member) -> None:
    staying.begin(card, by=by, came_from=None)
