"""What goes in and what comes out (pure). Amounts are minor units of the workspace's currency."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import add, sub
from typing import NamedTuple


@dataclass(frozen=True)
class Terms:
    """An agreement from ``from_day`` on (models.Agreement), its amount exchanged. ``carried_periods`` None:
    unused minutes never lapse. ``stages``: name -> weight."""

    from_day: date
    kind: str
    amount: int | None = None
    minutes: int | None = None
    period: str = ""
    carried_periods: int | None = 0
    overspend_carries: bool = False
    recognises: str = "hours"
    planned_minutes: int | None = None
    planned_cards: int | None = None
    stages: Mapping[str, int] = field(default_factory=dict)
    overspend_is_billed: bool = False

    @property
    def has_plan(self) -> bool:
        """Hours are held against it."""
        return self.kind == "retainer" or bool(self.planned_minutes)


class Measured(NamedTuple):
    """One day of one project. Of work within its agreement: ``minutes`` worked, ``billable_minutes`` of them,
    what those came to by their rates (``hours_price``), and how many ``cards`` more were done at its end than
    at its beginning. Beside the agreement: hours of cards that are paid ``by_time``, cards done at their
    ``own_prices``, external costs ``passed_on``."""

    minutes: int = 0
    billable_minutes: int = 0
    hours_price: int = 0
    cards: int = 0
    by_time: int = 0
    own_prices: int = 0
    passed_on: int = 0

    def plus(self, other: "Measured") -> "Measured":
        return Measured(*map(add, self, other))

    def less(self, other: "Measured") -> "Measured":
        return Measured(*map(sub, self, other))


class Marked(NamedTuple):
    """That a stage was finished, or taken back, on a day; in the order in which it was said."""

    day: date
    stage: str
    finished: bool


class Earned(NamedTuple):
    """What one day added. The sum over any days is what was earned on them."""

    day: date
    agreed: int = 0
    by_time: int = 0
    own_prices: int = 0
    passed_on: int = 0

    @property
    def total(self) -> int:
        return self.agreed + self.by_time + self.own_prices + self.passed_on


NOTHING = Measured()
