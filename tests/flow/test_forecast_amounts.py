"""How many by a date. The 31 days are an example of Lighthouse, their answers exact."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.flow.forecasting import Calendar, Distribution, Scheme, how_many
from baton.flow.forecasting.amounts import LONGEST
from tests.flow.lighthouse import lighthouse

A_MONTH = [2, 0, 0, 5, 1, 3, 2, 4, 0, 0, 1, 1, 2, 4, 0, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0]
MONDAY = 4  # 1970-01-05
LEVELS = (0.5, 0.7, 0.85, 0.95)

pasts = st.lists(st.integers(0, 6), min_size=1, max_size=40)


def test_a_month_ahead_is_read_from_the_top():
    month = how_many(A_MONTH, 30)
    assert [month.surely(level) for level in LEVELS] == [31, 27, 23, 19]
    assert month.mean == pytest.approx(30 * np.mean(A_MONTH), abs=1e-12)


def test_lighthouse_tries_come_out_where_the_exact_answer_lies():
    exact = lighthouse("monte_carlo_exact")
    for days in (10, 30):
        asked, case = how_many(exact["throughput_31_days"], days), exact[f"how_many_in_{days}_days"]
        assert asked.mean == pytest.approx(case["mean"])
        assert [asked.surely(level) for level in LEVELS] == [case[f"p{level * 100:.0f}"] for level in LEVELS]


def test_lighthouse_reads_its_histogram_of_amounts():
    case = lighthouse("how_many_histogram")
    counted = Distribution.of_counts({int(k): n for k, n in case["trials_by_count"].items()})
    read = {share: counted.surely(int(share) / 100) for share in case["percentile_to_count"]}
    assert read == case["percentile_to_count"]
    again = case["likelihood_at_least"]
    likely = Distribution.of_counts({int(k): n for k, n in again["trials_by_count"].items()})
    assert {k: likely.at_least(int(k)) * 100 for k in again["expected_pct"]} == pytest.approx(
        again["expected_pct"]
    )


def test_one_card_a_day_is_certain():
    for days in (7, 14, 30, 90):
        assert {how_many([1], days).surely(level) for level in LEVELS} == {days}


@given(pasts, st.integers(0, 60))
def test_the_chances_sum_to_one(past, days):
    assert how_many(past, days).chances.sum() == pytest.approx(1, abs=1e-12)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=4), st.integers(0, 4))
def test_every_way_the_days_can_fall_is_counted_once(past, days):
    sums = [sum(way) for way in itertools.product(past, repeat=days)]
    exact = how_many(past, days)
    for amount in range(max(sums) + 2):
        assert exact.at_least(amount) == pytest.approx(sum(s >= amount for s in sums) / len(sums), abs=1e-12)


@given(pasts, st.integers(1, 40), st.randoms(use_true_random=False))
def test_the_order_of_days_that_are_alike_does_not_matter(past, days, random):
    mixed = random.sample(past, len(past))
    assert how_many(mixed, days).chances == pytest.approx(how_many(past, days).chances, abs=1e-15)


@settings(max_examples=15)
@given(pasts, st.integers(1, 30), st.integers(0, 2**32))
def test_ten_thousand_trials_agree_within_their_error(past, days, seed):
    trials = 10_000
    drawn = np.random.default_rng(seed).choice(past, size=(trials, days)).sum(axis=1)
    exact = how_many(past, days)
    seen = np.bincount(drawn, minlength=len(exact.chances)).cumsum() / trials
    # Dvoretzky, Kiefer, Wolfowitz: a larger gap happens once in ten billion.
    assert np.abs(seen - exact.upwards).max() < np.sqrt(np.log(2e10) / (2 * trials))


def test_nobody_finishes_anything_on_a_weekend_that_is_off():
    weeks = [3, 3, 3, 3, 3, 0, 0] * 4
    working = Calendar(MONDAY, working_weekdays=frozenset(range(5)))
    assert how_many(weeks, 7, calendar=working).surely(0.99) == 15
    assert how_many(weeks, 7, calendar=working).mean == pytest.approx(15)
    assert how_many(weeks, 5, calendar=working).surely(0.99) == 15
    assert how_many(weeks, 7).surely(0.85) == 12  # any day from any day: careful for no reason


def test_a_tuesday_is_drawn_from_tuesdays():
    weeks = [0, 5, 0, 0, 0, 0, 0] * 3
    calendar = Calendar(MONDAY)
    by_day = [how_many(weeks, days, calendar=calendar).surely(1) for days in range(1, 9)]
    assert by_day == [0, 5, 5, 5, 5, 5, 5, 5]


def test_a_holiday_ahead_finishes_what_days_off_finished_and_one_behind_spoils_no_monday():
    weeks = [4, 4, 4, 4, 4, 1, 1] * 4
    weeks[7] = 0  # the second Monday was a holiday
    ahead = MONDAY + 28 + 2  # the coming Wednesday is one
    calendar = Calendar(MONDAY, frozenset(range(5)), frozenset({MONDAY + 7, ahead}))
    week = how_many(weeks, 7, calendar=calendar)
    assert week.mean == pytest.approx(4 * 4 + 3 * (8 / 9))
    assert how_many(weeks, 1, calendar=calendar).surely(1) == 4


def test_days_off_that_were_never_seen_finish_nothing():
    calendar = Calendar(MONDAY, holidays=frozenset({MONDAY + 7}))
    assert how_many([2] * 7, 1, calendar=calendar).mean == 0


def test_a_weekday_not_yet_seen_is_drawn_from_the_working_days_there_are():
    calendar = Calendar(MONDAY, working_weekdays=frozenset(range(5)))
    assert how_many([2, 2, 2], 1, calendar=calendar).surely(1) == 2


def test_a_forecast_may_begin_later_than_the_day_after_the_history():
    weeks = [0, 5, 0, 0, 0, 0, 0] * 3
    for scheme in (Scheme.WEEKDAY, Scheme.BLOCKS):
        on_tuesday = how_many(weeks, 1, calendar=Calendar(MONDAY), scheme=scheme, begin=MONDAY + 22)
        assert on_tuesday.surely(1) == 5


def test_weekly_blocks_keep_a_good_day_and_a_bad_day_together():
    weeks = [5, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0]
    blocks = how_many(weeks, 7, scheme=Scheme.BLOCKS)
    apart = how_many(weeks, 7, calendar=Calendar(MONDAY))
    assert blocks.at_least(5) == 1
    assert apart.at_least(5) == pytest.approx(0.75)
    assert how_many(weeks, 1, scheme=Scheme.BLOCKS).at_least(5) == pytest.approx(0.5)


def test_a_day_of_mass_closing_does_not_make_the_answer_wrong():
    past = [0] * 20 + [1] * 9 + [3000]
    exact = how_many(past, 30)
    assert exact.chances.sum() == pytest.approx(1, abs=1e-12)
    assert exact.mean == pytest.approx(30 * np.mean(past), rel=1e-12)
    assert exact.at_most(2999) == pytest.approx((29 / 30) ** 30, abs=1e-12)


def test_what_cannot_be_forecast_is_refused_in_words():
    with pytest.raises(ValueError, match="there are none"):
        how_many([], 7)
    with pytest.raises(ValueError, match="whole number"):
        how_many([1, -1], 7)
    with pytest.raises(ValueError, match="days ahead"):
        how_many([1], LONGEST + 1)
    with pytest.raises(ValueError, match="calendar"):
        how_many([1], 7, scheme=Scheme.WEEKDAY)
    with pytest.raises(ValueError, match="whole past week"):
        how_many([1] * 6, 7, scheme=Scheme.BLOCKS)
