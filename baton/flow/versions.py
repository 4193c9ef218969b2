"""The designs that a workflow had one after the other: what was before a change is not mixed with what came
after it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from baton.flow.history import OPEN, History
from baton.flow.ways import Ways


@dataclass(frozen=True)
class Version:
    """Valid from ``since`` until the next one begins; the first was there from the beginning, whatever its
    ``since``."""

    name: str
    since: int


def version_of(ways: Ways, versions: Sequence[Version]) -> NDArray[np.int64]:
    """n places in ``versions`` (at least one, in time): an item belongs to the design under which it was
    started, one that is not started yet to the design of the moment."""
    since = np.array([version.since for version in versions], np.int64)
    started = np.where(ways.start == OPEN, ways.as_of, ways.start)
    return np.maximum(np.searchsorted(since, started, side="right") - 1, 0)


def lived(ways: Ways, versions: Sequence[Version]) -> tuple[Version, ...]:
    """Those known at ``ways.as_of`` under which something was started: a change that was changed again before
    that was no design."""
    in_time = sorted(versions, key=lambda version: version.since)
    known = [version for version in in_time if version.since <= ways.as_of]
    if not known:
        return ()
    used = np.unique(version_of(ways, known)[ways.is_started])
    return tuple(known[place] for place in used.tolist())


def under(ways: Ways, history: History, versions: Sequence[Version], name: str) -> History:
    """Of the items of one design alone; none where nothing was started under it by then. ValueError for a
    name that none of them bears."""
    if name not in [version.name for version in versions]:
        raise ValueError(f"there is no version {name!r}")
    known = [version.name for version in lived(ways, versions)]
    if name not in known:
        return history.only(np.zeros(len(ways), bool))
    return history.only(version_of(ways, lived(ways, versions)) == known.index(name))
