import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baton.flow.xmr import Signal, Spread, chart, limits_of, signals_in
from tests.flow.lighthouse import lighthouse

STEADY = [40, 60, 40, 60, 40, 60, 40, 60]  # mean 50, sigma 17.7, limits 0 (clamped) and 103.2
THEIRS = {Signal.LARGE_CHANGE, Signal.MODERATE_CHANGE, Signal.MODERATE_SHIFT, Signal.SMALL_SHIFT}


def names(signals):
    return {signal.value for signal in signals if signal in THEIRS}


def test_the_limits_lie_two_and_two_thirds_of_the_usual_jump_from_the_mean():
    limits = limits_of([100, 110, 100, 110])
    assert (limits.mean, limits.upper, limits.lower) == pytest.approx((105, 131.6, 78.4))
    assert limits.range_upper == pytest.approx(32.68)


def test_a_limit_below_nothing_is_laid_on_nothing_and_is_not_rounded():
    limits = limits_of(STEADY)
    assert limits.lower == 0
    assert limits.lower_raw == pytest.approx(-3.2)
    assert limits.clamped
    assert limits_of(STEADY, floor=None).lower == pytest.approx(-3.2)


def test_one_wild_jump_widens_the_mean_and_leaves_the_median():
    wild = [5, 6, 5, 6, 5, 60, 5, 6, 5, 6]
    by_mean, by_median = limits_of(wild), limits_of(wild, spread=Spread.MEDIAN)
    assert by_median.upper == pytest.approx(by_median.mean + 3.145)
    assert by_median.range_upper == pytest.approx(3.865)
    assert by_mean.upper > 2 * by_median.upper


def test_lighthouse_draws_the_same_eight_limits():
    cases = lighthouse("xmr")["limits"]
    assert len(cases) == 8
    for case in cases:
        limits = limits_of(case["baseline"])
        drawn = (limits.mean, limits.upper, limits.lower)
        assert drawn == pytest.approx((case["avg"], case["unpl"], case["lnpl"])), case
        assert limits.lower_raw == pytest.approx(case.get("lnpl_raw", limits.lower_raw))


def test_lighthouse_sees_the_same_signals_in_eighteen_cases():
    cases = lighthouse("xmr")["signals"]
    assert len(cases) == 18
    for case in cases:
        seen = signals_in(case["display"], limits_of(case["baseline"]))
        for point, expected in case.get("expect", {}).items():
            assert names(seen[int(point)]) == set(expected), case
        for point, unexpected in case.get("expect_not", {}).items():
            assert not names(seen[int(point)]) & set(unexpected), case


def test_eight_on_one_side_are_a_shift_and_a_point_on_the_mean_breaks_the_run():
    limits = limits_of(STEADY)
    assert all(Signal.SMALL_SHIFT in signals for signals in signals_in([55] * 8, limits))
    assert not any(signals_in([55] * 7 + [50] + [55] * 7, limits))


def test_a_rule_whose_line_lies_below_nothing_is_switched_off():
    restless = limits_of([1, 21, 1, 21, 1, 21])  # mean 11, one sigma below is -6.7
    assert not any(signals_in([0] * 7, restless))


def test_three_of_four_nearer_the_limit_than_the_mean_are_a_signal():
    limits = limits_of([100, 110, 100, 110])  # half the way up: 118.3, two sigma: 122.7
    seen = signals_in([119, 119, 105, 120, 105], limits)
    assert [signals == {Signal.NEARER_LIMIT} for signals in seen] == [True, True, False, True, False]
    assert not any(signals_in([119, 119, 105, 105, 119], limits))
    assert all(signals == {Signal.NEARER_LIMIT} for signals in signals_in([91, 91, 91], limits))


def test_a_single_point_knows_no_variation_and_accuses_nobody():
    assert signals_in([9, 1, 5], limits_of([5])) == (frozenset(),) * 3
    assert signals_in([9], limits_of([])) == (frozenset(),)


def test_equal_points_are_no_signal_however_they_are_written_in_binary():
    assert not any(signals_in([0.1] * 9, limits_of([0.1] * 9)))


def test_the_baseline_stays_fixed_while_the_process_moves():
    drawn = chart([100, 110, 100, 110, 150, 105], slice(0, 4))
    assert drawn.limits.mean == 105
    assert Signal.LARGE_CHANGE in drawn.signals[4]
    assert drawn.wide.tolist() == [False, False, False, True, True]


@given(st.lists(st.integers(0, 60), min_size=2, max_size=40), st.lists(st.integers(0, 60), max_size=40))
def test_what_has_no_floor_sees_the_same_upside_down(baseline, points):
    up = signals_in(points, limits_of(baseline, floor=None))
    down = signals_in(-np.array(points), limits_of(-np.array(baseline), floor=None))
    assert up == down


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=40))
def test_points_beyond_the_limits_and_no_others_are_large_changes(points):
    limits = limits_of(points)
    hair = 1e-6
    outside = [
        point > limits.upper + hair or (point < limits.lower - hair and not limits.clamped)
        for point in points
    ]
    assert [Signal.LARGE_CHANGE in signals for signals in signals_in(points, limits)] == outside


def test_a_value_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="not a number"):
        limits_of([1.0, float("nan")])
