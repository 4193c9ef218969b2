"""Consents follow people: what was said stays said, and a merge never makes more of it.

A statement names a record, or a person as that person was at that time.

- Of a record: it is the statement of whoever holds the record now.
- Of a person, a refusal: of everybody who now holds one of the records that the person held then. A split
  must not set anybody free for advertising.
- Of a person, a consent: of the one who carries the person on: the same id, or whoever holds most of those
  records. A split must not make two consents of one.

The latest word counts; at one instant a refusal counts more than a consent, as in a segment. What nobody
holds any more stays in the ledger without a person.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Membership:
    """A record was a person's from ``since`` up to, not including, ``until``; None: it still is."""

    record: str
    person: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class Statement:
    """Somebody's word about channel and purpose. ``about``: the key of a record, or the id of a person."""

    about: str
    channel: str
    purpose: str
    granted: bool
    at: datetime


@dataclass(frozen=True)
class Followed:
    """A statement, and whose it is now; None: nobody's."""

    person: str | None
    statement: Statement


def follow(ledger: Iterable[Statement], memberships: Iterable[Membership]) -> list[Followed]:
    """Every statement at least once, in the order of the ledger."""
    book = _Book(memberships)
    return [Followed(person, said) for said in ledger for person in book.whose(said)]


def latest_words(followed: Iterable[Followed]) -> dict[tuple[str, str, str], Statement]:
    """(person, channel, purpose) -> the word that counts."""
    found: dict[tuple[str, str, str], Statement] = {}
    for each in followed:
        if each.person is None:
            continue
        said = each.statement
        key = (each.person, said.channel, said.purpose)
        if key not in found or _rank(said) > _rank(found[key]):
            found[key] = said
    return found


def _rank(said: Statement) -> tuple[datetime, bool]:
    return (said.at, not said.granted)


class _Book:
    def __init__(self, memberships: Iterable[Membership]) -> None:
        self.now: dict[str, str] = {}
        self.of_person: dict[str, list[Membership]] = {}
        self.records: set[str] = set()
        for each in memberships:
            self.records.add(each.record)
            self.of_person.setdefault(each.person, []).append(each)
            if each.until is None:
                self.now[each.record] = each.person

    def whose(self, said: Statement) -> Sequence[str | None]:
        if said.about in self.records or said.about not in self.of_person:
            return [self.now.get(said.about)]
        holders = Counter(self.now[each] for each in self._held(said.about, said.at) if each in self.now)
        if not holders:
            return [None]
        if not said.granted:
            return sorted(holders)
        if said.about in holders:
            return [said.about]
        return [min(holders, key=lambda person: (-holders[person], person))]

    def _held(self, person: str, at: datetime) -> set[str]:
        """The records of the person at that time; of a word from before its first or after its last, the
        nearest."""
        spans = self.of_person[person]
        held = {each.record for each in spans if each.since <= at and (each.until is None or at < each.until)}
        if held:
            return held
        begins = min(each.since for each in spans)
        if at < begins:
            return {each.record for each in spans if each.since == begins}
        before = [each for each in spans if each.until is not None and each.until <= at]
        last = max(each.until for each in before if each.until is not None)
        return {each.record for each in before if each.until == last}


def of_base(links: str) -> str:
    """The base's ledger by person, as a query: person, record, channel, purpose, state, at_utc. ``links``:
    the table of a run. All of its statements are about records, so each is one row and none is left out."""
    return (
        "SELECT l.person, CAST(c.k AS VARCHAR) AS record, c.channel, c.purpose, c.state, c.at_utc "
        f"FROM consents AS c LEFT JOIN {links} AS l ON l.k = CAST(c.k AS VARCHAR)"
    )
