"""Records where quotes are not as they should be: a well-formed record, or else one line of the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from baton.audiences.sources.records.pieces import LONGEST, Positions, ReadBy


@dataclass
class Found:
    """Where records begin and where their line end stands; ``counts`` of delimiters, None where all fit."""

    starts: Positions
    ends: Positions
    counts: Positions | None
    trimmed: bool
    codes: dict[int, str] = field(default_factory=dict)
    consumed_to: int | None = None
    skipping: bool = False
    several_lines: bool = False

    @property
    def consumed(self) -> int:
        if self.consumed_to is not None:
            return self.consumed_to
        return int(self.ends[-1]) + 1 if len(self.ends) else 0


def recover(content: bytes, dialect: ReadBy, final: bool) -> Found:
    """One record after the other. A line that is no record of its own is broken; the next line is tried."""
    record = pattern(dialect.delimiter, dialect.quote)
    starts: list[int] = []
    ends: list[int] = []
    counts: list[int] = []
    codes: dict[int, str] = {}
    place, size, skipping = 0, len(content), False
    delimiter = dialect.delimiter.encode()
    while place < size:
        match = record.match(content, place, min(place + LONGEST, size))
        if match is None and not final and size - place <= LONGEST:
            break
        if match is not None:
            end = match.end() - 1
            counts.append(_delimiters(content, place, end, delimiter, dialect.quote.encode()))
        else:
            end = content.find(b"\n", place)
            if end < 0:
                skipping, end = not final, size
            codes[len(starts)] = _why(content, place, end, dialect)
            counts.append(dialect.columns - 1)
        starts.append(place)
        ends.append(end)
        place = end + 1
    return Found(
        np.array(starts, dtype=np.int64), np.array(ends, dtype=np.int64), np.array(counts, dtype=np.int64),
        False, codes, min(place, size), skipping, several_lines=True,
    )  # fmt: skip


@lru_cache
def pattern(delimiter: str, quote: str) -> re.Pattern[bytes]:
    """A well-formed record with its line end; possessive, so that nothing is tried twice."""
    mark = re.escape(delimiter.encode())
    if not quote:
        return re.compile(rb"[^\n]*+\n")
    q = re.escape(quote.encode())
    value = rb"(?:" + q + rb"(?:[^" + q + rb"]|" + q + q + rb")*+" + q + rb"|[^" + q + mark + rb"\n]*+)"
    return re.compile(value + rb"(?:" + mark + value + rb")*+\r?\n")


def _delimiters(content: bytes, start: int, end: int, delimiter: bytes, quote: bytes) -> int:
    if not quote or content.find(quote, start, end) < 0:
        return content.count(delimiter, start, end)
    inside, count = False, 0
    for part in content[start:end].split(quote):
        count += 0 if inside else part.count(delimiter)
        inside = not inside
    return count


def _why(content: bytes, start: int, end: int, dialect: ReadBy) -> str:
    if end - start >= LONGEST:
        return "record_too_long"
    line = content[start:end]
    odd = line.count(dialect.quote.encode()) % 2 if dialect.quote else 0
    return "quote_unclosed" if odd else "quote_misplaced"


def stray_carriages(content: bytes, consumed: int) -> Iterator[int]:
    """A carriage return that ends no line. (In a quoted text it is one as well where nothing follows it.)"""
    for match in re.finditer(rb"\r(?!\n)", content[:consumed]):
        yield match.start()
