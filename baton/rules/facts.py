"""What can happen to rules. Told without content: who sees them asks again."""

from dataclasses import dataclass

from baton.activity.facts import Fact
from baton.boards.news.facts import CardFact


@dataclass(frozen=True, kw_only=True)
class RuleKept(Fact):
    """Made, changed, switched on or off."""

    rule: int


@dataclass(frozen=True, kw_only=True)
class RuleRemoved(Fact):
    rule: int


@dataclass(frozen=True, kw_only=True)
class RecurrenceKept(Fact):
    recurrence: int


@dataclass(frozen=True, kw_only=True)
class RecurrenceRemoved(Fact):
    recurrence: int


@dataclass(frozen=True, kw_only=True)
class RuleCalled(CardFact):
    """A rule told a webhook of the card."""

    rule: int
