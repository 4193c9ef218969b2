"""Where the cumulative flow shows an item further right than it was: it had been moved back."""

from dataclasses import dataclass

import numpy as np

from baton.flow.history import LEFT
from baton.flow.ways import Ways


@dataclass(frozen=True)
class Correction:
    """From ``since`` to ``until`` (days; None while it lasts) ``item`` was to the left of ``stage``, which it
    had reached before."""

    item: int
    stage: int
    since: int
    until: int | None


def correction_windows(ways: Ways) -> list[Correction]:
    """In the order of items and time. A window closes when the item is back at the stage or further."""
    below = (ways.moves.stage < ways.high) & (ways.moves.stage != LEFT)
    after = np.concatenate((below[1:], [False])) & ~ways.is_last if len(below) else below
    was = np.concatenate(([False], below[:-1])) & ~ways.is_first if len(below) else below
    opens, closes = np.flatnonzero(below & ~was), np.flatnonzero(below & ~after)
    return [
        Correction(
            int(ways.moves.item[first]),
            int(ways.high[first]),
            int(ways.day[first]),
            None if ways.is_last[last] else int(ways.day[last + 1]),
        )
        for first, last in zip(opens, closes, strict=True)
    ]
