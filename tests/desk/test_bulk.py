"""Many cards changed at once: one deed, said card by card where it is refused, taken back as one."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.activity.models import Entry
from baton.boards.content.editing import edit
from baton.boards.content.tagging import set_tags
from baton.boards.models import Card, CardTag, Column, CustomField, Handoff, Stay, Tag
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.arranging_lanes import add_lane
from baton.boards.undo.undoing import undo
from baton.kit.errors import Refusal


@pytest.fixture
def bulk(agency, as_member):
    def ask(by, cards=None, status=200, **sent):
        chosen = {"cards": [card.pk for card in cards]} if cards is not None else {}
        everything = {**chosen, **{key: sent.pop(key) for key in KEYS if key in sent}, "change": sent}
        answer = as_member(by).post("/api/relay/cards/bulk", everything, content_type="application/json")
        assert answer.status_code == status, answer.content
        return answer.json()

    return ask


KEYS = ("filter", "board", "all_or_nothing")


def some(agency, count=4, **known):
    return [agency.card(f"Card {number}", **known) for number in range(count)]


def fresh(cards):
    by_pk = Card.objects.in_bulk([card.pk for card in cards])
    return [by_pk[card.pk] for card in cards]


def test_cards_are_moved_in_the_order_in_which_they_stood(agency, bulk):
    cards = some(agency)
    answer = bulk(agency.anna, reversed(cards), column=agency.terms.pk)
    assert answer["done"] == [card.pk for card in cards]
    there = Card.objects.filter(column=agency.terms).order_by("rank")
    assert list(there) == cards
    assert {card.responsible_id for card in there} == {agency.anna.pk}


def test_each_card_tells_of_itself_and_all_of_one_deed(agency, bulk):
    cards = some(agency)
    answer = bulk(agency.anna, cards, column=agency.terms.pk)
    entries = Entry.objects.filter(kind="CardMoved").order_by("number")
    assert [entry.card for entry in entries] == [card.pk for card in cards]
    assert {entry.deed for entry in entries} == {answer["deed"]} == {entries[0].number}
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    agency.workspace.refresh_from_db()
    assert agency.workspace.last_entry == numbers[-1]
    assert not Entry.objects.filter(kind="CardFiled", deed__isnull=False).exists()


def test_what_cannot_be_done_is_said_of_each_card_and_leaves_nothing_behind(agency, bulk):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=2)
    cards = some(agency)
    answer = bulk(agency.anna, cards, column=agency.terms.pk, tags_add=[])
    assert answer["done"] == [cards[0].pk, cards[1].pk]
    assert [row["code"] for row in answer["refused"]] == ["ColumnIsFull"] * 2
    assert answer["refused"][0]["title"] == "Card 2"
    assert Stay.objects.filter(left_at=None).count() == 4
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


def test_all_or_nothing_changes_nothing_and_says_why(agency, bulk):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=2)
    cards = some(agency)
    entries = Entry.objects.count()
    answer = bulk(agency.anna, cards, column=agency.terms.pk, all_or_nothing=True, status=409)
    assert len(answer["facts"]["refused"]) == 2
    assert {card.column_id for card in fresh(cards)} == {agency.queue.pk}
    assert Entry.objects.count() == entries


def test_one_unseen_card_among_fifty_is_404_and_nothing_changes(agency, bulk):
    """S04 of the advisories."""
    cards = some(agency, 49)
    hidden = agency.card("Bonus", column=agency.hidden_column, by=agency.olga)
    entries = Entry.objects.count()
    for sent in ({"column": agency.terms.pk}, {"archive": True}, {"class_of_service": "expedite"}):
        bulk(agency.marc, [*cards, hidden], status=404, **sent)
    bulk(agency.marc, cards, column=agency.hidden_column.pk, status=404)
    bulk(agency.kees, cards, project=agency.secret.pk, status=404)
    bulk(agency.kees, cards, tags_add=[10**9], status=404)
    assert Entry.objects.count() == entries
    assert {card.column_id for card in fresh(cards)} == {agency.queue.pk}


def test_all_of_it_is_taken_back_at_once(agency, bulk, as_member):
    tag = Tag.objects.create(workspace=agency.workspace, name="urgent")
    cards = some(agency, deadline=datetime(2026, 12, 24, 12, tzinfo=UTC))
    set_tags(cards[0], [tag], by=agency.anna)
    before = [(card.column_id, card.class_of_service, card.deadline) for card in fresh(cards)]
    change = {
        "class_of_service": "expedite",
        "shift_days": 2,
        "tags_add": [tag.pk],
        "column": agency.terms.pk,
    }
    bulk(agency.anna, cards, **change)
    assert CardTag.objects.count() == 4
    assert {card.class_of_service for card in fresh(cards)} == {"expedite"}
    answer = as_member(agency.anna).post("/api/relay/undo", {}, content_type="application/json").json()
    assert (answer["cards"], answer["left"]) == (4, 0)
    assert [(card.column_id, card.class_of_service, card.deadline) for card in fresh(cards)] == before
    assert list(CardTag.objects.values_list("card", flat=True)) == [cards[0].pk]
    assert Stay.objects.filter(voided_at__isnull=False).count() == 4


def test_what_somebody_touched_since_stays_as_they_left_it(agency, bulk):
    cards = some(agency)
    answer = bulk(agency.anna, cards, class_of_service="expedite")
    edit(cards[1], {"class_of_service": "intangible"}, by=agency.kees)
    undone = undo(by=agency.anna, number=answer["deed"])
    assert (undone.cards, undone.left) == (3, 1)
    assert [card.class_of_service for card in fresh(cards)] == [
        "standard",
        "intangible",
        "standard",
        "standard",
    ]
    with pytest.raises(Refusal):
        undo(by=agency.anna, number=answer["deed"])


def test_another_lane_leaves_cards_in_their_columns(agency, bulk):
    chains, urgent = (add_lane(agency.board, name, by=agency.olga) for name in ("Chains", "Urgent"))
    waiting, begun = (
        agency.card("Waiting"),
        agency.card("Begun", column=agency.terms, responsible=agency.kees),
    )
    there = agency.card("There", lane=urgent)
    entries = Entry.objects.count()
    answer = bulk(agency.anna, [waiting, begun, there], lane=urgent.pk)
    assert len(answer["done"]) == 3
    assert [(card.column_id, card.lane_id) for card in fresh([waiting, begun, there])] == [
        (agency.queue.pk, urgent.pk),
        (agency.terms.pk, urgent.pk),
        (agency.queue.pk, urgent.pk),
    ]
    assert Entry.objects.count() == entries + 2
    undo(by=agency.anna, number=answer["deed"])
    assert {card.lane_id for card in fresh([waiting, begun])} == {chains.pk}


def test_a_lane_of_another_board_is_refused_card_by_card(agency, bulk):
    elsewhere = add_board(agency.production, "Elsewhere", by=agency.olga)
    lane = add_lane(elsewhere, "Theirs", by=agency.olga)
    card = agency.card("Here")
    [refused] = bulk(agency.anna, [card], lane=lane.pk)["refused"]
    assert refused["code"] == "OtherBoardsLane"


def test_taking_back_two_thousand_asks_little_more_than_taking_back_two(agency, bulk):
    """What is asked about a card is asked of all of them at once."""

    def asked(count):
        answer = bulk(agency.anna, some(agency, count), class_of_service="expedite")
        with CaptureQueriesContext(connection) as queries:
            undo(by=agency.anna, number=answer["deed"])
        reads = [each["sql"] for each in queries if each["sql"].lstrip().startswith("SELECT")]
        return len(reads)

    assert asked(30) == asked(2)


def test_a_deed_of_several_parts_is_taken_back_part_by_part(agency, bulk):
    """Each part is later than the one before: taken back a moment ago it stands against nothing."""
    cards = some(agency, 3)
    tag = Tag.objects.create(workspace=agency.workspace, name="urgent")
    field = CustomField.objects.create(workspace=agency.workspace, name="Wave", kind="text")
    sent = {
        "class_of_service": "expedite",
        "tags_add": [tag.pk],
        "fields": [{"field": field.pk, "value": "1"}],
    }
    answer = bulk(agency.anna, cards, **sent, archive=True)
    undone = undo(by=agency.anna, number=answer["deed"])
    assert (undone.cards, undone.left) == (3, 0)
    assert not CardTag.objects.exists()
    assert {(card.class_of_service, card.archived_at) for card in fresh(cards)} == {("standard", None)}
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_filter_chooses_the_cards(agency, bulk):
    cards = some(agency, project=agency.spring)
    other = agency.card("Other")
    answer = bulk(agency.anna, filter="client:Bloom", class_of_service="expedite")
    assert answer["done"] == [card.pk for card in cards]
    assert fresh([other])[0].class_of_service == "standard"
    bulk(agency.anna, filter="client:", class_of_service="expedite", status=422)


def test_every_kind_of_change(agency, bulk):
    field = CustomField.objects.create(workspace=agency.workspace, name="Wave", kind="text")
    cards = some(agency, 2)
    changes = [
        {"lead": agency.kees.pk},
        {"project": agency.spring.pk},
        {"responsible": agency.dasha.pk},
        {"offer_to": agency.daan.pk, "note": "Please"},
        {"participants_add": [{"member": agency.tim.pk, "job_function": "technical_specialist"}]},
        {"participants_remove": [agency.tim.pk]},
        {"fields": [{"field": field.pk, "value": "first"}]},
        {"deadline": "2026-12-24T00:00:00Z"},
        {"shared": True},
        {"archive": True},
    ]
    for sent in changes:
        answer = bulk(agency.marc, cards, **sent)
        assert (len(answer["done"]), answer["refused"]) == (2, []), sent
        assert answer["deed"] is not None, sent
    [one, _] = fresh(cards)
    assert (one.lead, one.project, one.responsible) == (agency.kees, agency.spring, agency.dasha)
    assert one.archived_at is not None
    assert Handoff.objects.count() == 2


def test_nothing_different_is_no_deed(agency, bulk):
    cards = some(agency, 2)
    answer = bulk(agency.anna, cards, class_of_service="standard")
    assert (len(answer["done"]), answer["deed"]) == (2, None)
    assert len(answer["same"]) == 2


def test_a_card_that_was_so_already_is_told_apart(agency, bulk):
    [one, other] = some(agency, 2)
    bulk(agency.anna, [one], class_of_service="expedite")
    answer = bulk(agency.anna, [one, other], class_of_service="expedite")
    assert (len(answer["done"]), answer["same"]) == (2, [one.pk])


def test_a_deadline_that_is_not_there_is_not_shifted(agency, bulk):
    cards = [agency.card("With", deadline=datetime(2026, 11, 27, 12, tzinfo=UTC)), agency.card("Without")]
    answer = bulk(agency.anna, cards, shift_days=1)
    assert [row["code"] for row in answer["refused"]] == ["NoDeadlineToShift"]
    # From Friday a working day on is Monday.
    assert fresh(cards)[0].deadline.date().isoformat() == "2026-11-30"


@pytest.mark.parametrize("sent", [{}, {"cards": [1], "filter": ""}, {"cards": list(range(2001))}])
def test_what_is_no_choice_is_refused(agency, as_member, sent):
    everything = {**sent, "change": {"archive": True}}
    answer = as_member(agency.olga).post("/api/relay/cards/bulk", everything, content_type="application/json")
    assert answer.status_code == 422


def test_a_deadline_shifted_beyond_the_calendar_is_refused_of_that_card(agency, bulk):
    far, near = agency.card("Far", deadline=datetime(9999, 12, 20, tzinfo=UTC)), agency.card("Near")
    edit(near, {"deadline": datetime(2026, 12, 1, 12, tzinfo=UTC)}, by=agency.anna)
    for days in (2000, -2000):
        answer = bulk(agency.anna, [far, near], shift_days=days)
        assert near.pk in answer["done"]
    assert [each["number"] for each in bulk(agency.anna, [far], shift_days=2000)["refused"]] == [far.number]
