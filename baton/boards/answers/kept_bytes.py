"""Answers kept as compressed bytes in this process, few enough to fit and short enough to stay true."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

from zlib_ng import zlib_ng

# As gzip, with the largest window.
GZIP = 31


@dataclass(frozen=True)
class Kept:
    """An answer as it goes out; ``etag`` names exactly these bytes."""

    number: int
    gzipped: bytes
    etag: str
    made: float

    @property
    def body(self) -> bytes:
        return zlib_ng.decompress(self.gzipped, wbits=GZIP)

    @classmethod
    def of(cls, number: int, body: bytes) -> "Kept":
        # Smaller than zlib's own level 6, in less than half its time.
        gzipped = zlib_ng.compress(body, 5, wbits=GZIP)
        etag = hashlib.blake2b(gzipped, digest_size=12).hexdigest()
        return cls(number, gzipped, f'"{etag}"', time.monotonic())


class Shelf:
    """The latest answer per key; the one not asked for longest goes first. Safe between threads."""

    def __init__(self, *, at_most: int, seconds: float) -> None:
        self.at_most, self.seconds = at_most, seconds
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, number: int) -> Kept | None:
        """The answer that was made at entry ``number``, unless it is too old."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept.number != number or time.monotonic() - kept.made > self.seconds:
                return None
            self._kept.move_to_end(key)
            return kept

    def put(self, key: Hashable, kept: Kept) -> None:
        with self._lock:
            self._kept[key] = kept
            self._kept.move_to_end(key)
            while len(self._kept) > self.at_most:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
