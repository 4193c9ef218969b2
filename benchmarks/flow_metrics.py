"""python -m benchmarks.flow_metrics: every flow metric of 2,000, 20,000 and 200,000 items, from arrays."""

import resource
import sys
from datetime import date

import numpy as np

from baton.flow.report import report
from benchmarks import a_history
from benchmarks.measure import Figure, growth, measure, wall_ms
from benchmarks.measure import report as told

PROMISED = {20_000: 60.0, 200_000: 1000.0}


def main() -> int:
    kept, by_size = True, dict[int, Figure]()
    workflow = a_history.workflow()
    for items in (2_000, 20_000, 200_000):
        history = a_history.history(items)
        moves = history.moves
        shuffled = np.random.default_rng(2).permutation(len(moves))
        item, at, stage = moves.item[shuffled], moves.at[shuffled], moves.stage[shuffled]

        def sort_and_count(item=item, at=at, stage=stage) -> None:  # type: ignore[no-untyped-def]
            np.lexsort((at, item))
            for place in range(len(workflow)):
                np.bincount((at[stage == place] // 86_400_000_000 - a_history.FIRST).astype(np.int64))

        def whole(history=history) -> object:  # type: ignore[no-untyped-def]
            return report(history, workflow, zone="Europe/Amsterdam")

        runs = 7 if items > 20_000 else 15
        print(f"-- {items:,} items, {len(moves):,} moves, {a_history.STAGES} stages")
        raw = measure("raw numpy: sort and count per stage", sort_and_count, runs=runs, clock=wall_ms)
        told(raw)
        figure = measure("every metric, from arrays to a whole report", whole, runs=runs, clock=wall_ms)
        by_size[items] = figure
        kept &= told(figure, against=raw, promised=PROMISED.get(items))
        since = date.fromordinal(date(1970, 1, 1).toordinal() + a_history.FIRST + a_history.SPAN - 91)

        def quarter(history=history, since=since) -> object:  # type: ignore[no-untyped-def]
            return report(history, workflow, zone="Europe/Amsterdam", since=since)

        told(measure("the same for the last quarter", quarter, runs=runs, clock=wall_ms), against=raw)
    print("by items:")
    growth(by_size)
    memory = Figure(
        "most memory of this process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 0.0, "MiB"
    )
    kept &= told(memory, promised=1024.0)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
