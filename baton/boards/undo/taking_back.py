"""Which deeds can be taken back, and how: verbs that keep ``undo`` with their entry register the way here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise as LazyText

from baton.activity.facts import Fact
from baton.activity.models import Entry
from baton.boards.changing import Changed, Turn

TakeBack = Callable[[Turn, Entry], Changed]


@dataclass(frozen=True)
class WayBack:
    take_back: TakeBack
    words: str | LazyText


WAYS: dict[str, WayBack] = {}


def can_take_back(kind: type[Fact], words: str | LazyText) -> Callable[[TakeBack], TakeBack]:
    """The decorated function takes back a deed told as ``kind``: it restores what ``entry.undo`` kept and
    tells a ``DeedUndone`` with ``undone=entry.number``. Nobody has changed the same parts since.

    ``words`` tells what was taken back; ``%(title)s`` is the card's.
    """

    def register(function: TakeBack) -> TakeBack:
        WAYS[kind.__name__] = WayBack(function, words)
        return function

    return register


def parts_of(entry: Entry) -> set[str]:
    """What a deed changed, by name: the parts its fact says, else those of the card's face."""
    payload: dict[str, Any] = entry.payload
    named = payload.get("changed") or payload.get("face", {})
    return set(named) - {"id", "version"}
