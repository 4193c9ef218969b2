"""The steps of one item whose times and whose ``from`` contradict each other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NOT_SAID = -2
# Beyond so many steps the search would take long; then what contradicts is only said.
MANY = 500


@dataclass(frozen=True)
class Untangled:
    """``order``: the steps as they follow each other; ``jumped``: those whose time cannot be right; ``gaps``:
    those before which a move is missing. All number the steps as given."""

    order: list[int]
    jumped: list[int]
    gaps: list[int]


def untangle(at: Sequence[int], stage: Sequence[int], origin: Sequence[int]) -> Untangled:
    order = _same_instants(at, stage, origin)
    gaps = _gaps(order, stage, origin)
    begins_late = origin[order[0]] != NOT_SAID and NOT_SAID in origin
    if not (gaps or begins_late) or len(at) > MANY:
        return Untangled(order, [], gaps)
    chain = _chain(order, stage, origin)
    if chain is None:
        return Untangled(order, [], gaps)
    kept = set(_longest_in_time(chain, at))
    return Untangled(order, [n for n in order if n not in kept], [])


def _gaps(order: Sequence[int], stage: Sequence[int], origin: Sequence[int]) -> list[int]:
    return [n for before, n in pairwise(order) if origin[n] not in (NOT_SAID, stage[before])]


def _same_instants(at: Sequence[int], stage: Sequence[int], origin: Sequence[int]) -> list[int]:
    """In time; at one instant each from where the one before went."""
    order: list[int] = []
    waiting = list(range(len(at)))
    while waiting:
        now = [n for n in waiting if at[n] == at[waiting[0]]]
        here = stage[order[-1]] if order else None
        starts = {stage[n] for n in now}
        # At the beginning the one that comes from none of the others goes first.
        fits = [n for n in now if origin[n] == here] or (
            [n for n in now if origin[n] not in starts] if here is None else []
        )
        chosen = (fits or now)[0]
        order.append(chosen)
        waiting.remove(chosen)
    return order


def _chain(order: Sequence[int], stage: Sequence[int], origin: Sequence[int]) -> list[int] | None:
    """One way through all steps in which each goes on from where the one before went, if there is one
    (Hierholzer: a path over every edge of the graph of stages)."""
    unsaid = [n for n in order if origin[n] == NOT_SAID]
    if len(unsaid) > 1:
        return None
    leaving: dict[int, list[int]] = defaultdict(list)
    balance: dict[int, int] = defaultdict(int)
    for n in reversed(order):
        leaving[origin[n]].append(n)
        balance[origin[n]] += 1
        balance[stage[n]] -= 1
    starts = [place for place, surplus in balance.items() if surplus == 1]
    if len(starts) > 1 or any(abs(surplus) > 1 for surplus in balance.values()):
        return None
    at = starts[0] if starts else origin[order[0]]
    path: list[int] = []
    walk: list[tuple[int, int]] = [(at, -1)]
    while walk:
        place, by = walk[-1]
        if leaving[place]:
            taken = leaving[place].pop()
            walk.append((stage[taken], taken))
        else:
            walk.pop()
            path.append(by)
    chain = path[-2::-1]
    return chain if len(chain) == len(order) else None


def _longest_in_time(chain: Sequence[int], at: Sequence[int]) -> list[int]:
    """As many steps of the chain as lie in time; of equally many those that took the least time together (a
    clock that jumps goes far), then those that lie later in the chain, so that the item ends where it truly
    is."""
    # From each step on: how many follow in time, minus the instant of the last, and the next one.
    best: list[tuple[int, int, int]] = [(1, -at[step], -1) for step in chain]
    for i in reversed(range(len(chain))):
        for j in range(i + 1, len(chain)):
            if at[chain[j]] >= at[chain[i]] and (best[j][0] + 1, best[j][1]) >= best[i][:2]:
                best[i] = (best[j][0] + 1, best[j][1], j)
    place = max(range(len(chain)), key=lambda i: (best[i][0], best[i][1] + at[chain[i]], i))
    kept = []
    while place >= 0:
        kept.append(chain[place])
        place = best[place][2]
    return kept
