"""What has to be so for any history at all."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from baton.flow import counting, days
from baton.flow.counting import Window
from baton.flow.history import History, Moves, Promises, Stretches
from baton.flow.little import little
from baton.flow.profiles import PROFILES
from baton.flow.report import report
from baton.flow.ways import follow
from baton.flow.workflow import Workflow
from tests.flow.oracle import GONE, Board, Held, Story
from tests.flow.stories import Drawn, history_of, stories, workflow_of

often = settings(max_examples=80, deadline=None)
sometimes = settings(max_examples=30, deadline=None)
profiles = st.sampled_from(sorted(PROFILES))


@often
@given(stories, profiles)
def test_no_line_of_the_cumulative_flow_falls_or_crosses_and_the_last_day_holds_all(drawn, profile):
    story, board, zone, now = drawn
    told = report(
        history_of(story),
        workflow_of(board),
        zone=zone,
        as_of=days.instant(now),
        profile=PROFILES[profile],
        parts=("cumulative_flow",),
    )
    counts = np.array([row[1:] for row in told["cumulative_flow"]["rows"]])
    assert (np.diff(counts, axis=0) >= 0).all()
    assert (np.diff(counts, axis=1) <= 0).all()
    seen = {item for item, at, stage in story.events if at <= now and stage != GONE}
    assert counts[-1, 0] == len(seen)


@often
@given(stories, profiles)
def test_work_in_progress_is_never_less_than_nothing(drawn, profile):
    story, board, zone, now = drawn
    told = report(
        history_of(story),
        workflow_of(board),
        zone=zone,
        as_of=days.instant(now),
        profile=PROFILES[profile],
        parts=("daily", "counts"),
    )
    wip = [row[3] for row in told["daily"]["rows"]]
    assert min(wip) >= 0
    if profile != "jira-agile-metrics":
        assert wip[-1] == told["counts"]["in_progress"]


@sometimes
@given(stories, profiles)
def test_the_parts_of_a_report_agree_with_each_other_and_can_be_written(drawn, profile):
    story, board, zone, now = drawn
    history, workflow, moment = history_of(story), workflow_of(board, limit=2), days.instant(now)
    told = report(history, workflow, zone=zone, as_of=moment, profile=PROFILES[profile])
    json.dumps(told, allow_nan=False)
    finished = sum(row[2] for row in told["daily"]["rows"])
    assert finished == told["counts"]["finished_in_period"] == told["cycle_times"]["n"]
    assert finished == sum(row[1] for row in told["histogram"]["rows"])
    assert finished == sum(row[2] for row in told["weekly"]["rows"])
    assert told["daily"]["rows"][-1][3] == len(told["ageing"]["rows"])
    assert told["efficiency"]["active_days"] <= told["efficiency"]["total_days"]
    shares = [row[7] for row in told["time_in_stages"]["rows"] if row[7] is not None]
    assert not shares or abs(sum(shares) - 1) < 1e-4


@often
@given(st.integers(0, 2**32), st.integers(1, 200))
def test_littles_law_is_exact_where_all_that_starts_in_the_window_ends_in_it(seed, items):
    chance = np.random.default_rng(seed)
    begun = chance.integers(0, 60, items)
    ended = begun + chance.integers(0, 30, items)
    hour = chance.integers(0, 24, (2, items))
    at = np.concatenate((begun * 24 + hour[0], ended * 24 + np.maximum(hour[1], hour[0])))
    moves = Moves.of(np.tile(np.arange(items), 2), at * days.HOUR, np.repeat([1, 2], items))
    ways = follow(History([str(n) for n in range(items)], moves), Workflow.of("To do", "Doing", "Done"))
    told = little(ways, counting.whole(ways))
    assert told.residual is not None
    assert abs(told.residual) <= 1e-9


@sometimes
@given(stories)
def test_what_is_told_today_of_a_past_instant_is_what_was_told_then(drawn):
    story, board, zone, now = drawn
    history, workflow, moment = history_of(story), workflow_of(board), days.instant(now)
    assert report(history, workflow, zone=zone, as_of=moment) == report(
        _cut(history, moment), workflow, zone=zone, as_of=moment
    )


def _cut(history: History, moment: int) -> History:
    """Only what had been written by then; an end that was not known yet was not written."""
    moves, promises = history.moves, history.promises
    known, given = moves.at <= moment, promises.given <= moment
    open_end = np.iinfo(np.int64).max

    def written(stretches: Stretches) -> Stretches:
        rows = np.flatnonzero(stretches.since <= moment)
        until = [end if end <= moment else open_end for end in stretches.until[rows].tolist()]
        cause = stretches.cause[rows]
        return Stretches(
            stretches.item[rows], stretches.since[rows], np.array(until, np.int64), cause, stretches.causes
        )

    replaced = [end if end <= moment else open_end for end in promises.replaced[given].tolist()]
    return History(
        history.names,
        Moves.of(moves.item[known], moves.at[known], moves.stage[known]),
        written(history.blocks),
        written(history.waits),
        Promises(
            promises.item[given],
            promises.deadline[given],
            promises.given[given],
            np.array(replaced, np.int64),
        ),
    )


@sometimes
@given(stories)
def test_each_days_row_of_the_cumulative_flow_is_the_one_that_was_told_that_evening(drawn):
    story, board, zone, now = drawn
    history, workflow = history_of(story), workflow_of(board)
    ways = follow(history, workflow, zone=zone, as_of=days.instant(now))
    window = counting.whole(ways)
    rows = counting.cumulative_flow(ways, window)
    for place, day in enumerate(range(window.first, window.last + 1)):
        evening = follow(history, workflow, zone=zone, as_of=min(ways.line.end(day), ways.as_of))
        assert counting.cumulative_flow(evening, Window(day, day))[0].tolist() == rows[place].tolist()


@sometimes
@given(stories, st.integers(0, 2**32))
def test_the_order_in_which_the_history_was_told_does_not_matter(drawn, seed):
    story, board, zone, now = drawn
    chance = Random(seed)
    mixed = _mixed(story, chance)
    workflow, moment = workflow_of(board), days.instant(now)
    one, other = (
        report(history_of(each), workflow, zone=zone, as_of=moment, parts=PARTS_WITHOUT_LISTS)
        for each in (story, mixed)
    )
    assert one == other


# Parts that name items do so in the order of the history's items or of their promises.
PARTS_WITHOUT_LISTS = (
    "counts",
    "cumulative_flow",
    "daily",
    "weekly",
    "lead_times",
    "histogram",
    "time_in_stages",
    "efficiency",
    "blockers",
    "waits",
    "bottleneck",
    "pace",
    "rework",
    "abandoned",
    "little",
    "behaviour",
    "expectation",
)


def _mixed(story: Story, chance: Random) -> Story:
    """All told in another order; only what happened to one item in one instant keeps its own."""

    def anyhow(values: list[Any]) -> list[Any]:
        return chance.sample(values, len(values))

    mixed = anyhow(story.events)
    turns: dict[tuple[str, datetime], list[int]] = {}
    for item, at, stage in story.events:
        turns.setdefault((item, at), []).append(stage)
    events = [(item, at, turns[item, at].pop(0)) for item, at, _ in mixed]
    return Story(
        anyhow(story.items), events, anyhow(story.blocks), anyhow(story.waits), anyhow(story.promises)
    )


@sometimes
@given(stories, st.integers(-1000, 1000))
def test_a_board_elsewhere_with_the_same_wall_clock_says_the_same(drawn, weeks):
    """Zones of one offset all year, and the whole story moved by the difference and by whole weeks."""
    story, board, _, now = drawn
    shift = timedelta(hours=5, minutes=45) + timedelta(weeks=weeks)
    here = _numbers(story, board, "Asia/Kathmandu", now + timedelta(weeks=3000))
    there = _numbers(_later(story, shift), board, "UTC", now + timedelta(weeks=3000) + shift)
    assert here == there


def _numbers(story: Story, board: Board, zone: str, now: datetime) -> dict[str, Any]:
    # Kathmandu changed its offset in 1986: a story of later years only.
    later = _later(story, timedelta(weeks=3000))
    told = report(
        history_of(later), workflow_of(board), zone=zone, as_of=days.instant(now), parts=PARTS_WITHOUT_LISTS
    )
    for part in ("cumulative_flow", "daily", "weekly"):
        told[part] = [row[1:] for row in told[part]["rows"]]
    told["expectation"]["history"] = [row[1:] for row in told["expectation"]["history"]["rows"]]
    for chart in told["behaviour"].values():
        del chart["weeks"]
    return told


def _later(story: Story, by: timedelta) -> Story:
    def moved(stretches: list[Held]) -> list[Held]:
        return [
            replace(each, since=each.since + by, until=each.until and each.until + by) for each in stretches
        ]

    return Story(
        story.items,
        [(item, at + by, stage) for item, at, stage in story.events],
        moved(story.blocks),
        moved(story.waits),
        [
            replace(
                each,
                deadline=each.deadline + by,
                given=each.given + by,
                replaced=each.replaced and each.replaced + by,
            )
            for each in story.promises
        ],
    )


@often
@given(stories)
def test_the_day_of_an_instant_is_the_date_on_the_wall_there(drawn: Drawn):
    story, _, zone, now = drawn
    instants = [at for _, at, _ in story.events] + [now]
    line = days.DayLine.over(zone, *(days.instant(edge) for edge in (min(instants), max(instants))))
    found = line.day_of(np.array([days.instant(at) for at in instants]))
    place = ZoneInfo(zone)
    assert [days.day_named(day) for day in found] == [at.astimezone(place).date() for at in instants]
    for at, day in zip(instants, found, strict=True):
        assert line.begin(int(day)) <= days.instant(at) <= line.end(int(day))
