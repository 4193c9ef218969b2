"""From rows in any order to a history, with the rows that contradict themselves set aside."""

import numpy as np
from numpy.typing import NDArray

from baton.flow.history import LEFT, History, Moves
from baton.flow.reading.chaining import in_chain
from baton.flow.reading.log import Log
from baton.flow.reading.problems import Kind
from baton.flow.reading.spans import promises_of, stretches_of
from baton.flow.reading.steps import Steps, in_time, known_stages, stage_name
from baton.flow.reading.untangling import NOT_SAID
from baton.flow.workflow import Workflow


def history_of(log: Log, workflow: Workflow, *, visits: bool = False) -> History:
    """``visits``: the same stage again is one more visit, else the stay goes on."""
    names = sorted(set(log.items))
    known = known_stages(log, workflow, names)
    steps = _apart(log, in_time(known), names)
    steps = in_chain(log, steps, names, workflow)
    steps = _without_soft(steps, workflow)
    steps = _without_repeats(log, steps, names, workflow, visits=visits)
    _doubt_beginnings(log, steps, names, workflow)
    present, renumbered = np.unique(steps.item, return_inverse=True)
    kept = [names[n] for n in present.tolist()]
    moves = Moves(renumbered.astype(np.int32), steps.at, steps.stage.astype(np.int16))
    number = {name: n for n, name in enumerate(kept)}
    blocks = stretches_of(log, number, "blocked", "unblocked")
    waits = stretches_of(log, number, "waiting", "resumed")
    return History(kept, moves, blocks, waits, promises_of(log, number))


def _apart(log: Log, steps: Steps, names: list[str]) -> Steps:
    """Of rows that are the same the first is taken."""
    same = steps.follows()
    for column in (steps.at, steps.stage, steps.origin):
        same[1:] &= column[1:] == column[:-1]
    _aside(
        log, steps, names, same, Kind.DUPLICATE, "(whole row)", "the same row is there already.", "Drop it."
    )
    return steps.only(~same)


def _aside(
    log: Log,
    steps: Steps,
    names: list[str],
    which: NDArray[np.bool_],
    kind: Kind,
    field: str,
    reason: str,
    advice: str,
) -> None:
    for n in which.nonzero()[0].tolist():
        log.set_aside(kind, int(steps.row[n]), names[steps.item[n]], field, reason, advice)


def _without_soft(steps: Steps, workflow: Workflow) -> Steps:
    """Archiving what is done, or twice, changes nothing."""
    before = steps.previous()
    idle = steps.soft & (steps.stage == LEFT) & ((before >= workflow.done) | (before == LEFT))
    steps = steps.only(~idle)
    return steps.only(~(steps.soft & (steps.stage == steps.previous())))


def _without_repeats(log: Log, steps: Steps, names: list[str], workflow: Workflow, *, visits: bool) -> Steps:
    again = steps.follows() & (steps.stage == steps.previous())
    finished = again & (steps.stage >= workflow.done)
    # Coming from elsewhere it entered again; only the move away is missing, which is said as a gap.
    idle = again & ~finished & ((steps.origin == NOT_SAID) | (steps.origin == steps.stage))
    twice = "it is finished already and was not reopened; its first finish counts."
    advice = "Add the move by which it was reopened, or drop this row."
    _aside(log, steps, names, finished, Kind.TWICE, log.to_field, twice, advice)
    if idle.any():
        log.notes.append(_said_of_repeats(int(idle.sum()), visits=visits))
        log.staying = 0 if visits else int(idle.sum())
    return steps.only(~finished if visits else ~(finished | idle))


def _said_of_repeats(many: int, *, visits: bool) -> str:
    """Once, not row by row: a log that repeats its activities has thousands of them."""
    named = f"{many} {'row names' if many == 1 else 'rows name'} the stage in which the item stood"
    if visits:
        return f"{named}: counted as a visit each."
    return f"{named}: counted as staying (--same-stage visit: as a visit each)."


def _doubt_beginnings(log: Log, steps: Steps, names: list[str], workflow: Workflow) -> None:
    for n in (~steps.follows() & (steps.origin != NOT_SAID)).nonzero()[0].tolist():
        before = stage_name(int(steps.origin[n]), workflow)
        reason = f"its first known move comes from “{before}”; nothing is known of what was earlier."
        advice = "Add the row in which it was made, with an empty “from”."
        log.doubt(Kind.START, int(steps.row[n]), names[steps.item[n]], "from", reason, advice)
