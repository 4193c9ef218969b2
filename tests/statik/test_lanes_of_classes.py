"""A class of service with a lane of its own gets it when the design is published; lanes of others stay."""

import pytest

from baton.boards.content.editing import Edits, edit
from baton.boards.models import Card, Lane, Stay
from baton.boards.news.structure import structure_of
from baton.boards.relay.moving import move
from baton.boards.structure.archiving_lanes import archive_lane
from baton.boards.structure.arranging_boards import change_board
from baton.boards.structure.arranging_lanes import add_lane, change_lane
from baton.statik.designing import change_part, remove_part
from baton.statik.models import Part, Stage
from baton.statik.on_card import stage_of_card
from baton.statik.publishing.adopting import adopt
from baton.statik.publishing.difference import What
from baton.statik.publishing.publishing import plan, publish, roll_back
from baton.statik.telling import design_now


@pytest.fixture
def fast(said):
    return said("class", shape="immediate", cap=1)


@pytest.fixture
def published(agency, service, drawn, fast):
    publish(service, by=agency.olga)
    service.refresh_from_db()
    return service


def lanes(service):
    return [(each["name"], each["wip_limit"]) for each in structure_of(service.board)["lanes"]]


def steps(service):
    return [step.what for step in plan(service, design_now(service)).steps]


def card_in(agency, service, drawn, **said):
    column = Stage.objects.get(service=service, block=drawn["count"]).column
    card = agency.card(project=agency.spring, responsible=agency.dasha)
    edit(card, Edits(**said), by=agency.olga)  # type: ignore[typeddict-item]
    return move(Card.objects.get(pk=card.pk), to=column, by=agency.olga).card


def give_lane(agency, service, fast, name="Expedite"):
    change_part(fast, {"lane": name}, by=agency.olga)
    publish(service, by=agency.olga)
    fast.refresh_from_db()


def test_without_a_lane_of_its_own_a_class_changes_nothing_on_the_board(published):
    assert lanes(published) == []
    assert steps(published) == []


def test_a_class_gets_its_lane_with_its_cards_and_all_other_work_one_below(agency, published, drawn, fast):
    urgent = card_in(agency, published, drawn, class_of_service="expedite")
    other = card_in(agency, published, drawn)
    change_part(fast, {"lane": "Expedite"}, by=agency.olga)
    told = plan(published, design_now(published))
    assert [(step.what, step.column, told.cards_of(step)) for step in told.steps] == [
        (What.ADD_LANE, "All other work", 0),
        (What.ADD_LANE, "Expedite", 1),
    ]
    publish(published, by=agency.olga, mark=told.mark)
    assert lanes(published) == [("Expedite", 1), ("All other work", None)]
    where = {card.pk: (str(card.lane), card.entered_at) for card in Card.objects.exclude(lane=None)}
    assert where[urgent.pk] == ("Expedite", urgent.entered_at)
    assert where[other.pk] == ("All other work", other.entered_at)
    assert Stay.objects.get(card=urgent, left_at=None, voided_at=None).lane == Lane.objects.get(
        name="Expedite"
    )
    assert steps(published) == []


def test_cards_that_move_between_lanes_are_no_drift(agency, published, drawn, fast):
    give_lane(agency, published, fast)
    card = card_in(agency, published, drawn, class_of_service="expedite")
    assert card.lane.name == "Expedite"
    rest = Lane.objects.get(name="All other work")
    move(Card.objects.get(pk=card.pk), to=card.column, lane=rest, by=agency.olga)
    assert steps(published) == []


def test_other_work_comes_into_the_lane_of_other_work_though_it_is_not_the_first(
    agency, published, drawn, fast
):
    give_lane(agency, published, fast)
    assert card_in(agency, published, drawn).lane.name == "All other work"


def test_a_lane_that_its_class_gives_up_goes_and_its_cards_with_it(agency, published, drawn, fast):
    urgent = card_in(agency, published, drawn, class_of_service="expedite")
    give_lane(agency, published, fast)
    change_part(fast, {"lane": ""}, by=agency.olga)
    assert steps(published) == [What.ARCHIVE_LANE, What.ARCHIVE_LANE]
    publish(published, by=agency.olga)
    assert lanes(published) == []
    urgent.refresh_from_db()
    assert urgent.lane is None
    assert urgent.column.name == "Trial count"


def test_a_class_that_comes_back_gets_the_lane_it_had(agency, published, drawn, fast):
    give_lane(agency, published, fast)
    remove_part(Part.objects.get(pk=fast.pk), by=agency.olga)
    publish(published, by=agency.olga)
    assert lanes(published) == []
    other = card_in(agency, published, drawn)
    roll_back(published.versions.get(number=2), by=agency.olga)
    assert lanes(published) == [("Expedite", 1), ("All other work", None)]
    assert Lane.objects.filter(board=published.board, name="Expedite").count() == 1
    other.refresh_from_db()
    assert other.lane.name == "All other work"
    assert card_in(agency, published, drawn).lane.name == "All other work"


def test_lanes_that_somebody_made_by_hand_stay(agency, published, drawn, fast):
    bloom = add_lane(published.board, "Bloom", by=agency.olga)
    urgent = card_in(agency, published, drawn, class_of_service="expedite")
    give_lane(agency, published, fast)
    assert lanes(published) == [("Expedite", 1), ("Bloom", None)]
    urgent.refresh_from_db()
    assert urgent.lane.name == "Expedite"
    change_part(fast, {"lane": ""}, by=agency.olga)
    publish(published, by=agency.olga)
    assert lanes(published) == [("Bloom", None)]
    urgent.refresh_from_db()
    assert urgent.lane == bloom


def test_the_more_pressing_class_stands_above(agency, published, said, fast):
    give_lane(agency, published, fast)
    dated = said("class", shape="fixed_date")
    give_lane(agency, published, dated, "Fixed date")
    assert [name for name, _limit in lanes(published)] == ["Expedite", "Fixed date", "All other work"]
    later = said("class", shape="later")
    give_lane(agency, published, later, "Later")
    assert [name for name, _limit in lanes(published)] == [
        "Expedite",
        "Fixed date",
        "Later",
        "All other work",
    ]


def test_a_card_of_a_lane_that_goes_is_where_it_was_since_it_was(agency, published, drawn, fast):
    give_lane(agency, published, fast)
    bloom = add_lane(published.board, "Bloom", by=agency.olga)
    add_lane(published.board, "Vault", by=agency.olga)
    urgent = card_in(agency, published, drawn, class_of_service="expedite")
    change_part(fast, {"lane": ""}, by=agency.olga)
    told = plan(published, design_now(published))
    assert [(step.what, told.cards_of(step)) for step in told.steps] == [(What.ARCHIVE_LANE, 1)]
    publish(published, by=agency.olga)
    after = Card.objects.get(pk=urgent.pk)
    assert after.lane == Lane.objects.get(name="All other work")
    assert after.lane != bloom
    assert after.entered_at == urgent.entered_at
    assert Stay.objects.filter(card=urgent).count() == 2


def test_a_full_lane_refuses_no_redesign(agency, published, drawn, fast, said):
    give_lane(agency, published, fast)
    dated = said("class", shape="fixed_date", cap=1)
    give_lane(agency, published, dated, "Fixed date")
    cards = [
        card_in(agency, published, drawn, class_of_service=of)
        for of in ("expedite", "expedite", "fixed_date")
    ]
    change_board(published.board, limit_rule="refuse", by=agency.olga)
    for part in (fast, dated):
        change_part(part, {"lane": ""}, by=agency.olga)
    publish(published, by=agency.olga)
    assert lanes(published) == []
    assert {Card.objects.get(pk=card.pk).lane for card in cards} == {None}


def test_other_work_whose_lane_somebody_put_away_gets_one_again(agency, published, fast):
    give_lane(agency, published, fast)
    rest = Lane.objects.get(name="All other work")
    archive_lane(rest, cards_to=Lane.objects.get(name="Expedite"), reason="Tidied up", by=agency.olga)
    assert steps(published) == [What.RESTORE_LANE]
    publish(published, by=agency.olga)
    assert lanes(published) == [("Expedite", 1), ("All other work", None)]


def test_a_lane_that_takes_in_nobody_any_more_is_drift(agency, published, fast):
    give_lane(agency, published, fast)
    lane = Lane.objects.get(board=published.board, name="Expedite")
    change_lane(lane, class_of_service="", by=agency.olga)
    assert steps(published) == [What.CHANGE_LANE]
    publish(published, by=agency.olga)
    lane.refresh_from_db()
    assert lane.class_of_service == "expedite"
    change_lane(lane, class_of_service="", by=agency.olga)
    adopt(published, by=agency.olga)
    fast.refresh_from_db()
    assert fast.values["lane"] == ""
    assert steps(published) == []


def test_two_cards_that_stood_alike_in_two_lanes_stand_behind_each_other_in_one(
    agency, published, drawn, fast
):
    bloom, vault = (add_lane(published.board, name, by=agency.olga) for name in ("Bloom", "Vault"))
    column = Stage.objects.get(service=published, block=drawn["count"]).column
    for lane in (bloom, vault):
        card = card_in(agency, published, drawn, class_of_service="expedite")
        move(Card.objects.get(pk=card.pk), to=column, lane=lane, by=agency.olga)
    give_lane(agency, published, fast)
    ranks = [card.rank for card in Card.objects.filter(lane__name="Expedite")]
    assert len(set(ranks)) == len(ranks) == 2


def test_what_is_done_stays_where_it_was_done(agency, published, drawn, fast):
    card = card_in(agency, published, drawn, class_of_service="expedite")
    done = Stage.objects.get(service=published, block=drawn["used"]).column
    agreed = Stage.objects.get(service=published, block=drawn["agreed"]).column
    agreed.policies.all().delete()
    card = move(Card.objects.get(pk=card.pk), to=done, by=agency.olga).card
    give_lane(agency, published, fast)
    card.refresh_from_db()
    assert card.lane == Lane.objects.get(name="All other work")


def test_a_lane_changed_by_hand_is_drift_and_is_adopted(agency, published, fast):
    give_lane(agency, published, fast)
    lane = Lane.objects.get(board=published.board, name="Expedite")
    change_lane(lane, name="Fast", wip_limit=2, by=agency.olga)
    assert steps(published) == [What.CHANGE_LANE]
    found = adopt(published, by=agency.olga)
    assert found.said == {fast.pk: {"cap": 1, "lane": "Expedite"}}
    assert steps(published) == []
    archive_lane(lane, cards_to=Lane.objects.get(name="All other work"), reason="Not needed", by=agency.olga)
    assert steps(published) == [What.RESTORE_LANE]
    adopt(published, by=agency.olga)
    fast.refresh_from_db()
    assert fast.values["lane"] == ""


def test_whoever_takes_a_card_reads_what_was_agreed_on_its_class(agency, published, drawn, fast):
    change_part(fast, {"pulled": "At once", "promise": "The same day"}, by=agency.olga)
    publish(published, by=agency.olga)
    urgent = card_in(agency, published, drawn, class_of_service="expedite")
    told = (stage_of_card(urgent, agency.dasha) or {})["of_class"]
    assert (told["shape"], told["pulled"], told["promise"]) == ("immediate", "At once", "The same day")
    told = stage_of_card(card_in(agency, published, drawn), agency.dasha) or {}
    assert told["of_class"] is None
