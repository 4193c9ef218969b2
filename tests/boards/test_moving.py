"""Cards move from left to right, and the house knows where they were."""

import pytest

from baton.activity.models import Entry
from baton.boards.models import Stay, Wait
from baton.boards.refusals import ColumnIsFull, ReasonNeeded
from baton.boards.relay.moving import move
from baton.kit.errors import NotSeen, Stale


def test_a_moved_card_leaves_a_stay_behind(agency):
    card = agency.card()
    move(card, to=agency.terms, by=agency.kees)
    stays = list(Stay.objects.filter(card=card).order_by("id").values_list("column__name", "left_at"))
    assert [name for name, _ in stays] == ["Queue", "Terms of reference"]
    assert stays[0][1] is not None
    assert stays[1][1] is None


def test_whoever_takes_a_card_into_work_that_nobody_holds_is_responsible(agency):
    moved = move(agency.card(), to=agency.terms, by=agency.kees)
    assert moved.card.responsible == agency.kees


def test_a_full_column_refuses_one_more(agency):
    agency.terms.wip_limit = 1
    agency.terms.save()
    move(agency.card(), to=agency.terms, by=agency.kees)
    with pytest.raises(ColumnIsFull, match="Terms of reference"):
        move(agency.card("Another"), to=agency.terms, by=agency.kees)


def test_moving_back_asks_for_a_reason_and_is_rework(agency):
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    with pytest.raises(ReasonNeeded):
        move(card, to=agency.terms, by=agency.dasha)
    move(card, to=agency.terms, by=agency.dasha, reason="The brief lacks the offer")
    assert Stay.objects.get(card=card, left_at=None).backward


def test_waiting_at_the_client_runs_on_the_clients_clock(agency):
    card = move(agency.card(), to=agency.client_approves, by=agency.kees).card
    assert Wait.objects.get(card=card, until=None).clock == "client"
    move(card, to=agency.done, by=agency.kees)
    assert not Wait.objects.filter(card=card, until=None).exists()


def test_a_card_goes_directly_above_another(agency):
    first, second, third = (agency.card(title) for title in ("First", "Second", "Third"))
    move(third, to=agency.queue, above=second, by=agency.anna)
    order = agency.queue.cards.order_by("rank").values_list("title", flat=True)
    assert list(order) == ["First", "Third", "Second"]
    assert first.rank < second.rank


def test_who_looked_at_an_older_place_is_told_so(agency):
    card = agency.card()
    seen = card.version
    move(card, to=agency.terms, by=agency.kees)
    with pytest.raises(Stale):
        move(card, to=agency.design, by=agency.dasha, based_on=seen)


def test_a_guest_moves_nothing(agency, as_member):
    card = agency.card(project=agency.spring)
    answer = as_member(agency.greta).post(
        f"/api/relay/cards/{card.id}/move", {"column": agency.terms.id}, content_type="application/json"
    )
    assert answer.status_code == 404


def test_a_card_of_an_unseen_board_cannot_be_moved(agency):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    with pytest.raises(NotSeen):
        move(card, to=agency.terms, by=agency.anna)


def test_entries_are_numbered_without_a_gap(agency):
    card = agency.card()
    for column in (agency.terms, agency.design, agency.done):
        move(card, to=column, by=agency.kees)
    numbers = list(
        Entry.objects.filter(workspace=agency.workspace).order_by("number").values_list("number", flat=True)
    )
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_repeated_request_moves_once(agency, as_member):
    card = agency.card()
    browser = as_member(agency.kees)
    send = lambda: browser.post(  # noqa: E731
        f"/api/relay/cards/{card.id}/move",
        {"column": agency.terms.id},
        content_type="application/json",
        headers={"Idempotency-Key": "one"},
    )
    first, second = send(), send()
    assert first.status_code == 200, first.content
    assert first.json() == second.json()
    assert Stay.objects.filter(card=card).count() == 2


def test_a_move_takes_few_queries(agency, as_member, django_assert_max_num_queries):
    card = agency.card(responsible=agency.kees)
    browser = as_member(agency.kees)
    with django_assert_max_num_queries(15):
        answer = browser.post(
            f"/api/relay/cards/{card.id}/move",
            {"column": agency.terms.id},
            content_type="application/json",
            headers={"Idempotency-Key": "two"},
        )
    assert answer.status_code == 200
