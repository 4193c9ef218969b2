"""How long work tells how far it is: done, of how many, at what."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]


def to_nobody(done: int, total: int, step: str) -> None:
    """For work that nobody waits for."""
