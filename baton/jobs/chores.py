"""Small regular work that every floor may hand in: tidying, expiring. Each must bear being done twice."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Chore:
    do: Callable[[], object]
    every: float  # seconds
    next_at: float = 0.0


CHORES: dict[str, Chore] = {}


def every(seconds: float) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Declare a chore; called from an app's ``ready``."""

    def declare(do: Callable[[], object]) -> Callable[[], object]:
        CHORES[f"{do.__module__}.{do.__qualname__}"] = Chore(do, seconds)
        return do

    return declare


def do_what_is_due() -> None:
    now = time.monotonic()
    for name, chore in CHORES.items():
        if chore.next_at > now:
            continue
        chore.next_at = now + chore.every
        try:
            chore.do()
        except Exception:
            log.exception("The chore %s failed; it is tried again in its turn.", name)
