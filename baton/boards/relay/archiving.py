"""Take cards off the board into the archive, and bring them back."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards import changing
from baton.boards.changing import Changed, Turn
from baton.boards.models import Board, Card, StageKind
from baton.boards.news.relay_facts import CardArchived, CardRestored
from baton.boards.relay import freeing, returning, staying
from baton.boards.relay.moving import PLACE
from baton.boards.relay.taking_turns import on_board
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal


def archive(card: Card, *, by: Member) -> Changed:
    with on_board(card, by) as turn:
        return put_away(turn)


def put_away(turn: Turn) -> Changed:
    card = turn.card
    before: dict[str, object] = {"rank": card.rank, **freeing.overtake(card)}
    staying.end(card)
    card.archived_at = clock.now()
    return turn.tell(CardArchived, columns=("archived_at",), undo=before)


def restore(card: Card, *, by: Member) -> tuple[Changed, list[Refusal]]:
    """Back to the end of its column; returns also the limits passed with a warning."""
    with changing.in_turn(card, by) as turn:
        card = turn.card
        if card.archived_at is None:
            raise NotSeen
        card.archived_at = None
        warnings = returning.put_back(card, by=by)
        changed = turn.tell(CardRestored, columns=("archived_at", *PLACE), whole_face=True)
        returning.begin_again(card, by)
        return changed, warnings


def archive_done(board: Board, *, by: Member) -> int:
    """Everything in the board's columns of kind done that ``by`` sees; how many cards it was."""
    access.demand_team(by)
    with log.in_turn(board.workspace_id) as workspace:
        done = Card.objects.seen_by(by).on_board().filter(board=board, stage_kind=StageKind.DONE)
        cards = list(done.select_related("board").order_by("id"))
        for card in cards:
            put_away(Turn(workspace, card, by))
        return len(cards)
