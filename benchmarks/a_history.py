"""A made-up history of items that pass eight stages: 5 % go back, 3 % skip, a tenth is not done yet."""

import numpy as np

from baton.flow.days import DAY
from baton.flow.history import History, Moves
from baton.flow.workflow import Kind, Stage, Workflow

STAGES = 8
FIRST = 19_000
SPAN = 730


def workflow() -> Workflow:
    stages = [
        Stage(f"Stage {n}", Kind.QUEUE if n % 3 == 0 else Kind.WORK, limit=900) for n in range(STAGES - 1)
    ]
    return Workflow((*stages, Stage("Done", Kind.DONE)), 1, STAGES - 1)


def history(items: int, *, seed: int = 1) -> History:
    """About eight moves an item over two years."""
    random = np.random.default_rng(seed)
    at = FIRST * DAY + random.integers(0, (SPAN - 30) * DAY, items)
    stage = np.zeros(items, np.int64)
    rows = [(np.arange(items), at.copy(), stage.copy())]
    while True:
        going = np.flatnonzero((stage < STAGES - 1) & (at < (FIRST + SPAN) * DAY))
        if not len(going):
            break
        at[going] += (random.exponential(2.5, len(going)) * DAY).astype(np.int64) + 1_000_000
        chance = random.random(len(going))
        step = np.where(chance < 0.05, -1, np.where(chance < 0.08, 2, 1))
        stage[going] = np.clip(stage[going] + step, 0, STAGES - 1)
        rows.append((going, at[going], stage[going]))
    item, when, where = (np.concatenate(column) for column in zip(*rows, strict=True))
    known = when < (FIRST + SPAN) * DAY
    moves = Moves.of(item[known], when[known], where[known])
    return History([f"A-{n}" for n in range(items)], moves)
