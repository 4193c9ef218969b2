"""Keep the dated rows of a card's way: its stays, and the waits that columns bring."""

from collections.abc import Mapping
from datetime import datetime

from baton.accounts.models import Member
from baton.boards.models import Card, Column, StageKind, Stay, Wait
from baton.boards.relay import clocks
from baton.kit import clock
from baton.kit.prepared import Prepared
from baton.kit.writing import PreparedUpdate

ENDED_LAST: Prepared[Stay] = Prepared(
    lambda *, card: Stay.objects.filter(card=card, voided_at=None, left_at__isnull=False).order_by(
        "-left_at", "-id"
    )[:1]
)
ENDED_WAITS: Prepared[Wait] = Prepared(
    lambda *, card: Wait.objects.filter(card=card, by_column=True, until__isnull=False)
)
OPEN_STAY = PreparedUpdate(lambda *, card: Stay.objects.filter(card=card, left_at=None, voided_at=None))


def begin(
    card: Card,
    *,
    by: Member | None,
    came_from: Column | None,
    backward: bool = False,
    reason: str = "",
    because: Mapping[str, str] | None = None,
) -> Stay:
    """Open the stay of ``card`` where it is now, since ``card.entered_at``."""
    clocks.begin(card)
    return Stay.objects.create(
        card=card,
        board_id=card.board_id,
        column_id=card.column_id,
        lane_id=card.lane_id,
        came_from=came_from,
        entered_at=card.entered_at,
        backward=backward,
        reason=reason,
        because=because or {},
        by=by,
        responsible_id=card.responsible_id,
    )


def end(card: Card, at: datetime | None = None, outcome: str = "") -> None:
    """Close the open stay, and the wait that its column brought."""
    # A wall clock that was set back must not keep anybody from moving a card.
    moment = max(at or clock.now(), card.entered_at)
    OPEN_STAY.change({"card": card.pk}, left_at=moment)
    if card.stage_kind == StageKind.WAIT:
        clocks.end(card, moment, outcome)


def void(card: Card) -> None:
    """The open stay never was: neither it nor the wait it brought counts."""
    OPEN_STAY.change({"card": card.pk}, voided_at=clock.now())
    Wait.objects.filter(card=card, by_column=True, until=None).delete()


def reopen(card: Card) -> Stay | None:
    """The last stay goes on as if it had never ended, with the wait it brought."""
    last = ENDED_LAST.first(card=card.pk)
    if last is None:
        return None
    is_asked = clocks.client_is_asked(card)
    for wait in ENDED_WAITS.all(card=card.pk):
        if wait.until == last.left_at and not is_asked:
            wait.until, wait.outcome = None, ""
            wait.save(update_fields=["until", "outcome"])
    last.left_at = None
    last.save(update_fields=["left_at"])
    return last
