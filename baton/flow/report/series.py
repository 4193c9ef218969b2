"""What is counted day by day and week by week."""

import numpy as np

from baton.flow import counting
from baton.flow.correcting import correction_windows
from baton.flow.report.asked import Asked, Table, iso, iso_days, table
from baton.flow.ways import NO_DAY


def cumulative_flow(asked: Asked) -> Table:
    """A row per day: how many items had come to each stage or further."""
    arrived = asked.times.arrival
    counts = np.stack([counting.until_each(column, asked.window) for column in arrived.T], axis=1)
    days = iso_days(asked.window.days)
    rows = [[day, *row] for day, row in zip(days, counts.tolist(), strict=True)]
    return table(["day", *asked.ways.workflow.names], rows)


def corrections(asked: Asked) -> Table:
    """Where the line above tells more than is so: the item had been moved back."""
    names, stages = asked.ways.names, asked.ways.workflow.names
    first, last = asked.window.first, asked.window.last
    rows = [
        [
            names[each.item],
            stages[each.stage],
            iso(each.since),
            None if each.until is None else iso(each.until),
        ]
        for each in correction_windows(asked.ways)
        if each.since <= last and (each.until is None or each.until >= first)
    ]
    return table(["item", "stage", "since", "until"], rows)


def daily(asked: Asked) -> Table:
    """Arrivals, throughput and work in progress; days on which nothing happened are kept."""
    window = asked.window
    started, finished = asked.times.start_day, asked.times.finish_day
    gone = np.where(started != NO_DAY, asked.ways.gone_day, NO_DAY)
    wip = (
        counting.until_each(started, window)
        - counting.until_each(finished, window)
        - counting.until_each(gone, window)
    )
    columns = [counting.per_day(started, window), counting.per_day(finished, window), wip]
    return table(
        ["day", "arrivals", "finished", "wip"],
        zip(iso_days(window.days), *(column.tolist() for column in columns), strict=True),
    )


def weekly(asked: Asked) -> Table:
    """ISO weeks by their Mondays; ``whole`` is false where the period cuts the week. The work in progress is
    that at the week's end."""
    told = daily(asked)["rows"]
    arrivals, finished, wip = (np.array([row[at] for row in told], np.int64) for at in (1, 2, 3))
    weeks, came, held = counting.by_period(arrivals, asked.window, "week")
    went = counting.by_period(finished, asked.window, "week")[1]
    ends = np.minimum(weeks + 6, asked.window.last) - asked.window.first
    return table(
        ["week", "arrivals", "finished", "wip", "whole"],
        zip(iso_days(weeks), came.tolist(), went.tolist(), wip[ends].tolist(), held.tolist(), strict=True),
    )
