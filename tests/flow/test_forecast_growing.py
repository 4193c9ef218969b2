"""When more comes while it is worked on: tried by chance, and the same at each look."""

import numpy as np
import pytest

from baton.flow.forecasting import Calendar, when, when_growing
from tests.flow.test_forecast_amounts import A_MONTH, MONDAY

NOTHING_CAME = [0] * len(A_MONTH)


def test_without_anything_coming_it_is_the_exact_day():
    tried, exact = when_growing(A_MONTH, NOTHING_CAME, 20, seed=1), when(A_MONTH, 20)
    gap = max(abs(tried.at_most(day) - exact.at_most(day)) for day in range(1, 90))
    assert gap < np.sqrt(np.log(2e6) / 20_000)


def test_what_comes_every_day_is_work_as_well():
    assert when_growing([3], [1], 10, seed=1, trials=50).percentile(0.85) == 5


def test_a_day_is_drawn_whole_so_what_comes_with_a_finish_stays_with_it():
    found = when_growing([2, 0], [1, 0], 4, seed=1, trials=2_000)
    assert found.first == 0
    assert found.at_most(3) == 0
    assert found.at_most(4) == pytest.approx(1 / 16, abs=0.03)


def test_where_as_much_comes_as_goes_no_day_is_named():
    found = when_growing([1], [1], 1, seed=1, trials=50, horizon=400)
    assert found.percentile(0.5) is None
    assert found.beyond == 1


def test_the_same_seed_gives_the_same_day():
    came = np.minimum(A_MONTH, 1)
    one, other = (when_growing(A_MONTH, came, 15, seed=5, trials=500) for _ in range(2))
    assert one.chances.tolist() == other.chances.tolist()


def test_weekends_stay_weekends():
    week = [1, 1, 1, 1, 1, 0, 0]
    calendar = Calendar(MONDAY, frozenset(range(5)))
    found = when_growing(week * 4, [0] * 28, 6, seed=1, trials=50, calendar=calendar)
    assert found.percentile(0.85) == 8


def test_days_of_coming_and_finishing_are_as_many():
    with pytest.raises(ValueError, match="as many days"):
        when_growing([1, 2], [1], 3, seed=1)
