"""A forecast of 30 days and of 200 cards, exact: at most 2 ms, against 10,000 trials of the same question."""

import numpy as np

from baton.flow.forecasting import Calendar, Scheme, backtest, how_many, when
from benchmarks.measure import Figure, growth, measure, report

PROMISED = 2.0
DAYS, CARDS, TRIALS = 30, 200, 10_000
MONDAY = 20_451  # 2025-12-29, counted from 1970-01-01


def main() -> int:
    past = np.random.default_rng(3).poisson(1.2, 91)
    week = Calendar(MONDAY, working_weekdays=frozenset(range(5)), holidays=frozenset({MONDAY + 93}))

    def tried() -> None:
        random = np.random.default_rng(7)
        random.choice(past, (TRIALS, DAYS)).sum(axis=1)
        longest = int(1.5 * CARDS / past.mean())  # hardly any trial lasts longer
        totals = random.choice(past.astype(np.int16), (TRIALS, longest)).cumsum(axis=1)
        (totals >= CARDS).argmax(axis=1)

    def exact(calendar: Calendar | None = None, cards: int = CARDS) -> None:
        how_many(past, DAYS, calendar=calendar).surely(0.85)
        when(past, cards, calendar=calendar).percentile(0.85)

    trials = measure(f"{TRIALS:,} trials: {DAYS} days and {CARDS} cards, CPU", tried)
    report(trials)
    kept = report(measure("exact, all days alike, CPU", exact), against=trials, promised=PROMISED)
    by_week = measure("exact, by weekday and holidays, CPU", lambda: exact(week))
    kept &= report(by_week, against=trials, promised=PROMISED)
    grown: dict[int, Figure] = {
        cards: measure(f"exact, {cards:,} cards", lambda cards=cards: exact(None, cards))  # type: ignore[misc]
        for cards in (20, 200, 2000)
    }
    growth(grown)
    years = np.random.default_rng(3).poisson(1.2, 4 * 365)
    tested = lambda: backtest(years, scheme=Scheme.WEEKDAY, calendar=week)  # noqa: E731
    report(measure("hit rate over four years, CPU", tested))
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
