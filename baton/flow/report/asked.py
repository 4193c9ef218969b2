"""What a report is asked about, and the small hands that its parts share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from baton.flow.counting import Counts, Window, per_day, until_each
from baton.flow.days import DAY, day_named, moment
from baton.flow.percentiles import USUAL, is_shown, percentiles
from baton.flow.profiles import Profile, Times
from baton.flow.staying import Stays, stays
from baton.flow.ways import NO_DAY, Ways

Table = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    ways: Ways
    times: Times
    profile: Profile
    window: Window

    @cached_property
    def finished(self) -> NDArray[np.int64]:
        """Numbers of the items that were finished in the period, in the order in which they were."""
        inside = np.flatnonzero(self.window.holds(self.times.finish_day) & ~np.isnan(self.times.lead))
        return inside[np.argsort(self.times.finish_day[inside], kind="stable")]

    @cached_property
    def days_counted(self) -> tuple[Counts, Counts, Counts]:
        """Arrivals, throughput and work in progress of each day of the period."""
        window, started, finished = self.window, self.times.start_day, self.times.finish_day
        gone = np.where(started != NO_DAY, self.ways.gone_day, NO_DAY)
        over = until_each(finished, window) + until_each(gone, window)
        return per_day(started, window), per_day(finished, window), until_each(started, window) - over

    @cached_property
    def stays(self) -> Stays:
        return stays(self.ways)

    def says(self, values: NDArray[np.float64], shares: Sequence[float] = USUAL) -> dict[str, Any]:
        """n, mean and percentiles of ``values`` in days; few values say none."""
        found = percentiles(values, shares, self.profile.percentile)
        told = {
            label(share): rounded(value) if is_shown(share, len(values)) else None
            for share, value in zip(shares, found, strict=True)
        }
        mean = rounded(float(values.mean())) if len(values) else None
        return {"n": len(values), "mean": mean, "percentiles": told}


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Table:
    return {"columns": list(columns), "rows": list(rows)}


def label(share: float) -> str:
    """0.85 -> "85"."""
    return f"{share * 100:g}"


def rounded(value: float | None, digits: int = 6) -> float | None:
    """Without the dust of doubles; whole numbers stay what they are."""
    return None if value is None or np.isnan(value) else round(float(value), digits)


def in_days(micros: float) -> float:
    return round(float(micros) / DAY, 6)


def iso(day: int) -> str:
    return day_named(day).isoformat()


def iso_days(days: NDArray[np.int32]) -> list[str]:
    """Many days at once: each day of the time they lie in is written once."""
    if not len(days):
        return []
    first = int(days.min())
    span = np.arange(first, int(days.max()) + 1).astype("datetime64[D]").astype(str).astype(object)
    texts: list[str] = span[days - first].tolist()
    return texts


def iso_instant(at: int) -> str:
    return moment(at).isoformat().replace("+00:00", "Z")
