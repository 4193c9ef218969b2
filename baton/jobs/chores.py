"""Small regular work that every floor may hand in: tidying, expiring. Each must bear being done twice."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from django.db import close_old_connections, connections

log = logging.getLogger(__name__)
# Seconds that those beside have to finish what they are at, when the worker ends.
GRACE = 15.0


@dataclass
class Chore:
    do: Callable[[], object]
    every: float  # seconds
    # In a thread of its own, so that a long job does not keep it waiting.
    beside: bool = False
    next_at: float = 0.0


CHORES: dict[str, Chore] = {}


def every(seconds: float, *, beside: bool = False) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Declare a chore; called from an app's ``ready``."""

    def declare(do: Callable[[], object]) -> Callable[[], object]:
        CHORES[f"{do.__module__}.{do.__qualname__}"] = Chore(do, seconds, beside)
        return do

    return declare


def do_what_is_due() -> None:
    now = time.monotonic()
    for name, chore in CHORES.items():
        if chore.beside or chore.next_at > now:
            continue
        chore.next_at = now + chore.every
        do(name, chore)


def do(name: str, chore: Chore) -> None:
    try:
        chore.do()
    except Exception:
        log.exception("The chore %s failed; it is tried again in its turn.", name)


def begin_those_beside(ending: Event) -> list[Thread]:
    threads = [
        Thread(target=keep_doing, args=(name, chore, ending), name=name, daemon=True)
        for name, chore in CHORES.items()
        if chore.beside
    ]
    for thread in threads:
        thread.start()
    return threads


def keep_doing(name: str, chore: Chore, ending: Event) -> None:
    while not ending.is_set():
        close_old_connections()
        do(name, chore)
        ending.wait(chore.every)
    connections.close_all()


def wait_for(beside: list[Thread], *, seconds: float = GRACE) -> None:
    """Until what is being handed over has its answer; whoever hangs longer is left to the next worker."""
    until = time.monotonic() + seconds
    for thread in beside:
        thread.join(max(0.0, until - time.monotonic()))
