"""Of what is not finished: how old it is, and what was given up."""

from typing import Any

import numpy as np

from baton.flow.ageing import PACES, ageing, pace_bands
from baton.flow.history import LEFT, OPEN
from baton.flow.percentiles import is_shown
from baton.flow.report.asked import Asked, Table, iso_days, label, rounded, table


def work_item_age(asked: Asked) -> Table:
    """Items in progress as of the report's instant, oldest first."""
    told, ways = ageing(asked.ways, asked.times), asked.ways
    stages = ways.workflow.names
    return table(
        ["item", "stage", "started", "days", "days_in_stage", "blocked", "waiting"],
        zip(
            ways.labels[told.item].tolist(),
            (stages[stage] for stage in told.stage),
            iso_days(asked.times.start_day[told.item]),
            np.round(told.age, 6).tolist(),
            told.in_stage.tolist(),
            told.blocked.tolist(),
            told.waiting.tolist(),
            strict=True,
        ),
    )


def pace(asked: Asked) -> Table:
    """Ages at which finished items had left each stage."""
    bands = pace_bands(asked.ways, asked.times, asked.window, asked.profile.percentile)
    names = asked.ways.workflow.names
    rows = [
        [
            names[stage],
            count,
            *(
                rounded(age) if is_shown(share, count) else None
                for share, age in zip(PACES, ages, strict=True)
            ),
        ]
        for stage, ages, count in zip(bands.stages, bands.ages, bands.counts, strict=True)
    ]
    return table(["stage", "items", *(f"p{label(share)}" for share in PACES)], rows)


def abandoned(asked: Asked) -> dict[str, Any]:
    """Items cancelled in the period, by the stage that they were in; their age from the start."""
    ways = asked.ways
    gone = asked.window.holds(ways.gone_day) & (ways.gone != OPEN)
    started = gone & ways.is_started
    ages = (ways.gone_day[started].astype(np.int64) - ways.start_day[started] + 1).astype(np.float64)
    last = ways.is_last & (ways.moves.stage == LEFT) & gone[ways.moves.item]
    source = ways.came_from[last]
    counts = np.bincount(source[source != LEFT], minlength=len(ways.workflow))
    rows = [[ways.workflow.names[stage], int(count)] for stage, count in enumerate(counts) if count]
    return {
        "count": int(gone.sum()),
        "started": asked.says(ages),
        "by_stage": table(["stage", "items"], rows),
    }
