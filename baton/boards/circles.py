"""Whether something would wait for itself, over any number of cards in between."""

from collections.abc import Callable, Iterable


def leads_to(start: int, goal: int, onward: Callable[[set[int]], Iterable[int]]) -> bool:
    """``onward`` gives the cards behind a set of cards; each card is asked about once."""
    seen: set[int] = set()
    front = {start}
    while front:
        if goal in front:
            return True
        seen |= front
        front = set(onward(front)) - seen
    return False
