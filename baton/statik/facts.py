"""What can happen to a design. Told without content: who sees it asks again."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class DesignFact(Fact):
    tells_designs: ClassVar[bool] = True

    service: int


@dataclass(frozen=True, kw_only=True)
class ServiceKept(DesignFact):
    """Begun, renamed, archived or taken up again."""


@dataclass(frozen=True, kw_only=True)
class DesignChanged(DesignFact):
    """``parts``: which; ``fields``: of a single one, what of it. ``how``: added, changed, removed,
    restored."""

    parts: list[int]
    fields: list[str]
    how: str


@dataclass(frozen=True, kw_only=True)
class DesignPublished(DesignFact):
    """On the board, as this version of the service."""

    version: int


@dataclass(frozen=True, kw_only=True)
class GatheringChanged(DesignFact):
    """``how``: opened, heard (by nobody), revealed, voted."""

    how: str


@dataclass(frozen=True, kw_only=True)
class VersionSpokenOf(DesignFact):
    """Named, agreed to, or objected to."""

    version: int


@dataclass(frozen=True, kw_only=True)
class ServiceReviewed(DesignFact):
    """A dissatisfaction of it was looked at again."""


@dataclass(frozen=True, kw_only=True)
class SeatTaken(DesignFact):
    """Somebody is in another field of a workshop, or left it. ``only``: what of a screen it concerns."""

    only: str = "seats"


@dataclass(frozen=True, kw_only=True)
class WorkshopTimed(DesignFact):
    """The clock of a workshop. ``how``: start, pause, next, end."""

    how: str
