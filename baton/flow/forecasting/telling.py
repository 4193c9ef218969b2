"""Forecasts as documents, ready for JSON: what `baton flow` prints and the screens show."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from baton.flow.days import day_named
from baton.flow.forecasting.amounts import how_many
from baton.flow.forecasting.backtest import backtest
from baton.flow.forecasting.dates import When, when
from baton.flow.forecasting.distribution import Distribution
from baton.flow.forecasting.future import Scheme
from baton.flow.forecasting.growing import when_growing
from baton.flow.forecasting.pace import Pace
from baton.flow.forecasting.simulation import TRIALS, simulate
from baton.flow.forecasting.together import joint

SHARES = (0.5, 0.7, 0.85, 0.95)
# The same trials whenever somebody looks.
SEED = 2026
# Beyond so many cards the lots of one team would take too long to draw.
MOST_SIMULATED = 500


def amounts(pace: Pace, days: int, today: int) -> dict[str, Any]:
    """The day on which it is asked counts as the first of the ``days``."""
    found = how_many(pace.daily, days, calendar=pace.calendar)
    chances = [[count, round(found.at_least(count), 6)] for count in range(found.first, found.last + 1)]
    return {
        "days": days,
        "until": day_after(days, today),
        "at_least": {f"{share * 100:g}": found.surely(share) for share in SHARES},
        "chances": {"columns": ["count", "chance"], "rows": [row for row in chances if row[1] >= 0.0005]},
    }


def dates(pace: Pace, items: int, today: int) -> dict[str, Any]:
    return told_by(when(pace.daily, items, calendar=pace.calendar), items, today)


def growing(pace: Pace, items: int, today: int) -> dict[str, Any]:
    """While more comes, as it came. ``came_per_finished``: how much came for each card that was finished."""
    found = when_growing(pace.daily, pace.came, items, seed=SEED, calendar=pace.calendar)
    ratio = float(pace.came.sum() / pace.daily.sum())
    return {
        **told_by(found, items, today),
        "came_per_finished": round(ratio, 4),
        "trials": TRIALS,
        "seed": SEED,
    }


def together(parts: Sequence[tuple[Pace, int]], today: int) -> dict[str, Any]:
    """When the last of several parts is done that do not share people: exact."""
    found = joint([when(pace.daily, items, calendar=pace.calendar) for pace, items in parts])
    return told_by(found, sum(items for _, items in parts), today)


def one_team(pace: Pace, parts: Sequence[int], today: int) -> dict[str, Any]:
    """All parts by the same people, ``pace`` being theirs. When all is done is exact: the day of so many
    cards. When each part is depends on whose turn it is, so that is tried by chance."""
    told: dict[str, Any] = {**dates(pace, sum(parts), today), "trials": TRIALS, "seed": SEED, "parts": None}
    if sum(parts) <= MOST_SIMULATED:
        found = simulate(parts, pace.daily, seed=SEED, at_once=len(parts), calendar=pace.calendar)
        told["parts"] = [named_shares(each, today) for each in found]
    return told


def tried(pace: Pace, days: int) -> dict[str, Any]:
    """Over the horizon nearest to what is asked that history allows."""
    horizon = min(max(days, 1), 28)
    found = backtest(pace.daily, scheme=Scheme.WEEKDAY, horizon=horizon, calendar=pace.calendar)
    return {
        "horizon_days": horizon,
        "hits": found.hits,
        "origins": found.origins,
        "rate": found.rate,
        "low": found.low if found.origins else None,
        "high": found.high if found.origins else None,
        "warn": found.warn,
    }


def told_by(found: When | Distribution, items: int, today: int) -> dict[str, Any]:
    places = range(found.first, found.last + 1)
    rows = [(day_after(place, today), round(found.at_most(place), 6)) for place in places]
    return {
        "items": items,
        "by": named_shares(found, today),
        "chances": {
            "columns": ["day", "chance"],
            "rows": [row for row in rows if 0.0005 <= row[1] <= 0.9995],
        },
    }


def named_shares(found: Distribution, today: int) -> dict[str, str | None]:
    named: dict[str, str | None] = {}
    for share in SHARES:
        place = found.percentile(share)
        named[f"{share * 100:g}"] = None if place is None else day_after(place, today)
    return named


def day_after(days: int, today: int) -> str:
    """The last of so many days, today being the first."""
    return (day_named(today) + timedelta(days=max(days - 1, 0))).isoformat()
