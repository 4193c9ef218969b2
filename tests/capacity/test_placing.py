"""Cards go into slots of people's days, and nobody overwrites anybody."""

import pytest

from baton.accounts.models import Member, Team
from baton.activity.models import Entry
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Card
from baton.boards.relay.refusals import TouchedSince
from baton.boards.undo.undoing import undo
from baton.calendars.being_away import enter_absence
from baton.calendars.keeping_holidays import add_holiday
from baton.calendars.opening import open_default_calendar
from baton.calendars.setting_hours import set_hours
from baton.calendars.weeks import OFFICE_DAY
from baton.capacity.models import Placement
from baton.capacity.refusals import (
    CardIsDone,
    DayIsPast,
    NoSuchSlot,
    NothingLeftToPlace,
    NotOfTheTeamAtWork,
    PlacementChanged,
    SlotChanged,
)
from baton.capacity.slots.placing import Target, move, place, resize, swap, take_off
from baton.capacity.slots.setting import set_slots
from baton.capacity.slots.showing import calendar_told
from baton.capacity.slots.tray import tray_told
from baton.kit.errors import NotAllowed, NotSeen
from tests.capacity.conftest import FRIDAY, MONDAY, SATURDAY, THURSDAY, TODAY, TUESDAY, plan


def row(member: Member, by: Member, day=FRIDAY):
    (person,) = calendar_told(day, 1, by, member=member.pk)["people"]
    return person["days"][0]


def test_the_calendar_is_of_the_team_that_was_chosen(agency, as_member):
    letters = Team.objects.create(workspace=agency.workspace, name="Letters")
    letters.members.set([agency.kees, agency.daan])
    there = [row["member"] for row in calendar_told(FRIDAY, 1, agency.anna, team=letters.pk)["people"]]
    assert there == [agency.daan.pk, agency.kees.pk]
    address = "/api/relay/slots?first_day=2026-11-27&team="
    assert as_member(agency.anna).get(f"{address}{letters.pk}").status_code == 200
    assert as_member(agency.anna).get(f"{address}{letters.pk + 1}").status_code == 404


def test_a_card_of_six_hours_takes_three_slots_and_goes_on_after_the_weekend(agency, placed):
    placed(agency.dasha, FRIDAY, 1)
    assert plan(agency.dasha) == [(FRIDAY, 1, 160), (FRIDAY, 2, 160), (MONDAY, 0, 40)]


def test_absences_and_holidays_are_passed_by(agency, placed):
    known = {"first_day": MONDAY, "last_day": MONDAY, "by": agency.marc}
    enter_absence(agency.dasha, **known)
    placed(agency.dasha, FRIDAY, 1)
    assert plan(agency.dasha)[-1] == (TUESDAY, 0, 40)


def test_a_day_that_is_worked_while_nobody_else_does_has_its_slots(agency, placed):
    office = open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)
    set_hours(office, week=(OFFICE_DAY,) * 7, from_day=TUESDAY, by=agency.marc)
    set_hours(office, week=((),) * 7, from_day=FRIDAY, by=agency.marc)
    add_holiday(office, name="Duty", on=FRIDAY, hours=OFFICE_DAY, by=agency.marc)
    placed(agency.dasha, FRIDAY, 1)
    assert plan(agency.dasha) == [(FRIDAY, 1, 160), (FRIDAY, 2, 160), (TUESDAY, 0, 40)]
    unplanned = agency.card("Unplanned")
    placed(agency.dasha, MONDAY, card=unplanned)
    assert plan(agency.dasha)[-2] == (MONDAY, 0, 160)


def test_a_card_is_placed_as_whom_its_hours_are_planned_for(agency, placed, card):
    assert placed(agency.dasha)[0].job_function == "designer"
    assert placed(agency.kees)[0].job_function == "content_marketer"
    assert plan(agency.kees) == [(FRIDAY, 0, 120)]
    with pytest.raises(NothingLeftToPlace):
        placed(agency.daan)
    assert sum(minutes for _, _, minutes in plan(agency.daan)) == 0
    placed(agency.daan, minutes=60)
    assert plan(agency.daan) == [(FRIDAY, 0, 60)]


def test_a_card_without_a_plan_takes_one_slot(agency, placed):
    (only,) = placed(agency.dasha, card=agency.card("No plan"))
    assert only.minutes == 160


def test_what_was_placed_there_meanwhile_is_not_overwritten(agency, placed):
    first = placed(agency.dasha, FRIDAY, 0, seen=[])
    with pytest.raises(SlotChanged) as refused:
        placed(agency.dasha, FRIDAY, 0, seen=[], card=agency.card("Another"), by=agency.kees)
    assert "Anna" in str(refused.value)
    placed(agency.dasha, FRIDAY, 0, seen=[first[0].pk], card=agency.card("Another"), by=agency.kees)
    assert "over" in row(agency.dasha, agency.anna)["placed"][0]["marks"]


def test_whoever_moves_what_has_been_moved_is_told_by_whom(agency, placed):
    first = placed(agency.dasha)[0]
    seen = first.version
    move(first, Target(agency.daan.pk, MONDAY, 2, []), version=seen, by=agency.kees)
    with pytest.raises(PlacementChanged) as refused:
        move(first, Target(agency.dasha.pk, TUESDAY, 0), version=seen, by=agency.anna)
    assert "Kees" in str(refused.value)
    assert plan(agency.daan) == [(MONDAY, 2, 160)]


def test_the_whole_card_moves_with_what_stands_behind(agency, placed):
    second = placed(agency.dasha)[1]
    move(second, Target(agency.daan.pk, MONDAY, 0), version=second.version, whole=True, by=agency.anna)
    assert plan(agency.dasha) == [(FRIDAY, 0, 160)]
    assert plan(agency.daan) == [(MONDAY, 0, 160), (MONDAY, 1, 40)]


def test_moving_onto_the_same_card_adds_up(agency, placed):
    first, second, _third = placed(agency.dasha)
    move(first, Target(agency.dasha.pk, FRIDAY, 1), version=first.version, by=agency.anna)
    assert plan(agency.dasha) == [(FRIDAY, 1, 320), (FRIDAY, 2, 40)]
    undo(by=agency.anna)
    assert plan(agency.dasha) == [(FRIDAY, 0, 160), (FRIDAY, 1, 160), (FRIDAY, 2, 40)]
    assert Placement.objects.get(pk=second.pk).minutes == 160


def test_two_placements_change_places(agency, placed, card):
    mine = placed(agency.dasha, minutes=100)[0]
    theirs = placed(agency.daan, MONDAY, 2, card=agency.card("Another"), minutes=50)[0]
    swap(mine, theirs, versions=(mine.version, theirs.version), by=agency.anna)
    assert (plan(agency.dasha), plan(agency.daan)) == ([(FRIDAY, 0, 50)], [(MONDAY, 2, 100)])
    undo(by=agency.anna)
    assert (plan(agency.dasha), plan(agency.daan)) == ([(FRIDAY, 0, 100)], [(MONDAY, 2, 50)])


def test_everything_in_the_plan_can_be_taken_back(agency, placed):
    first = placed(agency.dasha)[0]
    as_placed = plan(agency.dasha)
    resize(first, minutes=60, version=first.version, by=agency.anna)
    undo(by=agency.anna)
    assert plan(agency.dasha) == as_placed
    first.refresh_from_db()
    take_off(first, version=first.version, whole=True, by=agency.anna)
    assert plan(agency.dasha) == []
    undo(by=agency.anna)
    assert plan(agency.dasha) == as_placed
    undo(by=agency.anna)
    assert plan(agency.dasha) == []
    assert Entry.objects.filter(kind="PlanUndone").count() == 3


def test_what_a_colleague_moved_since_is_not_taken_back(agency, placed):
    first = placed(agency.dasha)[0]
    move(first, Target(agency.daan.pk, MONDAY, 0), version=first.version, by=agency.kees)
    with pytest.raises(TouchedSince):
        undo(by=agency.anna)


def test_planning_does_not_stand_in_the_way_of_undoing_the_cards_own_deeds(agency, placed, card):
    plan_hours(card, {"designer": 60}, by=agency.anna)
    placed(agency.dasha, by=agency.kees)
    undo(by=agency.anna)
    assert card.planned_hours.get(job_function="designer").minutes == 360


def test_what_cannot_be_planned_is_refused_in_words(agency, placed, card):
    with pytest.raises(DayIsPast):
        placed(agency.dasha, TODAY.replace(day=24))
    with pytest.raises(NoSuchSlot):
        placed(agency.dasha, FRIDAY, 3)
    with pytest.raises(NotOfTheTeamAtWork):
        placed(agency.greta)
    with pytest.raises(CardIsDone):
        placed(agency.dasha, card=agency.card("Over", column=agency.done))
    with pytest.raises(NotAllowed):
        place(card, Target(agency.dasha.pk, FRIDAY, 0), by=agency.greta)
    hidden = agency.card("Pay", column=agency.hidden_column, by=agency.olga)
    with pytest.raises(NotSeen):
        placed(agency.dasha, card=hidden)


def test_a_day_off_takes_what_is_put_there_and_says_so(agency, placed):
    placed(agency.dasha, SATURDAY, 0, minutes=60)
    assert row(agency.dasha, agency.anna, SATURDAY)["placed"][0]["marks"] == ["off"]


def test_a_slot_that_ends_after_the_deadline_says_so(agency, placed, card):
    Card.objects.filter(pk=card.pk).update(deadline="2026-11-27T12:00:00Z", deadline_has_time=True)
    placed(agency.dasha)
    marks = [each["marks"] for each in row(agency.dasha, agency.anna)["placed"]]
    # 11:40, 15:20 and 18:00 in Amsterdam, against 13:00.
    assert marks == [[], ["late"], ["late"]]


def test_a_day_has_as_many_slots_as_the_house_and_the_person_agreed(agency):
    set_slots(4, of=None, by=agency.marc)
    set_slots(2, of=agency.dasha, by=agency.marc)
    assert row(agency.dasha, agency.anna)["slots"] == [240, 240]
    assert row(agency.daan, agency.anna)["slots"] == [120] * 4
    set_slots(None, of=agency.dasha, by=agency.marc)
    assert len(row(agency.dasha, agency.anna)["slots"]) == 4
    with pytest.raises(NotAllowed):
        set_slots(5, of=None, by=agency.anna)


def test_of_a_card_that_is_not_seen_only_that_somebody_is_busy_is_told(agency, placed):
    hidden = agency.card("Pay", column=agency.hidden_column, by=agency.olga)
    placed(agency.dasha, card=hidden, by=agency.olga)
    (busy,) = row(agency.dasha, agency.anna)["placed"]
    assert (busy["card"], busy["minutes"]) == (None, 160)
    told = calendar_told(FRIDAY, 1, agency.anna)
    assert told["cards"] == []
    assert calendar_told(FRIDAY, 1, agency.olga)["cards"][0]["title"] == "Pay"


def test_the_tray_holds_what_is_still_to_be_placed(agency, placed, card):
    queued = agency.card("Banner", column=agency.design_queue)
    told = tray_told("", "designer", agency.anna)
    assert [(each["id"], each["left"]) for each in told["cards"]] == [(card.pk, 360), (queued.pk, None)]
    placed(agency.dasha, minutes=200)
    assert tray_told("", "designer", agency.anna)["cards"][0]["left"] == 160
    placed(agency.daan)
    assert [each["id"] for each in tray_told("", "designer", agency.anna)["cards"]] == [queued.pk]
    assert [each["id"] for each in tray_told("", "designer", agency.anna, queued=True)["cards"]] == [
        queued.pk
    ]
    assert tray_told(f"project:{agency.spring.pk}", "content_marketer", agency.anna)["minutes"] == 120


def test_a_card_in_the_trash_reserves_nothing(agency, placed, card):
    placed(agency.dasha, THURSDAY)
    Card.objects.filter(pk=card.pk).update(deleted_at="2026-11-25T11:00:00Z")
    assert plan(agency.dasha) == []


def test_a_calendar_costs_the_same_number_of_questions_for_any_number_of_people(
    agency, placed, django_assert_max_num_queries
):
    for member in (agency.dasha, agency.daan, agency.kees, agency.tim):
        placed(member, minutes=300)
    with django_assert_max_num_queries(13):
        calendar_told(FRIDAY, 14, agency.anna)
