"""Put the rules of a design on its board: by the verbs of rules. They act with the rights of whoever
published what they do."""

from collections.abc import Mapping

from baton.accounts.models import Member
from baton.boards.models import Board
from baton.rules.keeping import change_rule, make_rule, remove_rule
from baton.rules.models import Rule
from baton.statik.models import Service, StageRule
from baton.statik.publishing.difference import What
from baton.statik.publishing.wanted_rules import Said, WantedRule, difference_of_rules

SAYS = ("name", "when", "filter", "then")


def running_rules(service: Service) -> dict[int, Said]:
    """Of each rule of the design that is on its board what it says, and its ``id``."""
    rows = StageRule.objects.filter(service=service, rule__board=service.board, rule__removed_at=None)
    return {row.part_id: said_by(row.rule) for row in rows.select_related("rule").order_by("pk")}


def said_by(rule: Rule) -> Said:
    return {"id": rule.pk, **{name: getattr(rule, name) for name in SAYS}}


def put_rules(
    service: Service, board: Board, running: Mapping[int, Said], wants: list[WantedRule], *, by: Member
) -> None:
    steps = difference_of_rules(running, wants)
    for each in wants:
        if each.part not in running:
            rule = make_rule(board=board, by=by, **each.says)
            StageRule.objects.update_or_create(service=service, part_id=each.part, defaults={"rule": rule})
    changed = {step.there: step for step in steps if step.there}
    parts = {said["id"]: part for part, said in running.items()}
    says = {each.part: each.says for each in wants}
    for rule in Rule.objects.filter(pk__in=changed):
        if changed[rule.pk].what is What.REMOVE_RULE:
            remove_rule(rule, by=by)
            StageRule.objects.filter(rule=rule).delete()
        else:
            change_rule(rule, by=by, **says[parts[rule.pk]])
