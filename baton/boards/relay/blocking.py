"""Say what holds a card up, and that it no longer does; blocked time is kept apart from any stay."""

from baton.accounts.models import Member
from baton.boards.access.finding import one
from baton.boards.changing import Changed
from baton.boards.models import Blocker, BlockerKind, Card
from baton.boards.news.relay_facts import BlockerLifted, CardBlocked
from baton.boards.relay.freeing import waits_for
from baton.boards.relay.refusals import AlreadyLifted, BlockerNeedsCard, BlocksItself
from baton.boards.relay.taking_turns import on_board
from baton.kit import clock


def block(
    card: Card,
    *,
    kind: BlockerKind | str,
    by: Member,
    reason: str = "",
    blocking_card: Card | None = None,
) -> Changed:
    """The row of the answer is the blocker. Raises BlockerNeedsCard, BlocksItself."""
    with on_board(card, by) as turn:
        other = one(Card.objects.seen_by(by), blocking_card.pk) if blocking_card is not None else None
        if kind == BlockerKind.CARD and other is None:
            raise BlockerNeedsCard
        if other is not None and waits_for(other, turn.card):
            raise BlocksItself
        blocker = Blocker.objects.create(
            card=turn.card,
            kind=kind,
            reason=reason.strip(),
            blocking_card=other,
            since=clock.now(),
            by=by,
        )
        return turn.tell(
            CardBlocked, "blocker", row=blocker, blocker=blocker.id, reason_kind=BlockerKind(kind).value
        )


def lift(blocker: Blocker, *, by: Member) -> Changed:
    """Raises AlreadyLifted."""
    with on_board(blocker.card, by) as turn:
        standing = Blocker.objects.filter(pk=blocker.pk, lifted_at=None).first()
        if standing is None:
            raise AlreadyLifted
        standing.lifted_at, standing.lifted_by = clock.now(), by
        standing.save(update_fields=["lifted_at", "lifted_by"])
        return turn.tell(BlockerLifted, "blocker", row=standing, blocker=standing.id)
