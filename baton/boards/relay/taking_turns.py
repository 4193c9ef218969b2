"""The frame of a verb about a card on the board: in turn, read again, for the team."""

from collections.abc import Iterator
from contextlib import contextmanager

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access.finding import fresh
from baton.boards.changing import Turn
from baton.boards.models import Card


@contextmanager
def on_board(card: Card, by: Member) -> Iterator[Turn]:
    """Raises NotSeen when the card is hidden, archived or in the trash by now, NotAllowed to a guest."""
    with log.in_turn(card.workspace_id) as workspace:
        card = fresh(card, by)
        access.demand_team(by)
        yield Turn(workspace, card, by)
