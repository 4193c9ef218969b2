"""Promises, and the service level expectation."""

from typing import Any

import numpy as np

from baton.flow.days import HOUR
from baton.flow.expecting import expectations, hit_rate
from baton.flow.promising import Outcome, due, outcomes
from baton.flow.report.asked import Asked, iso, iso_instant, rounded, table

YEAR = 364


def promises(asked: Asked) -> dict[str, Any]:
    """Those whose deadline lies in the period, and those that stand."""
    ways, told = asked.ways, outcomes(asked.ways)
    inside = due(ways, asked.window) | np.array([each is Outcome.STANDING for each in told.outcome], bool)
    rows = [
        [
            ways.names[ways.promises.item[at]],
            iso_instant(ways.promises.deadline[at]),
            iso_instant(ways.promises.given[at]),
            told.outcome[at].value,
            round(float(told.late[at]) / HOUR, 2),
        ]
        for at in np.flatnonzero(inside)
    ]
    names = [row[3] for row in rows]
    count = {outcome.value: names.count(outcome.value) for outcome in Outcome}
    judged = count["kept"] + count["broken"]
    return {
        **count,
        "share_kept": rounded(count["kept"] / judged) if judged else None,
        "items": table(["item", "deadline", "given", "outcome", "late_hours"], rows),
    }


def expectation(asked: Asked) -> dict[str, Any]:
    """The 85th percentile of the 13 weeks before, week by week, and how many of the items finished in each
    week took no longer."""
    last = asked.window.last + 1
    first = last - (last - asked.window.first) // 7 * 7
    told = expectations(
        asked.times.finish_day, asked.times.cycle, first=first, last=last, rule=asked.profile.percentile
    )
    hits, judged = hit_rate(told)
    now = told[-1] if told else None
    return {
        "days": None if now is None else rounded(now.days),
        "n": 0 if now is None else now.count,
        "hits": hits,
        "judged": judged,
        "hit_rate": rounded(hits / judged) if judged else None,
        "history": table(
            ["day", "days", "n", "hits", "judged"],
            ([iso(each.day), rounded(each.days), each.count, each.hits, each.judged] for each in told),
        ),
    }
