"""The same workflow before and after each change of its design."""

from collections.abc import Sequence

import numpy as np

from baton.flow.counting import Window, departures
from baton.flow.percentiles import is_shown, percentiles
from baton.flow.profiles import Profile, times
from baton.flow.report.asked import Table, iso, rounded, table
from baton.flow.versions import Version, version_of
from baton.flow.ways import Ways

COLUMNS = ("design", "since", "until", "started", "finished", "p50", "p85", "finished_per_week")
SHARES = (0.5, 0.85)


def designs(ways: Ways, versions: Sequence[Version], profile: Profile) -> Table:
    """A row per design: the items started under it, how many of them are finished and how long those took;
    and how much was finished a week while it was valid, whenever that had been started."""
    if not versions:
        return table(COLUMNS, [])
    belongs, told = version_of(ways, versions), times(ways, profile)
    begins = [int(day) for day in ways.line.day_of(np.array([version.since for version in versions]))]
    begins[0] = min(begins[0], int(ways.day.min()))
    rows = []
    for place, version in enumerate(versions):
        last = begins[place + 1] - 1 if place + 1 < len(versions) else ways.today
        window = Window(begins[place], max(last, begins[place]))
        mine = np.equal(belongs, place)
        cycles = told.cycle[mine & ~np.isnan(told.cycle)]
        shown = [
            rounded(value) if is_shown(share, len(cycles)) else None
            for share, value in zip(SHARES, percentiles(cycles, SHARES, profile.percentile), strict=True)
        ]
        finished = int(departures(ways, window).sum())
        rows.append(
            [
                version.name,
                iso(window.first),
                iso(window.last),
                int((mine & ways.is_started).sum()),
                len(cycles),
                *shown,
                rounded(finished * 7 / len(window), 2),
            ]
        )
    return table(COLUMNS, rows)
