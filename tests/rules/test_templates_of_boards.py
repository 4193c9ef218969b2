"""A board that others are built after: its columns, policies, gates and rules, and none of its cards."""

import pytest

from baton.boards.models import Board, BoardTemplate, Card, CellLimit, Column, CustomField, Gate, Lane, Policy
from baton.boards.structure.arranging_boards import change_board
from baton.boards.structure.arranging_fields import add_custom_field, change_custom_field
from baton.boards.structure.arranging_lanes import add_lane
from baton.boards.structure.arranging_tags import add_tag, remove_tag
from baton.boards.structure.limiting_cells import limit_cell
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_gates import add_gate
from baton.boards.structure.stating_policies import add_policy
from baton.kit import clock
from baton.rules.keeping import make_rule
from baton.rules.models import Rule, TemplateRule


@pytest.fixture
def ours(agency):
    """The agency's board as it has grown: parts, a lane, a limit, a field, a gate, two rules."""
    agency.card("Mailing")
    marc = agency.marc
    change_board(agency.board, person_limit=3, face=["number", "fields"], by=marc)
    split_column(agency.terms, ["Writing", "Reading"], by=marc)
    lane = add_lane(agency.board, "Post", by=marc)
    limit_cell(agency.design, lane, wip_limit=2, by=marc)
    subject = add_custom_field("Subject", kind="text", board=agency.board, by=marc)
    add_policy(
        agency.design, moment="enter", requirement="field", custom_field=subject, words="Say which.", by=marc
    )
    add_gate(
        agency.done, moment="enter", name="The mock-up", approvers="members", members=[agency.kees], by=marc
    )
    tag = add_tag("ready", by=marc)
    make_rule(
        "On to design",
        when={"kind": "moved", "to_column": [agency.design.pk]},
        filter='column:"In design" -lane:Post',
        then=[
            {"do": "field", "field": subject.pk, "value": "Spring"},
            {"do": "move", "column": agency.done.pk},
        ],
        board=agency.board,
        by=marc,
    )
    make_rule("Tag", when={"kind": "filed"}, then=[{"do": "tag", "tag": tag.pk}], board=agency.board, by=marc)
    return tag


def kept(ask, agency, **says):
    return ask(agency.marc, "POST", f"/boards/{agency.board.pk}/template", {"name": "As ours"} | says)["id"]


def built(ask, agency, template, **says):
    wish = {"template": template, "name": "North"} | says
    return ask(agency.marc, "POST", f"/spaces/{agency.production.pk}/boards-by-template", wish)


def names(board):
    rows = Column.objects.filter(board=board).order_by("rank", "pk")
    return [(each.name, each.parent.name if each.parent else None, each.kind) for each in rows]


def test_a_board_is_built_as_another_stands(agency, ask, ours):
    made = built(ask, agency, kept(ask, agency))
    assert (made["left_out"], made["rules"]) == ([], 2)
    board = Board.objects.get(pk=made["id"])
    assert (board.name, board.person_limit, board.face) == ("North", 3, ["number", "fields"])
    assert sorted(names(board)) == sorted(names(agency.board))
    lane = Lane.objects.get(board=board)
    assert CellLimit.objects.get(lane=lane).column == Column.objects.get(board=board, name="In design")
    field = CustomField.objects.get(board=board)
    policy = Policy.objects.get(column__board=board, requirement="field")
    assert (field.name, policy.custom_field, policy.words) == ("Subject", field, "Say which.")
    gate = Gate.objects.get(policy__column__board=board)
    assert (gate.name, list(gate.members.all())) == ("The mock-up", [agency.kees])
    assert not Card.objects.filter(board=board).exists()


def test_its_rules_speak_of_the_new_board(agency, ask, ours):
    board = built(ask, agency, kept(ask, agency))["id"]
    rule = Rule.objects.get(board=board, name="On to design")
    columns = dict(Column.objects.filter(board=board).values_list("name", "pk"))
    field = CustomField.objects.get(board=board)
    assert rule.when["to_column"] == [columns["In design"]]
    assert rule.then[0]["field"] == field.pk
    assert rule.then[1]["column"] == columns["Release"]
    lane = Lane.objects.get(board=board)
    assert rule.filter == f"column:{columns['In design']} -lane:{lane.pk}"
    assert rule.acts_as == agency.marc


def test_what_is_gone_by_now_is_left_out_and_said(agency, ask, ours):
    template = kept(ask, agency)
    remove_tag(ours, by=agency.olga)
    type(agency.kees).objects.filter(pk=agency.kees.pk).update(left_at=clock.now())
    made = built(ask, agency, template)
    assert made["rules"] == 1
    gate, rule = made["left_out"]
    assert gate.startswith("a policy of “Release”:")
    assert rule.startswith("the rule “Tag”:")
    assert not Gate.objects.filter(policy__column__board=made["id"]).exists()


def test_a_field_of_all_boards_that_is_archived_is_asked_for_no_more(agency, ask):
    field = add_custom_field("Size", kind="number", by=agency.marc)
    policy = add_policy(
        agency.design, moment="enter", requirement="field", custom_field=field, by=agency.marc
    )
    template = kept(ask, agency)
    policy.delete()
    change_custom_field(field, archived=True, by=agency.marc)
    assert len(built(ask, agency, template)["left_out"]) == 1


def test_without_rules_none_go_along(agency, ask, ours):
    template = kept(ask, agency, rules=False)
    assert not TemplateRule.objects.exists()
    assert built(ask, agency, template, name="")["rules"] == 0
    assert Board.objects.filter(name="As ours").count() == 1


def test_managers_keep_templates_in_order(agency, ask, ours):
    template = kept(ask, agency)
    (told,) = ask(agency.marc, "GET", "/own-board-templates")
    assert [each["name"] for each in told["stages"]][:2] == ["Queue", "Terms of reference"]
    assert told["stages"][1]["parts"] == ["Writing", "Reading"]
    assert (told["gates"], told["policies"], told["lanes"]) == (1, 1, ["Post"])
    assert told["rules"] == ["On to design", "Tag"]
    ask(agency.marc, "POST", f"/boards/{agency.board.pk}/template", {"name": "As ours"}, status=409)
    ask(agency.marc, "PATCH", f"/own-board-templates/{template}", {"archived": True})
    assert ask(agency.marc, "GET", "/own-board-templates") == []
    (old,) = ask(agency.marc, "GET", "/own-board-templates?archived=true")
    assert old["archived"]
    ask(agency.kees, "GET", "/own-board-templates", status=403)
    board = built(ask, agency, template)["id"]
    ask(agency.marc, "DELETE", f"/own-board-templates/{template}", status=204)
    assert not BoardTemplate.objects.exists()
    assert Board.objects.filter(pk=board).exists()
