import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.flow.forecasting import Calendar, Distribution, Scheme, Unreached, how_many, joint, when
from tests.flow.lighthouse import lighthouse
from tests.flow.test_forecast_amounts import A_MONTH, LEVELS, MONDAY, pasts

schemes = st.sampled_from(
    [
        {},
        {"calendar": Calendar(MONDAY)},
        {"calendar": Calendar(MONDAY, frozenset(range(5)), frozenset({MONDAY + 3, MONDAY + 50}))},
        {"scheme": Scheme.BLOCKS},
    ]
)


def test_thirty_five_cards_are_done_on_these_days():
    done = when(A_MONTH, 35)
    assert [done.percentile(level) for level in LEVELS] == [34, 38, 43, 49]
    assert done.at_most(30) == pytest.approx(0.3095512137696621, abs=1e-12)


def test_lighthouse_tries_come_out_where_the_exact_day_lies():
    exact = lighthouse("monte_carlo_exact")
    for items in (28, 35):
        done, case = when(exact["throughput_31_days"], items), exact[f"when_{items}_items"]
        assert [done.percentile(level) for level in LEVELS] == [
            case[f"p{level * 100:.0f}"] for level in LEVELS
        ]
        assert done.at_most(30) * 100 == pytest.approx(case["likelihood_by_day_30_pct"])


def test_lighthouse_reads_its_histogram_of_days():
    case = lighthouse("when_forecast_histogram")
    counted = Distribution.of_counts({int(day): n for day, n in case["trials_by_day"].items()})
    read = {share: counted.percentile(int(share) / 100) for share in case["percentile_to_day"]}
    assert read == case["percentile_to_day"]
    likely = {day: counted.at_most(int(day)) * 100 for day in case["likelihood_by_day_pct"]}
    assert likely == pytest.approx(case["likelihood_by_day_pct"])


def test_one_card_a_day_takes_as_many_days_as_cards():
    for items in (7, 14, 30, 90):
        assert {when([1], items).percentile(level) for level in LEVELS} == {items}


@settings(max_examples=60)
@given(st.lists(st.integers(0, 6), min_size=7, max_size=40), st.integers(1, 40), st.integers(0, 60), schemes)
def test_done_by_a_day_and_so_many_by_that_day_are_one_question(past, items, days, how):
    by_date = how_many(past, days, **how).at_least(items)
    assert when(past, items, **how).at_most(days) == pytest.approx(by_date, abs=1e-12)


@given(pasts, st.integers(0, 50))
def test_the_days_and_what_lies_beyond_them_sum_to_one(past, items):
    done = when(past, items, horizon=200)
    assert done.chances.sum() + done.beyond == pytest.approx(1, abs=1e-12)
    assert (done.chances >= 0).all()


def test_nothing_left_is_done_already():
    assert when([0, 0], 0).percentile(1) == 0


def test_a_team_that_finished_nothing_is_told_so_and_gets_no_date():
    never = when([0] * 30, 5)
    assert (never.percentile(0.5), never.beyond, never.mean) == (None, 1, None)
    assert never.unreached(0.5) is Unreached.NOTHING_FINISHED


def test_a_date_beyond_the_horizon_is_not_invented():
    done = when([1, 0, 0, 0], 30, horizon=120)
    assert done.percentile(0.3) is not None
    assert done.unreached(0.3) is None
    assert done.percentile(0.95) is None
    assert done.unreached(0.95) is Unreached.BEYOND_HORIZON
    assert done.last == 120
    assert done.beyond == pytest.approx(1 - how_many([1, 0, 0, 0], 120).at_least(30), abs=1e-12)


def test_work_of_six_cards_that_starts_on_a_friday_waits_for_the_weekend():
    weeks = [3, 3, 3, 3, 3, 0, 0] * 2
    calendar = Calendar(MONDAY, working_weekdays=frozenset(range(5)))
    assert when(weeks, 6, calendar=calendar).percentile(1) == 2
    assert when(weeks, 6, calendar=calendar, begin=MONDAY + 14 + 4).percentile(1) == 4


def as_trials(done, trials):
    """Scaled back to whole trials as the peer does: the largest remainder first, the earlier day on a tie."""
    exact = done.chances * trials
    whole = np.floor(exact + 1e-9)
    order = sorted(range(len(exact)), key=lambda i: (-round(exact[i] - whole[i], 9), i))
    for i in order[: round(trials - whole.sum())]:
        whole[i] += 1
    return {str(done.first + i): int(n) for i, n in enumerate(whole) if n}


def test_lighthouse_joins_independent_parts_to_the_same_days():
    cases = lighthouse("joint_completion_of_independent_parts")["cases"]
    assert len(cases) == 6
    for case in cases:
        # A part without trials has no date at the peer, and is left out there.
        parts = [{int(day): n for day, n in part.items()} for part in case["parts"] if part]
        together = joint([Distribution.of_counts(part) for part in parts])
        assert as_trials(together, max(sum(part.values()) for part in parts)) == case["joint"]


def test_two_parts_together_are_later_than_the_slower_one():
    one, other = when(A_MONTH, 35), when(A_MONTH, 33)
    together = joint([one, other])
    assert together.at_most(34) == pytest.approx(one.at_most(34) * other.at_most(34), abs=1e-12)
    assert one.percentile(0.85) == 43
    assert together.percentile(0.85) in (44, 45, 46)


def test_a_part_that_is_never_done_leaves_the_whole_undone():
    together = joint([when([1], 3), when([0], 3)])
    assert (together.beyond, together.percentile(0.1)) == (1, None)


def test_a_part_with_nothing_left_does_not_move_the_date():
    assert joint([when([1], 3), when([1], 0)]).percentile(0.85) == 3


@given(st.lists(st.integers(1, 12), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_parts_does_not_matter_and_the_sum_stays_one(items, random):
    parts = [when(A_MONTH, each) for each in items]
    together = joint(parts)
    assert together.chances.sum() == pytest.approx(1, abs=1e-11)
    assert joint(random.sample(parts, len(parts))).chances == pytest.approx(together.chances, abs=1e-12)
