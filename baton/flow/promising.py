"""What became of promises: each deadline that was given is one."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from baton.flow.counting import Window
from baton.flow.history import OPEN
from baton.flow.ways import Ways


class Outcome(StrEnum):
    KEPT = "kept"
    BROKEN = "broken"  # finished late, or not finished and the deadline is over
    MOVED = "moved"  # replaced by another before it was due
    STANDING = "standing"  # neither finished nor due
    DROPPED = "dropped"  # the item was cancelled before it was due


_OUTCOMES = tuple(Outcome)
_KEPT, _BROKEN, _MOVED, _STANDING, _DROPPED = range(len(_OUTCOMES))


@dataclass(frozen=True)
class Kept:
    """p promises in the order of ``ways.promises``: their outcomes, and by how many microseconds the item was
    (or is, so far) late; negative when early, 0 where that cannot be said."""

    outcome: list[Outcome]
    late: NDArray[np.int64]

    def share(self) -> float | None:
        """Kept among kept and broken."""
        kept, broken = self.outcome.count(Outcome.KEPT), self.outcome.count(Outcome.BROKEN)
        return kept / (kept + broken) if kept + broken else None


def due(ways: Ways, window: Window) -> NDArray[np.bool_]:
    """Promises whose deadline lies in the window."""
    # By instants: a deadline of the year 9999 must not draw out the line of days.
    deadline, line = ways.promises.deadline, ways.line
    return (deadline >= line.begin(window.first)) & (deadline <= line.end(window.last))


def outcomes(ways: Ways) -> Kept:
    """A promise that was replaced after its deadline had passed unfinished was broken, not moved."""
    told = ways.promises
    finish, gone = ways.finish[told.item], ways.gone[told.item]
    over = told.deadline < ways.as_of
    done_by = finish <= told.deadline
    moved = (told.replaced != OPEN) & (told.replaced <= told.deadline) & (told.replaced <= finish)
    dropped = ~moved & (gone <= told.deadline)
    kept = ~moved & ~dropped & done_by
    broken = ~moved & ~dropped & ~done_by & (over | (finish != OPEN))
    kinds = np.select([moved, dropped, kept, broken], [_MOVED, _DROPPED, _KEPT, _BROKEN], default=_STANDING)
    end = np.minimum(np.minimum(finish, gone), ways.as_of)
    return Kept([_OUTCOMES[kind] for kind in kinds], np.where(kept | broken, end - told.deadline, 0))
