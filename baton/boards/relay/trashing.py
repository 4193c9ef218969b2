"""Delete cards, softly: they stay in the trash for thirty days and can be brought back."""

from datetime import datetime, timedelta

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.changing import Changed, Turn, in_turn
from baton.boards.models import Card
from baton.boards.news.facts import sight_before
from baton.boards.news.relay_facts import CardExpired, CardRestored, CardTrashed
from baton.boards.relay import freeing, returning, staying
from baton.boards.relay.moving import PLACE
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal

KEPT_FOR = timedelta(days=30)
GONE = ("deleted_at", "deleted_by")


def trash(card: Card, *, by: Member) -> Changed:
    """An archived card, too, can be deleted."""
    with in_turn(card, by) as turn:
        card = turn.card
        before: dict[str, object] = {"rank": card.rank, **freeing.overtake(card)}
        if card.archived_at is None:
            staying.end(card)
        card.deleted_at, card.deleted_by = clock.now(), by
        return turn.tell(CardTrashed, columns=GONE, was=sight_before(card), undo=before)


def restore(card: Card, *, by: Member) -> tuple[Changed, list[Refusal]]:
    """Out of the trash: to where it was, on the board or in the archive."""
    with log.in_turn(card.workspace_id) as workspace:
        found = Card.objects.in_trash_seen_by(by).filter(pk=card.pk)
        row = found.select_related("board", "column__parent", "lane", "responsible", "lead").first()
        if row is None:
            raise NotSeen
        access.demand_team(by)
        turn = Turn(workspace, row, by)
        row.deleted_at = row.deleted_by = None
        if row.archived_at is not None:
            return turn.tell(CardRestored, columns=GONE, whole_face=True, gone=True), []
        warnings = returning.put_back(row, by=by)
        changed = turn.tell(CardRestored, columns=(*GONE, *PLACE), whole_face=True)
        returning.begin_again(row, by)
        return changed, warnings


def expires_at(card: Card) -> datetime | None:
    return card.deleted_at + KEPT_FOR if card.deleted_at else None


def empty_trash(*, at_most: int = 500) -> int:
    """Remove for good what has lain in the trash for thirty days, in every workspace; how many cards it was.

    For the background; each card in a turn of its own, so that nobody waits for a large trash.
    """
    expired = Card.objects.filter(deleted_at__lte=clock.real_now() - KEPT_FOR).order_by("deleted_at")
    return sum(remove(pk, workspace) for pk, workspace in expired.values_list("pk", "workspace")[:at_most])


def remove(pk: int, workspace_id: int) -> bool:
    with log.in_turn(workspace_id) as workspace:
        # Somebody may have brought it back since it was listed.
        card = Card.objects.filter(pk=pk, deleted_at__lte=clock.real_now() - KEPT_FOR).first()
        if card is None:
            return False
        board = card.board_id
        card.delete()
        log.record(workspace, CardExpired(board=board, card=pk), by=None)
        return True
