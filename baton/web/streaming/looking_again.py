"""After which entries a screen has to be fetched afresh: what is told of each card would not be enough."""

from collections.abc import Iterable

from baton.activity.facts import KINDS
from baton.boards.news import structure_facts
from baton.boards.news.scope import Told
from baton.membership import facts

# Imported so that their kinds are known whoever asks first.
KNOWN = (structure_facts, facts)
CHANGING_SIGHT = frozenset(name for name, kind in KINDS.items() if kind.changes_sight)
MOVING = frozenset(name for name, kind in KINDS.items() if kind.moves_what_is_seen)


def may_see_other_things(news: Iterable[Told]) -> bool:
    return any(told.entry.kind in CHANGING_SIGHT for told in news)


def has_moved(news: Iterable[Told]) -> bool:
    """Much that somebody saw may stand where they do not see it, with their rights unchanged."""
    return any(told.entry.kind in MOVING for told in news)
