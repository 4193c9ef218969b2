"""A way out that is closed is not tried for each message: it rests, a little longer each time.

Kept by each worker for itself; what it costs to find out anew is one try.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

FIRST = timedelta(seconds=5)
LONGEST = timedelta(minutes=5)


@dataclass
class Resting:
    until: dict[str, datetime] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)

    def at(self, now: datetime) -> set[str]:
        return {way for way, until in self.until.items() if until > now}

    def begin(self, way: str, now: datetime) -> None:
        self.failures[way] = self.failures.get(way, 0) + 1
        self.until[way] = now + min(FIRST * 2 ** min(self.failures[way] - 1, 10), LONGEST)

    def end(self, way: str) -> None:
        self.failures.pop(way, None)
        self.until.pop(way, None)
