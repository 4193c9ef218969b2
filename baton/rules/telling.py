"""Rules and what they did, as their reader may know them."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.db.models import Count, Max

from baton.accounts.models import Member
from baton.desk.filters.reading import read
from baton.desk.filters.refusals import FilterNotUnderstood
from baton.desk.filters.writing import write
from baton.desk.views.naming import by_names
from baton.kit import clock
from baton.rules.documents import THEN, WHEN
from baton.rules.models import Rule, RuleRun
from baton.rules.reasons import why_told
from baton.rules.sentence import sentence
from baton.rules.words import Words

MONTH = timedelta(days=30)


def rules_told(rules: list[Rule], reader: Member) -> list[dict[str, Any]]:
    words, acted = Words(reader), acted_lately(rules, reader)
    return [told(rule, reader, words) | {"acted": acted[rule.pk]} for rule in rules]


def acted_lately(rules: list[Rule], reader: Member) -> dict[int, dict[str, Any]]:
    """How often in the last thirty days, on cards that the reader sees."""
    nothing = {"done": 0, "refused": 0, "stopped": 0, "last": None}
    found: dict[int, dict[str, Any]] = defaultdict(lambda: dict(nothing))
    kept = [rule.pk for rule in rules if not rule._state.adding]
    runs = RuleRun.objects.seen_by(reader).filter(rule__in=kept, created_at__gte=clock.now() - MONTH)
    for rule, outcome, count, last in runs.values_list("rule", "outcome").annotate(
        Count("pk"), Max("created_at")
    ):
        row = found[rule]
        row[outcome], row["last"] = count, max(filter(None, (row["last"], last)))
    return found


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


def example_told(example: dict[str, Any], reader: Member, words: Words) -> dict[str, Any]:
    """As an example of ``examples.py`` has it; what it names, by its name."""
    when, then = WHEN.validate_python(example["when"]), THEN.validate_python(example["then"])
    shown = filter_shown(example["filter"], reader)
    said = sentence(when, shown, then, words)
    return example | {"filter": shown, "actions": example["then"], "sentence": said}


def filter_shown(text: str, reader: Member) -> str:
    try:
        return write(by_names(read(text), reader)) if text else ""
    except FilterNotUnderstood:
        return "…"


def runs_told(runs: list[RuleRun], reader: Member) -> list[dict[str, Any]]:
    """Each with its rule and card at hand."""
    words = Words(reader)
    rules = dict(Rule.objects.told_to(reader).values_list("pk", "name"))
    return [
        {
            "id": run.pk,
            "rule": run.rule_id,
            "rule_name": run.rule.name,
            "card": run.card_id,
            "number": run.card.number,
            "code": run.card.code,
            "title": run.card.title,
            "at": run.created_at,
            "outcome": run.outcome,
            "said": why_told(run, words, rules),
            "links": len(run.chain),
        }
        for run in runs
    ]
