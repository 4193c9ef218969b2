import numpy as np
import pytest

from baton.flow.forecasting import Calendar, simulate, when
from tests.flow.lighthouse import lighthouse
from tests.flow.test_forecast_amounts import A_MONTH, MONDAY


def days(parts):
    return [part.percentile(0.85) for part in parts]


def test_two_features_one_at_a_time_end_one_after_the_other():
    assert days(simulate([35, 20], [1], seed=1, trials=100)) == [35, 55]
    assert "35 and 55" in lighthouse("monte_carlo_constant")["rule"]


def test_two_at_once_share_the_hands_and_the_second_is_no_later():
    first, second = simulate([35, 20], [1], seed=1, at_once=2, trials=2_000)
    assert first.percentile(0.5) in range(50, 56)
    assert second.percentile(0.5) in range(35, 45)
    assert max(first.last, second.last) == 55


def test_trials_agree_with_the_exact_answer_where_there_is_one():
    (tried,) = simulate([35], A_MONTH, seed=3)
    exact = when(A_MONTH, 35)
    gap = max(abs(tried.at_most(day) - exact.at_most(day)) for day in range(1, 90))
    assert gap < np.sqrt(np.log(2e6) / 20_000)


def test_by_weekday_too():
    calendar = Calendar(MONDAY, working_weekdays=frozenset(range(5)))
    weeks = [1, 2, 1, 2, 1, 0, 0] * 4
    (tried,) = simulate([20], weeks, seed=3, calendar=calendar)
    assert (tried.first, tried.percentile(1)) == (0, when(weeks, 20, calendar=calendar).percentile(1))


def test_scope_that_grows_by_half_takes_twice_as_long():
    (grown,) = simulate([30], [1], seed=2, growth=0.5, trials=4_000)
    # Each finish takes half a card off: 60 days on average, 30 * (1 / 0.5).
    assert grown.mean == pytest.approx(60, abs=4 * np.sqrt(30 * 0.5 / 0.25 / 4_000))


def test_the_same_seed_tells_the_same():
    assert days(simulate([9, 9], A_MONTH, seed=8)) == days(simulate([9, 9], A_MONTH, seed=8))


def test_what_is_not_reached_stays_open_and_what_is_empty_is_done():
    never, done = simulate([5, 0], [0], seed=1, trials=10)
    assert (never.percentile(0.5), never.beyond) == (None, 1)
    assert done.percentile(0.85) == 0
