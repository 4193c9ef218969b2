"""What a project has earned, day by day, under every kind of agreement: worked by hand, then for any
history."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.budgets.recognising.closed import as_then, earned_since
from baton.budgets.recognising.course import Course, course
from baton.budgets.recognising.terms import Marked, Measured, Terms

JAN, FEB, MAR, APR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)
DAY = timedelta(days=1)
HOUR = 60


def hours(*worked: tuple[date, float], price: int = 10_000) -> dict[date, Measured]:
    """Each hour billable and worth 100.00."""
    return {
        day: Measured(round(each * HOUR), round(each * HOUR), round(each * price)) for day, each in worked
    }


def by_month(told: Course) -> list[int]:
    """January, February, March."""
    return [told.earned(first, last - DAY) for first, last in ((JAN, FEB), (FEB, MAR), (MAR, APR))]


def fixed(amount: int, *, recognises: str = "hours", from_day: date = JAN, **known: Any) -> Terms:
    return Terms(from_day, "fixed", amount, recognises=recognises, **known)


def retainer(
    amount: int | None, worked: float | None, *, from_day: date = JAN, recognises: str = "hours", **known: Any
) -> Terms:
    minutes = None if worked is None else round(worked * HOUR)
    period = known.pop("period", "month")
    return Terms(from_day, "retainer", amount, minutes, period, recognises=recognises, **known)


def test_where_nothing_is_agreed_hours_earn_what_they_come_to():
    told = course([], hours((JAN, 8), (FEB, 2)), [], APR)
    assert by_month(told) == [80_000, 20_000, 0]


def test_time_and_materials_ends_at_its_cap_and_goes_on_when_the_cap_is_raised():
    terms = [Terms(JAN, "time_and_materials", 100_000), Terms(MAR, "time_and_materials", 130_000)]
    # 8 h in January; 4 h in February, of which 2 fit; from March 30 more: 2 of February and 1 of March.
    told = course(terms, hours((JAN, 8), (FEB, 4), (MAR + DAY, 3)), [], APR)
    assert by_month(told) == [80_000, 20_000, 30_000]
    assert [(each.day, each.agreed) for each in told.days][-2:] == [(MAR, 20_000), (MAR + DAY, 10_000)]


def test_a_fixed_price_by_hours_earns_its_part_of_the_plan_and_no_more_than_all():
    # 1,000.00 for 30 hours. After 10: 333.33; after 25: 833.33; after 40: all.
    told = course(
        [fixed(100_000, planned_minutes=30 * HOUR)], hours((JAN, 10), (FEB, 15), (MAR, 15)), [], APR
    )
    assert by_month(told) == [33_333, 50_000, 16_667]


def test_a_new_plan_from_a_day_on_earns_its_part_of_the_work_before():
    terms = [
        fixed(100_000, planned_minutes=20 * HOUR),
        fixed(100_000, planned_minutes=40 * HOUR, from_day=FEB),
    ]
    # 10 of 20 hours: 500.00; with 40 planned they are 250.00; March brings 10 more.
    told = course(terms, hours((JAN, 10), (MAR, 10)), [], APR)
    assert by_month(told) == [50_000, -25_000, 25_000]


def test_a_fixed_price_by_stages_is_earned_on_the_days_they_are_finished():
    terms = [fixed(100_000, recognises="stages", stages={"Concept": 1, "Design": 2, "Release": 3})]
    marks = [
        Marked(JAN, "Concept", True),
        Marked(FEB, "Release", True),
        Marked(FEB + DAY, "Release", False),
        Marked(MAR, "Design", True),
    ]
    # 1/6 = 166.67; and 3/6 of February went back; 3/6 in all.
    assert by_month(course(terms, hours((JAN, 99)), marks, APR)) == [16_667, 0, 33_333]


def test_a_fixed_price_by_cards_counts_what_is_done():
    terms = [fixed(100_000, recognises="cards", planned_cards=3)]
    days = {
        JAN: Measured(cards=1),
        FEB: Measured(cards=2),
        MAR: Measured(cards=-1),
        MAR + DAY: Measured(cards=2),
    }
    # 333.33, all, back to 666.67, then four done of three: all.
    assert by_month(course(terms, days, [], APR)) == [33_333, 66_667, 0]


def test_a_retainer_by_hours_without_carrying_earns_the_rest_at_the_end_of_the_month():
    # 1,000.00 for 10 h. January 4 h: 400.00, the other 600.00 lapse on the 31st. February 13 h: 3 are over.
    told = course([retainer(100_000, 10)], hours((JAN + DAY, 4), (FEB + DAY, 13)), [], MAR - DAY)
    assert by_month(told) == [100_000, 100_000, 0]
    assert [(each.day, each.agreed) for each in told.days] == [
        (JAN + DAY, 40_000),
        (FEB - DAY, 60_000),
        (FEB + DAY, 100_000),
    ]
    january, february = told.periods
    assert (january.spent, january.lapsed, january.left) == (4 * HOUR, 6 * HOUR, 0)
    assert (february.spent, february.over, february.left) == (13 * HOUR, 3 * HOUR, 0)


def test_unused_minutes_are_carried_into_as_many_periods_as_agreed():
    # January leaves 6 h for February only, which uses 14 h: those 6 first, then 8 of its own. March: none.
    told = course([retainer(100_000, 10, carried_periods=1)], hours((JAN, 4), (FEB, 14)), [], APR - DAY)
    assert by_month(told) == [40_000, 60_000 + 80_000, 20_000]
    assert [each.brought for each in told.periods] == [0, 6 * HOUR, 2 * HOUR]
    # February's two lapse at the end of March; March's own ten go on.
    assert (told.periods[2].lapsed, told.periods[2].left) == (2 * HOUR, 10 * HOUR)


def test_minutes_that_never_lapse_are_earned_when_they_are_used():
    told = course([retainer(100_000, 10, carried_periods=None)], hours((MAR, 25)), [], APR - DAY)
    assert by_month(told) == [0, 0, 250_000]


def test_overspending_is_taken_from_the_next_period_where_that_is_agreed():
    # January spends 13 h; February begins with 3 of its 10 used: 300.00 are earned on its first day.
    told = course([retainer(100_000, 10, overspend_carries=True)], hours((JAN, 13)), [], FEB)
    assert [(each.day, each.agreed) for each in told.days] == [(JAN, 100_000), (FEB, 30_000)]
    assert (told.periods[1].brought, told.periods[1].left) == (-3 * HOUR, 7 * HOUR)


def test_overspending_is_earned_at_the_average_of_its_period_where_it_is_billed():
    """1,000.00 for 10 h. January: 8 h at 100.00, then 4 h at 175.00, so 12 h come to 1,500.00, an hour to
    125.00: 2 h are over, 250.00. February: 11 h of which one is countered on the 5th, none is over in the
    end."""
    fourth, fifth = date(2026, 2, 4), date(2026, 2, 5)
    days = hours((JAN, 8)) | hours((JAN + DAY, 4), price=17_500) | hours((fourth, 11), (fifth, -1))
    told = course([retainer(100_000, 10, overspend_is_billed=True)], days, [], MAR - DAY)
    assert [(each.day, each.agreed) for each in told.days] == [
        (JAN, 80_000),
        (JAN + DAY, 20_000 + 25_000),
        (fourth, 100_000 + 10_000),
        (fifth, -10_000),
    ]
    january, february = told.periods
    assert (january.over_per_hour, january.over_earned, january.earned) == (12_500, 25_000, 125_000)
    assert (february.over, february.over_earned, february.earned) == (0, 0, 100_000)


def test_minutes_that_are_only_watched_are_not_earned_again_when_they_are_over():
    told = course([retainer(None, 10, overspend_is_billed=True)], hours((JAN, 13)), [], FEB)
    assert by_month(told) == [130_000, 0, 0]


def test_a_retainer_earned_evenly_earns_each_day_its_part_of_the_month():
    told = course([retainer(100_000, None, recognises="evenly")], {}, [], date(2026, 2, 14))
    # All of January; 14 of February's 28 days.
    assert by_month(told) == [100_000, 50_000, 0]
    assert len(told.days) == 31 + 14


def test_a_retainer_that_begins_in_the_middle_grants_its_days():
    # 17 of January's 31 days: 548.39 and 5 h 29 min.
    told = course([retainer(100_000, 10, from_day=date(2026, 1, 15))], {}, [], FEB - DAY)
    assert (told.earned(), told.periods[0].granted) == (54_839, 329)


def test_minutes_without_an_amount_are_watched_and_paid_by_their_rates():
    told = course([retainer(None, 10)], hours((JAN, 4), (FEB, 13)), [], MAR - DAY)
    assert by_month(told) == [40_000, 130_000, 0]
    assert told.periods[1].over == 3 * HOUR


def test_weeks_begin_on_monday_and_quarters_with_their_first_month():
    weekly = course([retainer(70_000, 5, period="week")], {}, [], date(2026, 1, 11))
    assert [(each.piece.first, each.piece.last) for each in weekly.periods] == [
        (JAN, date(2026, 1, 4)),
        (date(2026, 1, 5), date(2026, 1, 11)),
    ]
    quarterly = course([retainer(90_000, None, recognises="evenly", period="quarter")], {}, [], APR - DAY)
    assert quarterly.earned() == 90_000
    assert quarterly.periods[0].piece.last == date(2026, 3, 31)


def test_a_counter_entry_gives_minutes_back_to_the_month_they_are_countered_in():
    terms = [retainer(100_000, 10, carried_periods=None)]
    told = course(terms, hours((JAN, 4), (FEB, 2), (FEB + DAY, -3)), [], MAR - DAY)
    assert by_month(told) == [40_000, -10_000, 0]


def test_another_kind_of_agreement_leaves_what_was_earned_before():
    terms = [
        fixed(100_000, planned_minutes=10 * HOUR),
        Terms(FEB, "time_and_materials"),
        retainer(50_000, 5, from_day=MAR),
    ]
    told = course(terms, hours((JAN, 5), (FEB, 3), (MAR, 2)), [], MAR)
    assert by_month(told) == [50_000, 30_000, 20_000]


@pytest.mark.parametrize("carried", [0, 1, None])
@pytest.mark.parametrize("worked", [10, 40])
def test_a_retainer_that_another_kind_follows_is_cut_like_one_that_a_retainer_follows(carried, worked):
    """3,000 for 40 h a month, other terms from 16 January: 15 of 31 days are 1,451.61 and 19:21 h. What is
    unused by then lapses, since there is nothing into which it could be carried."""
    followed = JAN + timedelta(days=15)
    days = hours((JAN + DAY, worked))
    for after in (Terms(followed, "time_and_materials"), fixed(1, planned_minutes=60, from_day=followed)):
        told = course([retainer(300_000, 40, carried_periods=carried), after], days, [], MAR)
        assert told.earned() == 145_161
        (period,) = told.periods
        assert (period.piece.last, period.granted) == (followed - DAY, 1_161)
        assert period.left == 0


def test_a_retainer_that_is_followed_within_its_month_is_told_so_from_that_day_on():
    """3,100 for 31 h a month. By the 10th 20 h are worked: 2,000. From 16 January other terms hold: 15 of 31
    days grant 15 h and 1,500, and 500 go back on the 16th; nothing of it is of the price that holds then.
    Where the month is earned evenly 15 days were earned by then anyway."""
    followed = JAN + timedelta(days=15)
    after = fixed(100_000, planned_minutes=10 * HOUR, from_day=followed)
    days = hours((JAN + timedelta(days=9), 20), (followed + DAY, 5))
    told = course([retainer(310_000, 31), after], days, [], FEB)
    assert [(each.day, each.agreed) for each in told.days] == [
        (JAN + timedelta(days=9), 200_000),
        (followed, -50_000),
        (followed + DAY, 50_000),
    ]
    assert told.of_agreements(followed) == 50_000
    evenly = course([retainer(310_000, None, recognises="evenly"), after], days, [], followed)
    assert [each.agreed for each in evenly.days] == [10_000] * 15


def test_on_the_day_before_another_kind_begins_nothing_has_lapsed_yet():
    # A week for 70.00 is cut to its first day: 10.00, told on the second, when the fixed price begins.
    week = retainer(7_000, 1, period="week")
    terms = [week, fixed(0, from_day=JAN + DAY, planned_minutes=1)]
    first, second = course(terms, {}, [], JAN), course(terms, {}, [], JAN + DAY)
    assert (first.earned(), first.of_agreements(date.min)) == (0, 0)
    assert (second.earned(), second.of_agreements(date.min)) == (1_000, 1_000)
    assert [each.piece.amount for each in first.periods] == [1_000]


def test_what_is_carried_lapses_when_another_kind_follows():
    # January leaves 6 of 10 h, which would never lapse: 600.00, on the day from which on it is by time.
    terms = [retainer(100_000, 10, carried_periods=None), Terms(FEB, "time_and_materials")]
    told = course(terms, hours((JAN, 4), (FEB + DAY, 1)), [], APR)
    assert [(each.day, each.agreed) for each in told.days] == [
        (JAN, 40_000),
        (FEB, 60_000),
        (FEB + DAY, 10_000),
    ]


def test_beside_the_agreement_each_day_earns_its_own():
    days = {
        JAN: Measured(HOUR, HOUR, 10_000, by_time=5_000),
        FEB: Measured(own_prices=70_000, passed_on=1_250),
    }
    (january, february) = course([fixed(60_000, planned_minutes=2 * HOUR)], days, [], APR).days
    assert (january.agreed, january.by_time, january.total) == (30_000, 5_000, 35_000)
    assert (february.agreed, february.own_prices, february.passed_on, february.total) == (
        0,
        70_000,
        1_250,
        71_250,
    )


# ── for any history ──────────────────────────────────────────────────────────────────────────────────────

OFFSETS = st.integers(0, 120)
DATES = OFFSETS.map(lambda days: JAN + timedelta(days=days))
AMOUNTS = st.integers(0, 10**7)
MEASURES = st.builds(
    Measured,
    minutes=st.integers(-600, 1440),
    billable_minutes=st.integers(-600, 1440),
    hours_price=st.integers(-(10**5), 10**6),
    cards=st.integers(-2, 3),
    by_time=st.integers(-(10**4), 10**5),
    own_prices=st.integers(-(10**4), 10**6),
    passed_on=st.integers(-(10**4), 10**5),
)
FIXED = st.builds(
    Terms,
    DATES,
    st.just("fixed"),
    AMOUNTS,
    recognises=st.sampled_from(["hours", "cards", "stages"]),
    planned_minutes=st.integers(1, 10_000),
    planned_cards=st.integers(1, 20),
    stages=st.just({"a": 1, "b": 2}),
)
TIME = st.builds(Terms, DATES, st.just("time_and_materials"), st.none() | AMOUNTS)
RETAINED = st.builds(
    Terms,
    DATES,
    st.just("retainer"),
    st.none() | AMOUNTS,
    st.integers(1, 10_000),
    st.sampled_from(["week", "month", "quarter"]),
    st.none() | st.integers(0, 3),
    st.booleans(),
    st.sampled_from(["hours", "evenly"]),
)
BILLED = RETAINED.map(lambda each: replace(each, overspend_carries=False, overspend_is_billed=True))
TERMS = st.lists(st.one_of(FIXED, TIME, RETAINED, BILLED), max_size=5, unique_by=lambda each: each.from_day)
DAYS = st.dictionaries(DATES, MEASURES, max_size=25)
MARKS = st.lists(st.builds(Marked, DATES, st.sampled_from("ab"), st.booleans()), max_size=5).map(
    lambda marks: sorted(marks, key=lambda mark: mark.day)
)


@settings(max_examples=200, deadline=None)
@given(TERMS, DAYS, MARKS, DATES, DATES)
def test_a_report_of_a_past_day_can_be_repeated(terms, days, marks, one, other):
    """What was told of a day is told of it later, to the minor unit; so the sum of periods is the whole."""
    early, late = sorted((one, other))
    until_then, until_later = course(terms, days, marks, early), course(terms, days, marks, late)
    assert until_then.days == [each for each in until_later.days if each.day <= early]
    assert until_later.earned() == until_then.earned() + until_later.earned(early + DAY, late)


@settings(max_examples=300, deadline=None)
@given(TERMS, TERMS, DAYS, MARKS, DATES)
def test_what_is_agreed_later_changes_no_day_before_it(terms, later, days, marks, until):
    """Whatever follows, of whatever kind, one or many, in advance or afterwards."""
    first = min((each.from_day for each in later), default=until)
    held = [each for each in terms if each.from_day < first]
    then, now = course(held, days, marks, until), course([*held, *later], days, marks, until)
    assert [each for each in now.days if each.day < first] == [each for each in then.days if each.day < first]
    beside = sum(each.by_time + each.own_prices + each.passed_on for each in then.days)
    assert now.earned() == now.of_agreements(date.min) + beside


@settings(max_examples=200, deadline=None)
@given(
    RETAINED,
    st.dictionaries(
        DATES,
        MEASURES.map(lambda each: each._replace(billable_minutes=abs(each.billable_minutes))),
        max_size=25,
    ),
)
def test_a_retainer_earns_no_more_than_its_periods_come_to(terms, days):
    told = course([terms], days, [], JAN + timedelta(days=150))
    agreed = sum(each.agreed for each in told.days if each.day >= terms.from_day)
    if terms.amount is not None:
        assert 0 <= agreed <= sum(each.piece.amount or 0 for each in told.periods)
        assert agreed == sum(each.earned for each in told.periods)
    for each in told.periods:
        assert each.spent >= each.over >= 0


@settings(max_examples=200, deadline=None)
@given(TERMS, DAYS, MARKS, DATES, DATES, DAYS, TERMS)
def test_a_closed_month_never_changes(terms, days, marks, one, other, more, later):
    """Whatever is said afterwards, of closed days too: they stay, and the open ones take up the
    difference."""
    through, until = sorted((one, other))
    then = course(terms, days, marks, through)
    said = [*(each for each in terms if each.from_day <= through), *later][:1]
    live = course(said, {**days, **more}, marks, until)
    told = earned_since(live.days, then.days, through, until)
    assert [each for each in told if each.day <= through] == then.days
    if until > through:
        assert sum(each.total for each in told) == live.earned()


ADDS = st.lists(st.tuples(DATES, st.integers(-100, 100)), max_size=8)


@settings(max_examples=200, deadline=None)
@given(ADDS, st.lists(st.tuples(DATES, ADDS), max_size=4))
def test_each_day_stays_as_it_was_told_first_and_the_whole_is_as_it_is_told_last(first, later):
    tellings = [(JAN, first), *sorted(later, key=lambda each: each[0])]
    for count in range(1, len(tellings) + 1):
        now, before = dict(as_then(tellings[:count])), dict(as_then(tellings[: count - 1]))
        assert sum(now.values()) == sum(amount for _day, amount in tellings[count - 1][1])
        since = tellings[count - 1][0]
        for day in {*now, *before} if count > 1 else ():
            assert day >= since or now.get(day, 0) == before.get(day, 0)


@pytest.mark.parametrize("first", [date(2024, 2, 29), date(2026, 12, 31), date(2026, 3, 29)])
def test_periods_follow_each_other_without_a_gap(first):
    for period in ("week", "month", "quarter"):
        told = course(
            [retainer(1_000, 10, from_day=first, period=period)], {}, [], first + timedelta(days=400)
        )
        for before, after in zip(told.periods, told.periods[1:], strict=False):
            assert after.piece.first == before.piece.last + DAY
