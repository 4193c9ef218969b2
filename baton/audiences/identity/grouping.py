"""Records that hang together become people; never two whom somebody kept apart, never more than the largest.

Where nothing forbids it, a person is a connected piece of the graph. Where something does, the piece is built
again from its strongest pair down (Kruskal's order), and what would break a rule is left out and told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy

TOO_MANY = "would make a person of more records than the largest"
KEPT_APART = "would bring together two whom somebody keeps apart"


class Pair(NamedTuple):
    """Two rows, ``a`` < ``b``."""

    a: int
    b: int


@dataclass(frozen=True)
class Edges:
    """Pairs by strength: ``strength`` is higher for the surer one. ``decided`` pairs go before all."""

    a: Any
    b: Any
    strength: Any
    decided: frozenset[Pair] = frozenset()


@dataclass(frozen=True)
class Groups:
    """``label``: for each row the smallest row of its person. ``left_out``: pairs that a rule refused."""

    label: Any
    left_out: list[tuple[Pair, str]]


def group(records: int, edges: Edges, never: Iterable[Pair], largest: int) -> Groups:
    """People of ``records`` rows (0 …). A pair of ``never`` wins over everything, a decided one over
    ``largest``."""
    label = connected(records, edges.a, edges.b)
    never = list(never)
    broken = _broken(label, never, largest)
    if not len(broken):
        return Groups(label, [])
    inside = numpy.isin(label[edges.a], broken)
    return _from_the_strongest(label, edges, inside, never, largest, numpy.isin(label, broken))


def connected(records: int, a: Any, b: Any) -> Any:
    """The smallest row of each connected piece, for every row: hooking and shortcutting (Shiloach and
    Vishkin, “An O(log n) parallel connectivity algorithm”, 1982), on whole arrays."""
    parent = numpy.arange(records)
    a, b = numpy.asarray(a, dtype=numpy.int64), numpy.asarray(b, dtype=numpy.int64)
    while len(a):
        left, right = parent[a], parent[b]
        open_ = left != right
        if not open_.any():
            break
        a, b, left, right = a[open_], b[open_], left[open_], right[open_]
        numpy.minimum.at(parent, numpy.maximum(left, right), numpy.minimum(left, right))
        while True:
            above = parent[parent]
            if (above == parent).all():
                break
            parent = above
    return parent


def _broken(label: Any, never: list[Pair], largest: int) -> Any:
    """Labels of the pieces that are too large, or hold two that are kept apart."""
    sizes = numpy.bincount(label, minlength=len(label))
    broken = set(numpy.flatnonzero(sizes > largest).tolist())
    broken |= {int(label[pair.a]) for pair in never if label[pair.a] == label[pair.b]}
    return numpy.array(sorted(broken), dtype=numpy.int64)


def _from_the_strongest(
    label: Any, edges: Edges, inside: Any, never: list[Pair], largest: int, rows: Any
) -> Groups:
    pieces = _Pieces(numpy.flatnonzero(rows).tolist(), never)
    left_out = []
    for pair in _in_order(edges, inside):
        decided = pair in edges.decided
        why = pieces.join(pair, None if decided else largest)
        if why:
            left_out.append((pair, why))
    made = label.copy()
    for row in pieces.above:
        made[row] = pieces.top(row)
    return Groups(made, left_out)


def _in_order(edges: Edges, inside: Any) -> Iterator[Pair]:
    a, b, strength = edges.a[inside], edges.b[inside], edges.strength[inside]
    decided = numpy.array([Pair(*each) in edges.decided for each in zip(a.tolist(), b.tolist(), strict=True)])
    order: Any = numpy.lexsort((b, a, -strength, ~decided.astype(bool))) if len(a) else []
    for at in order:
        yield Pair(int(a[at]), int(b[at]))


class _Pieces:
    """A union-find that knows sizes and enemies; the top of a piece is its smallest row."""

    def __init__(self, rows: list[int], never: list[Pair]) -> None:
        self.above = {row: row for row in rows}
        self.size = dict.fromkeys(rows, 1)
        self.enemies: dict[int, set[int]] = {}
        for pair in never:
            if pair.a in self.above and pair.b in self.above:
                self.enemies.setdefault(pair.a, set()).add(pair.b)
                self.enemies.setdefault(pair.b, set()).add(pair.a)

    def top(self, row: int) -> int:
        while self.above[row] != row:
            self.above[row] = self.above[self.above[row]]
            row = self.above[row]
        return row

    def join(self, pair: Pair, largest: int | None) -> str | None:
        """Why they cannot be joined, or None: they are one now."""
        low, high = sorted((self.top(pair.a), self.top(pair.b)))
        if low == high:
            return None
        if high in self.enemies.get(low, ()):
            return KEPT_APART
        if largest is not None and self.size[low] + self.size[high] > largest:
            return TOO_MANY
        self.above[high] = low
        self.size[low] += self.size.pop(high)
        foes = self.enemies.pop(high, set())
        for foe in foes:
            self.enemies[foe].discard(high)
            self.enemies[foe].add(low)
        if foes:
            self.enemies.setdefault(low, set()).update(foes)
        return None
