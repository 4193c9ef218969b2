"""python -m benchmarks.bulk_and_back: a whole busy board is archived as one deed, and that is taken back."""

import sys
import time

from benchmarks import a_workspace
from benchmarks.measure import Figure, figure, report

CARDS = 1_821
RUNS = 3
MOST_MS = 5_000
# Taking back asks more of each card than the deed did: whether somebody touched it, and room in its column.
MOST_TIMES = 5.0


def main() -> int:
    a_workspace.start()
    from baton.boards.bulk.changes import Change
    from baton.boards.bulk.changing_many import change_many
    from baton.boards.models import Card
    from baton.boards.undo.undoing import undo

    world = a_workspace.make(CARDS)
    cards = list(Card.objects.filter(board=world.board).values_list("pk", flat=True))
    there: list[float] = []
    back: list[float] = []
    for _ in range(RUNS):
        begun = time.process_time()
        change_many(cards, Change(archived=True), by=world.member, all_or_nothing=True)
        there.append((time.process_time() - begun) * 1e3)
        assert not Card.objects.on_board().filter(pk__in=cards).exists()
        begun = time.process_time()
        undone = undo(by=world.member)
        back.append((time.process_time() - begun) * 1e3)
        assert (undone.cards, undone.left) == (len(cards), 0), (undone.cards, undone.left)
        assert Card.objects.on_board().filter(pk__in=cards).count() == len(cards)
    kept = report(figure(f"{len(cards):,} cards archived as one deed", there), promised=MOST_MS)
    taken_back = figure("and all of it taken back", back)
    kept &= report(taken_back, promised=MOST_MS)
    times = Figure("as many times the deed itself", taken_back.median / figure("", there).median, 0.0, "")
    return 0 if report(times, promised=MOST_TIMES) and kept else 1


if __name__ == "__main__":
    sys.exit(main())
