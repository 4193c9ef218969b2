"""Rules and what they did, as their reader may know them."""

from typing import Any

from baton.accounts.models import Member
from baton.desk.filters.reading import read
from baton.desk.filters.refusals import FilterNotUnderstood
from baton.desk.filters.writing import write
from baton.desk.views.naming import by_names
from baton.rules.documents import THEN, WHEN
from baton.rules.models import Rule, RuleRun
from baton.rules.sentence import sentence
from baton.rules.words import Words


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
