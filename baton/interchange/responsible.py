"""Who could hold a card that comes from a tracker without responsible people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from baton.interchange.planned_card import Candidate, PlannedMove, ResponsibleKnownBy


def candidates(people: Sequence[str], moves: Sequence[PlannedMove]) -> tuple[Candidate, ...]:
    """Strongest first, each person once; empty where nothing points to anybody. `moves` are oldest first.

    The sole member; the member who moved the card last; whoever moved it last; the first of several members.
    """
    found: dict[str, Candidate] = {}
    for candidate in _pointed_to(people, [move.by for move in reversed(moves) if move.by is not None]):
        found.setdefault(candidate.person, candidate)
    return tuple(found.values())


def _pointed_to(people: Sequence[str], movers: Sequence[str]) -> Iterator[Candidate]:
    if len(people) == 1:
        yield Candidate(people[0], ResponsibleKnownBy.SOLE_MEMBER)
    for mover in movers:
        if mover in people:
            yield Candidate(mover, ResponsibleKnownBy.MEMBER_WHO_MOVED_IT)
            break
    if movers:
        yield Candidate(movers[0], ResponsibleKnownBy.MOVED_IT_LAST)
    if len(people) > 1:
        yield Candidate(people[0], ResponsibleKnownBy.FIRST_MEMBER)
