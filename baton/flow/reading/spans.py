"""Beginnings and ends of blocks and waits, and promises, as stretches of time."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from baton.flow.history import OPEN, Promises, Stretches
from baton.flow.reading.log import Event, Log
from baton.flow.reading.problems import Kind


def stretches_of(log: Log, number: dict[str, int], begins: str, ends: str) -> Stretches:
    found: list[tuple[int, int, int, str]] = []
    for item, events in _events(log, number, (begins, ends)).items():
        running = Running(log, begins)
        for _, instant in groupby(events, key=lambda event: event.at):
            running.pass_instant(list(instant))
        found += [(number[item], since, until, cause) for since, until, cause in running.stretches()]
    if not found:
        return Stretches.none()
    causes = sorted({cause for *_, cause in found})
    item_column, since_column, until_column, cause_column = zip(*sorted(found), strict=True)
    return Stretches(
        np.array(item_column, np.int32),
        np.array(since_column, np.int64),
        np.array(until_column, np.int64),
        np.array([causes.index(cause) for cause in cause_column], np.int32),
        tuple(causes),
    )


@dataclass
class Running:
    """What holds one item: by cause the moment since when."""

    log: Log
    begins: str
    since: dict[str, int] = field(default_factory=dict)
    over: list[tuple[int, int, str]] = field(default_factory=list)

    def pass_instant(self, events: list[Event]) -> None:
        """At one instant what runs ends, then the next begins; what only began may end at once."""
        ending = [event for event in events if event.kind != self.begins]
        first = [event for event in ending if self._ends(event)]
        for event in first:
            self._end(event)
        for event in events:
            if event.kind == self.begins:
                self._begin(event)
        for event in ending:
            if event not in first:
                self._end(event)

    def stretches(self) -> Iterator[tuple[int, int, str]]:
        yield from self.over
        for cause, since in self.since.items():
            yield since, OPEN, cause

    def _ends(self, event: Event) -> list[str]:
        if event.cause:
            return [event.cause] if event.cause in self.since else []
        return list(self.since)

    def _begin(self, event: Event) -> None:
        if event.cause in self.since:
            by = f" by “{event.cause}”" if event.cause else ""
            reason = f"it is {self.begins} already{by}."
            _aside(self.log, event, Kind.REPEAT, reason, "Drop this row, or add the end before it.")
        self.since.setdefault(event.cause, event.at)

    def _end(self, event: Event) -> None:
        ended = self._ends(event)
        if not ended:
            by = f" by “{event.cause}”" if event.cause else ""
            advice = f"Add the row “{self.begins}” that belongs to it."
            _aside(self.log, event, Kind.UNPAIRED, f"it was not {self.begins}{by}.", advice)
        self.over += [(self.since.pop(cause), event.at, cause) for cause in ended]


def promises_of(log: Log, number: dict[str, int]) -> Promises:
    """A promise stands until the next one for the same item, or until it is taken back."""
    found: list[tuple[int, int, int, int]] = []
    for item, events in _events(log, number, ("promised",)).items():
        until = [event.at for event in events[1:]] + [OPEN]
        found += [
            (number[item], event.deadline, event.at, end)
            for event, end in zip(events, until, strict=True)
            if event.deadline is not None
        ]
    if not found:
        return Promises.none()
    item_column, deadlines, given, replaced = zip(*found, strict=True)
    return Promises(
        np.array(item_column, np.int32),
        np.array(deadlines, np.int64),
        np.array(given, np.int64),
        np.array(replaced, np.int64),
    )


def _events(log: Log, number: dict[str, int], kinds: tuple[str, ...]) -> dict[str, list[Event]]:
    """By item, in time; the same row counts once."""
    by_item: dict[str, list[Event]] = defaultdict(list)
    seen: set[Event] = set()
    chosen = (event for event in log.events if event.kind in kinds)
    for event in sorted(chosen, key=lambda e: (e.item, e.at, e.kind, e.cause, e.deadline or 0, e.row)):
        if event in seen:
            _aside(log, event, Kind.DUPLICATE, "the same row is there already.", "Drop it.")
        elif event.item not in number:
            _aside(log, event, Kind.START, "nothing is known of where the item was.", "Add its moves.")
        else:
            by_item[event.item].append(event)
        seen.add(event)
    return by_item


def _aside(log: Log, event: Event, kind: Kind, reason: str, advice: str) -> None:
    log.set_aside(kind, event.row, event.item, "kind", reason, advice)
