"""What blocked a card, as a number: a hundred thousand rows of text become a column of numbers."""

import re
from threading import Lock

LONGEST = 80
SPACE = re.compile(r"\s+")


class Reasons:
    """Numbers are given for the life of the process, and never again for another text. Safe between
    threads."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._lock = Lock()

    def number(self, kind: str, reason: str) -> int:
        """Reasons that differ in capitals, spaces and the last full stop alone are one."""
        said = SPACE.sub(" ", reason).strip(" .").casefold()[:LONGEST].rstrip()
        text = f"{kind}: {said}" if said else kind
        with self._lock:
            return self._numbers.setdefault(text, len(self._numbers))

    @property
    def texts(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(self._numbers)


REASONS = Reasons()
