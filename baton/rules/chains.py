"""Rules that set off each other: known by the deed that an entry belongs to, and ended.

The same rule never acts twice on one card in one chain, one that makes cards never twice at all, and a chain
has at most five links.
"""

from dataclasses import dataclass, field
from typing import Any

from baton.activity.models import Entry
from baton.kit.errors import Refusal
from baton.rules.models import Rule, RuleRun
from baton.rules.refusals import ChainTooLong, MadeItself, RunsInACircle

LONGEST = 5
Link = dict[str, int]


@dataclass(frozen=True)
class Occasion:
    """Why a rule acts: ``name`` is the same for the same reason, ``chain`` leads here."""

    name: str
    entry: int | None = None
    chain: list[Link] = field(default_factory=list)


def occasion_of(entry: Entry) -> Occasion:
    run = None
    if entry.deed is not None:
        caused_by = RuleRun.objects.filter(workspace=entry.workspace_id, deed=entry.deed)
        run = caused_by.values_list("chain", flat=True).first()
    return Occasion(f"entry:{entry.number}", entry.number, run or [])


def link(rule: Rule, card: int) -> Link:
    return {"rule": rule.pk, "card": card}


def objection(rule: Rule, card: int, occasion: Occasion) -> Refusal | None:
    """What stands against one more link."""
    if makes_cards(rule) and any(each["rule"] == rule.pk for each in occasion.chain):
        return MadeItself(rule=rule.name)
    if link(rule, card) in occasion.chain:
        return RunsInACircle(rule=rule.name, chain=told([*occasion.chain, link(rule, card)]))
    if len(occasion.chain) >= LONGEST:
        return ChainTooLong(most=LONGEST, chain=told([*occasion.chain, link(rule, card)]))
    return None


def makes_cards(rule: Rule) -> bool:
    """Ten children of each child would be a hundred thousand cards before a chain of five ends."""
    return any(action["do"] == "child" for action in rule.then)


def told(chain: list[Any]) -> str:
    names = dict(Rule.objects.filter(pk__in=[each["rule"] for each in chain]).values_list("pk", "name"))
    return " → ".join(f"“{names[each['rule']]}”" for each in chain if each["rule"] in names)
