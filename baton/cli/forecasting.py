"""What `baton flow` tells of the days to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from baton.flow.forecasting.pace import Pace, pace_of
from baton.flow.forecasting.telling import amounts, dates, growing, one_team, together, tried
from baton.flow.reading import Read
from baton.flow.ways import follow


@dataclass(frozen=True)
class Ahead:
    """``grows``: while it is worked on more comes, as it came."""

    zone: str
    as_of: int | None
    days: int
    grows: bool

    def pace(self, found: Read) -> tuple[Pace, int]:
        """And the day it is. ValueError where the file says too little."""
        ways = follow(found.history, found.workflow, zone=self.zone, as_of=self.as_of)
        if ways.as_of == ways.line.end(ways.today):
            # That day is over: what is to come begins with the next.
            ways = follow(found.history, found.workflow, zone=self.zone, as_of=ways.as_of + 1)
        pace = pace_of(ways)
        if pace.says_nothing or not pace.recent.daily.any():
            raise ValueError("fewer than two weeks of finished items are known; a forecast would be a guess.")
        return pace, ways.today


def forecast(asked: Ahead, files: Sequence[tuple[Read, int]], queues: Sequence[int]) -> dict[str, Any]:
    """Of the first file's past; with more files the day on which all are done, with ``queues`` the day on
    which its team has served those as well. ValueError where one says too little."""
    paces = [(*asked.pace(found), items) for found, items in files]
    (pace, _today, items), today = paces[0], max(day for _pace, day, _items in paces)
    told: dict[str, Any] = {
        "how_many": amounts(pace.recent, asked.days, today),
        "when": dates(pace.recent, items, today),
        "backtest": tried(pace, asked.days),
    }
    if asked.grows:
        told["growing"] = growing(pace.recent, items, today)
    if len(files) > 1:
        told["together"] = together([(each.recent, many) for each, _day, many in paces], today)
    if queues:
        told["one_team"] = one_team(pace.recent, [items, *queues], today)
    return told


def in_words(told: dict[str, Any]) -> Iterator[str]:
    amount, back = told["how_many"], told["backtest"]
    yield ""
    sure, even = amount["at_least"]["85"], amount["at_least"]["50"]
    yield f"Until {amount['until']}: 85 % at least {sure} items, 50 % {even}."
    yield f"{told['when']['items']} items: {_by(told['when'])}. Exact, by weekday."
    if "growing" in told:
        more = told["growing"]
        yield (
            f"While more comes as it came ({more['came_per_finished']:.2f} for each finished): {_by(more)}. "
            f"Simulated, {more['trials']} trials from seed {more['seed']}: growing scope has no exact answer."
        )
    if "together" in told:
        yield f"All files together, if they share no people: {_by(told['together'])}. Exact."
    if "one_team" in told:
        team = told["one_team"]
        yield f"All queues by this one team: {_by(team)}. Exact."
        for number, each in enumerate(team["parts"] or [], start=1):
            yield f"  queue {number}: 85 % by {each['85'] or 'no day'}"
        yield (
            f"  (each queue simulated, {team['trials']} trials from seed {team['seed']}: "
            "whose turn it is has no exact answer)"
        )
    if back["origins"]:
        yield f"Such forecasts came true {back['hits']} of {back['origins']} times" + (
            "; outside 75 to 95 %, so do not lean on it." if back["warn"] else "."
        )


def _by(told: dict[str, Any]) -> str:
    return f"85 % by {told['by']['85'] or 'no day'}, 50 % by {told['by']['50'] or 'no day'}"
