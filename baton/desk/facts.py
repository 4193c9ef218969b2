"""What can happen to views that several people have. Told without content: who sees them asks again."""

from dataclasses import dataclass

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class ViewKept(Fact):
    """It was made, changed, or shared with others."""

    view: int


@dataclass(frozen=True, kw_only=True)
class ViewRemoved(Fact):
    view: int


@dataclass(frozen=True, kw_only=True)
class DefaultViewSet(Fact):
    view: int | None
    of_board: int
