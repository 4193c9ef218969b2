"""The moves of a log as numbers, in time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.history import LEFT
from baton.flow.reading.log import GIVEN_UP, UNKNOWN, Log
from baton.flow.reading.problems import Kind
from baton.flow.reading.untangling import NOT_SAID
from baton.flow.workflow import Workflow


@dataclass(frozen=True)
class Steps:
    """The moves as numbers, sorted by item and instant. ``origin``: NOT_SAID, LEFT, a stage's number, or one
    from the number of stages on for a name that is no stage."""

    item: NDArray[np.int64]
    at: NDArray[np.int64]
    stage: NDArray[np.int64]
    origin: NDArray[np.int64]
    row: NDArray[np.int64]
    soft: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.at)

    def only(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> "Steps":
        return Steps(
            self.item[which],
            self.at[which],
            self.stage[which],
            self.origin[which],
            self.row[which],
            self.soft[which],
        )

    def follows(self) -> NDArray[np.bool_]:
        """Whether the step before is one of the same item."""
        same = np.zeros(len(self), np.bool_)
        same[1:] = self.item[1:] == self.item[:-1]
        return same

    def previous(self) -> NDArray[np.int64]:
        """The stage in which the item stood before; NOT_SAID at its beginning."""
        before = np.full(len(self), NOT_SAID, np.int64)
        before[1:] = self.stage[:-1]
        before[~self.follows()] = NOT_SAID
        return before


def known_stages(log: Log, workflow: Workflow, names: list[str]) -> Steps:
    code = {UNKNOWN: NOT_SAID, GIVEN_UP: LEFT, **{name: n for n, name in enumerate(workflow.names)}}
    for name in sorted({*log.to, *log.came_from} - code.keys()):
        code[name] = len(code) - 2
    number = {name: n for n, name in enumerate(names)}
    soft = np.zeros(len(log.items), np.bool_)
    soft[list(log.soft)] = True

    def column(values: list[str], codes: dict[str, int]) -> NDArray[np.int64]:
        return np.fromiter(map(codes.__getitem__, values), np.int64, len(values))

    steps = Steps(
        column(log.items, number),
        np.array(log.at, np.int64),
        column(log.to, code),
        column(log.came_from, code),
        np.array(log.rows, np.int64),
        soft,
    )
    strange = steps.stage >= len(workflow)
    for n in strange.nonzero()[0].tolist():
        advice = f"Name it in --stages, or say which it is with --map “{log.to[n]}=…”."
        reason = f"“{log.to[n]}” is none of the stages {', '.join(workflow.names)}."
        log.set_aside(Kind.STAGE, log.rows[n], log.items[n], log.to_field, reason, advice)
    return steps.only(~strange)


def in_time(steps: Steps) -> Steps:
    """What happened at one instant goes from left to right; being given up comes last."""
    place = np.where(steps.stage == LEFT, np.iinfo(np.int64).max, steps.stage)
    return steps.only(np.lexsort((steps.row, steps.origin, place, steps.at, steps.item)))


def stage_name(stage: int, workflow: Workflow) -> str:
    if 0 <= stage < len(workflow):
        return workflow.names[stage]
    return "(given up)" if stage == LEFT else "(no stage)"
