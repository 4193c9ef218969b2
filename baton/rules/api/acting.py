from typing import Annotated, Any

from ninja import Query, Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding
from baton.rules import keeping
from baton.rules.api.router import routes
from baton.rules.examples import examples_for
from baton.rules.models import Outcome, Rule, RuleRun
from baton.rules.pressing import buttons_on, press
from baton.rules.rehearsing import rehearse
from baton.rules.schemas import (
    ButtonOut,
    ExampleOut,
    RehearsedOut,
    RuleEdit,
    RuleIn,
    RuleOut,
    RuleSentence,
    RunOut,
)
from baton.rules.telling import example_told, rules_told, runs_told
from baton.rules.words import Words

Limit = Annotated[int, Query(ge=1, le=200)]


@routes.get("/rules", response=list[RuleOut])
def rules(request: MemberRequest) -> Any:
    """Those of all boards, and of the boards that the asker sees; by name."""
    access.demand_team(request.member)
    rows = Rule.objects.seen_by(request.member).order_by("name", "pk")
    return rules_told(list(rows), request.member)


@routes.post("/rules", response=RuleOut)
def make_rule(request: MemberRequest, sent: RuleIn) -> Any:
    member = request.member
    access.demand_manage(member)
    made = keeping.make_rule(
        sent.name,
        when=sent.when,
        then=sent.actions,
        filter=sent.filter,
        board=finding.board(sent.board, member) if sent.board else None,
        active=sent.active,
        by=member,
    )
    return one_told(made.pk, member)


@routes.post("/rules/rehearsal", response=RehearsedOut)
def rehearse_rule(request: MemberRequest, sent: RuleIn) -> Any:
    """On which cards a rule would have acted during the last month; nothing is done or kept."""
    member = request.member
    access.demand_manage(member)
    rule = meant(sent, member)
    found = rehearse(rule, member)
    [told] = rules_told([rule], member)
    return vars(found) | {"sentence": told["sentence"]}


@routes.post("/rules/sentence", response=RuleSentence)
def read_rule(request: MemberRequest, sent: RuleIn) -> Any:
    """A rule in the reader's words, before it is made."""
    member = request.member
    access.demand_manage(member)
    [told] = rules_told([meant(sent, member)], member)
    return {"sentence": told["sentence"]}


@routes.get("/rules/log", response=list[RunOut])
def rule_log(
    request: MemberRequest,
    rule: int | None = None,
    outcome: Outcome | None = None,
    before: int | None = None,
    limit: Limit = 50,
) -> Any:
    """What rules did on cards that the asker sees, the latest first; ``before``: older than this line."""
    member = request.member
    access.demand_team(member)
    rows = RuleRun.objects.seen_by(member)
    if rule is not None:
        rows = rows.filter(rule=keeping.seen(rule, member))
    if outcome is not None:
        rows = rows.filter(outcome=outcome)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return runs_told(list(rows.select_related("rule", "card").order_by("-pk")[:limit]), member)


@routes.patch("/rules/{rule_id}", response=RuleOut)
def change_rule(request: MemberRequest, rule_id: int, sent: RuleEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    rule = keeping.seen(rule_id, member)
    changes = {name: getattr(sent, name) for name in sent.model_fields_set}
    if sent.when is None:
        changes.pop("when", None)
    if "actions" in changes:
        changes["then"] = changes.pop("actions")
    if "board" in changes:
        changes["board"] = finding.board(changes["board"], member) if changes["board"] else None
    keeping.change_rule(rule, by=member, **changes)
    return one_told(rule_id, member)


@routes.delete("/rules/{rule_id}", response={204: None})
def remove_rule(request: MemberRequest, rule_id: int) -> Any:
    keeping.remove_rule(keeping.seen(rule_id, request.member), by=request.member)
    return Status(204, None)


@routes.get("/boards/{board_id}/rule-examples", response=list[ExampleOut])
def rule_examples(request: MemberRequest, board_id: int) -> Any:
    """Rules that an agency wants first, fitted to the board."""
    member = request.member
    board = finding.board(board_id, member)
    access.demand_team(member)
    words = Words(member)
    return [example_told(each, member, words) for each in examples_for(board)]


@routes.get("/cards/{card_id}/rule-buttons", response=list[ButtonOut])
def rule_buttons(request: MemberRequest, card_id: int) -> Any:
    """The buttons that rules put on the card."""
    member = request.member
    card = finding.card(card_id, member)
    access.demand_team(member)
    rules = buttons_on(card, member)
    return [
        {"rule": rule.pk, "label": rule.when["label"], "sentence": told["sentence"]}
        for rule, told in zip(rules, rules_told(rules, member), strict=True)
    ]


@routes.post("/cards/{card_id}/rules/{rule_id}", response=RunOut)
def press_button(request: MemberRequest, card_id: int, rule_id: int) -> Any:
    """Press a rule's button: it acts at once; a refusal is told in what comes back."""
    member = request.member
    card = finding.card(card_id, member)
    access.demand_team(member)
    return runs_told([press(keeping.seen(rule_id, member), card, by=member)], member)[0]


def meant(sent: RuleIn, member: Member) -> Rule:
    """The rule that was sent, not saved."""
    rule = Rule(workspace=member.workspace, acts_as=member)
    board = finding.board(sent.board, member) if sent.board else None
    says = {"name": sent.name, "when": sent.when, "then": sent.actions, "filter": sent.filter, "board": board}
    keeping.settle(rule, says, member)
    return rule


def one_told(pk: int, member: Member) -> dict[str, Any]:
    return rules_told([keeping.seen(pk, member)], member)[0]
