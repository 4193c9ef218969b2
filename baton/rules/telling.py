"""Rules and what they did, as their reader may know them."""

from collections.abc import Iterable
from typing import Any

from baton.accounts.models import Member
from baton.desk.filters.reading import read
from baton.desk.filters.refusals import FilterNotUnderstood
from baton.desk.filters.writing import write
from baton.desk.views.naming import by_names
from baton.kit.errors import NotSeen
from baton.rules.acting import demand_named_things
from baton.rules.documents import THEN, WHEN
from baton.rules.models import Rule, RuleRun
from baton.rules.sentence import sentence
from baton.rules.words import HIDDEN, Words


def rules_told(rules: list[Rule], reader: Member) -> list[dict[str, Any]]:
    words = Words(reader)
    return [told(rule, reader, words) for rule in rules]


def told(rule: Rule, reader: Member, words: Words) -> dict[str, Any]:
    when, then = WHEN.validate_python(rule.when), THEN.validate_python(rule.then)
    shown = filter_shown(rule.filter, reader)
    may_change = reader.may_manage
    return {
        "id": rule.pk,
        "name": rule.name,
        "board": rule.board_id,
        "sentence": sentence(when, shown, then, words),
        # Ids of what a reader may not see are no business of whoever cannot change them anyway.
        "when": rule.when if may_change else None,
        "filter": shown,
        "actions": rule.then if may_change else [],
        "active": rule.active,
        "acts_as": rule.acts_as_id,
        "may_change": may_change,
    }


def filter_shown(text: str, reader: Member) -> str:
    try:
        return write(by_names(read(text), reader)) if text else ""
    except FilterNotUnderstood:
        return "…"


def runs_told(runs: Iterable[RuleRun], reader: Member) -> list[dict[str, Any]]:
    """Why not is said in the words of whoever a rule acts as: to those who see all that the rule names, and
    every rule that led there."""
    seen = set(Rule.objects.seen_by(reader).values_list("pk", flat=True))
    open_to_reader: dict[int, bool] = {}
    told = []
    for run in runs:
        if run.said and run.rule_id not in open_to_reader:
            open_to_reader[run.rule_id] = sees_what_it_names(run.rule, reader)
        clear = not run.said or (
            open_to_reader[run.rule_id] and all(each["rule"] in seen for each in run.chain)
        )
        told.append(run_told(run) | ({} if clear else {"said": HIDDEN}))
    return told


def sees_what_it_names(rule: Rule, reader: Member) -> bool:
    try:
        demand_named_things(THEN.validate_python(rule.then), reader)
    except NotSeen:
        return False
    return True


def run_told(run: RuleRun) -> dict[str, Any]:
    return {
        "id": run.pk,
        "rule": run.rule_id,
        "rule_name": run.rule.name,
        "card": run.card_id,
        "number": run.card.number,
        "title": run.card.title,
        "at": run.created_at,
        "outcome": run.outcome,
        "said": run.said,
        "links": len(run.chain),
    }
