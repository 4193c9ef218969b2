"""Of the stages: how long items stay, what stops them, where they go back."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from baton.flow import staying
from baton.flow.blocking import blocked_days
from baton.flow.bottleneck import bottleneck
from baton.flow.days import DAY
from baton.flow.history import Stretches
from baton.flow.report.asked import Asked, Table, in_days, rounded, table
from baton.flow.reworking import rework


def time_in_stages(asked: Asked) -> Table:
    workflow = asked.ways.workflow
    spent = staying.time_in_stages(asked.ways, asked.stays)[asked.finished]
    all_time = int(spent[:, workflow.committed : workflow.done].sum())
    chosen = np.zeros(len(asked.ways), bool)
    chosen[asked.finished] = True
    visits = np.bincount(asked.stays.stage[chosen[asked.stays.item]], minlength=len(workflow))
    rows = []
    for stage in range(workflow.committed, workflow.done):
        mine = spent[:, stage]
        visited = mine[mine > 0]
        told = asked.says(visited / DAY, (0.5, 0.85))
        rows.append(
            [
                workflow.names[stage],
                workflow.stages[stage].kind.value,
                len(visited),
                told["mean"],
                told["percentiles"]["50"],
                told["percentiles"]["85"],
                in_days(int(mine.sum())),
                rounded(int(mine.sum()) / all_time) if all_time else None,
                int(visits[stage]),
            ]
        )
    return table(["stage", "kind", "items", "mean", "p50", "p85", "days", "share", "visits"], rows)


def flow_efficiency(asked: Asked) -> dict[str, Any]:
    """Of the items finished in the period: time in stages of work, neither blocked nor waited for, in all."""
    told = staying.efficiency(asked.ways, asked.stays)
    which = np.zeros(len(asked.ways), bool)
    which[asked.finished] = True
    return {
        "share": rounded(told.share(which)),
        "configured": told.configured,
        "total_days": in_days(int(told.total[which].sum())),
        "active_days": in_days(int(told.active[which].sum())),
        "blocked_days": rounded(float(blocked_days(asked.ways, asked.profile, told)[which].sum())),
    }


OURS = "ours"
# Of reasons that people wrote, the costliest.
MOST_REASONS = 40


def blockers(asked: Asked) -> Table:
    return _causes(asked, asked.ways.blocks.by_kind)


def blocker_reasons(asked: Asked) -> Table:
    """The same by what was written as the reason; without one it is empty."""
    found = _causes(asked, asked.ways.blocks)
    rows = [(*_parted(cause), *figures) for cause, *figures in found["rows"][:MOST_REASONS]]
    return table(["cause", "reason", *found["columns"][1:]], rows)


def _parted(cause: str) -> tuple[str, str]:
    kind, _, reason = cause.partition(": ")
    return kind, reason


def waits(asked: Asked) -> Table:
    """By whose clock ran. One of an item at a time: somebody else's before ours, as the desk tells it."""
    stretches = asked.ways.waits
    return _causes(asked, stretches, in_turn=sorted(stretches.causes, key=lambda name: (name == OURS, name)))


def _causes(asked: Asked, stretches: Stretches, in_turn: Sequence[str] = ()) -> Table:
    """Within the period, most time lost first. ``days`` with at least one of them; ``share``: of all time
    that items were in progress in it, how much had at least one."""
    ways, window = asked.ways, asked.window
    since, now = ways.line.begin(window.first), min(ways.line.end(window.last), ways.as_of)
    chosen = asked.stays
    length = np.minimum(chosen.until, now) - np.maximum(chosen.since, since)
    in_progress = int(length[length > 0].sum())
    rows = [
        [
            lost.cause,
            lost.count,
            in_days(lost.time),
            in_days(lost.median),
            rounded(lost.in_progress / in_progress) if in_progress else None,
        ]
        for lost in staying.by_cause(stretches, chosen, since=since, now=now, in_turn=in_turn)
    ]
    return table(["cause", "count", "days", "median_days", "share"], rows)


def bottlenecks(asked: Asked) -> dict[str, Any]:
    """Four facts about each stage, and which stage each of them points at."""
    names = asked.ways.workflow.names
    found = bottleneck(asked.ways, asked.window, asked.stays)
    rows = [
        [
            names[each.stage],
            rounded(each.growth, 4),
            rounded(each.share_of_time),
            rounded(each.at_limit),
            rounded(each.blocked),
            rounded(each.mean_items, 4),
        ]
        for each in found.facts
    ]
    columns = ["stage", "growth_per_week", "share_of_time", "days_at_limit", "blocked", "mean_items"]
    points_at = {name: None if stage is None else names[stage] for name, stage in found.first.items()}
    return {**table(columns, rows), "points_at": points_at}


def returns(asked: Asked) -> dict[str, Any]:
    """Paths between stages; a path to the left is rework, found by ``from`` and caused by ``to``."""
    names = asked.ways.workflow.names
    found = rework(asked.ways, asked.window)
    pairs = np.argwhere(found.paths > 0).tolist()
    rows = [[names[a], names[b], int(found.paths[a, b]), b < a] for a, b in pairs]
    after = found.after / DAY
    return {
        "returned": found.returned,
        "returns": found.returns,
        "passed": found.passed,
        "share": rounded(found.returned / found.passed) if found.passed else None,
        "after": asked.says(after, (0.5, 0.85)),
        "paths": table(["from", "to", "count", "back"], rows),
    }
