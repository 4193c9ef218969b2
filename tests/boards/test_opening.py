"""A board is opened: the same truth for everybody, as far as they may see it."""

import gzip
import json
from datetime import timedelta

import pytest

from baton.boards.answers.norms import percentiles
from baton.boards.answers.opening import NORMS
from baton.boards.models import Board, Card, CardTag, Column, CustomField, CustomValue, Lane, Stay, Tag
from baton.boards.news import face
from baton.boards.relay.blocking import block
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.kit import clock


@pytest.fixture
def opened(agency, as_member):
    """``opened(agency.anna)`` is the board as Anna's browser gets it."""

    def open_as(member, board=agency.board):
        answer = as_member(member).get(f"/api/relay/boards/{board.id}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    return open_as


def faces(board):
    return {row[0]: dict(zip(board["cards"]["fields"], row, strict=True)) for row in board["cards"]["rows"]}


def test_a_fetched_card_is_the_told_card(agency, opened):
    tag = Tag.objects.create(workspace=agency.workspace, name="Urgent")
    field = CustomField.objects.create(
        workspace=agency.workspace, name="Send slot", kind="text", on_face=True
    )
    rich = agency.card(project=agency.spring, deadline=clock.now(), lead=agency.kees, responsible=agency.kees)
    CardTag.objects.create(card=rich, tag=tag)
    CustomValue.objects.create(card=rich, field=field, value="Tuesday")
    block(rich, kind="client", by=agency.kees)
    block(rich, kind="ours", by=agency.kees)
    offer(rich, to=agency.dasha, by=agency.kees)
    plain = move(agency.card("Plain", responsible=agency.kees), to=agency.done, by=agency.kees).card
    told = {
        card.id: json.loads(json.dumps(face.whole(Card.objects.get(pk=card.pk)))) for card in (rich, plain)
    }
    assert faces(opened(agency.anna)) == told


def test_money_fields_are_on_no_face(agency, opened):
    fee = CustomField.objects.create(workspace=agency.workspace, name="Fee", kind="money", on_face=True)
    card = agency.card()
    CustomValue.objects.create(card=card, field=fee, value="1200.00")
    assert faces(opened(agency.olga))[card.id]["fields"] == {}


def test_archived_and_deleted_cards_are_not_on_the_board(agency, opened):
    for moment in ("archived_at", "deleted_at"):
        Card.objects.filter(pk=agency.card().pk).update(**{moment: clock.now()})
    assert faces(opened(agency.anna)) == {}


def test_a_confidential_clients_card_is_only_for_who_is_named(agency, opened):
    card = agency.card(project=agency.secret)
    assert card.id in faces(opened(agency.anna))
    assert card.id not in faces(opened(agency.kees))


def test_a_guest_gets_the_shared_cards_and_the_guests_part(agency, opened):
    shared = agency.card(project=agency.spring)
    Card.objects.filter(pk=shared.pk).update(shared=True)
    agency.card("Internal", project=agency.spring)
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=3, hint="Be quick")
    board = opened(agency.greta)
    assert set(faces(board)) == {shared.id}
    assert set(board["cards"]["fields"]) == set(face.FOR_GUESTS)
    assert not {"calendar", "norms", "cell_limits", "person_limits"} & set(board)
    assert set(board["columns"][0]) == {"id", "parent", "name", "kind", "rank"}


def test_a_hidden_board_is_not_there(agency, as_member):
    assert as_member(agency.anna).get(f"/api/relay/boards/{agency.hidden_board.id}").status_code == 404
    assert as_member(agency.anna).get("/api/relay/boards/999999").status_code == 404


def test_a_guest_without_a_shared_card_finds_no_board(agency, as_member):
    assert as_member(agency.greta).get(f"/api/relay/boards/{agency.board.id}").status_code == 404


def test_an_unchanged_board_is_not_sent_again(agency, as_member):
    agency.card()
    browser = as_member(agency.anna)
    address = f"/api/relay/boards/{agency.board.id}"
    first = browser.get(address)
    again = browser.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    move(agency.card("New"), to=agency.terms, by=agency.kees)
    assert browser.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_change_is_seen_by_the_next_who_opens(agency, opened):
    card = agency.card()
    assert faces(opened(agency.anna))[card.id]["column"] == agency.queue.id
    move(card, to=agency.terms, by=agency.kees)
    assert faces(opened(agency.anna))[card.id]["column"] == agency.terms.id


def test_one_persons_bytes_are_not_given_to_who_sees_less(agency, opened):
    card = agency.card(project=agency.secret)
    opened(agency.olga)
    assert card.id not in faces(opened(agency.dasha))


def test_the_stream_is_followed_from_the_number(agency, opened):
    moved = move(agency.card(), to=agency.terms, by=agency.kees)
    assert opened(agency.anna)["number"] == moved.entry.number


def test_the_answer_travels_compressed_to_who_asks_for_it(agency, as_member):
    agency.card()
    browser, address = as_member(agency.anna), f"/api/relay/boards/{agency.board.id}"
    packed = browser.get(address, headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == browser.get(address).content


def test_the_screen_gets_the_working_hours(agency, opened):
    calendar = opened(agency.anna)["calendar"]
    assert calendar["time_zone"] == agency.workspace.time_zone
    assert calendar["week"][0] == [[540, 780], [840, 1080]]
    assert calendar["week"][6] == []


def test_a_stage_with_a_past_says_what_is_normal(agency, opened):
    NORMS.clear()
    monday = clock.now().replace(hour=9, minute=0) - timedelta(days=clock.now().weekday() + 28)
    card = agency.card()
    stays = [
        Stay(
            card=card,
            board=agency.board,
            column=agency.terms,
            entered_at=monday,
            left_at=monday + timedelta(minutes=n),
        )
        for n in range(1, 101)
    ]
    Stay.objects.bulk_create(stays)
    assert opened(agency.anna)["norms"] == {str(agency.terms.id): [50, 85, 95]}


def test_of_few_stays_nothing_is_normal(agency, opened):
    NORMS.clear()
    card = agency.card()
    for _ in range(3):
        move(card, to=agency.terms, by=agency.kees)
        card = move(card, to=agency.queue, by=agency.kees, reason="Again").card
    assert opened(agency.anna)["norms"] == {}


def test_percentiles_are_values_that_occurred():
    assert percentiles([10] * 19 + [1000]) == [10, 10, 10]
    assert percentiles([1]) == [1, 1, 1]


def test_opening_a_board_takes_few_queries_however_many_cards(
    agency, as_member, django_assert_max_num_queries
):
    for n in range(30):
        agency.card(f"Card {n}")
    Lane.objects.create(board=agency.board, name="All", rank="a0")
    browser = as_member(agency.anna)
    with django_assert_max_num_queries(20):
        browser.get(f"/api/relay/boards/{agency.board.id}")
    with django_assert_max_num_queries(4):
        browser.get(f"/api/relay/boards/{agency.board.id}")


def test_an_archived_board_still_opens(agency, opened):
    Board.objects.filter(pk=agency.board.pk).update(archived_at=clock.now())
    assert opened(agency.anna)["board"]["archived"]
