"""Where the flow is held up: four facts about each stage, never one score."""

from dataclasses import dataclass

import numpy as np

from baton.flow.counting import Window, in_each_stage
from baton.flow.staying import Stays, merged, overlap, stays
from baton.flow.ways import Ways

WEEK = 7


@dataclass(frozen=True)
class StageFacts:
    """Of one stage in the window. ``growth``: items a week by which it fills (least squares over the days'
    ends); ``share_of_time``: of all time that items stayed in stages between commitment and done;
    ``at_limit``: of the days, None without a limit; ``blocked``: of its own time, by blockers.
    ``mean_items``: at the days' ends."""

    stage: int
    growth: float
    share_of_time: float
    at_limit: float | None
    blocked: float
    mean_items: float


@dataclass(frozen=True)
class Bottleneck:
    """``facts`` per stage from commitment to the last before done. ``first``: by name of the fact, the stage
    that it points at, and None where it points at no one."""

    facts: list[StageFacts]
    first: dict[str, int | None]


def bottleneck(ways: Ways, window: Window, chosen: Stays | None = None) -> Bottleneck:
    """``chosen``: the stays from the start, where they are known already."""
    chosen = chosen or stays(ways)
    inside = range(ways.workflow.committed, ways.workflow.done)
    daily = in_each_stage(ways, window)
    begin, end = ways.line.begin(window.first), min(ways.line.end(window.last), ways.as_of)
    since, until = np.maximum(chosen.since, begin), np.minimum(chosen.until, end)
    within = until > since
    stayed = Stays(chosen.item[within], chosen.stage[within], since[within], until[within])
    lost = overlap(stayed, merged(ways.blocks, now=ways.as_of))
    k = len(ways.workflow)
    time = np.bincount(stayed.stage, weights=stayed.length, minlength=k)
    stopped = np.bincount(stayed.stage, weights=lost, minlength=k)
    all_time = float(time[inside.start : inside.stop].sum())
    facts = []
    for stage in inside:
        items, limit = daily[:, stage], ways.workflow.stages[stage].limit
        facts.append(
            StageFacts(
                stage,
                _slope(items) * WEEK,
                float(time[stage]) / all_time if all_time else 0.0,
                float((items >= limit).mean()) if limit and len(items) else None,
                float(stopped[stage] / time[stage]) if time[stage] else 0.0,
                float(items.mean()) if len(items) else 0.0,
            )
        )
    return Bottleneck(facts, {name: _pointed_at(facts, name) for name in POINTERS})


# Below these a fact points at nobody.
POINTERS = {"growth": 0.25, "share_of_time": 0.0, "at_limit": 0.2, "blocked": 0.1}


def _pointed_at(facts: list[StageFacts], name: str) -> int | None:
    known = [(value, each.stage) for each in facts if (value := getattr(each, name)) is not None]
    value, stage = max(known, key=lambda pair: (pair[0], -pair[1]), default=(0.0, -1))
    return stage if value > POINTERS[name] else None


def _slope(values: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> float:
    """Least squares, per day."""
    if len(values) < 2:
        return 0.0
    days = np.arange(len(values)) - (len(values) - 1) / 2
    return float(days @ values / (days @ days))
