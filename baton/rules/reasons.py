"""Why a rule did not act, kept so that it can be told to each reader: in their language, with their sight."""

from typing import Any

from django.utils import translation

from baton.kit.errors import Refusal
from baton.rules.chains import Link, makes_cards
from baton.rules.documents import ACTION
from baton.rules.models import Outcome, Rule, RuleRun
from baton.rules.refusals import ChainTooLong, MadeItself, RunsInACircle
from baton.rules.sentence import action_told
from baton.rules.words import HIDDEN, Words

# Of sentences that stand in the catalogs of whoever says them.
in_their_words = translation.gettext
# What an action names -> where its reader's names are kept.
NAMED = {
    "column": "columns",
    "tag": "tags",
    "checklist_template": "checklist_templates",
    "template": "card_templates",
    "field": "fields",
    "webhook": "webhooks",
}


def kept(refusal: Refusal, action: Any = None) -> dict[str, Any]:
    """The sentence before it is translated, what fills its places, and at which action it was said."""
    document = None if action is None else action.model_dump(mode="json")
    if type(refusal).__str__ is not Refusal.__str__:
        # Composed by itself: no more than its words is known.
        return {"words": str(refusal).replace("%", "%%"), "facts": {}, "action": document}
    with translation.override("en"):
        words = str(type(refusal).words)
    facts = {name: str(value) for name, value in refusal.facts.items()}
    return {"words": words, "facts": facts, "action": document}


def why_told(run: RuleRun, words: Words, rules: dict[int, str]) -> str:
    """``rules``: the names of those that the reader sees."""
    if run.outcome == Outcome.STOPPED:
        return stop_told(run.rule, run.chain, rules)
    if run.why is None:
        return ""
    said = str(in_their_words(run.why["words"]) % run.why["facts"]).rstrip()
    if run.why["action"] is None:
        return said
    action = ACTION.validate_python(run.why["action"])
    told = action_told(action, words)
    # Whoever does not see what was to be done learns nothing of it from the refusal either.
    return f"{told}: {said}" if is_seen(action, words) else f"{told}: {HIDDEN}"


def is_seen(action: Any, words: Words) -> bool:
    meant = ((where, getattr(action, name, None)) for name, where in NAMED.items())
    return all(pk is None or pk in getattr(words, where) for where, pk in meant)


def stop_told(rule: Rule, chain: list[Link], rules: dict[int, str]) -> str:
    path = " → ".join(f"“{rules[each['rule']]}”" if each["rule"] in rules else HIDDEN for each in chain)
    if chain.count(chain[-1]) > 1:
        return str(RunsInACircle(rule=rule.name, chain=path))
    if makes_cards(rule) and any(each["rule"] == rule.pk for each in chain[:-1]):
        return str(MadeItself(rule=rule.name))
    return str(ChainTooLong(most=len(chain) - 1, chain=path))
