"""For how many days items were blocked, by the rule of a profile."""

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import DAY
from baton.flow.profiles import Count, Profile
from baton.flow.staying import Efficiency, efficiency
from baton.flow.ways import Ways


def blocked_days(ways: Ways, profile: Profile, told: Efficiency | None = None) -> NDArray[np.float64]:
    """n items, days: blocked time within start and finish (or now), of which none counts twice.

    Where days are differences of dates (jira-agile-metrics) each blocker counts for itself, whole, and only
    when it began between commitment and done. ``told``: the efficiency, where it is known already.
    """
    if profile.count is not Count.DIFFERENCE:
        return (told or efficiency(ways)).blocked / DAY
    blocks = ways.blocks
    stage = _stage_at_beginning(ways)
    counts = (stage >= ways.workflow.committed) & (stage < ways.workflow.done)
    item, since = blocks.item[counts], blocks.since[counts]
    until = np.minimum(np.minimum(blocks.until[counts], ways.finish[item]), ways.as_of)
    lasted = ways.line.day_of(until).astype(np.int64) - ways.line.day_of(since)
    return np.bincount(item, weights=np.maximum(lasted, 0), minlength=len(ways)).astype(np.float64)


def _stage_at_beginning(ways: Ways) -> NDArray[np.int16]:
    """Per block the stage in which the item was when it began; -1 before its first move."""
    moves, blocks = ways.moves, ways.blocks
    asked = np.concatenate((np.zeros(len(moves), np.int8), np.ones(len(blocks), np.int8)))
    order = np.lexsort(
        (asked, np.concatenate((moves.at, blocks.since)), np.concatenate((moves.item, blocks.item)))
    )
    row = np.empty(len(order), np.int64)
    row[order] = np.cumsum(asked[order] == 0) - 1
    row = row[len(moves) :]
    found = np.full(len(blocks), -1, np.int16)
    known = np.flatnonzero(row >= 0)
    known = known[moves.item[row[known]] == blocks.item[known]]
    found[known] = moves.stage[row[known]]
    return found
