"""Whether each step of an item goes on from where the one before went."""

import numpy as np
from numpy.typing import NDArray

from baton.flow.reading.log import Log
from baton.flow.reading.problems import Kind
from baton.flow.reading.steps import Steps, stage_name
from baton.flow.reading.untangling import NOT_SAID, untangle
from baton.flow.workflow import Workflow


def in_chain(log: Log, steps: Steps, names: list[str], workflow: Workflow) -> Steps:
    """Where ``from`` says another stage than the one the item stood in, its steps are gone through; also
    where an item that came from somewhere is made afterwards."""
    wrong = (steps.origin != NOT_SAID) & steps.follows() & (steps.origin != steps.previous())
    wrong[1:] &= ~steps.soft[:-1]
    wrong |= _made_afterwards(steps)
    if not wrong.any():
        return steps
    items = np.unique(steps.item[wrong])
    starts = np.searchsorted(steps.item, items).tolist()
    ends = np.searchsorted(steps.item, items, side="right").tolist()
    order = np.arange(len(steps))
    keep = np.ones(len(steps), np.bool_)
    for start, end in zip(starts, ends, strict=True):
        mine = slice(start, end)
        found = untangle(steps.at[mine].tolist(), steps.stage[mine].tolist(), steps.origin[mine].tolist())
        order[mine] = start + np.array(found.order)
        item = names[int(steps.item[start])]
        for n in (start + each for each in found.jumped):
            keep[n] = False
            reason = f"{_move(steps, n, workflow)} does not lie where its time puts it."
            log.set_aside(Kind.CLOCK, int(steps.row[n]), item, log.at_field, reason, "Correct the time.")
        for n in (start + each for each in found.gaps):
            reason = f"{_move(steps, n, workflow)}, but it did not stand there: a move is missing before."
            log.doubt(Kind.GAP, int(steps.row[n]), item, "from", reason, "Export the whole history.")
    return steps.only(order[keep[order]])


def _made_afterwards(steps: Steps) -> NDArray[np.bool_]:
    """Its first known step says where it came from, and one step alone does not: that one was its making."""
    first, said = ~steps.follows(), steps.origin != NOT_SAID
    made = ~said & ~steps.soft
    whose = np.cumsum(first) - 1
    once = np.bincount(whose[made], minlength=int(first.sum())) == 1
    late: NDArray[np.bool_] = made & once[whose] & said[first][whose]
    return late


def _move(steps: Steps, n: int, workflow: Workflow) -> str:
    """“Build” to “Test”."""
    before, after = (stage_name(int(column[n]), workflow) for column in (steps.origin, steps.stage))
    return f"the move from “{before}” to “{after}”"
