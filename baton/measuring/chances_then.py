"""How probable promises were when they were given."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from baton.boards.models import Board, Promise, Stay
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.measuring.estimating import estimate
from baton.measuring.histories import whole_history_of
from baton.measuring.models import PromisedChance
from baton.measuring.questions import Question, Scene, question


def chances_then(promises: Sequence[Promise]) -> list[PromisedChance]:
    """Unsaved, board by board: its history is read once, and each time seen as of the promise's moment.

    A card's type and class of service are those of today, as is the calendar; they are not dated.
    """
    then = boards_then(promises)
    of_board: dict[int, list[Promise]] = defaultdict(list)
    for promise in promises:
        of_board[then[promise.pk]].append(promise)
    boards = Board.objects.select_related("workspace").in_bulk(of_board)
    return [row for pk, given in of_board.items() for row in chances_on(boards[pk], given)]


def boards_then(promises: Sequence[Promise]) -> dict[int, int]:
    """Promise -> the board its card stood on; of a card that came later, where it came first."""
    stays: dict[int, list[tuple[datetime, int]]] = defaultdict(list)
    cards = {promise.card_id for promise in promises}
    known = Stay.objects.filter(card__in=cards, voided_at=None, column__isnull=False)
    for card, entered_at, board in known.order_by("entered_at", "id").values_list(
        "card_id", "entered_at", "board_id"
    ):
        stays[card].append((entered_at, board))
    found = {}
    for promise in promises:
        of_card = stays[promise.card_id]
        before = [board for entered_at, board in of_card if entered_at <= promise.given_at]
        nearest = before[-1:] or [board for _, board in of_card[:1]]
        found[promise.pk] = nearest[0] if nearest else promise.card.board_id
    return found


def chances_on(board: Board, promises: Sequence[Promise]) -> Iterator[PromisedChance]:
    scene = Scene.of(whole_history_of(board), calendar_of_workspace(board.workspace))
    for promise in promises:
        asked = question(scene, promise.card_id, promise.deadline, at=promise.given_at)
        yield chance_then(promise, asked)


def chance_then(promise: Promise, asked: Question) -> PromisedChance:
    known = {"promise": promise, "days_left": asked.days_left, "made_at": clock.now()}
    if asked.is_done:
        return PromisedChance(n=0, **known)
    found = estimate(asked)
    return PromisedChance(
        chance=found.chance, low=found.low, high=found.high, n=found.n, stratum=found.stratum, **known
    )
