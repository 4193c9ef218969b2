import numpy as np
import pytest

from baton.flow.forecasting import chance_in_queue, chance_of_place, how_many, kaplan_meier
from tests.flow.test_forecast_amounts import A_MONTH


def test_the_tenth_in_line_is_done_when_ten_are():
    assert chance_of_place(A_MONTH, 10, 14) == how_many(A_MONTH, 14).at_least(10)
    assert (chance_of_place([1], 5, 4), chance_of_place([1], 5, 5)) == (0, 1)


def test_a_card_is_pulled_first_and_takes_its_own_time_then():
    three_days = kaplan_meier([3] * 10)
    # One a day: the second in line is pulled on day 2 and done on day 4.
    assert [chance_in_queue([1], 2, days, three_days).chance for days in (1, 2, 3, 4)] == [0, 0, 0, 1]
    assert chance_in_queue([1], 2, 2, three_days).pulled == 1
    assert chance_in_queue([1], 9, 3, three_days).in_time == 1


def test_trials_of_the_same_story_agree():
    random = np.random.default_rng(5)
    own, trials, place, days = [2, 4, 4, 9], 20_000, 6, 14
    finished = random.choice(A_MONTH, (trials, days)).cumsum(axis=1)
    turn = np.where(finished[:, -1] >= place, (finished >= place).argmax(axis=1) + 1, 999)
    seen = (turn + random.choice(own, trials) - 1 <= days).mean()
    answer = chance_in_queue(A_MONTH, place, days, kaplan_meier(own))
    assert answer.chance == pytest.approx(seen, abs=4 * np.sqrt(0.25 / trials))
    assert answer.chance < min(answer.pulled, answer.in_time)


def test_a_time_nobody_saw_counts_as_late():
    never = kaplan_meier([5, 5], [False, False])
    assert chance_in_queue([1], 1, 100, never).chance == 0


def test_a_place_before_the_first_is_refused():
    with pytest.raises(ValueError, match="first place"):
        chance_of_place([1], 0, 7)
