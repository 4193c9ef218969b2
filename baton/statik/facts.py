"""What can happen to a design. Told without content: who sees it asks again."""

from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class ServiceKept(Fact):
    """Begun, renamed, archived or taken up again."""

    service: int


@dataclass(frozen=True, kw_only=True)
class DesignChanged(Fact):
    """``parts``: which; ``fields``: of a single one, what of it. ``how``: added, changed, removed,
    restored."""

    service: int
    parts: list[int]
    fields: list[str]
    how: str


@dataclass(frozen=True, kw_only=True)
class DesignPublished(Fact):
    """On the board, as this version of the service."""

    service: int
    version: int


@dataclass(frozen=True, kw_only=True)
class GatheringChanged(Fact):
    """``how``: opened, revealed, voted."""

    service: int
    how: str


@dataclass(frozen=True, kw_only=True)
class VersionSpokenOf(Fact):
    """Named, agreed to, or objected to."""

    service: int
    version: int


@dataclass(frozen=True, kw_only=True)
class ServiceReviewed(Fact):
    """A dissatisfaction of it was looked at again."""

    service: int
