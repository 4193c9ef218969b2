"""Limits on work in progress: of a column with its parts, a lane, a cell, a person."""

import pytest

from baton.boards.api.warning import warned
from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.writing_down import Contents
from baton.boards.models import Board, Card, CellLimit, Column, Lane, LimitCounts, LimitRule, PersonLimit
from baton.boards.refusals import (
    ColumnIsFull,
    HoursAreFull,
    NotAStage,
    OtherBoardsLane,
    PersonIsFull,
    PersonsHoursAreFull,
)
from baton.boards.relay.filing import file_card
from baton.boards.relay.moving import move
from baton.boards.undo.undoing import undo


@pytest.fixture
def lanes(agency):
    return [
        Lane.objects.create(board=agency.board, name=name, rank=rank)
        for name, rank in (("Standard", "a0"), ("Urgent", "a1"))
    ]


@pytest.fixture
def parts(agency):
    """Sketch and Final, the parts of the stage In design."""
    return [
        Column.objects.create(board=agency.board, parent=agency.design, name=name, kind="work", rank=rank)
        for name, rank in (("Sketch", "a0"), ("Final", "a1"))
    ]


def test_a_board_that_warns_lets_the_card_through_with_a_warning(agency):
    Board.objects.filter(pk=agency.board.pk).update(limit_rule=LimitRule.WARN)
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=1)
    move(agency.card(), to=agency.terms, by=agency.kees)
    warnings = move(agency.card("Second"), to=agency.terms, by=agency.kees).warnings
    assert [str(warning) for warning in warnings] == [
        "“Terms of reference” is full (limit: 1). Finish or move a card first."
    ]


def test_the_limit_of_a_stage_covers_its_parts(agency, parts):
    Column.objects.filter(pk=agency.design.pk).update(wip_limit=1)
    sketch, final = parts
    card = move(agency.card(), to=sketch, by=agency.dasha).card
    with pytest.raises(ColumnIsFull, match="In design"):
        move(agency.card("Second"), to=final, by=agency.daan)
    assert move(card, to=final, by=agency.dasha).card.column == final


def test_a_stage_with_parts_takes_no_cards_itself(agency, parts):
    with pytest.raises(NotAStage, match="In design"):
        move(agency.card(), to=agency.design, by=agency.dasha)


def test_a_lane_counts_what_is_not_done(agency, lanes):
    urgent = lanes[1]
    urgent.wip_limit = 1
    urgent.save()
    first = move(agency.card(), to=agency.terms, lane=urgent, by=agency.kees).card
    with pytest.raises(ColumnIsFull, match="Urgent"):
        move(agency.card("Second"), to=agency.terms, lane=urgent, by=agency.dasha)
    move(first, to=agency.done, by=agency.kees)
    assert move(agency.card("Third"), to=agency.terms, lane=urgent, by=agency.dasha).card.lane == urgent


def test_a_cell_has_a_limit_of_its_own(agency, lanes):
    standard, urgent = lanes
    CellLimit.objects.create(column=agency.terms, lane=urgent, wip_limit=1)
    move(agency.card(), to=agency.terms, lane=urgent, by=agency.kees)
    second = move(agency.card("Second"), to=agency.terms, lane=standard, by=agency.kees).card
    with pytest.raises(ColumnIsFull, match="Terms of reference × Urgent"):
        move(second, to=agency.terms, lane=urgent, by=agency.kees)


def test_a_persons_own_limit_wins_over_the_boards(agency):
    Board.objects.filter(pk=agency.board.pk).update(person_limit=1)
    PersonLimit.objects.create(board=agency.board, member=agency.kees, wip_limit=2)
    for title in ("First", "Second"):
        move(agency.card(title), to=agency.terms, by=agency.kees)
    with pytest.raises(PersonIsFull, match=r"Kees is at the agreed limit of this board \(in progress: 2\)"):
        move(agency.card("Third"), to=agency.terms, by=agency.kees)
    move(agency.card("Fourth"), to=agency.terms, by=agency.dasha)
    with pytest.raises(PersonIsFull, match=r"Dasha is at the agreed limit of this board \(in progress: 1\)"):
        move(agency.card("Fifth"), to=agency.terms, by=agency.dasha)


def test_who_is_full_still_moves_their_cards_on(agency):
    Board.objects.filter(pk=agency.board.pk).update(person_limit=1)
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    assert move(card, to=agency.design, by=agency.kees).card.column == agency.design


def test_reordering_a_full_column_is_no_arrival(agency):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=2)
    first = move(agency.card(), to=agency.terms, by=agency.kees).card
    second = move(agency.card("Second"), to=agency.terms, by=agency.kees).card
    move(second, to=agency.terms, above=first, by=agency.kees)
    assert list(agency.terms.cards.order_by("rank")) == [second, first]


def test_a_new_card_counts_too(agency):
    Column.objects.filter(pk=agency.queue.pk).update(wip_limit=1)
    agency.card()
    with pytest.raises(ColumnIsFull):
        agency.card("Second")


def test_without_a_lane_a_card_keeps_its_own(agency, lanes):
    urgent = lanes[1]
    card = agency.card(lane=urgent)
    assert move(card, to=agency.terms, by=agency.kees).card.lane == urgent


def test_a_card_without_a_lane_goes_to_the_first(agency):
    card = agency.card()
    first = Lane.objects.create(board=agency.board, name="Standard", rank="a0")
    assert move(card, to=agency.terms, by=agency.kees).card.lane == first
    assert agency.card("New").lane == first


def test_a_lane_of_another_board_is_refused(agency):
    strange = Lane.objects.create(board=agency.hidden_board, name="Strange", rank="a0")
    with pytest.raises(OtherBoardsLane):
        move(agency.card(responsible=agency.olga), to=agency.terms, lane=strange, by=agency.olga)


def test_in_a_lane_that_is_gone_nothing_is_put(agency, lanes):
    lanes[1].archived_at = lanes[1].created_at
    lanes[1].save()
    with pytest.raises(OtherBoardsLane):
        move(agency.card(), to=agency.terms, lane=lanes[1], by=agency.kees)


def test_above_a_card_that_has_gone_means_at_the_end(agency):
    gone = move(agency.card("Gone"), to=agency.terms, by=agency.kees).card
    move(agency.card("There"), to=agency.terms, by=agency.kees)
    move(gone, to=agency.design, by=agency.kees)
    move(agency.card("New"), to=agency.terms, above=gone, by=agency.kees)
    titles = agency.terms.cards.order_by("rank").values_list("title", flat=True)
    assert list(titles) == ["There", "New"]


def test_on_another_board_a_card_takes_that_boards_first_lane(agency, lanes):
    backroom = Lane.objects.create(board=agency.hidden_board, name="All", rank="a0")
    card = agency.card(lane=lanes[1], responsible=agency.olga)
    moved = move(card, to=agency.hidden_column, by=agency.olga).card
    assert (moved.board, moved.lane) == (agency.hidden_board, backroom)


@pytest.fixture
def hours(agency):
    """The terms of reference take eight planned hours."""
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=8, limit_counts=LimitCounts.HOURS)
    return agency


def planned(agency, hours, title="Spring campaign", **more):
    card = agency.card(title, **more)
    return plan_hours(card, {"designer": int(hours * 60)}, by=agency.kees).card


def test_a_limit_in_hours_adds_up_what_is_planned(hours):
    move(planned(hours, 5), to=hours.terms, by=hours.kees)
    with pytest.raises(
        HoursAreFull, match=r"takes 8 planned hours at most: 5 are there, and this card plans 3\.5"
    ):
        move(planned(hours, 3.5), to=hours.terms, by=hours.kees)
    assert move(planned(hours, 3), to=hours.terms, by=hours.kees).card.column == hours.terms


def test_a_card_that_nobody_planned_takes_no_hours_away(hours):
    move(planned(hours, 8), to=hours.terms, by=hours.kees)
    assert move(hours.card("No plan"), to=hours.terms, by=hours.kees).warnings == []


def test_all_job_functions_of_a_card_count_together(hours):
    card = hours.card()
    plan_hours(card, {"designer": 240, "layout_developer": 300}, by=hours.kees)
    with pytest.raises(HoursAreFull, match="this card plans 9"):
        move(card, to=hours.terms, by=hours.kees)


def test_a_plan_may_grow_where_the_card_stands_and_the_next_one_waits(hours):
    card = move(planned(hours, 4), to=hours.terms, by=hours.kees).card
    plan_hours(card, {"designer": 600}, by=hours.kees)
    with pytest.raises(HoursAreFull, match="10 are there"):
        move(planned(hours, 1), to=hours.terms, by=hours.kees)


def test_a_board_that_warns_says_what_was_passed_in_hours(hours):
    Board.objects.filter(pk=hours.board.pk).update(limit_rule=LimitRule.WARN)
    warnings = move(planned(hours, 9), to=hours.terms, by=hours.kees).warnings
    assert [told["detail"] for told in warned(warnings)] == [
        "Done. “Terms of reference” now holds more than its limit of 8 planned hours."
    ]


def test_a_card_filed_with_its_plan_counts_its_hours(hours):
    def filed(minutes):
        contents = Contents(planned_hours={"designer": minutes})
        return file_card(title="New", column=hours.terms, by=hours.kees, contents=contents)

    assert filed(8 * 60).planned_minutes == 480
    with pytest.raises(HoursAreFull):
        filed(15)


def test_a_lane_and_a_cell_count_hours_too(agency, lanes):
    standard, urgent = lanes
    Lane.objects.filter(pk=urgent.pk).update(wip_limit=6, limit_counts=LimitCounts.HOURS)
    Column.objects.filter(pk=agency.terms.pk).update(limit_counts=LimitCounts.HOURS)
    CellLimit.objects.create(column=agency.terms, lane=standard, wip_limit=2)
    move(planned(agency, 4), to=agency.design, lane=Lane.objects.get(pk=urgent.pk), by=agency.kees)
    with pytest.raises(HoursAreFull, match="Urgent"):
        move(planned(agency, 3), to=agency.terms, lane=Lane.objects.get(pk=urgent.pk), by=agency.kees)
    with pytest.raises(HoursAreFull, match="Terms of reference × Standard"):
        move(planned(agency, 3), to=agency.terms, lane=standard, by=agency.kees)


def test_people_hold_planned_hours_where_the_board_counts_them(agency):
    Board.objects.filter(pk=agency.board.pk).update(person_limit=8, person_limit_counts=LimitCounts.HOURS)
    PersonLimit.objects.create(board=agency.board, member=agency.dasha, wip_limit=12)
    move(planned(agency, 6), to=agency.terms, by=agency.kees)
    with pytest.raises(PersonsHoursAreFull, match="Kees takes 8 planned hours"):
        move(planned(agency, 3), to=agency.terms, by=agency.kees)
    assert move(planned(agency, 12), to=agency.terms, by=agency.dasha).card.responsible == agency.dasha


def test_an_undone_plan_gives_its_hours_back(hours):
    card = planned(hours, 3)
    last = plan_hours(card, {"designer": 600}, by=hours.kees)
    assert last.face["planned_minutes"] == 600
    assert undo(by=hours.kees).changed.face["planned_minutes"] == 180
    assert move(Card.objects.get(pk=card.pk), to=hours.terms, by=hours.kees).card.column == hours.terms
