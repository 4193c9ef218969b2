"""What the figures of the weeks say together: Little's law, process behaviour."""

from typing import Any

import numpy as np

from baton.flow.little import little
from baton.flow.report.asked import Asked, rounded
from baton.flow.report.series import weekly
from baton.flow.xmr import chart

# Of whole weeks; the first of the period, so that what came later is judged by what was before.
BASELINE = 12


def littles_law(asked: Asked) -> dict[str, Any]:
    told = little(asked.ways, asked.window)
    return {
        "wip": rounded(told.wip),
        "throughput": rounded(told.throughput),
        "cycle": rounded(told.cycle),
        "residual": rounded(told.residual, 9),
        "broken": [[condition.value, figures] for condition, figures in told.broken],
    }


def behaviour(asked: Asked) -> dict[str, Any]:
    """XmR of the whole weeks' throughput, arrivals and work in progress, against the period's first weeks."""
    told = weekly(asked)
    whole = [row for row in told["rows"] if row[4]]
    charts = {}
    for name, at in (("finished", 2), ("arrivals", 1), ("wip", 3)):
        values = np.array([row[at] for row in whole], np.float64)
        made = chart(values, slice(0, BASELINE))
        charts[name] = {
            "weeks": [row[0] for row in whole],
            "values": values.tolist(),
            "baseline": min(BASELINE, len(values)),
            "mean": rounded(made.limits.mean),
            "upper": rounded(made.limits.upper),
            "lower": rounded(made.limits.lower),
            "signals": [sorted(each) for each in made.signals],
        }
    return charts
