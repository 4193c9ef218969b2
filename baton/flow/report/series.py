"""What is counted day by day and week by week."""

import numpy as np

from baton.flow import counting
from baton.flow.correcting import correction_windows
from baton.flow.report.asked import Asked, Table, iso_days, table
from baton.flow.ways import NO_DAY


def cumulative_flow(asked: Asked) -> Table:
    """A row per day: how many items had come to each stage or further."""
    arrived = asked.times.arrival
    columns = (counting.until_each(column, asked.window).tolist() for column in arrived.T)
    rows = zip(iso_days(asked.window.days), *columns, strict=True)
    return table(["day", *asked.ways.workflow.names], rows)


def corrections(asked: Asked) -> Table:
    """Where the line above tells more than is so: the item had been moved back."""
    stages = asked.ways.workflow.names
    first, last = asked.window.first, asked.window.last
    found = correction_windows(asked.ways)
    shown = (found.since <= last) & (found.until >= first)
    since, until = found.since[shown], found.until[shown]
    over = iso_days(np.where(until == NO_DAY, 0, until))
    columns = (
        asked.ways.labels[found.item[shown]].tolist(),
        [stages[stage] for stage in found.stage[shown].tolist()],
        iso_days(since),
        [None if lasts else day for lasts, day in zip((until == NO_DAY).tolist(), over, strict=True)],
    )
    return table(["item", "stage", "since", "until"], zip(*columns, strict=True))


def daily(asked: Asked) -> Table:
    """Arrivals, throughput and work in progress; days on which nothing happened are kept."""
    columns = (column.tolist() for column in asked.days_counted)
    rows = zip(iso_days(asked.window.days), *columns, strict=True)
    return table(["day", "arrivals", "finished", "wip"], rows)


def weekly(asked: Asked) -> Table:
    """ISO weeks by their Mondays; ``whole`` is false where the period cuts the week. The work in progress is
    that at the week's end."""
    arrivals, finished, wip = asked.days_counted
    weeks, came, held = counting.by_period(arrivals, asked.window, "week")
    went = counting.by_period(finished, asked.window, "week")[1]
    ends = np.minimum(weeks + 6, asked.window.last) - asked.window.first
    columns = (column.tolist() for column in (came, went, wip[ends], held))
    return table(
        ["week", "arrivals", "finished", "wip", "whole"], zip(iso_days(weeks), *columns, strict=True)
    )
