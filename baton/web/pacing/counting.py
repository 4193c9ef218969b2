"""A count that is shared and lasting, and yet costs a request no write.

Each process counts by itself and adds its part to a row whenever it has grown by a twentieth of the limit. So
the database is written once in ``limit / 20`` requests, somebody under that in a minute never touches it, and
with n processes at most n twentieths too many pass. The window slides: the minute before counts by the part
of it that is still within sixty seconds.
"""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from django.db import DatabaseError, connection

log = logging.getLogger(__name__)
WINDOW = 60
SHARES = 20
MOST_KEYS = 50_000

ADD = """
INSERT INTO web_requestcount (key, minute, count) VALUES (%s, %s, %s)
ON CONFLICT (key, minute) DO UPDATE SET count = web_requestcount.count + excluded.count RETURNING count
"""


@dataclass
class Count:
    minute: int
    before: int = 0  # in the minute before
    shared: int = 0  # of all processes, as last heard
    own: int = 0  # not added to the row yet

    def roll(self, minute: int) -> None:
        if minute != self.minute:
            self.before = self.shared + self.own if minute == self.minute + 1 else 0
            self.minute, self.shared, self.own = minute, 0, 0


@dataclass(frozen=True)
class Spent:
    """``seconds`` until the next one is allowed, or until the minute is over."""

    allowed: bool
    left: int
    seconds: int


class Counter:
    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.now = now
        self.counts: OrderedDict[str, Count] = OrderedDict()
        self.lock = Lock()

    def spend(self, key: str, limit: int) -> Spent:
        """Count one request of ``key``; refused ones are not counted."""
        now = self.now()
        minute, second = divmod(now, WINDOW)
        with self.lock:
            count = self.counted(key, int(minute))
            used = count.before * (1 - second / WINDOW) + count.shared + count.own
            if used + 1 > limit:
                return Spent(False, 0, wait(count, limit, second))
            count.own += 1
            part = count.own if count.own * SHARES >= limit else 0
        if part:
            self.share(key, count, int(minute), part)
        return Spent(True, max(int(limit - used - 1), 0), int(WINDOW - second) + 1)

    def counted(self, key: str, minute: int) -> Count:
        count = self.counts.get(key)
        if count is None:
            count = self.counts[key] = Count(minute)
            while len(self.counts) > MOST_KEYS:
                self.counts.popitem(last=False)
        self.counts.move_to_end(key)
        count.roll(minute)
        return count

    def share(self, key: str, count: Count, minute: int, part: int) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute(ADD, [key, minute, part])
                (total,) = cursor.fetchone()
        except DatabaseError:
            # Counting is no reason to refuse a request: the part stays and is added later.
            log.warning("The count of requests could not be shared.")
            return
        with self.lock:
            if count.minute == minute:
                count.shared, count.own = int(total), count.own - part


def wait(count: Count, limit: int, second: float) -> int:
    """Seconds until one more fits: as the minute before slides out, else when this one is over."""
    room = limit - 1 - count.shared - count.own
    if room >= 0 and count.before:
        return max(1, int(WINDOW * (1 - room / count.before) - second) + 1)
    # In the minute to come this one slides out in its turn.
    slid = WINDOW * (1 - (limit - 1) / (count.shared + count.own)) if count.shared + count.own else 0
    return int(WINDOW - second + max(slid, 0)) + 1
