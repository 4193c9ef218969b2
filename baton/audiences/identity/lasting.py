"""Ids of people that last over runs, merges, splits and re-runs. Pure: values in, values out.

Who keeps an id, in this order: the group that has most of the records which bore it; of two ids that are
equal so far the older one stays; of two groups the one whose records bore it longest; then letters decide.
So as few records as possible change their id. A group that gets none asks for an id that a merge once
retired and whose last records it holds: taking a merge back gives the old ids back. Otherwise a new id is
made of the group's first record, so that the same records without a past get the same ids anywhere.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

What = Literal["new", "merged_into", "split_from", "moved_from", "came_back", "ended"]
LETTERS = 20


@dataclass(frozen=True)
class Event:
    """``merged_into``: ``person`` is no more, its records are ``other``'s. ``split_from``, ``moved_from``:
    ``records`` of ``other`` are now ``person``'s, a new id or one that was there. ``ended``: no record is
    left."""

    what: What
    person: str
    other: str | None
    records: int


@dataclass(frozen=True)
class Past:
    """``held``: record -> person until now, ``since``: from when on. ``age``: person -> the run in which it
    was made, for every id that ever was. ``retired``: person that is no more -> the records it had last."""

    held: Mapping[str, str] = field(default_factory=dict)
    age: Mapping[str, int] = field(default_factory=dict)
    retired: Mapping[str, frozenset[str]] = field(default_factory=dict)
    since: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class Carried:
    """``ids``: the person of each group, in the order of the groups."""

    ids: list[str]
    events: list[Event]


def carry_on(groups: Sequence[Iterable[str]], past: Past, namespace: str) -> Carried:
    """``groups``: disjoint, not empty, of keys of records."""
    members = [sorted(group) for group in groups]
    claims: Counter[tuple[str, int]] = Counter(
        (past.held[record], at) for at, group in enumerate(members) for record in group if record in past.held
    )
    ids: dict[int, str] = {}
    _give(claims, past, members, ids)
    held_before = set(past.held.values())
    free = set(past.retired) - held_before
    wanting = {record: at for at, group in enumerate(members) if at not in ids for record in group}
    old: Counter[tuple[str, int]] = Counter(
        (person, wanting[record]) for person in free for record in past.retired[person] if record in wanting
    )
    _give(old, past, members, ids)
    events = [
        Event("came_back", person, None, len(members[at])) for at, person in ids.items() if person in free
    ]
    taken = set(past.age) | set(ids.values()) | held_before
    for at, group in enumerate(members):
        if at not in ids:
            ids[at] = new_id(namespace, group[0], taken)
            taken.add(ids[at])
            events.append(Event("new", ids[at], None, len(group)))
    events += _told(claims, ids, held_before, set(past.age) | held_before)
    return Carried([ids[at] for at in range(len(members))], sorted(events, key=_order))


def _give(
    claims: Counter[tuple[str, int]], past: Past, members: list[list[str]], ids: dict[int, str]
) -> None:
    given = set(ids.values())

    def longest(person: str, at: int) -> datetime:
        borne = [
            past.since[each] for each in members[at] if past.held.get(each) == person and each in past.since
        ]
        return min(borne, default=datetime.max)

    def first(claim: tuple[str, int]) -> tuple[int, int, datetime, str, str]:
        person, at = claim
        return (-claims[claim], past.age.get(person, 0), longest(person, at), person, members[at][0])

    for person, at in sorted(claims, key=first):
        if at not in ids and person not in given:
            ids[at] = person
            given.add(person)


def _told(
    claims: Counter[tuple[str, int]], ids: dict[int, str], before: set[str], ever: set[str]
) -> Iterable[Event]:
    now = set(ids.values())
    went: dict[str, list[tuple[int, str]]] = {}
    for (person, at), count in claims.items():
        went.setdefault(person, []).append((count, ids[at]))
    for person in before:
        places = sorted(went.get(person, []), key=lambda place: (-place[0], place[1]))
        if not places:
            yield Event("ended", person, None, 0)
            continue
        others = [place for place in places if place[1] != person]
        if person not in now:
            count, into = others.pop(0)
            yield Event("merged_into", person, into, count)
        for count, other in others:
            yield Event("moved_from" if other in ever else "split_from", other, person, count)


def _order(event: Event) -> tuple[str, str, str]:
    return (event.what, event.person, event.other or "")


def new_id(namespace: str, record: str, taken: set[str]) -> str:
    """80 bits of sha256: two of a thousand million are equal by chance once in two million bases."""
    number = 0
    while (made := hashed(f"{namespace}/{record}/{number}")) in taken:
        number += 1
    return made


def hashed(text: str) -> str:
    return "p" + hashlib.sha256(text.encode()).hexdigest()[:LETTERS]
