"""Put two people's edits of one text together, line by line (pure).

Three-way merge: S. Khanna, K. Kunal, B. Pierce, "A Formal Investigation of Diff3", FSTTCS 2007. The kept
library for it is under the GPL, which this house cannot take in; the difference itself is difflib's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# With more changed lines than this on a side the texts are not compared line by line: it would cost seconds.
MANY = 4000


@dataclass(frozen=True)
class Change:
    """Lines ``start`` up to ``end`` of the base are replaced by ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]

    def meets(self, other: "Change") -> bool:
        """Both touch the same lines of the base, or both put something in at the same place."""
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return self.start < other.end and other.start < self.end


def merge(base: str, mine: str, theirs: str) -> str | None:
    """The text with both people's changes; None when they changed the same lines differently."""
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    lines = base.split("\n")
    my, their = changes(lines, mine.split("\n")), changes(lines, theirs.split("\n"))
    if any(one.meets(other) and one != other for one in my for other in their):
        return None
    return "\n".join(applied(lines, sorted({*my, *their}, key=lambda change: (change.start, change.end))))


def changes(base: list[str], text: list[str]) -> list[Change]:
    head = common(base, text)
    tail = common(base[head:][::-1], text[head:][::-1])
    old, new = base[head : len(base) - tail], text[head : len(text) - tail]
    if max(len(old), len(new)) > MANY:
        return [Change(head, head + len(old), tuple(new))]
    steps = SequenceMatcher(None, old, new).get_opcodes()
    return [Change(head + a, head + b, tuple(new[c:d])) for tag, a, b, c, d in steps if tag != "equal"]


def common(one: list[str], other: list[str]) -> int:
    """How many lines from the beginning are the same."""
    number = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        number += 1
    return number


def applied(base: list[str], ordered: list[Change]) -> Iterator[str]:
    at = 0
    for change in ordered:
        yield from base[at : change.start]
        yield from change.lines
        at = change.end
    yield from base[at:]
