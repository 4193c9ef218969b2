"""Every metric of a history as one answer, ready for JSON: what `baton flow` prints and the screens show.

A table is ``{"columns": [names], "rows": [[values]]}``. Days are ISO dates, instants ISO times in UTC, times
days, shares 0 to 1. ``None`` means "cannot be said", never 0.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from baton.flow.counting import Window, whole
from baton.flow.days import day_number
from baton.flow.history import History
from baton.flow.profiles import BATON, Profile, times
from baton.flow.report import about, ages, charts, durations, lateness, series, stages
from baton.flow.report.asked import Asked
from baton.flow.report.designs import designs
from baton.flow.versions import Version, lived, under
from baton.flow.ways import follow
from baton.flow.workflow import Workflow

PARTS = {
    "rules": about.rules,
    "stages": about.stages,
    "counts": about.counts,
    "cumulative_flow": series.cumulative_flow,
    "corrections": series.corrections,
    "daily": series.daily,
    "weekly": series.weekly,
    "cycle_times": durations.cycle_times,
    "lead_times": durations.lead_times,
    "histogram": durations.histogram,
    "time_in_stages": stages.time_in_stages,
    "efficiency": stages.flow_efficiency,
    "blockers": stages.blockers,
    "blocker_reasons": stages.blocker_reasons,
    "waits": stages.waits,
    "bottleneck": stages.bottlenecks,
    "ageing": ages.work_item_age,
    "pace": ages.pace,
    "rework": stages.returns,
    "abandoned": ages.abandoned,
    "little": charts.littles_law,
    "behaviour": charts.behaviour,
    "promises": lateness.promises,
    "expectation": lateness.expectation,
}


def report(
    history: History,
    workflow: Workflow,
    *,
    zone: str = "UTC",
    as_of: int | None = None,
    since: date | None = None,
    until: date | None = None,
    profile: Profile = BATON,
    parts: tuple[str, ...] = tuple(PARTS),
    versions: Sequence[Version] = (),
    version: str | None = None,
) -> dict[str, Any]:
    """``as_of``: an instant in microseconds, the latest of the history by default; what came later has not
    happened. ``since`` and ``until``: first and last day of the period, all that is known by default. Items
    count in the period in which they were finished.

    ``versions``: the designs that the workflow had; with ``version``, the name of one of them, only items
    that were started under it (or, not started, wait under it) are looked at.

    Raises ValueError for a period that ends before it begins, and for a part or version that does not exist.
    """
    unknown = [name for name in parts if name not in PARTS]
    if unknown:
        raise ValueError(f"there is no part {unknown[0]!r}; the parts are {', '.join(PARTS)}")
    everything = ways = follow(history, workflow, zone=zone, as_of=as_of)
    known = lived(ways, versions)
    if version is not None:
        ways = follow(under(ways, history, versions, version), workflow, zone=zone, as_of=ways.as_of)
    all_days = whole(ways)
    first = all_days.first if since is None else day_number(since)
    last = all_days.last if until is None else min(day_number(until), ways.today)
    if until is not None and since is not None and until < since:
        raise ValueError(f"the period ends on {until}, before it begins on {since}")
    # A period that begins after "now" holds nothing; its first day still shows where things stand.
    asked = Asked(ways, times(ways, profile), profile, Window(min(first, last), last))
    told = {name: PARTS[name](asked) for name in parts}
    return {**told, "designs": designs(everything, known, profile)} if versions else told
