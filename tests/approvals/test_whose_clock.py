"""In a client's column with a gate the client's clock runs while they are asked, and no longer."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.approvals.ending import withdraw
from baton.approvals.queries import of_board
from baton.approvals.voiding import look
from baton.boards.answers.reading_way import waits
from baton.boards.models import Column, Wait
from baton.boards.relay.archiving import archive
from baton.boards.relay.moving import move
from baton.boards.structure.stating_gates import add_gate, change_gate, remove_gate
from baton.desk.my_work import my_work
from baton.kit import clock
from baton.membership.contacts import add_contact

pytestmark = pytest.mark.django_db
START = datetime(2027, 11, 1, 9, tzinfo=UTC)


def hour(number: int):
    return clock.at(START + timedelta(hours=number))


@pytest.fixture
def returned(desk):
    """The card goes back and comes again, at the first hour."""
    agency = desk.agency
    Wait.objects.all().delete()
    with hour(0):
        move(desk.card, to=agency.design, by=agency.kees, reason="Too green")
    with hour(1):
        desk.card = move(desk.card, to=agency.client_approves, by=agency.kees).card
    return desk


def clocks(card) -> list[tuple[str, int, int | None]]:
    """Whose, from which hour to which."""

    def hours(moment: datetime) -> int:
        return round((moment - START) / timedelta(hours=1))

    rows = Wait.objects.filter(card=card).order_by("since", "id")
    return [
        (row.clock, hours(row.since), hours(row.until) if row.until else None)
        for row in rows
        if row.until != row.since
    ]


def test_until_the_client_is_asked_it_is_our_clock_and_while_we_mend_as_well(returned):
    with hour(3):
        first = returned.ask()
    with hour(10):
        returned.says(first, "changes", comment="Greener")
    with hour(14):
        second = returned.ask()
    with hour(20):
        returned.says(second)
    with hour(21):
        returned.goes_on()
    assert clocks(returned.card) == [
        ("ours", 1, 3),
        ("client", 3, 10),
        ("ours", 10, 14),
        ("client", 14, 20),
        ("ours", 20, 21),
    ]


def test_a_question_that_is_taken_back_gives_us_the_clock_again(returned):
    with hour(3):
        asked = returned.ask()
    with hour(5):
        withdraw(asked, by=returned.agency.kees)
    assert clocks(returned.card) == [("ours", 1, 3), ("client", 3, 5), ("ours", 5, None)]


def test_whoever_is_asked_before_the_card_comes_there_waits_once(desk):
    agency = desk.agency
    Wait.objects.all().delete()
    with hour(0):
        move(desk.card, to=agency.design, by=agency.kees, reason="Too green")
        asked = desk.ask()
    with hour(2):
        move(desk.card, to=agency.client_approves, by=agency.kees)
    with hour(4):
        desk.says(asked)
    assert clocks(desk.card) == [("client", 0, 4), ("ours", 4, None)]


def test_an_approval_that_moves_the_card_leaves_no_wait_behind(returned):
    change_gate(returned.gate, moves_on=True, by=returned.agency.marc)
    with hour(3):
        asked = returned.ask()
    with hour(4):
        returned.says(asked)
    assert clocks(returned.card) == [("ours", 1, 3), ("client", 3, 4)]
    assert Wait.objects.filter(card=returned.card).count() == 2


def test_when_one_of_several_wants_changes_the_clock_is_ours_while_others_may_still_decide(returned):
    add_contact(
        returned.agency.bloom, name="Bea", email="bea@bloom.example", language="nl", by=returned.agency.anna
    )
    with hour(3):
        asked = returned.ask()
    with hour(4):
        returned.says(asked, "changes", comment="Greener")
    asked.refresh_from_db()
    assert asked.is_open
    [badge] = of_board(returned.agency.board, returned.agency.kees)["cards"][str(returned.card.pk)]
    assert badge["wants_changes"]
    (on_desk,) = my_work(returned.agency.kees)["asked"]
    assert on_desk["wants_changes"]
    assert clocks(returned.card) == [("ours", 1, 3), ("client", 3, 4), ("ours", 4, None)]


def test_a_clients_column_without_a_gate_is_the_clients_all_the_time(agency):
    card = agency.card(responsible=agency.kees)
    with hour(1):
        move(card, to=agency.client_approves, by=agency.kees)
    with hour(5):
        move(card, to=agency.done, by=agency.kees)
    assert clocks(card) == [("client", 1, 5)]


def test_a_card_in_the_archive_waits_for_nobody(returned):
    with hour(3):
        returned.ask()
    with hour(5):
        archive(returned.card, by=returned.agency.kees)
        look(returned.card.pk, returned.card.workspace_id)
    assert not Wait.objects.filter(card=returned.card, until=None).exists()


def test_when_a_gate_comes_to_a_clients_column_the_clock_becomes_ours(agency):
    card = agency.card(responsible=agency.kees, project=agency.spring)
    with hour(1):
        move(card, to=agency.client_approves, by=agency.kees)
    with hour(4):
        gate = add_gate(
            agency.client_approves, moment="leave", name="The mock-up", approvers="client", by=agency.marc
        )
    with hour(6):
        remove_gate(gate, by=agency.marc)
    assert clocks(card) == [("client", 1, 4), ("ours", 4, 6), ("client", 6, None)]


def test_the_card_shows_how_long_each_wait_lasted(returned):
    with hour(3):
        asked = returned.ask()
    with hour(5):
        returned.says(asked)
        shown = [(row["clock"], row["working_minutes"], row["of_approval"]) for row in waits(returned.card)]
    # Relay has lunch from one to two.
    assert shown == [("ours", 120, False), ("client", 60, True), ("ours", 0, False)]


def test_a_second_stay_is_a_second_round_however_often_the_client_was_asked(returned):
    agency = returned.agency
    with hour(3):
        returned.says(returned.ask(), "changes", comment="Greener")
    with hour(4):
        move(returned.card, to=agency.design, by=agency.kees, reason="Greener")
    with hour(5):
        move(returned.card, to=agency.client_approves, by=agency.kees)
    rounds = Wait.objects.filter(card=returned.card, by_column=True).order_by("id").values_list("round")
    assert [number for (number,) in rounds] == [1, 1, 2]
    assert Column.objects.filter(clock="client").count() == 1
