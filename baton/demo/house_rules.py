"""The rules of the house as they act while its past is played: they hear what the log just took down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from baton.activity.models import Entry
from baton.boards.models import Column
from baton.rules.chains import occasion_of
from baton.rules.documents import WHEN
from baton.rules.hearing import card_meant
from baton.rules.models import Rule
from baton.rules.running import run


@dataclass
class HouseRules:
    """In a house of today a reader of the log does this; what is brought from the past it passes over."""

    kept: list[tuple[Rule, Any]] = field(default_factory=list)
    entries: Sequence[Entry] = ()
    heard: int = 0

    def keep(self, rule: Rule) -> None:
        if rule.active:
            self.kept.append((rule, WHEN.validate_python(rule.when)))

    def listen(self, entries: Sequence[Entry]) -> None:
        """To what is added to ``entries`` from now on."""
        self.entries, self.heard = entries, len(entries)

    def act(self) -> None:
        """At the moment at which it happened, and on what the rules themselves do by it."""
        while self.heard < len(self.entries):
            entry = self.entries[self.heard]
            self.heard += 1
            for rule, when in self.kept:
                card = card_meant(when, entry) if entry.number > rule.after else None
                if card is not None:
                    run(rule, card, occasion_of(entry))

    def offer_at(self, stage: Column) -> bool:
        """Whether one of them hands a card over that reaches ``stage``."""
        return any(
            when.kind == "moved" and stage.pk in when.to_column and rule.then[0]["do"] == "offer"
            for rule, when in self.kept
        )
