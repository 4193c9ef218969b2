"""Approvals of the chosen cards in figures: how long, on whose clock, how many rounds."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from baton.boards.models import Board, CardQuerySet, Wait
from baton.flow.approving import CHANGES, GRANTED, OTHER, UNDECIDED, Rounds, decided, waiting
from baton.flow.days import DAY, instant
from baton.flow.percentiles import is_shown, percentiles
from baton.flow.profiles import Profile
from baton.measuring.instants import Micros, micros
from baton.measuring.rows import CLOCKS, fetched

OUTCOMES = {"granted": GRANTED, "changes": CHANGES, "": UNDECIDED}
COLUMNS = (
    *("clock", "decided", "mean_days", "p50_days", "p85_days", "first_rounds", "first_pass_rate"),
    *("mean_rounds", "waiting", "longest_waiting_days"),
)


def approvals_in_figures(
    boards: list[Board],
    cards: CardQuerySet,
    *,
    profile: Profile,
    zone: str,
    as_of: int,
    since: date | None,
    until: date | None,
) -> dict[str, Any]:
    """A table with a row per clock that somebody was asked on, and one over all ("all")."""
    rounds = rounds_of(boards, cards).as_of(as_of)
    first = begins(since, zone) if since else 0
    last = min(begins(until + timedelta(days=1), zone) - 1, as_of) if until else as_of
    rows = []
    for number, clock in enumerate((*CLOCKS, "all")):
        own = rounds if clock == "all" else rounds.of(rounds.clock == number)
        if len(own):
            rows.append([clock, *figures(own, profile, first, last, as_of)])
    return {"columns": list(COLUMNS), "rows": rows}


def figures(rounds: Rounds, profile: Profile, since: int, until: int, now: int) -> list[Any]:
    found = decided(rounds, since=since, until=until)
    days = found.waits / DAY
    shares = (0.5, 0.85)
    told = percentiles(days, shares, profile.percentile) if len(days) else (None, None)
    shown = [
        round(float(value), 6) if value is not None and is_shown(share, len(days)) else None
        for share, value in zip(shares, told, strict=True)
    ]
    open_now = waiting(rounds, now)
    rate = found.first_pass_rate
    return [
        len(days),
        round(float(days.mean()), 6) if len(days) else None,
        *shown,
        found.first_rounds,
        round(rate, 6) if rate is not None else None,
        round(float(found.rounds.mean()), 6) if len(found.rounds) else None,
        len(open_now),
        round(float(open_now[-1]) / DAY, 6) if len(open_now) else None,
    ]


def rounds_of(boards: list[Board], cards: CardQuerySet) -> Rounds:
    waits = Wait.objects.filter(of_approval=True, card__board__in=boards, card__in=cards.values("pk"))
    told = waits.annotate(begun=Micros("since"), ended=Micros("until")).order_by("id")
    found = fetched(told.values_list("card", "cause", "clock", "round", "begun", "ended", "outcome"))
    questions: dict[tuple[int, str], int] = {}
    for card, cause, *_ in found:
        questions.setdefault((card, cause), len(questions))
    return Rounds(
        np.array([questions[row[0], row[1]] for row in found], np.int64),
        np.array([CLOCKS.index(row[2]) for row in found], np.int64),
        np.array([row[3] for row in found], np.int64),
        micros([row[4] for row in found]),
        micros([row[5] for row in found]),
        np.array([OUTCOMES.get(row[6], OTHER) for row in found], np.int64),
    )


def begins(day: date, zone: str) -> int:
    return instant(datetime.combine(day, time(), tzinfo=ZoneInfo(zone)))
