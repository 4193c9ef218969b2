"""Each item's way through the workflow as it was known at an instant: everything else is read from it.

Rules for the edge cases (names in docs/decisions/0010):

* start: the first entry into a stage at or after the commitment point; it stays, whatever is moved back
later;
* finish: the last entry into the done stages that was not left again; reopened means in progress again;
* left: an item that was cancelled or discarded leaves the work in progress and is no throughput; what was
  cancelled after it was done stays done;
* a skipped stage is arrived at when a stage to its right is, and stayed in for no time.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import DayLine, Days
from baton.flow.history import LEFT, OPEN, History, Instants, Moves, Promises, Stretches
from baton.flow.workflow import Workflow

NO_DAY = np.iinfo(np.int32).max


@dataclass(frozen=True)
class Ways:
    """n items, r moves, k stages. Instants in microseconds, OPEN for "not (yet)"; days in ``line``'s zone,
    NO_DAY for "not (yet)"."""

    names: tuple[str, ...] | list[str]
    workflow: Workflow
    line: DayLine
    as_of: int
    moves: Moves
    blocks: Stretches
    waits: Stretches
    promises: Promises

    def __len__(self) -> int:
        return len(self.names)

    @property
    def today(self) -> int:
        return int(self.line.day_of(np.array([self.as_of]))[0])

    # ── of moves ─────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def day(self) -> Days:
        """r days."""
        return self.line.day_of(self.moves.at)

    @cached_property
    def is_first(self) -> NDArray[np.bool_]:
        item = self.moves.item
        first = np.ones(len(item), bool)
        first[1:] = item[1:] != item[:-1]
        return first

    @cached_property
    def is_last(self) -> NDArray[np.bool_]:
        return np.concatenate((self.is_first[1:], [True])) if len(self.moves) else np.zeros(0, bool)

    @cached_property
    def left_at(self) -> Instants:
        """r instants: when the stay that the move began ended; OPEN while it lasts."""
        until = np.full(len(self.moves), OPEN, np.int64)
        until[:-1] = self.moves.at[1:]
        until[self.is_last] = OPEN
        return until

    @cached_property
    def came_from(self) -> NDArray[np.int16]:
        """r stages: where the item was before; LEFT for an item's first move."""
        before = np.full(len(self.moves), LEFT, np.int16)
        before[1:] = self.moves.stage[:-1]
        before[self.is_first] = LEFT
        return before

    @cached_property
    def high(self) -> NDArray[np.int16]:
        """r stages: the furthest that the item had come, by then."""
        # Each item's numbers lie above all numbers of the items before it, so that one pass serves them all.
        above = self.moves.item.astype(np.int64) * (len(self.workflow) + 1)
        return (np.maximum.accumulate(above + self.moves.stage + 1) - above - 1).astype(np.int16)

    @cached_property
    def high_before(self) -> NDArray[np.int16]:
        before = np.full(len(self.moves), LEFT, np.int16)
        before[1:] = self.high[:-1]
        before[self.is_first] = LEFT
        return before

    @cached_property
    def is_return(self) -> NDArray[np.bool_]:
        """r: whether the move went back to a stage further left; that is rework."""
        stage, source = self.moves.stage, self.came_from
        return np.not_equal(stage, LEFT) & np.not_equal(source, LEFT) & np.less(stage, source)

    # ── of items ─────────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def labels(self) -> NDArray[np.object_]:
        """n names, to be picked from by an array of numbers."""
        return np.array([*self.names, None], object)[:-1]

    @cached_property
    def born(self) -> Instants:
        """n instants: the first that is known of the item."""
        return self._per_item(self.is_first, last=False)

    @cached_property
    def start(self) -> Instants:
        return self._per_item(self.moves.stage >= self.workflow.committed, last=False)

    @cached_property
    def finish(self) -> Instants:
        enters = self._is_done & ~self._was_done
        finish = self._per_item(enters, last=True)
        return np.where(self.is_finished, finish, OPEN)

    @cached_property
    def is_finished(self) -> NDArray[np.bool_]:
        done = np.zeros(len(self), bool)
        done[self.moves.item[self.is_last & self._is_done]] = True
        return done

    @cached_property
    def gone(self) -> Instants:
        """n instants: when the item was cancelled, unless it came back; cancelled again, the first counts."""
        away = np.equal(self.moves.stage, LEFT)
        leaves = away & (self.is_first | np.not_equal(self.came_from, LEFT))
        gone = np.zeros(len(self), bool)
        gone[self.moves.item[self.is_last & away & ~self._is_done]] = True
        return np.where(gone, self._per_item(leaves, last=True), OPEN)

    @cached_property
    def stage(self) -> NDArray[np.int16]:
        """n stages: where the item is; LEFT for one that is gone or was never seen."""
        where = np.full(len(self), LEFT, np.int16)
        where[self.moves.item[self.is_last]] = self.moves.stage[self.is_last]
        return where

    @cached_property
    def entered(self) -> Instants:
        """n instants: since when the item is where it is."""
        return self._per_item(self.is_last, last=True)

    @cached_property
    def is_started(self) -> NDArray[np.bool_]:
        return np.not_equal(self.start, OPEN)

    @cached_property
    def is_in_progress(self) -> NDArray[np.bool_]:
        return self.is_started & ~self.is_finished & np.equal(self.gone, OPEN)

    @cached_property
    def born_day(self) -> Days:
        return self.days_of(self.born)

    @cached_property
    def start_day(self) -> Days:
        return self.days_of(self.start)

    @cached_property
    def finish_day(self) -> Days:
        return self.days_of(self.finish)

    @cached_property
    def gone_day(self) -> Days:
        return self.days_of(self.gone)

    def days_of(self, instants: Instants) -> Days:
        """Days of instants of which some may be OPEN."""
        known = instants != OPEN
        days = np.full(len(instants), NO_DAY, np.int32)
        days[known] = self.line.day_of(instants[known])
        return days

    @cached_property
    def arrival_day(self) -> NDArray[np.int32]:
        """n x k days: when the item first was in the stage or further right."""
        days = np.full((len(self), len(self.workflow)), NO_DAY, np.int32)
        rise = self.high - self.high_before
        one = np.flatnonzero(rise == 1)
        days[self.moves.item[one], self.high[one]] = self.day[one]
        rises = np.flatnonzero(rise > 1)
        if not len(rises):
            return days
        low, top = self.high_before[rises].astype(np.int64) + 1, self.high[rises].astype(np.int64)
        many = top - low + 1
        row = np.repeat(rises, many)
        stage = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many) + np.repeat(low, many)
        days[self.moves.item[row], stage] = self.day[row]
        return days

    @cached_property
    def _is_done(self) -> NDArray[np.bool_]:
        """r: done, or cancelled when it was done already."""
        # A row that says "gone" is as done as the item's last row that does not.
        told = np.not_equal(self.moves.stage, LEFT) | self.is_first
        row = np.maximum.accumulate(np.where(told, np.arange(len(told)), 0))
        done: NDArray[np.bool_] = np.greater_equal(self.moves.stage, self.workflow.done)[row]
        return done

    @cached_property
    def _was_done(self) -> NDArray[np.bool_]:
        was = np.zeros(len(self.moves), bool)
        was[1:] = self._is_done[:-1]
        was[self.is_first] = False
        return was

    def _per_item(self, chosen: NDArray[np.bool_], *, last: bool) -> Instants:
        """The instant of each item's first or last chosen move."""
        rows = np.flatnonzero(chosen)
        rows = rows if last else rows[::-1]
        found = np.full(len(self), OPEN, np.int64)
        # Of several assignments to one place the last holds.
        found[self.moves.item[rows]] = self.moves.at[rows]
        return found


def follow(history: History, workflow: Workflow, *, zone: str = "UTC", as_of: int | None = None) -> Ways:
    """The ways of ``history``'s items through ``workflow`` as they were known at ``as_of`` (default: the
    latest instant in it), in days of ``zone`` (an IANA name).

    Raises ValueError for a stage that the workflow does not have.
    """
    stages = history.moves.stage
    if len(stages) and (stages.max() >= len(workflow) or stages.min() < LEFT):
        raise ValueError(f"a move names stage {int(stages.max())} of {len(workflow)}")
    moment = latest(history) if as_of is None else as_of
    known = history.as_of(moment)
    everything = [
        moment,
        *(at[edge] for at in (known.moves.at,) if len(at) for edge in (at.argmin(), at.argmax())),
    ]
    line = DayLine.over(zone, int(min(everything)), int(max(everything)))
    return Ways(
        list(known.names), workflow, line, moment, known.moves, known.blocks, known.waits, known.promises
    )


def latest(history: History) -> int:
    """The latest instant that the history tells of; 0 where it tells nothing."""
    told = [
        history.moves.at,
        history.blocks.since,
        history.blocks.until,
        history.waits.since,
        history.waits.until,
        history.promises.given,
    ]
    ends = [int(at[at != OPEN].max()) for at in told if len(at) and (at != OPEN).any()]
    return max(ends, default=0)
