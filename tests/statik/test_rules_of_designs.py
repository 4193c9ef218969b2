"""What is agreed to happen at a stage by itself becomes a rule of the board; rules made by hand stay."""

import pytest

from baton.rules.keeping import change_rule, make_rule, remove_rule
from baton.rules.models import Rule
from baton.statik.checking import blind_spots
from baton.statik.checking.spot import Blind
from baton.statik.designing import remove_part
from baton.statik.models import Part, Stage, StageRule
from baton.statik.publishing.adopting import adopt
from baton.statik.publishing.difference import What
from baton.statik.publishing.publishing import plan, publish, roll_back
from baton.statik.reversing import begin_from_board
from baton.statik.telling import design_now
from baton.statik.telling_versions import steps_told


@pytest.fixture
def told(said, drawn):
    return said("rule", block=drawn["agreed"].pk, then="notify", whom="lead", text="They look at it.")


@pytest.fixture
def published(agency, service, drawn, told):
    publish(service, by=agency.olga)
    service.refresh_from_db()
    return service


def steps(service):
    return [step.what for step in plan(service, design_now(service)).steps]


def rules(service):
    return list(Rule.objects.standing().filter(board=service.board).order_by("pk"))


def column(service, block):
    return Stage.objects.get(service=service, block=block).column


def test_a_rule_of_a_stage_is_a_rule_of_the_board(published, drawn):
    rule = rules(published)[0]
    assert rule.name == "At “Agreed”"
    assert rule.when == {
        "kind": "moved",
        "from_column": [],
        "to_column": [column(published, drawn["agreed"]).pk],
    }
    assert rule.then == [{"do": "notify", "to": ["lead"], "text": "They look at it."}]
    assert steps(published) == []


def test_before_it_is_published_its_sentence_is_read_also_of_stages_that_are_no_columns_yet(
    agency, service, drawn, told, said
):
    said("rule", block=drawn["count"].pk, when="blocked", then="move", next=drawn["agreed"].pk)
    design = design_now(service)
    steps = steps_told(plan(service, design), design, agency.olga)
    then = "When a card comes to “Agreed”: mention the lead: “They look at it.”"
    blocked = "When a card is blocked, if it stands in “Trial count”: move it to “Agreed”."
    assert [each["fields"] for each in steps if each["what"] == "add_rule"] == [
        [{"name": "says", "now": None, "then": then}],
        [{"name": "says", "now": None, "then": blocked}],
    ]


@pytest.mark.parametrize(
    "how",
    [
        {"when": "blocked", "then": "notify", "whom": "account_manager"},
        {"when": "returned", "then": "comment", "text": "Why?"},
        {"when": "deadline", "ahead": 3, "then": "offer", "whom": "responsible"},
        {"when": "children_done", "then": "move", "next": "used"},
        {"when": "enters", "then": "offer", "whom": "member", "member": "dasha", "name": "To Dasha"},
    ],
)
def test_whatever_a_design_says_of_a_rule_is_read_off_the_board_again(agency, published, drawn, said, how):
    how = dict(how)
    if "next" in how:
        how["next"] = drawn[how["next"]].pk
    if "member" in how:
        how["member"] = getattr(agency, how["member"]).pk
    part = said("rule", block=drawn["count"].pk, **how)
    publish(published, by=agency.olga)
    assert steps(published) == []
    rule = StageRule.objects.get(part=part).rule
    change_rule(rule, name="Called otherwise", by=agency.olga)
    adopt(published, by=agency.olga)
    part.refresh_from_db()
    assert part.values["name"] == "Called otherwise"
    assert {name: part.values[name] for name in how if name != "name"} == {
        name: value for name, value in how.items() if name != "name"
    }
    assert steps(published) == []


def test_it_acts_only_on_cards_of_its_stage(agency, published, drawn, said):
    said("rule", block=drawn["count"].pk, when="blocked", then="comment", text="Who can help?")
    publish(published, by=agency.olga)
    rule = rules(published)[-1]
    assert rule.filter == f"column:{column(published, drawn['count']).pk}"


def test_a_rule_that_is_not_said_to_its_end_is_a_blind_spot_and_no_rule(agency, published, drawn, said):
    part = said("rule", block=drawn["count"].pk, then="move")
    spots = [spot for spot in blind_spots(design_now(published)) if spot.blind is Blind.RULE_OPEN]
    assert [(spot.part, spot.mend and spot.mend.field) for spot in spots] == [(part.pk, "next")]
    publish(published, by=agency.olga)
    assert len(rules(published)) == 1


def test_taken_out_of_the_design_it_goes_and_a_rule_made_by_hand_stays(agency, published, told):
    by_hand = make_rule(
        "By hand",
        when={"kind": "filed"},
        then=[{"do": "comment", "text": "New"}],
        board=published.board,
        by=agency.olga,
    )
    remove_part(told, by=agency.olga)
    assert steps(published) == [What.REMOVE_RULE]
    publish(published, by=agency.olga)
    assert rules(published) == [by_hand]


def test_rolled_back_it_is_there_again_once(agency, published, told):
    remove_part(told, by=agency.olga)
    publish(published, by=agency.olga)
    roll_back(published.versions.get(number=1), by=agency.olga)
    assert [rule.then[0]["text"] for rule in rules(published)] == ["They look at it."]
    roll_back(published.versions.get(number=1), by=agency.olga)
    assert len(rules(published)) == 1


def test_with_its_stage_it_goes(agency, published, drawn, told, said):
    remove_part(drawn["agreed"], by=agency.olga)
    said("link", before=drawn["count"].pk, next=drawn["used"].pk)
    told.refresh_from_db()
    assert told.removed_at is not None
    publish(published, by=agency.olga)
    assert rules(published) == []


def test_removed_by_hand_it_is_drift_and_is_adopted(agency, published, told):
    remove_rule(rules(published)[0], by=agency.olga)
    assert steps(published) == [What.ADD_RULE]
    adopt(published, by=agency.olga)
    told.refresh_from_db()
    assert told.removed_at is not None
    assert steps(published) == []


def test_changed_by_hand_to_what_a_design_cannot_say_it_is_a_rule_like_any_other(agency, published, told):
    rule = rules(published)[0]
    then = [{"do": "comment", "text": "One"}, {"do": "comment", "text": "Two"}]
    change_rule(rule, then=then, by=agency.olga)
    assert steps(published) == [What.CHANGE_RULE]
    adopt(published, by=agency.olga)
    assert rules(published) == [rule]
    assert steps(published) == []
    assert not StageRule.objects.exists()


def test_undone_drift_says_again_what_was_agreed(agency, published, told):
    change_rule(rules(published)[0], then=[{"do": "comment", "text": "Other"}], by=agency.olga)
    publish(published, by=agency.olga)
    assert rules(published)[0].then == [{"do": "notify", "to": ["lead"], "text": "They look at it."}]


def test_of_a_running_board_its_rules_are_read_as_far_as_a_design_has_words(agency):
    board = agency.board
    stage = board.columns.filter(archived_at=None).order_by("rank")[1]
    make_rule(
        "Tell the lead",
        when={"kind": "moved", "to_column": [stage.pk]},
        then=[{"do": "notify", "to": ["lead"], "text": "It is here."}],
        board=board,
        by=agency.olga,
    )
    make_rule(
        "Of the whole board",
        when={"kind": "filed"},
        then=[{"do": "comment", "text": "New"}],
        board=board,
        by=agency.olga,
    )
    service = begin_from_board(board, by=agency.olga)
    assert [part.values["name"] for part in Part.objects.filter(service=service, kind="rule")] == [
        "Tell the lead"
    ]
    assert steps(service) == []
