"""What can happen to a segment. Told without content: who sees it asks again."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class SegmentFact(Fact):
    tells_segments: ClassVar[bool] = True

    segment: int


@dataclass(frozen=True, kw_only=True)
class SegmentKept(SegmentFact):
    """``how``: made, renamed, handed_over, archived, brought_back."""

    how: str


@dataclass(frozen=True, kw_only=True)
class SegmentSaved(SegmentFact):
    """As another version."""

    version: int


@dataclass(frozen=True, kw_only=True)
class SegmentCriteriaSaved(SegmentFact):
    """What it has to meet."""

    number: int


@dataclass(frozen=True, kw_only=True)
class SegmentRunOrdered(SegmentFact):
    version: int


@dataclass(frozen=True, kw_only=True)
class SegmentRunEnded(SegmentFact):
    """``state``: done, failed."""

    version: int
    state: str
