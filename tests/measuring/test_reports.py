"""The boards' history comes out as metrics, to those who may see it."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from baton.boards.models import Board, Card, Column
from baton.boards.relay.archiving import archive
from baton.boards.relay.blocking import block, lift
from baton.boards.relay.moving import move
from baton.boards.undo.undoing import undo
from baton.kit import clock
from baton.measuring.keeping_up import KEPT, caught_up
from baton.measuring.rows import rows_of
from baton.measuring.selecting import Selection

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 9, 7, 9, tzinfo=UTC)


def on(day: int, hour: int = 9) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour - 9)


def walk(agency, card: Card, *steps: tuple[int, Column]) -> Card:
    for day, column in steps:
        with clock.at(on(day)):
            reason = "A mistake was found" if column == agency.terms and day else ""
            move(Card.objects.get(pk=card.pk), to=column, by=agency.kees, reason=reason)
    return card


def filed(agency, day: int = 0, **known) -> Card:
    with clock.at(on(day)):
        card: Card = agency.card(**known)
        return card


def asked(browser, agency, what: str = "report", **query):
    query.setdefault("board", agency.board.pk)
    return browser.get(f"/api/relay/flow/{what}", query)


def report(browser, agency, day: int, **query):
    with clock.at(on(day)):
        answer = asked(browser, agency, **query)
    assert answer.status_code == 200, answer.content
    return answer.json()["report"]


def test_a_card_that_went_all_the_way_has_a_cycle_time_of_first_and_last_day(agency, as_member):
    card = filed(agency)
    walk(agency, card, (1, agency.terms), (3, agency.design), (8, agency.done))
    told = report(as_member(agency.anna), agency, 9)
    assert told["cycle_times"]["items"]["rows"] == [[str(card.number), "2026-09-08", "2026-09-15", 8.0]]
    assert told["lead_times"]["mean"] == 9.0
    assert told["rules"]["starts_in"] == "Terms of reference"
    assert told["cumulative_flow"]["rows"][-1] == ["2026-09-16", 1, 1, 1, 1, 1, 1]
    assert {row[0]: row[2] for row in told["time_in_stages"]["rows"]}["In design"] == 1


def test_what_was_so_on_a_past_day_can_be_asked_for_again(agency, as_member):
    card = filed(agency)
    walk(agency, card, (1, agency.terms), (3, agency.design))
    then = report(as_member(agency.anna), agency, 4)
    walk(agency, card, (5, agency.terms), (8, agency.done))
    now = report(as_member(agency.anna), agency, 9, as_of=on(4).isoformat())
    assert now == then
    assert [row[:2] for row in then["ageing"]["rows"]] == [[str(card.number), "In design"]]


def test_a_move_back_is_rework_that_one_stage_found_and_another_caused(agency, as_member):
    walk(agency, filed(agency), (1, agency.terms), (3, agency.design), (5, agency.terms))
    told = report(as_member(agency.anna), agency, 6)
    assert ["In design", "Terms of reference", 1, True] in told["rework"]["paths"]["rows"]
    assert told["corrections"]["rows"][0][1:] == ["In design", "2026-09-12", None]


def test_a_move_that_was_taken_back_never_was(agency, as_member):
    card = filed(agency)
    walk(agency, card, (1, agency.terms))
    with clock.at(on(1, 10)):
        move(Card.objects.get(pk=card.pk), to=agency.design, by=agency.kees)
        undo(by=agency.kees)
    told = report(as_member(agency.anna), agency, 2)
    assert told["cumulative_flow"]["rows"][-1] == ["2026-09-09", 1, 1, 0, 0, 0, 0]


def test_an_archived_card_is_abandoned_unless_it_was_done(agency, as_member):
    given_up, finished = filed(agency), filed(agency)
    walk(agency, given_up, (1, agency.terms))
    walk(agency, finished, (1, agency.terms), (2, agency.done))
    for card in (given_up, finished):
        with clock.at(on(4)):
            archive(Card.objects.get(pk=card.pk), by=agency.kees)
    told = report(as_member(agency.anna), agency, 5)
    assert told["abandoned"]["count"] == 1
    assert told["abandoned"]["by_stage"]["rows"] == [["Terms of reference", 1]]
    assert (told["counts"]["finished"], told["counts"]["in_progress"]) == (1, 0)


def test_time_blocked_by_the_client_is_told_by_its_cause(agency, as_member):
    card = filed(agency)
    walk(agency, card, (1, agency.terms))
    with clock.at(on(2)):
        made = block(Card.objects.get(pk=card.pk), kind="client", by=agency.kees, reason="No logo yet")
    with clock.at(on(4)):
        lift(made.row, by=agency.kees)
    told = report(as_member(agency.anna), agency, 6)
    assert [row[:4] for row in told["blockers"]["rows"]] == [["client", 1, 2.0, 2.0]]


def test_reasons_that_differ_in_capitals_and_a_full_stop_are_one(agency, as_member):
    for reason in ("No logo yet.", "no  logo yet", "Printer is ill"):
        card = filed(agency)
        walk(agency, card, (1, agency.terms))
        with clock.at(on(2)):
            made = block(Card.objects.get(pk=card.pk), kind="client", by=agency.kees, reason=reason)
        with clock.at(on(3)):
            lift(made.row, by=agency.kees)
    told = report(as_member(agency.anna), agency, 4)
    assert [row[:4] for row in told["blocker_reasons"]["rows"]] == [
        ["client", "no logo yet", 2, 2.0],
        ["client", "printer is ill", 1, 1.0],
    ]
    assert [row[:3] for row in told["blockers"]["rows"]] == [["client", 3, 3.0]]


def test_waiting_for_the_clients_approval_runs_on_the_clients_clock(agency, as_member):
    walk(agency, filed(agency), (1, agency.terms), (2, agency.client_approves), (5, agency.done))
    told = report(as_member(agency.anna), agency, 6)
    assert [row[:3] for row in told["waits"]["rows"]] == [["client", 1, 3.0]]
    assert told["efficiency"]["share"] == 0.25


def test_a_card_that_left_for_another_board_is_not_in_progress_here_any_more(agency, as_member):
    card = filed(agency)
    walk(agency, card, (1, agency.terms))
    other = Board.objects.create(
        workspace=agency.workspace, space=agency.production, name="Pilots", rank="b0"
    )
    elsewhere = Column.objects.create(board=other, name="Design of the pilot", kind="work", rank="a0")
    before = KEPT.rows(agency.board)
    walk(agency, card, (3, elsewhere))
    assert KEPT.rows(agency.board).number > before.number
    told = report(as_member(agency.anna), agency, 4)
    assert told["counts"]["abandoned"] == 1
    assert report(as_member(agency.anna), agency, 4, board=other.pk)["counts"]["in_progress"] == 1


def test_several_boards_share_what_their_stages_have_in_common(agency, as_member):
    walk(agency, filed(agency), (1, agency.terms), (3, agency.done))
    hidden = Selection(boards=(agency.board.pk, agency.hidden_board.pk))
    assert [board.pk for board in hidden.boards_for(agency.olga)]
    told = report(as_member(agency.olga), agency, 4, board=[agency.board.pk, agency.hidden_board.pk])
    assert [stage["name"] for stage in told["stages"]] == ["queue", "in progress", "done"]
    assert told["counts"]["finished"] == 1


def test_a_guest_is_shown_no_flow(agency, as_member):
    assert asked(as_member(agency.greta), agency).status_code == 403


def test_a_board_that_one_does_not_see_is_not_there(agency, as_member):
    assert asked(as_member(agency.anna), agency, board=agency.hidden_board.pk).status_code == 404


def test_a_confidential_clients_cards_count_only_for_who_is_named(agency, as_member):
    filed(agency, project=agency.secret)
    filed(agency, project=agency.spring)
    assert report(as_member(agency.anna), agency, 1)["counts"]["items"] == 2
    assert report(as_member(agency.kees), agency, 1)["counts"]["items"] == 1


def test_only_the_chosen_clients_cards_are_counted(agency, as_member):
    filed(agency, project=agency.secret)
    filed(agency, project=agency.spring)
    told = report(as_member(agency.anna), agency, 1, client=agency.bloom.pk)
    assert told["counts"]["items"] == 1


def test_the_flow_of_what_a_filter_finds_counts_archived_cards_too(agency, as_member):
    """An archived card is history, and history is what is measured."""
    walk(agency, filed(agency, class_of_service="expedite"), (1, agency.terms), (3, agency.done))
    old = walk(agency, filed(agency, class_of_service="expedite"), (1, agency.terms), (4, agency.done))
    filed(agency, class_of_service="standard")
    with clock.at(on(5)):
        archive(Card.objects.get(pk=old.pk), by=agency.kees)
    kees = as_member(agency.kees)
    assert report(kees, agency, 6)["counts"]["items"] == 3
    told = report(kees, agency, 6, filter="class:expedite")
    assert (told["counts"]["items"], told["counts"]["finished"]) == (2, 2)
    assert report(kees, agency, 6, filter="-class:expedite")["counts"]["items"] == 1


@pytest.mark.parametrize("what", ["report", "forecast", "stuck", "promises"])
def test_a_filter_that_is_not_understood_says_where(agency, as_member, what):
    answer = asked(as_member(agency.kees), agency, what, filter="colour:red")
    assert answer.status_code == 422
    assert "colour" in answer.json()["detail"]


def test_a_filter_does_not_ask_for_what_one_may_not_know(agency, as_member):
    """Nobody learns a price by counting the cards above it."""
    answer = asked(as_member(agency.kees), agency, filter="price>1000")
    assert answer.status_code == 403


def test_a_board_without_any_card_answers_with_nothing_and_no_error(agency, as_member):
    browser = as_member(agency.anna)
    assert report(browser, agency, 1)["counts"]["items"] == 0
    forecast = asked(browser, agency, "forecast").json()
    assert forecast["how_many"] is None
    assert "two weeks" in forecast["words"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"profile": "waterfall"}, "profile"),
        ({"since": "2026-09-10", "until": "2026-09-01"}, "until"),
        ({"since": "yesterday"}, "since"),
    ],
)
def test_a_question_that_makes_no_sense_names_the_field(agency, as_member, query, said):
    answer = asked(as_member(agency.anna), agency, **query)
    assert answer.status_code == 422
    assert said in answer.json()["detail"]


def test_reading_only_what_changed_gives_what_reading_all_gives(agency):
    cards = [filed(agency) for _ in range(5)]
    random = np.random.default_rng(7)
    columns = [agency.queue, agency.terms, agency.design, agency.client_approves, agency.done]
    before = KEPT.rows(agency.board)
    for day in range(1, 40):
        card = Card.objects.get(pk=cards[random.integers(5)].pk)
        with clock.at(on(day)):
            if day % 11 == 0:
                block(card, kind="ours", by=agency.kees, reason="Ill")
            else:
                move(card, to=columns[random.integers(5)], by=agency.kees, reason="As it came")
                if day % 5 == 0:
                    undo(by=agency.kees)
        now = caught_up(agency.board, before)
        assert same(now, rows_of(agency.board.pk))
        before = KEPT.rows(agency.board)


def same(one, other) -> bool:
    return all(
        np.array_equal(mine, theirs)
        for part in ("stays", "blocks", "waits", "promises")
        for mine, theirs in zip(
            (getattr(one, part).card, *getattr(one, part).values),
            (getattr(other, part).card, *getattr(other, part).values),
            strict=True,
        )
    )
