"""The design becomes the board; a later one changes it, and no running card is lost."""

import pytest

from baton.boards.models import Card, Column, Stay
from baton.boards.relay.moving import move
from baton.kit.errors import NotAllowed
from baton.statik.designing import add_part, change_part, remove_part
from baton.statik.models import Stage
from baton.statik.on_card import stage_of_card
from baton.statik.publishing.difference import What, difference
from baton.statik.publishing.publishing import plan, publish, roll_back, running_on
from baton.statik.publishing.wanted import wanted
from baton.statik.refusals import NotReady, SeenOtherwise
from baton.statik.telling import design_now


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
