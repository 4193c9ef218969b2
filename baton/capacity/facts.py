"""What can happen to plans. Ids only; nobody who does not see a card learns that it is planned."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class PlanFact(Fact):
    """``changed`` names the placements that differ now, like ``placement:7``."""

    tells_plans: ClassVar[bool] = True
    member: int
    changed: list[str]


@dataclass(frozen=True, kw_only=True)
class CardPlaced(PlanFact):
    """Into slots of ``member``, from ``day`` to ``last_day``."""

    day: str
    last_day: str


@dataclass(frozen=True, kw_only=True)
class PlacementMoved(PlanFact):
    """From ``from_member`` and ``from_day`` to ``member`` and ``day``."""

    from_member: int
    from_day: str
    day: str


@dataclass(frozen=True, kw_only=True)
class PlacementTakenOff(PlanFact):
    day: str


@dataclass(frozen=True, kw_only=True)
class PlacementResized(PlanFact):
    day: str


@dataclass(frozen=True, kw_only=True)
class PlanUndone(PlanFact):
    """Somebody took back what they had done as entry ``undone``."""

    undone: int


@dataclass(frozen=True, kw_only=True)
class SlotAnswered(Fact):
    """Whose slot it was has said whether it was worked on; the hours themselves are told by TimeEntered."""

    tells_hours: ClassVar[bool] = True
    member: int
    placement: int


@dataclass(frozen=True, kw_only=True)
class SlotsSet(Fact):
    """Into how many slots a day is divided; ``member`` None: of everybody who has no number of their own."""

    member: int | None
    per_day: int | None
