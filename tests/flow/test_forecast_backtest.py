import numpy as np
import pytest

from baton.flow.forecasting import Calendar, Scheme, backtest
from baton.flow.forecasting.wilson import wilson
from tests.flow.test_forecast_amounts import MONDAY

WEEKDAYS = Calendar(MONDAY)


def tried(daily, scheme, horizon=14):
    return backtest(daily, scheme=scheme, horizon=horizon, calendar=WEEKDAYS)


def test_an_origin_each_week_with_a_quarter_behind_and_the_horizon_ahead():
    assert [backtest([1] * n).origins for n in (104, 105, 111, 112)] == [0, 1, 1, 2]
    assert backtest([1] * 105, horizon=28).origins == 0


def test_a_steady_team_always_keeps_its_word():
    steady = backtest([2] * 400)
    assert (steady.rate, steady.expected) == (1, 1)
    assert steady.warn  # 85 % were said, and it was certain: the forecast is too careful


def test_nothing_tried_warns_of_nothing():
    empty = backtest([1] * 50)
    assert (empty.rate, empty.expected, empty.warn, empty.low, empty.high) == (None, None, False, 0, 1)


def test_on_a_process_that_does_not_change_each_scheme_comes_true_about_as_often_as_it_says():
    random = np.random.default_rng(4)
    daily = random.poisson([3, 3, 3, 3, 3, 0, 0] * 600)
    for scheme in (Scheme.WEEKDAY, Scheme.BLOCKS):
        for horizon in (14, 28):
            seen = tried(daily, scheme, horizon)
            # A history of 91 days is itself a sample, so a little less than said is honest.
            assert seen.low - 0.05 <= seen.expected <= seen.high + 0.05
            assert not seen.warn


def test_days_drawn_from_any_day_are_too_careful_where_work_stops_at_weekends():
    daily = np.random.default_rng(4).poisson([6, 6, 6, 6, 6, 0, 0] * 300)
    alike, by_weekday = tried(daily, Scheme.IID), tried(daily, Scheme.WEEKDAY)
    assert alike.warn
    assert alike.hits > 0.95 * alike.origins
    assert not by_weekday.warn


def test_a_team_that_slows_down_breaks_its_forecasts_and_is_warned():
    falling = np.random.default_rng(4).poisson(np.linspace(12, 1, 700))
    seen = backtest(falling)
    assert seen.warn
    assert seen.hits < 0.75 * seen.origins


def test_horizons_that_overlap_do_not_count_as_trials_of_their_own():
    daily = np.random.default_rng(4).poisson(2, 700)
    near, far = backtest(daily, horizon=7), backtest(daily, horizon=28)
    assert near.independent == near.origins
    assert far.independent == far.origins / 4
    assert far.high - far.low > near.high - near.low


def test_wilson_gives_his_own_interval():
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=5e-5)
    assert wilson(0, 10) == pytest.approx((0, 0.2775), abs=5e-5)
