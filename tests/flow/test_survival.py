import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from baton.flow.forecasting import Stratum, chance_by, chance_of_card, days_for, kaplan_meier, latest_start

cards = st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=40)


def known(curve, due, age=0):
    chance = chance_by(curve, due, age)
    assert chance is not None
    return chance


def answered(strata, due_in_days, age):
    answer = chance_of_card(strata, due_in_days, age)
    assert answer.chance is not None
    return answer


def test_the_remission_times_of_freireich_come_out_as_in_the_books():
    weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    curve = kaplan_meier(weeks, [True] * 9 + [False] * 12)
    assert curve.times.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert curve.alive == pytest.approx([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], abs=5e-4)
    assert curve.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    assert (curve.n, curve.finished) == (21, 9)
    assert curve.percentile(0.5) == 23
    assert curve.percentile(0.85) is None


@given(st.lists(st.integers(0, 60), min_size=1, max_size=40), st.integers(0, 70))
def test_with_all_finished_it_is_a_plain_count(lasted, day):
    curve = kaplan_meier(lasted)
    assert curve.beyond(day) == pytest.approx(sum(each > day for each in lasted) / len(lasted))


@given(cards, st.randoms(use_true_random=False))
def test_it_never_rises_and_the_order_of_cards_does_not_matter(lasted, random):
    curve = kaplan_meier(*zip(*lasted, strict=True))
    mixed = kaplan_meier(*zip(*random.sample(lasted, len(lasted)), strict=True))
    assert (np.diff(curve.alive, prepend=1.0) <= 0).all()
    assert mixed.alive.tolist() == curve.alive.tolist()


def test_unfinished_cards_make_the_promise_later_not_earlier():
    lasted, done = [2, 3, 4, 5, 30, 30], [True] * 4 + [False] * 2
    assert kaplan_meier(lasted[:4]).percentile(0.75) == 4
    assert kaplan_meier(lasted, done).percentile(0.5) == 4
    assert kaplan_meier(lasted, done).percentile(0.75) is None


def test_a_card_that_outlived_most_is_judged_by_those_that_did_too():
    curve = kaplan_meier([1] * 80 + [20] * 10 + [40] * 10)
    fresh, old = known(curve, 5, age=0), known(curve, 5, age=10)
    assert (fresh.chance, fresh.seen) == (pytest.approx(0.8), 100)
    assert (old.chance, old.seen) == (0, 20)
    assert known(curve, 10, age=10).chance == pytest.approx(0.5)
    assert days_for(curve, 0.85, age=10) == 30
    assert days_for(curve, 0.5, age=10) == 10


def test_nobody_knows_about_a_card_older_than_all_others():
    curve = kaplan_meier([3, 5, 8])
    assert chance_by(curve, 10, age=8) is None
    assert days_for(curve, 0.85, age=9) is None


def test_a_due_date_behind_all_experience_gives_a_least_chance():
    curve = kaplan_meier([3, 5, 8, 9], [True, True, False, False])
    assert known(curve, 6).at_least is False
    assert known(curve, 30).at_least is True
    assert known(curve, 30).chance == pytest.approx(0.5)


def test_what_was_due_has_no_chance_left():
    assert known(kaplan_meier([3, 5]), 0, age=1).chance == 0


def test_the_band_holds_the_truth_nineteen_times_in_twenty():
    random = np.random.default_rng(11)
    truth, held, tries = 1 - np.exp(-1.0), 0, 600
    for _ in range(tries):
        lasted, watched = random.exponential(10, 60), random.uniform(0, 40, 60)
        curve = kaplan_meier(np.minimum(lasted, watched), lasted <= watched)
        chance = known(curve, 10, age=3)  # it has no memory: the same as for a fresh card
        held += chance.low <= truth <= chance.high
    assert 0.92 < held / tries < 0.98


def test_the_band_never_claims_certainty_from_a_few():
    certain = known(kaplan_meier([2, 2, 2, 2, 2]), 3)
    assert certain.chance == 1
    assert 0.5 < certain.low < 0.6
    assert certain.high == 1


@given(cards, st.integers(0, 30), st.integers(0, 60))
def test_the_band_lies_around_the_chance_and_a_later_date_is_never_less_likely(lasted, age, due):
    curve = kaplan_meier(*zip(*lasted, strict=True))
    chance, later = chance_by(curve, due, age), chance_by(curve, due + 1, age)
    if chance is None or later is None:
        assert chance is later
        return
    assert 0 <= chance.low <= chance.chance + 1e-9
    assert chance.chance - 1e-9 <= chance.high <= 1
    assert later.chance >= chance.chance


def test_the_latest_responsible_start_leaves_the_usual_time():
    curve = kaplan_meier(range(1, 101))
    assert latest_start(20_500, curve) == 20_500 - 85
    assert latest_start(20_500, curve, share=0.5) == 20_500 - 50
    assert latest_start(20_500, kaplan_meier([9, 9], [False, False])) is None


def test_few_of_a_kind_let_the_wider_circle_answer_and_it_is_named():
    near, wide = Stratum("mailing, expedite", [2] * 19), Stratum("expedite", [4] * 20)
    answer = answered([near, wide, Stratum("all", [9] * 100)], due_in_days=4, age=0)
    assert (answer.stratum, answer.n, answer.thin) == ("expedite", 20, False)
    assert (answer.chance.chance, answer.days_for_85) == (1, 4)
    assert chance_of_card([Stratum("mailing", [2] * 20), wide], 4, 0).stratum == "mailing"


def test_unfinished_cards_do_not_make_a_circle_large_enough():
    waiting = Stratum("mailing", [5] * 40, [True] * 19 + [False] * 21)
    assert chance_of_card([waiting, Stratum("all", [5] * 20)], 9, 0).stratum == "all"


def test_a_card_older_than_its_kind_is_judged_by_the_wider_circle():
    answer = answered([Stratum("mailing", [3] * 30), Stratum("all", [3] * 30 + [20] * 5)], 10, age=10)
    assert (answer.stratum, answer.chance.chance, answer.chance.seen) == ("all", 1, 5)


def test_a_thin_circle_says_so_and_four_cards_say_nothing():
    thin = answered([Stratum("all", [3] * 5)], 4, 0)
    assert (thin.thin, thin.chance.chance) == (True, 1)
    assert chance_of_card([Stratum("all", [3] * 4)], 4, 0).chance is None


def test_what_is_no_duration_is_refused():
    with pytest.raises(ValueError, match="0 or more"):
        kaplan_meier([-1])
    with pytest.raises(ValueError, match="Each duration"):
        kaplan_meier([1, 2], [True])
