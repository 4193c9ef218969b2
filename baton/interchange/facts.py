"""What an import itself tells, beside the past that it brings."""

from dataclasses import dataclass

from baton.activity.facts import Fact
from baton.timesheets.facts import HoursFact


@dataclass(frozen=True, kw_only=True)
class WorkImported(Fact):
    """Rows came from another tracker onto ``board``: numbers of cards, comments and moves."""

    source: str
    cards: int
    comments: int
    moves: int


@dataclass(frozen=True, kw_only=True)
class TimeImported(HoursFact):
    """So many entries of ``member`` came out of another tool."""

    source: str
    entries: int
