"""Moves back: between which stages, how often, and what they cost in time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.counting import Window
from baton.flow.history import LEFT, OPEN
from baton.flow.ways import Ways


@dataclass(frozen=True)
class Rework:
    """``paths``: k x k, how often items went from stage to stage; below the diagonal lie the moves back,
    which the
    row's stage found and the column's stage had caused. ``returned``: items moved back at least once;
    ``returns``: moves back in all; ``passed``: items that left the committed part or are in it;
    ``after``: microseconds between the first move back and the finish (or now), of each returned item."""

    paths: NDArray[np.int64]
    returned: int
    returns: int
    passed: int
    after: NDArray[np.int64]


def rework(ways: Ways, window: Window) -> Rework:
    """Of the moves within the window. Moves within the backlog are planning, not rework."""
    k, stage, source = len(ways.workflow), ways.moves.stage, ways.came_from
    inside = window.holds(ways.day) & (stage != LEFT) & (source != LEFT) & (stage != source)
    pair = source[inside].astype(np.int64) * k + stage[inside]
    back = inside & ways.is_return & (source >= ways.workflow.committed)
    items = ways.moves.item[back]
    first = np.full(len(ways), OPEN, np.int64)
    first[items[::-1]] = ways.moves.at[back][::-1]
    returned = first != OPEN
    end = np.minimum(np.minimum(ways.finish, ways.gone), ways.as_of)
    touched = window.holds(ways.day) & (np.maximum(source, stage) >= ways.workflow.committed)
    passed = np.zeros(len(ways), bool)
    passed[ways.moves.item[touched]] = True
    return Rework(
        np.bincount(pair, minlength=k * k).reshape(k, k),
        int(returned.sum()),
        len(items),
        int(passed.sum()),
        np.maximum(end[returned] - first[returned], 0),
    )
