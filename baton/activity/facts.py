"""What a fact is: a frozen dataclass in the past tense, declared where it happens.

A fact names what it is about in the fields ``board`` and ``card`` (ids, optional); its other fields become
the payload. Kinds are the class names; a registry lets the log turn an entry back into its fact.
"""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

KINDS: dict[str, type["Fact"]] = {}
ABOUT = ("board", "card")


@dataclass(frozen=True, kw_only=True)
class Fact:
    board: int | None = None
    card: int | None = None

    # A fact after which some member may see more or less than before: streams look again at their viewers.
    changes_sight: ClassVar[bool] = False
    # A fact that moves many things at once to where others see them, though the rules of seeing stay: every
    # screen looks anew.
    moves_what_is_seen: ClassVar[bool] = False
    # A fact about the hours of ``member``: told to them, and to whoever sees the hours of all.
    tells_hours: ClassVar[bool] = False
    # A fact about what an hour costs or earns: told to whoever sees prices.
    tells_rates: ClassVar[bool] = False
    # A fact about what the house pays to others: told to whoever sees costs.
    tells_costs: ClassVar[bool] = False
    # A fact about what ``member`` is planned to work on, and when: told to the team, without saying on what.
    tells_plans: ClassVar[bool] = False
    # A fact about how a service is designed: told to the team, without saying of which.
    tells_designs: ClassVar[bool] = False
    # A fact about a segment of customers: told to the team, without saying of which.
    tells_segments: ClassVar[bool] = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        known = KINDS.setdefault(cls.__name__, cls)
        # dataclass(slots=True) and reloads make the class twice; two different facts may not share a name.
        if known.__module__ != cls.__module__:
            raise TypeError(f"Two facts are called {cls.__name__}: {known.__module__} and {cls.__module__}")

    @property
    def payload(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name not in ABOUT}


def beside_the_card() -> list[str]:
    """The kinds of facts about hours, plans, designs and segments: no news of a card or a board."""
    return [
        name
        for name, kind in KINDS.items()
        if kind.tells_hours or kind.tells_plans or kind.tells_designs or kind.tells_segments
    ]
