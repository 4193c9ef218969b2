import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baton.flow.percentiles import Rule, is_shown, percentile, percentiles, shown
from tests.flow.lighthouse import lighthouse

days = st.lists(st.integers(1, 400), min_size=1, max_size=60)
shares = st.integers(1, 100).map(lambda percent: percent / 100)


def test_four_rules_read_four_answers_from_the_same_days():
    lasted = [1, 2, 4, 8, 16, 32, 64]
    read = {rule: percentile(lasted, 0.85, rule) for rule in Rule}
    assert read == {
        Rule.CEIL: 32,
        Rule.FLOOR: 16,
        Rule.LINEAR: pytest.approx(35.2),
        Rule.INT: 32,
    }


def test_ours_is_a_day_that_happened_even_where_the_share_is_hard_to_write_in_binary():
    hundred = np.arange(1, 101)
    assert [percentile(hundred, percent / 100) for percent in range(1, 101)] == list(range(1, 101))


def test_lighthouse_reads_its_own_percentiles():
    case = lighthouse("percentile_floor_nearest_rank")
    read = {p: percentile(case["values"], int(p) / 100, Rule.FLOOR) for p in case["expected"]}
    assert read == case["expected"]


@given(days, shares)
def test_at_least_the_share_took_that_long_or_less_and_no_smaller_day_says_so(lasted, share):
    answer = percentile(lasted, share)
    assert answer in lasted
    assert sum(day <= answer for day in lasted) >= share * len(lasted) - 1e-6
    assert sum(day < answer for day in lasted) < share * len(lasted)


@given(days, shares)
def test_numpy_agrees_where_it_knows_the_rule(lasted, share):
    assert percentile(lasted, share, Rule.LINEAR) == pytest.approx(np.quantile(lasted, share))


@given(days, shares, st.sampled_from(Rule), st.randoms(use_true_random=False))
def test_the_order_of_the_cards_does_not_matter(lasted, share, rule, random):
    mixed = random.sample(lasted, len(lasted))
    assert percentile(mixed, share, rule) == percentile(lasted, share, rule)


@given(days, st.sampled_from(Rule))
def test_a_larger_share_never_takes_less_time(lasted, rule):
    read = percentiles(lasted, [percent / 100 for percent in range(101)], rule)
    assert (np.diff(np.array(read, dtype=float)) >= 0).all()


def test_no_cards_have_no_percentile():
    assert percentiles([], (0.5, 0.85)) == [None, None]


def test_few_cards_do_not_speak_and_twenty_are_needed_for_the_tail():
    assert shown(range(4)) == {0.5: None, 0.7: None, 0.85: None, 0.95: None}
    assert shown(range(1, 6))[0.85] == 5
    assert shown(range(1, 20))[0.95] is None
    assert shown(range(1, 21))[0.95] == 19
    assert not is_shown(0.99, 19)


def test_what_is_not_a_share_or_not_a_number_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        percentile([1], 85)
    with pytest.raises(ValueError, match="not a number"):
        percentile([1.0, float("nan")], 0.5)
