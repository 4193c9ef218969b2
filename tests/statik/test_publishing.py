"""The design becomes the board; a later one changes it, and no running card is lost."""

from itertools import pairwise

import pytest

from baton.boards.models import Card, Column, Stay
from baton.boards.relay.moving import move
from baton.boards.structure.arranging_boards import place_board
from baton.kit.errors import NotAllowed, NotSeen
from baton.statik.designing import add_part, change_part, remove_part, restore_parts
from baton.statik.keeping_services import change_service
from baton.statik.models import Stage
from baton.statik.on_card import stage_of_card
from baton.statik.publishing.adopting import adopt
from baton.statik.publishing.difference import What, difference
from baton.statik.publishing.publishing import plan, publish, roll_back, running_on
from baton.statik.publishing.wanted import wanted
from baton.statik.refusals import (
    BoardHasService,
    NotOfThisDesign,
    NotReady,
    SeenOtherwise,
    ServiceIsPutAway,
)
from baton.statik.reversing import begin_from_board
from baton.statik.telling import design_now
from baton.statik.telling_versions import steps_told


def columns(service):
    rows = Column.objects.filter(board=service.board, archived_at=None, parent=None).order_by("rank")
    return [(row.name, row.kind) for row in rows]


def steps(service):
    return [step.what for step in difference(running_on(service), wanted(design_now(service)))]


@pytest.fixture
def published(agency, service, drawn):
    publish(service, by=agency.olga)
    service.refresh_from_db()
    return service


def test_a_first_design_becomes_a_board_from_start_to_done(agency, published):
    assert columns(published) == [
        ("Idea", "queue"),
        ("Trial count", "work"),
        ("Agreed", "wait"),
        ("Used in a campaign", "done"),
    ]
    count = Column.objects.get(board=published.board, name="Trial count")
    assert (count.job_function, count.stuck_after_minutes) == ("analyst", 960)
    assert "a brief" in count.hint
    gate = Column.objects.get(board=published.board, name="Agreed").policies.get().gate
    assert (gate.name, gate.job_function, gate.answer_within_minutes) == ("The logic", "account_manager", 960)


def test_what_was_published_differs_in_nothing(published):
    assert steps(published) == []


def test_a_design_with_holes_becomes_no_board(agency, service, said):
    said("block", name="Used", kind="done")
    with pytest.raises(NotReady):
        publish(service, by=agency.olga)
    service.refresh_from_db()
    assert service.board is None
    assert not service.versions.exists()


def test_only_managers_publish(agency, service, drawn):
    with pytest.raises(NotAllowed):
        publish(service, by=agency.dasha)


def test_a_block_that_goes_gives_its_cards_to_the_block_before_it(agency, published, drawn):
    count = Stage.objects.get(block=drawn["count"]).column
    card = card_in(agency, published, count)
    remove_part(drawn["count"], by=agency.olga)
    agreed = drawn["agreed"]
    add_link(agency, published, drawn["idea"], agreed)
    told = plan(published, design_now(published))
    assert told.moving == {count.pk: 1}
    publish(published, by=agency.olga)
    card.refresh_from_db()
    assert card.column.name == "Idea"
    assert Stay.objects.filter(card=card, left_at=None, voided_at=None).count() == 1


def test_what_goes_and_what_comes_is_told_with_its_cards_gates_and_fields(agency, published, drawn, said):
    agreed = Stage.objects.get(block=drawn["agreed"]).column
    card_in(agency, published, agreed)
    remove_part(drawn["agreed"], by=agency.olga)
    check = said(
        "block", drawn["count"], name="Check", function="analyst", limit=2, days=1, leave=["It is right"]
    )
    add_link(agency, published, check, drawn["used"])
    told = plan(published, design_now(published))
    went = next(step for step in told.steps if step.what is What.ARCHIVE)
    assert (told.cards_of(went), told.goes_to_of(went)) == (1, "Trial count")
    assert [step.gate for step in told.steps if step.what is What.REMOVE_GATE] == ["The logic"]
    comes = next(step for step in told.steps if step.what is What.ADD)
    assert comes.fields["wip_limit"] == (None, 2)
    assert comes.fields["stuck_after_minutes"] == (None, 480)
    assert "It is right" in comes.fields["hint"][1]
    card = Card.objects.get(column=agreed)
    publish(published, by=agency.olga, mark=told.mark)
    card.refresh_from_db()
    assert card.column.name == told.goes_to_of(went)


def test_blocks_side_by_side_are_said_to_stand_one_after_the_other(agency, service, drawn, said):
    assert plan(service, design_now(service)).side_by_side == []
    texts = said("block", drawn["idea"], name="Texts", function="content_marketer")
    add_link(agency, service, texts, drawn["agreed"])
    assert plan(service, design_now(service)).side_by_side == [["Trial count", "Texts"]]


def test_a_version_is_rolled_back_and_its_columns_come_back(agency, published, drawn):
    before = columns(published)
    remove_part(drawn["count"], by=agency.olga)
    add_link(agency, published, drawn["idea"], drawn["agreed"])
    publish(published, by=agency.olga)
    assert columns(published) != before
    version = roll_back(published.versions.get(number=1), by=agency.olga)
    assert columns(published) == before
    assert version.number == 3
    assert Column.objects.filter(board=published.board, name="Trial count").count() == 1


def test_a_column_keeps_its_cards_when_its_block_is_called_otherwise(agency, published, drawn):
    count = Stage.objects.get(block=drawn["count"]).column
    card = card_in(agency, published, count)
    change_part(drawn["count"], {"name": "First count", "limit": 4}, by=agency.olga)
    assert steps(published) == [What.CHANGE]
    publish(published, by=agency.olga)
    card.refresh_from_db()
    assert (card.column.pk, card.column.name, card.column.wip_limit) == (count.pk, "First count", 4)


def test_what_is_published_is_what_was_looked_at(agency, published, drawn):
    change_part(drawn["count"], {"name": "First count"}, by=agency.olga)
    mark = plan(published, design_now(published)).mark
    change_part(drawn["count"], {"name": "Second count"}, by=agency.anna)
    with pytest.raises(SeenOtherwise):
        publish(published, by=agency.olga, mark=mark)
    assert ("Trial count", "work") in columns(published)


def test_blocks_that_go_on_side_by_side_are_parts_of_a_column(agency, service, drawn, said):
    said("block", name="Texts", function="content_marketer", part_of=drawn["count"].pk)
    said("block", name="Numbers", function="analyst", part_of=drawn["count"].pk)
    assert [each.within for each in wanted(design_now(service))].count(drawn["count"].pk) == 2


def test_two_neighbours_that_go_together_give_their_cards_to_the_one_that_stays(agency, published, drawn):
    cards = [
        card_in(agency, published, Stage.objects.get(block=drawn[name]).column)
        for name in ("count", "agreed")
    ]
    for name in ("count", "agreed"):
        remove_part(drawn[name], by=agency.olga)
    add_link(agency, published, drawn["idea"], drawn["used"])
    publish(published, by=agency.olga)
    assert {Card.objects.get(pk=card.pk).column.name for card in cards} == {"Idea"}
    roll_back(published.versions.get(number=1), by=agency.olga)
    assert len(columns(published)) == 4


def test_cards_go_to_no_block_that_goes(agency, published, drawn):
    column = Stage.objects.get(block=drawn["count"]).column
    for name in ("count", "agreed"):
        remove_part(drawn[name], by=agency.olga)
    add_link(agency, published, drawn["idea"], drawn["used"])
    with pytest.raises(NotOfThisDesign):
        publish(published, by=agency.olga, cards_to={column.pk: drawn["agreed"].pk})


def test_a_block_that_becomes_a_part_of_another_takes_its_cards_along_and_back_again(
    agency, published, drawn, said
):
    side = said("block", name="Texts", function="content_marketer", part_of=drawn["count"].pk)
    other = said("block", name="Numbers", function="analyst", part_of=drawn["count"].pk)
    publish(published, by=agency.olga)
    assert steps(published) == []
    card = card_in(agency, published, Stage.objects.get(block=side.pk).column)
    change_part(side, {"part_of": None}, by=agency.olga)
    add_link(agency, published, drawn["count"], side)
    add_link(agency, published, side, drawn["agreed"])
    assert What.ADD in steps(published)
    publish(published, by=agency.olga)
    assert steps(published) == []
    column = Card.objects.get(pk=card.pk).column
    assert (column.name, column.parent) == ("Texts", None)
    roll_back(published.versions.get(number=2), by=agency.olga)
    column = Card.objects.get(pk=card.pk).column
    assert column.name == "Texts"
    assert column.parent == Stage.objects.get(block=drawn["count"]).column
    assert Stage.objects.filter(block=other.pk).exists()


def test_a_gate_that_nobody_designed_does_not_come_back_with_its_column(agency, published, drawn):
    remove_part(drawn["agreed"], by=agency.olga)
    add_link(agency, published, drawn["count"], drawn["used"])
    publish(published, by=agency.olga)
    restore_parts(published, [drawn["agreed"].pk], by=agency.olga)
    links = published.parts.filter(kind="link", removed_at=None)
    for link in links:
        remove_part(link, by=agency.olga)
    row = [drawn[name] for name in ("idea", "count", "agreed", "used")]
    for before, following in pairwise(row):
        add_link(agency, published, before, following)
    add_part(
        published,
        "agreement",
        {
            "block": drawn["agreed"].pk,
            "what": "Another",
            "approvers": "client",
            "subject": "brief",
            "hours": 8,
        },
        by=agency.olga,
    )
    publish(published, by=agency.olga)
    assert steps(published) == []
    gates = Column.objects.get(board=published.board, name="Agreed", archived_at=None).policies
    assert [policy.gate.name for policy in gates.all()] == ["Another"]


def test_a_service_that_was_put_away_is_not_published_and_its_board_may_have_another(agency, published):
    change_service(published, archived=True, by=agency.olga)
    with pytest.raises(ServiceIsPutAway):
        publish(published, by=agency.olga)
    begin_from_board(published.board, by=agency.olga, name="Anew")
    with pytest.raises(BoardHasService):
        change_service(published, archived=False, by=agency.olga)


def test_a_board_in_a_private_space_tells_nothing_to_who_does_not_see_it(agency, published, as_member):
    place_board(published.board, space=agency.backroom, by=agency.olga)
    marc = as_member(agency.marc)
    for what in ("plan", "drift"):
        assert marc.get(f"/api/relay/services/{published.pk}/{what}").status_code == 404
    with pytest.raises(NotSeen):
        adopt(published, by=agency.marc)


def add_link(agency, service, before, following):
    add_part(service, "link", {"before": before.pk, "next": following.pk}, by=agency.olga)


def card_in(agency, service, column):
    card = Card.objects.get(pk=agency.card(project=agency.spring, responsible=agency.dasha).pk)
    return move(card, to=column, by=agency.olga).card


def test_whoever_takes_a_card_into_a_stage_reads_what_the_design_says_of_it(agency, published, drawn, said):
    said(
        "risk", block=drawn["count"].pk, text="Stale data", sign="The same number twice", answer="Count again"
    )
    said("question", block=drawn["count"].pk, text="Which consent?")
    card = card_in(agency, published, Stage.objects.get(block=drawn["count"]).column)
    before = stage_of_card(card, agency.dasha)
    assert before is not None
    assert before["risks"] == []
    publish(published, by=agency.olga)
    told = stage_of_card(card, agency.dasha)
    assert told is not None
    assert (told["name"], told["enter"], told["questions"]) == (
        "Trial count",
        ["a brief"],
        ["Which consent?"],
    )
    assert [risk["text"] for risk in told["risks"]] == ["Stale data"]


def test_what_no_column_holds_is_listed_before_it_is_in_force(agency, published, drawn, said):
    change_part(drawn["count"], {"deputy": "crm_strategist"}, by=agency.olga)
    standard = said("class", shape="linear", promise="85 of 100 within ten days", share=60)
    told = steps_told(plan(published, design_now(published)), design_now(published), agency.olga)
    assert [(step["what"], step["column"], step["fields"]) for step in told] == [
        (What.CHANGE_SAID, "Trial count", [{"name": "Deputy", "now": None, "then": "CRM strategist"}]),
        (
            What.ADD_SAID,
            "Standard",
            [
                {"name": "What is promised", "now": None, "then": "85 of 100 within ten days"},
                {"name": "Share of capacity, %", "now": None, "then": 60.0},
            ],
        ),
    ]
    publish(published, by=agency.olga)
    assert plan(published, design_now(published)).steps == []
    remove_part(standard, by=agency.olga)
    assert [step.what for step in plan(published, design_now(published)).steps] == [What.REMOVE_SAID]


def test_a_card_tells_which_function_answers_for_its_stage_and_which_in_its_stead(agency, published, drawn):
    change_part(drawn["count"], {"deputy": "crm_strategist"}, by=agency.olga)
    publish(published, by=agency.olga)
    card = card_in(agency, published, Stage.objects.get(block=drawn["count"]).column)
    told = stage_of_card(card, agency.dasha)
    assert told is not None
    assert (told["function"], told["deputy"]) == ("analyst", "crm_strategist")


def test_what_is_to_be_looked_at_stands_at_the_gate_and_is_no_refusal(agency, published):
    change_part(published.parts.get(kind="agreement"), {"evidence": "Seven counts"}, by=agency.olga)
    publish(published, by=agency.olga)
    gate = published.gates.get().gate
    assert (gate.evidence, gate.policy.words) == ("Seven counts", "")
    assert steps(published) == []


def test_a_card_tells_who_agrees_to_what_in_what_time(agency, published, drawn):
    card = card_in(agency, published, Stage.objects.get(block=drawn["agreed"]).column)
    told = stage_of_card(card, agency.dasha)
    assert told is not None
    [agreed] = told["agreements"]
    assert (agreed["what"], agreed["approvers"], agreed["function"], agreed["subject"], agreed["hours"]) == (
        "The logic",
        "job_function",
        "account_manager",
        "brief",
        16,
    )
