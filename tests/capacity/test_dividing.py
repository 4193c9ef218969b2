"""A day is divided into slots, and hours go into them: without a database."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baton.calendars.working_calendar import Stretch
from baton.capacity.slots.dividing import LEAST, ends_at, pieces, slots_of

DAY = date(2026, 11, 27)
OFFICE = (Stretch(540, 780), Stretch(840, 1080))


def test_eight_hours_are_three_slots_of_two_hours_forty():
    assert slots_of(480, 480, 3) == (160, 160, 160)
    assert slots_of(480, 480, 2) == (240, 240)


def test_a_short_day_has_fewer_slots_and_a_day_off_has_none():
    assert slots_of(240, 480, 3) == (160, 80)
    assert slots_of(180, 480, 3) == (180,)
    assert slots_of(60, 480, 3) == (60,)
    assert slots_of(0, 480, 3) == ()


@given(minutes=st.integers(1, 1440), whole=st.integers(30, 1440), per_day=st.integers(1, 8))
def test_the_slots_of_a_day_are_the_whole_day(minutes, whole, per_day):
    found = slots_of(minutes, whole, per_day)
    assert sum(found) == minutes
    assert all(length > 0 for length in found) or minutes < len(found)


def test_a_slot_ends_by_the_clock_with_the_lunch_left_out():
    slots = slots_of(480, 480, 3)
    assert [ends_at(OFFICE, slots, at) for at in range(3)] == [540 + 160, 840 + 80, 1080]
    assert ends_at(OFFICE, slots, 7) == 1080
    assert ends_at((), (), 0) == 1440


def days_from(*rooms: list[int]) -> list[tuple[date, list[int]]]:
    return [(DAY + timedelta(days=at), room) for at, room in enumerate(rooms)]


def test_six_hours_take_as_many_slots_as_they_need():
    found = list(pieces(360, (DAY, 1), days_from([160] * 3, [], [160] * 3)))
    assert found == [(DAY, 1, 160), (DAY, 2, 160), (DAY + timedelta(days=2), 0, 40)]


def test_what_stands_there_is_passed_by_but_not_where_it_was_put():
    found = list(pieces(240, (DAY, 0), days_from([0, 0, 20], [160, 160])))
    assert found == [(DAY, 0, LEAST), (DAY + timedelta(days=1), 0, 160), (DAY + timedelta(days=1), 1, 50)]


@given(
    minutes=st.integers(1, 3000),
    rooms=st.lists(st.lists(st.integers(0, 480), max_size=4), min_size=1, max_size=12),
)
def test_nothing_is_put_twice_and_only_the_chosen_slot_may_be_overfull(minutes, rooms):
    rooms[0] = rooms[0] or [160]
    found = list(pieces(minutes, (DAY, 0), days_from(*rooms)))
    assert len({(day, slot) for day, slot, _ in found}) == len(found)
    assert sum(amount for _, _, amount in found) <= minutes
    for day, slot, amount in found:
        free = rooms[(day - DAY).days][slot]
        assert 0 < amount <= (max(free, LEAST) if (day, slot) == (DAY, 0) else free)
