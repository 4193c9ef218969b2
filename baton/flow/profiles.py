"""How cycle times are counted: Baton's own rules, and those of tools that teams come from.

With a peer's profile a team sees the numbers it knows. What each does was read from its code or its
documents; where a peer says nothing of a rule, Baton's own holds (docs/decisions/0010).
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from baton.flow.days import DAY
from baton.flow.history import OPEN
from baton.flow.percentiles import Rule
from baton.flow.ways import NO_DAY, Ways


class Count(StrEnum):
    """How a stretch from one instant to another becomes days."""

    INCLUSIVE = "inclusive"  # the first and the last day both count: at least 1
    DIFFERENCE = "difference"  # whole days between the two dates: at least 0
    ELAPSED = "elapsed"  # the time itself, in fractions of 24 hours


@dataclass(frozen=True)
class Profile:
    """``wipes``: a move back makes everything to its right not have happened, and a skipped stage takes the
    date of the next. Without ``needs_start`` what was finished and never worked on counts from its first
    known day."""

    name: str
    count: Count = Count.INCLUSIVE
    percentile: Rule = Rule.CEIL
    wipes: bool = False
    needs_start: bool = True


BATON = Profile("baton")
ACTIONABLE_AGILE = Profile("actionableagile")
JIRA_AGILE_METRICS = Profile("jira-agile-metrics", count=Count.DIFFERENCE, percentile=Rule.LINEAR, wipes=True)
LIGHTHOUSE = Profile("lighthouse", percentile=Rule.FLOOR, needs_start=False)
KAITEN = Profile("kaiten", count=Count.ELAPSED)
PROFILES = {
    profile.name: profile for profile in (BATON, ACTIONABLE_AGILE, JIRA_AGILE_METRICS, LIGHTHOUSE, KAITEN)
}


@dataclass(frozen=True)
class Times:
    """n items. ``arrival``: n x k days as in Ways.arrival_day; ``cycle``, ``lead`` and ``age`` in days, NaN
    where there is none: the cycle of a finished item from its start, the lead from its first known move, the
    age of an item in progress."""

    arrival: NDArray[np.int32]
    start_day: NDArray[np.int32]
    finish_day: NDArray[np.int32]
    cycle: NDArray[np.float64]
    lead: NDArray[np.float64]
    age: NDArray[np.float64]


def times(ways: Ways, profile: Profile = BATON) -> Times:
    if profile.wipes:
        return _wiped(ways, profile)
    start, start_day = ways.start, ways.start_day
    if not profile.needs_start:
        start = np.where(_was_worked_on(ways) | ~ways.is_finished, start, ways.born)
        start_day = ways.days_of(start)
    now = np.full(len(ways), ways.as_of, np.int64)
    today = np.full(len(ways), ways.today, np.int32)
    in_progress = ways.is_in_progress
    finished = ways.is_finished

    def between(since: NDArray[np.int64], first: NDArray[np.int32]) -> NDArray[np.float64]:
        return _days(profile, since, ways.finish, first, ways.finish_day, finished & (since != OPEN))

    return Times(
        ways.arrival_day,
        start_day,
        ways.finish_day,
        between(start, start_day),
        between(ways.born, ways.born_day),
        _days(profile, start, now, start_day, today, in_progress),
    )


def _was_worked_on(ways: Ways) -> NDArray[np.bool_]:
    """n: whether the item ever was in a stage between commitment and done."""
    stage, found = ways.moves.stage, np.zeros(len(ways), bool)
    found[ways.moves.item[(stage >= ways.workflow.committed) & (stage < ways.workflow.done)]] = True
    return found


def _days(
    profile: Profile,
    since: NDArray[np.int64],
    until: NDArray[np.int64],
    first: NDArray[np.int32],
    last: NDArray[np.int32],
    which: NDArray[np.bool_],
) -> NDArray[np.float64]:
    found = np.full(len(which), np.nan)
    if profile.count is Count.ELAPSED:
        found[which] = (until[which] - since[which]) / DAY
    else:
        added = 1 if profile.count is Count.INCLUSIVE else 0
        found[which] = last[which].astype(np.int64) - first[which] + added
    return found


def _wiped(ways: Ways, profile: Profile) -> Times:
    """Per stage the first entry after the last move to a stage left of it; then empty ones from their
    right."""
    k, item, stage = len(ways.workflow), ways.moves.item, ways.moves.stage
    number = np.arange(len(item))
    arrival = np.full((len(ways), k), NO_DAY, np.int32)
    for place in range(k):
        # The rows before the item's last move to the left of here are as if they had not been.
        left_of = np.full(len(ways), -1, np.int64)
        rows = np.flatnonzero((stage < place) & (stage >= 0))
        left_of[item[rows]] = rows
        entries = np.flatnonzero((stage == place) & (number > left_of[item]))[::-1]
        arrival[item[entries], place] = ways.day[entries]
    for place in range(k - 2, -1, -1):
        empty = arrival[:, place] == NO_DAY
        arrival[empty, place] = arrival[empty, place + 1]
    start_day, finish_day = arrival[:, ways.workflow.committed], arrival[:, ways.workflow.done]
    born_day = arrival[:, 0]
    today = np.full(len(ways), ways.today, np.int32)
    none = np.zeros(0, np.int64)
    finished, started = finish_day != NO_DAY, start_day != NO_DAY
    in_progress = started & ~finished & (ways.gone == OPEN)
    return Times(
        arrival,
        start_day,
        finish_day,
        _days(profile, none, none, start_day, finish_day, finished & started),
        _days(profile, none, none, born_day, finish_day, finished),
        _days(profile, none, none, start_day, today, in_progress),
    )
