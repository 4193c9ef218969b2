"""A small world of records that is grouped again and again, with the book that a run keeps of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import strategies as st

from baton.audiences.identity.consents import Membership
from baton.audiences.identity.lasting import Carried, Past, carry_on

RECORDS = [f"r{number:02}" for number in range(9)]
BEGIN = datetime(2026, 1, 1)


@dataclass
class Book:
    """What a directory of runs holds, in memory."""

    past: Past = field(default_factory=Past)
    run: int = 0
    closed: list[Membership] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return BEGIN + timedelta(days=self.run)

    def next(self, groups: Sequence[Sequence[str]]) -> Carried:
        """One more run over these groups."""
        self.run += 1
        made = carry_on(groups, self.past, "shop")
        before = self.past
        held = {record: person for group, person in zip(groups, made.ids, strict=True) for record in group}
        since = {
            record: before.since[record] if before.held.get(record) == person else self.now
            for record, person in held.items()
        }
        for record, person in before.held.items():
            if held.get(record) != person:
                self.closed.append(Membership(record, person, before.since[record], self.now))
        age = dict(before.age) | {person: before.age.get(person, self.run) for person in held.values()}
        gone = set(before.held.values()) - set(held.values())
        retired = {person: keys for person, keys in before.retired.items() if person not in held.values()}
        for person in gone:
            retired[person] = frozenset(each for each, held_by in before.held.items() if held_by == person)
        self.past = Past(held, age, retired, since)
        return made

    def memberships(self) -> list[Membership]:
        open_ = [
            Membership(each, self.past.held[each], self.past.since[each], None) for each in self.past.held
        ]
        return self.closed + open_


@st.composite
def groupings(draw, records=RECORDS, *, some_missing=True):
    """The records in disjoint groups; some may not be there."""
    there = [each for each in records if not some_missing or draw(st.integers(0, 9)) > 0]
    places = [draw(st.integers(0, len(records) - 1)) for _each in there]
    groups: dict[int, list[str]] = {}
    for record, place in zip(there, places, strict=True):
        groups.setdefault(place, []).append(record)
    return list(groups.values())
