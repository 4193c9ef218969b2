"""Where the cumulative flow shows an item further right than it was: it had been moved back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import Days
from baton.flow.history import LEFT
from baton.flow.ways import NO_DAY, Ways


class Correction(NamedTuple):
    """One of them, ``until`` None while it lasts."""

    item: int
    stage: int
    since: int
    until: int | None


@dataclass(frozen=True)
class Corrections:
    """c windows: from day ``since`` to day ``until`` (NO_DAY while it lasts) ``item`` was to the left of
    ``stage``, which it had reached before."""

    item: NDArray[np.int32]
    stage: NDArray[np.int16]
    since: Days
    until: Days

    def __len__(self) -> int:
        return len(self.item)

    def __iter__(self) -> Iterator[Correction]:
        columns = (self.item.tolist(), self.stage.tolist(), self.since.tolist(), self.until.tolist())
        for item, stage, since, until in zip(*columns, strict=True):
            yield Correction(item, stage, since, None if until == NO_DAY else until)


def correction_windows(ways: Ways) -> Corrections:
    """In the order of items and time. A window closes when the item is back at the stage or further."""
    below = (ways.moves.stage < ways.high) & (ways.moves.stage != LEFT)
    after = np.concatenate((below[1:], [False])) & ~ways.is_last if len(below) else below
    was = np.concatenate(([False], below[:-1])) & ~ways.is_first if len(below) else below
    opens, closes = np.flatnonzero(below & ~was), np.flatnonzero(below & ~after)
    next_day = np.append(ways.day, NO_DAY)[closes + 1]
    return Corrections(
        ways.moves.item[opens],
        ways.high[opens],
        ways.day[opens],
        np.where(ways.is_last[closes], NO_DAY, next_day).astype(np.int32),
    )
