"""How long items stayed in each stage, what of it was work, and what stopped them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from baton.flow.history import LEFT, OPEN, Instants, Stretches
from baton.flow.ways import Ways

Micros = NDArray[np.int64]


@dataclass(frozen=True)
class Stays:
    """s stays of started items between start and finish (or now): ``since``, ``until`` in microseconds."""

    item: NDArray[np.int32]
    stage: NDArray[np.int16]
    since: Instants
    until: Instants

    @property
    def length(self) -> Micros:
        return self.until - self.since


def stays(ways: Ways, *, from_start: bool = True) -> Stays:
    """Every visit to a stage counts, also after a move back. Stays in done stages are none, unless the item
    was brought back from there: then it was not done."""
    item, stage = ways.moves.item, ways.moves.stage
    end = np.minimum(np.minimum(ways.finish, ways.gone), ways.as_of)
    since = np.maximum(ways.moves.at, ways.start[item]) if from_start else ways.moves.at
    until = np.minimum(ways.left_at, end[item])
    counts = (stage != LEFT) & (until > since)
    if from_start:
        counts &= ways.is_started[item]
    return Stays(item[counts], stage[counts], since[counts], until[counts])


def time_in_stages(ways: Ways, chosen: Stays) -> NDArray[np.int64]:
    """n x k microseconds."""
    k = len(ways.workflow)
    place = chosen.item.astype(np.int64) * k + chosen.stage
    # Sums of doubles are exact up to 2**53 microseconds, 285 years.
    sums = np.bincount(place, weights=chosen.length, minlength=len(ways) * k)
    return sums.astype(np.int64).reshape(len(ways), k)


def merged(*stretches: Stretches, now: int) -> Stretches:
    """Overlapping stretches of an item as one, so that no time counts twice; what lasts ends ``now``."""
    item = np.concatenate([each.item for each in stretches])
    since = np.concatenate([each.since for each in stretches])
    until = np.minimum(np.concatenate([each.until for each in stretches]), now)
    order = np.lexsort((since, item))
    item, since, until = item[order], since[order], until[order]
    if not len(item):
        return Stretches.none()
    first = np.concatenate(([True], item[1:] != item[:-1]))
    reached = _reached(until, first)
    apart = first | np.concatenate(([True], since[1:] > reached[:-1]))
    begins = np.flatnonzero(apart)
    ends = np.concatenate((begins[1:], [len(item)])) - 1
    return Stretches(item[begins], since[begins], reached[ends], np.zeros(len(begins), np.int32))


def _reached(until: Instants, first: NDArray[np.bool_]) -> Instants:
    """The running maximum of ``until`` within each item."""
    rank = np.argsort(np.argsort(until, kind="stable"), kind="stable")
    group = np.cumsum(first) - 1
    above = group.astype(np.int64) * (len(until) + 1)
    top = np.maximum.accumulate(above + rank) - above
    return np.sort(until)[top]


def overlap(chosen: Stays, stretches: Stretches) -> Micros:
    """Per stay, how much of it lies within ``stretches``, which must be merged."""
    found = np.zeros(len(chosen.item), np.int64)
    touched = np.isin(chosen.item, stretches.item)
    if touched.any():
        items = chosen.item[touched]
        found[touched] = _held(stretches, items, chosen.until[touched]) - _held(
            stretches, items, chosen.since[touched]
        )
    return found


def _held(stretches: Stretches, item: NDArray[np.int32], at: Instants) -> Micros:
    """How long each item had been held by ``at``, counted over all items before it as well."""
    total = np.concatenate(([0], np.cumsum(stretches.until - stretches.since)))
    # How many stretches began before: those of earlier items, and of this item until the instant.
    both = np.concatenate((stretches.item, item))
    times = np.concatenate((stretches.since, at))
    asked = np.concatenate((np.zeros(len(stretches), np.int8), np.ones(len(item), np.int8)))
    order = np.lexsort((asked, times, both))
    begun = np.cumsum(asked[order] == 0)
    count = np.zeros(len(order), np.int64)
    count[order] = begun
    count = count[len(stretches) :]
    held = total[count]
    last = np.maximum(count - 1, 0)
    lasting = (count > 0) & (stretches.item[last] == item) & (stretches.until[last] > at)
    return held - np.where(lasting, stretches.until[last] - at, 0)


@dataclass(frozen=True)
class Efficiency:
    """n items, microseconds: ``total`` from start to finish (or now), ``active`` of it in stages of work and
    neither blocked nor waiting, ``blocked`` whatever the stage, ``waited`` the rest of the total: a reopened
    item was not worked on while it was done, nor a returned one while it was cancelled. ``configured`` is
    false where no stage is a queue or a wait and nothing was ever blocked: then activity tells nothing."""

    total: Micros
    active: Micros
    blocked: Micros
    waited: Micros
    configured: bool

    def share(self, which: NDArray[np.bool_]) -> float | None:
        """Active time of the chosen items in their total; None without time or configuration."""
        total = int(self.total[which].sum())
        return int(self.active[which].sum()) / total if total and self.configured else None


def efficiency(ways: Ways, chosen: Stays | None = None) -> Efficiency:
    """``chosen``: the stays from the start, where they are known already."""
    chosen = chosen or stays(ways)
    n, workflow = len(ways), ways.workflow
    works = ~np.array(workflow.waiting)
    works[workflow.done :] = False
    lost = overlap(chosen, merged(ways.blocks, ways.waits, now=ways.as_of))
    blocked = overlap(chosen, merged(ways.blocks, now=ways.as_of))

    def summed(values: Micros) -> Micros:
        return np.bincount(chosen.item, weights=values, minlength=n).astype(np.int64)

    end = np.minimum(np.minimum(ways.finish, ways.gone), ways.as_of)
    total = np.where(ways.is_started, end - ways.start, 0)
    active = summed(np.where(works[chosen.stage], chosen.length - lost, 0))
    configured = (
        any(workflow.waiting[workflow.committed : workflow.done])
        or len(ways.blocks) > 0
        or len(ways.waits) > 0
    )
    return Efficiency(total, active, summed(blocked), total - active, configured)


def once_each(stretches: Stretches, *, now: int) -> Stretches:
    """Overlapping stretches of an item and a cause as one: two questions at once are one wait."""
    many = int(stretches.item.max()) + 1 if len(stretches) else 1
    pairs, number = np.unique(stretches.cause.astype(np.int64) * many + stretches.item, return_inverse=True)
    found = merged(replace(stretches, item=number.astype(np.int32)), now=now)
    cause, item = np.divmod(pairs[found.item], many)
    return Stretches(
        item.astype(np.int32), found.since, found.until, cause.astype(np.int32), stretches.causes
    )


@dataclass(frozen=True)
class Lost:
    """Of a cause within a period: how many stretches, their ``median`` length, the ``time`` during which at
    least one of them held an item, and how much of it the item was ``in_progress``. Microseconds."""

    cause: str
    count: int
    time: int
    median: int
    in_progress: int


def by_cause(
    stretches: Stretches, chosen: Stays, *, since: int, now: int, in_turn: Sequence[str] = ()
) -> list[Lost]:
    """Within [since, now], most time first. ``chosen``: when items were in progress.

    What several causes held at once each has whole; of those ``in_turn``, all that there are, only the first.
    """
    # One that was over when the period began does not count; one that took no time within it does.
    inside = (stretches.since <= now) & ((stretches.until > since) | (stretches.since >= since))
    known = replace(
        stretches,
        item=stretches.item[inside],
        since=np.maximum(stretches.since[inside], since),
        until=np.minimum(stretches.until[inside], now),
        cause=stretches.cause[inside],
    )
    names = stretches.causes or ("",)
    if in_turn:
        costs = _in_turn(known, chosen, [names.index(name) for name in in_turn], len(names))
    else:
        costs = _costs(known, chosen, len(names))
    rows = []
    for number in np.unique(known.cause):
        length = (known.until - known.since)[known.cause == number]
        time, in_progress = costs[number].tolist()
        rows.append(Lost(names[number], len(length), time, int(np.median(length)), in_progress))
    return sorted(rows, key=lambda row: (-row.time, row.cause))


def _costs(known: Stretches, chosen: Stays, many: int) -> NDArray[np.int64]:
    """Per cause: time, and how much of it within ``chosen``. No time of an item counts twice."""
    if not len(known):
        return np.zeros((many, 2), np.int64)
    found = once_each(known, now=int(known.until.max()))
    held = Stays(found.item, np.zeros(len(found), np.int16), found.since, found.until)
    nothing = np.zeros(len(chosen.item), np.int32)
    progress = merged(Stretches(chosen.item, chosen.since, chosen.until, nothing), now=OPEN)
    lengths = (held.length, overlap(held, progress))
    return np.stack([np.bincount(found.cause, each, many).astype(np.int64) for each in lengths], axis=1)


def _in_turn(known: Stretches, chosen: Stays, order: Sequence[int], many: int) -> NDArray[np.int64]:
    """What the first ones of ``order`` cost together, less what those before cost."""
    costs, before = np.zeros((many, 2), np.int64), np.zeros(2, np.int64)
    for place, number in enumerate(order):
        first = np.isin(known.cause, order[: place + 1])
        until_here = Stretches(
            known.item[first], known.since[first], known.until[first], np.zeros(int(first.sum()), np.int32)
        )
        reached = _costs(until_here, chosen, 1)[0]
        costs[number], before = reached - before, reached
    return costs


def held_now(stretches: Stretches) -> NDArray[np.int32]:
    """Items that a stretch holds at the moment."""
    return np.unique(stretches.item[stretches.until == OPEN])
