"""The same answers by the rules' words alone: no arrays, one item at a time, instants as datetimes.

Slow and plain on purpose; it shares nothing with the engine, not even how it thinks.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
NOTHING = timedelta(0)
GONE = -1


@dataclass(frozen=True)
class Held:
    item: str
    since: datetime
    until: datetime | None
    cause: str


@dataclass(frozen=True)
class Promised:
    item: str
    deadline: datetime
    given: datetime
    replaced: datetime | None


@dataclass(frozen=True)
class Story:
    """Events are (item, instant, stage number or GONE); of one instant the later told happened later."""

    items: list[str]
    events: list[tuple[str, datetime, int]]
    blocks: list[Held] = field(default_factory=list)
    waits: list[Held] = field(default_factory=list)
    promises: list[Promised] = field(default_factory=list)


@dataclass(frozen=True)
class Board:
    """``waiting``: per stage, whether it is a queue or a wait."""

    waiting: tuple[bool, ...]
    committed: int
    done: int

    @property
    def inside(self) -> range:
        return range(self.committed, self.done)


_NEVER: date | None = None


def days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


def percentile(values: list[float], percent: int) -> float | None:
    """The smallest value with at least so many percent of the values at or below it."""
    for value in sorted(values):
        if sum(other <= value for other in values) * 100 >= percent * len(values):
            return value
    return None


class Oracle:
    def __init__(self, story: Story, board: Board, zone: str, now: datetime) -> None:
        self.story, self.board, self.now = story, board, now
        self.place = ZoneInfo(zone)
        self.way: dict[str, list[tuple[datetime, int]]] = {item: [] for item in story.items}
        for item, at, stage in sorted(story.events, key=lambda event: event[1]):
            if at <= now:
                self.way[item].append((at, stage))
        # Asked again and again for each day; the story does not change.
        self.start, self.finish, self.gone = cache(self._start), cache(self._finish), cache(self._gone)
        self.day = cache(self._day)

    def _day(self, at: datetime) -> date:
        return at.astimezone(self.place).date()

    def day_or_none(self, at: datetime | None) -> date | None:
        return None if at is None else self.day(at)

    @property
    def today(self) -> date:
        return self.day(self.now)

    # ── of an item ───────────────────────────────────────────────────────────────────────────────────────

    def born(self, item: str) -> datetime | None:
        return self.way[item][0][0] if self.way[item] else None

    def _start(self, item: str) -> datetime | None:
        for at, stage in self.way[item]:
            if stage >= self.board.committed:
                return at
        return None

    def _finish(self, item: str) -> datetime | None:
        """Cancelled afterwards, it stays done; moved out again, it was not."""
        done: datetime | None = None
        for at, stage in self.way[item]:
            if stage >= self.board.done:
                done = done or at
            elif stage != GONE:
                done = None
        return done

    def _gone(self, item: str) -> datetime | None:
        gone: datetime | None = None
        done = False
        for at, stage in self.way[item]:
            if stage == GONE:
                gone = gone or (None if done else at)
            else:
                gone, done = None, stage >= self.board.done
        return gone

    def end(self, item: str) -> datetime:
        return self.finish(item) or self.gone(item) or self.now

    def in_progress(self, item: str) -> bool:
        return bool(self.start(item)) and not self.finish(item) and not self.gone(item)

    def stage_at(self, item: str, at: datetime) -> int | None:
        """Where the item is from ``at`` on."""
        before = [stage for when, stage in self.way[item] if when <= at]
        return before[-1] if before else None

    def cycle(self, item: str) -> int | None:
        start, finish = self.start(item), self.finish(item)
        return None if not start or not finish else (self.day(finish) - self.day(start)).days + 1

    def lead(self, item: str) -> int | None:
        born, finish = self.born(item), self.finish(item)
        return None if not born or not finish else (self.day(finish) - self.day(born)).days + 1

    def age(self, item: str) -> int | None:
        start = self.start(item)
        return (self.today - self.day(start)).days + 1 if start and self.in_progress(item) else None

    # ── of days ──────────────────────────────────────────────────────────────────────────────────────────

    def cumulative_flow(self, day: date) -> list[int]:
        return [
            sum(
                any(stage >= column and self.day(at) <= day for at, stage in way) for way in self.way.values()
            )
            for column in range(len(self.board.waiting))
        ]

    def _had_come(self, item: str, column: int, day: date) -> bool:
        return any(stage >= column and self.day(at) <= day for at, stage in self.way[item])

    def corrections(self) -> list[tuple[str, int, date, date | None]]:
        """Until the item is back, further, or gone."""
        found: list[tuple[str, int, date, date | None]] = []
        for item, way in self.way.items():
            high, opened = GONE, _NEVER
            for at, stage in way:
                if opened and (stage >= high or stage == GONE):
                    found.append((item, high, opened, self.day(at)))
                    opened = _NEVER
                elif not opened and GONE < stage < high:
                    opened = self.day(at)
                high = max(high, stage)
            if opened:
                found.append((item, high, opened, None))
        return found

    def started_on(self, day: date) -> int:
        return sum(self.day_or_none(self.start(item)) == day for item in self.way)

    def finished_on(self, day: date) -> int:
        return sum(self.day_or_none(self.finish(item)) == day for item in self.way)

    def _over_by(self, item: str, day: date) -> bool:
        ends = [self.day(at) for at in (self.finish(item), self.gone(item)) if at]
        return any(end <= day for end in ends)

    def _started_by(self, item: str, day: date) -> bool:
        start = self.start(item)
        return bool(start) and self.day(start) <= day

    def in_progress_on(self, day: date) -> int:
        """At the day's end."""
        return sum(self._started_by(item, day) and not self._over_by(item, day) for item in self.way)

    def worked_on(self, day: date) -> int:
        """At any time of the day."""
        return sum(self._started_by(item, day) and not self._over_by(item, day - DAY) for item in self.way)

    def in_each_stage(self, day: date) -> list[int]:
        last = [[stage for at, stage in way if self.day(at) <= day][-1:] for way in self.way.values()]
        return [last.count([column]) for column in range(len(self.board.waiting))]

    # ── of time ──────────────────────────────────────────────────────────────────────────────────────────

    def pieces(self, item: str) -> Iterator[tuple[timedelta, int, bool, bool]]:
        """From start to finish (or now), cut wherever anything changes: how long, in which stage, whether
        blocked, whether waited for."""
        start, end = self.start(item), self.end(item)
        if not start:
            return
        blocks = [held for held in self.story.blocks if held.item == item]
        waits = [held for held in self.story.waits if held.item == item]
        cuts = {start, end} | {at for at, _ in self.way[item]}
        for held in blocks + waits:
            cuts |= {held.since, held.until or self.now}
        inside = sorted(at for at in cuts if start <= at <= end)
        for since, until in pairwise(inside):
            stage = self.stage_at(item, since)
            assert stage is not None
            yield until - since, stage, _holds(blocks, since), _holds(waits, since)

    def time_in_stages(self, item: str) -> list[timedelta]:
        spent = [NOTHING] * len(self.board.waiting)
        for length, stage, _, _ in self.pieces(item):
            if stage != GONE:
                spent[stage] += length
        return spent

    def efficiency(self, item: str) -> tuple[timedelta, timedelta, timedelta]:
        """In all, active, blocked. While it was away or done it was not worked on."""
        total = active = blocked = NOTHING
        for length, stage, is_blocked, is_waited in self.pieces(item):
            total += length
            works = GONE < stage < self.board.done and not self.board.waiting[stage]
            if works and not is_blocked and not is_waited:
                active += length
            if is_blocked and stage != GONE:
                blocked += length
        return total, active, blocked

    # ── of many ──────────────────────────────────────────────────────────────────────────────────────────

    def finished_within(self, first: date, last: date) -> list[str]:
        ended = {item: self.day_or_none(self.finish(item)) for item in self.way}
        return [item for item, day in ended.items() if day and first <= day <= last]

    def pace(self, first: date, last: date, percents: tuple[int, ...]) -> list[list[float | None]]:
        rows: list[list[float | None]] = []
        highest = [0.0] * len(percents)
        for stage in self.board.inside:
            ages = [
                age for item in self.finished_within(first, last) for age in self._age_leaving(item, stage)
            ]
            row = [percentile(ages, percent) for percent in percents]
            if ages:
                highest = [max(value or 0.0, top) for value, top in zip(row, highest, strict=True)]
                rows.append(list(highest))
            else:
                rows.append(row)
        return rows

    def _age_leaving(self, item: str, stage: int) -> list[float]:
        """None or one: the age at the last exit; at the last stage the whole cycle time."""
        if stage == self.board.done - 1:
            return [float(self.cycle(item) or 0)]
        start, way = self.start(item), self.way[item]
        exits = [after[0] for at, after in pairwise(way) if at[1] == stage]
        return [float((self.day(exits[-1]) - self.day(start)).days + 1)] if exits and start else []

    def paths(self, first: date, last: date) -> Counter[tuple[int, int]]:
        return Counter(
            (before, stage)
            for way in self.way.values()
            for (_, before), (at, stage) in pairwise(way)
            if GONE not in (before, stage) and before != stage and first <= self.day(at) <= last
        )

    def outcome(self, promised: Promised) -> str | None:
        """None: not given yet."""
        if promised.given > self.now:
            return None
        finish, gone = self.finish(promised.item), self.gone(promised.item)
        replaced = promised.replaced if promised.replaced and promised.replaced <= self.now else None
        if replaced and replaced <= promised.deadline and (not finish or replaced <= finish):
            return "moved"
        if gone and gone <= promised.deadline:
            return "dropped"
        if finish:
            return "kept" if finish <= promised.deadline else "broken"
        return "broken" if promised.deadline < self.now else "standing"

    def causes(
        self, stretches: list[Held], since: datetime, until: datetime
    ) -> dict[str, tuple[int, timedelta, list[timedelta]]]:
        """Of those that lasted or happened between the two: how many, the time with at least one, each."""
        lengths: dict[str, list[timedelta]] = {}
        counted: dict[str, timedelta] = {}
        reached: dict[tuple[str, str], datetime] = {}
        for held in sorted(stretches, key=lambda held: held.since):
            end = self.now if held.until is None else min(held.until, self.now)
            reaches = held.until is None or held.until > since
            if held.since <= min(self.now, until) and (held.since >= since or reaches):
                lengths.setdefault(held.cause, []).append(min(end, until) - max(held.since, since))
                # What an earlier one of the same item and cause held already is not held twice.
                begun = reached.get((held.item, held.cause), since)
                more = min(end, until) - max(held.since, since, begun)
                counted[held.cause] = counted.get(held.cause, NOTHING) + max(more, NOTHING)
                reached[held.item, held.cause] = max(begun, min(end, until))
        return {cause: (len(each), counted[cause], sorted(each)) for cause, each in lengths.items()}

    def expectation(self, day: date, over: int) -> tuple[float | None, int, int, int]:
        """The 85th percentile of the days before ``day``, from how many; hits and judged of its week."""
        known = self._cycles(day - over * DAY, day - DAY)
        if len(known) < 20:
            return None, len(known), 0, 0
        days_told = percentile(known, 85)
        assert days_told is not None
        week = self._cycles(day, day + 6 * DAY)
        return days_told, len(known), sum(took <= days_told for took in week), len(week)

    def _cycles(self, first: date, last: date) -> list[float]:
        return [float(self.cycle(item) or 0) for item in self.finished_within(first, last)]

    def little(self, first: date, last: date) -> tuple[float, float, float | None]:
        """Means per day of the work in progress, of the throughput, and of the cycle times."""
        length = (last - first).days + 1
        wip = math.fsum(self.worked_on(day) for day in days(first, last)) / length
        cycles = self._cycles(first, last)
        return wip, len(cycles) / length, math.fsum(cycles) / len(cycles) if cycles else None


def _holds(stretches: list[Held], at: datetime) -> bool:
    return any(held.since <= at and (held.until is None or at < held.until) for held in stretches)
