"""How long items took."""

from typing import Any

import numpy as np

from baton.flow.report.asked import Asked, Table, iso_days, rounded, table


def cycle_times(asked: Asked) -> dict[str, Any]:
    """Of the items finished in the period, and each of them as a dot."""
    items = asked.finished
    cycle = asked.times.cycle[items]
    measured = items[~np.isnan(cycle)]
    values = asked.times.cycle[measured]
    dots = zip(
        asked.ways.labels[measured].tolist(),
        iso_days(asked.times.start_day[measured]),
        iso_days(asked.times.finish_day[measured]),
        np.round(values, 6).tolist(),
        strict=True,
    )
    return {**asked.says(values), "items": table(["item", "started", "finished", "days"], dots)}


def lead_times(asked: Asked) -> dict[str, Any]:
    """From the first that is known of an item to its finish."""
    return asked.says(asked.times.lead[asked.finished])


def histogram(asked: Asked) -> Table:
    """How many of the finished items took so many days; what lies between is kept as 0."""
    cycle = asked.times.cycle[asked.finished]
    whole = np.ceil(cycle[~np.isnan(cycle)]).astype(np.int64)
    counts = np.bincount(whole) if len(whole) else np.zeros(0, np.int64)
    first = int(whole.min()) if len(whole) else 0
    share = np.cumsum(counts) / len(whole) if len(whole) else counts
    rows = [[days, int(counts[days]), rounded(float(share[days]))] for days in range(first, len(counts))]
    # A single item of ten years must not make thousands of rows: far apart, only what is there is told.
    return table(
        ["days", "items", "share_until"], rows if len(rows) <= 400 else [row for row in rows if row[1]]
    )
