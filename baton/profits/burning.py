"""How a project burns its hours (pure): week by week, and when they will be used up at the pace of now.

spent share   minutes / planned minutes: those within the agreement since its kind holds; of a retainer,
              billable ones in the period that is running / those granted and brought into it
done share    cards done / cards of the project; of a retainer, days gone by / days of its period
skew          spent share - done share, in points of a hundred
pace          minutes a week over the last four whole weeks (those since the work began, if fewer)
used up on    the day on which, at that pace, the planned minutes are gone
done on       the day on which, at the pace of the same weeks, all cards are done
at the end    minutes / done share: what the whole work takes if the rest goes as what is done
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from baton.kit.days import monday_of

WEEK = timedelta(days=7)
WEEKS_OF_PACE = 4
LATEST = date(2200, 1, 1)


class Plan(NamedTuple):
    """Minutes for the days from ``first`` to ``last``; ``over_is_paid``: the client pays for those above."""

    first: date
    last: date
    minutes: int
    over_is_paid: bool = False


@dataclass(frozen=True)
class Burn:
    """``weeks``: Monday -> minutes and cards done in that week. ``planned`` 0: nothing was planned. ``days``:
    minutes, those of earlier periods of a retainer too, and ``plans``, what each was held against."""

    weeks: Mapping[date, tuple[int, int]]
    today: date
    planned: int
    cards: int
    # Of a retainer: the period that is running.
    period: tuple[date, date] | None = None
    days: Mapping[date, int] = field(default_factory=dict)
    plans: Sequence["Plan"] = ()

    def over_plan(self, first: date, last: date) -> tuple[int, int]:
        """Minutes above the plan that were worked on these days and that nobody pays for; and the plans that
        they ran over."""
        over = planned = 0
        for plan in self.plans:
            if plan.minutes <= 0 or plan.over_is_paid or plan.first > last or plan.last < first:
                continue
            more = self.over_by(plan, last) - self.over_by(plan, first - timedelta(days=1))
            over += more
            planned += plan.minutes if more else 0
        return over, planned

    def over_by(self, plan: "Plan", end: date) -> int:
        spent = sum(minutes for day, minutes in self.days.items() if plan.first <= day <= min(end, plan.last))
        return max(0, spent - plan.minutes)

    @property
    def minutes(self) -> int:
        return sum(minutes for minutes, _done in self.weeks.values())

    @property
    def done(self) -> int:
        return sum(done for _minutes, done in self.weeks.values())

    @property
    def spent_share(self) -> float | None:
        return self.minutes / self.planned if self.planned > 0 else None

    @property
    def done_share(self) -> float | None:
        if self.period is not None:
            first, last = self.period
            days = (last - first).days + 1
            return min(max((self.today - first).days + 1, 0), days) / days
        return self.done / self.cards if self.cards > 0 else None

    @property
    def skew(self) -> float | None:
        spent, done = self.spent_share, self.done_share
        return (spent - done) * 100 if spent is not None and done is not None else None

    @property
    def pace(self) -> tuple[float, float]:
        """Minutes and cards a week."""
        monday = monday_of(self.today)
        begun = [week for week in self.weeks if week < monday]
        if not begun:
            return 0.0, 0.0
        first = max(min(begun), monday - WEEKS_OF_PACE * WEEK)
        count = (monday - first).days // 7
        told = [each for week, each in self.weeks.items() if first <= week < monday]
        return sum(each[0] for each in told) / count, sum(each[1] for each in told) / count

    @property
    def used_up_on(self) -> date | None:
        """None: never at this pace, or nothing was planned; today: they are."""
        left = self.planned - self.minutes
        if self.planned <= 0:
            return None
        return self.day_after(left, self.pace[0])

    @property
    def done_on(self) -> date | None:
        if self.period is not None or self.cards <= 0:
            return None
        return self.day_after(self.cards - self.done, self.pace[1])

    @property
    def at_the_end(self) -> int | None:
        """Minutes; None while nothing is done."""
        done = self.done_share
        return round(self.minutes / done) if done else None

    def day_after(self, left: float, a_week: float) -> date | None:
        if left <= 0:
            return self.today
        if a_week <= 0:
            return None
        days = left / a_week * 7
        if days > (LATEST - self.today).days:
            return None
        return self.today + timedelta(days=-int(-days // 1))
