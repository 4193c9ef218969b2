"""What was earned on a project, day by day (pure).

At the end of a day D, with the terms T that hold on it, of the minutes, prices and cards within the agreement
since the first day of the unbroken row of terms of one kind:

  none                nothing was agreed: what the hours came to by their rates
  time and materials  min(what the hours came to, cap)
  fixed, by hours     share(amount, min(minutes, planned minutes), planned minutes)
  fixed, by cards     share(amount, min(cards done, planned cards), planned cards)
  fixed, by stages    share(amount, weight of the finished stages of T, weight of all stages of T)
  retainer            retainer.py

share(a, n, d) = a * n / d, half to even, of the whole amount at once: the sum over days never drifts from it.
Terms of the same kind that follow take up what stands: a higher price earns its part of the work done before
on its first day. When another kind follows, what was earned until then stays, and nothing more comes of it.

A day is told by the terms that had begun by then: whatever is agreed from a later day on, it stays as it was.
Terms that follow a retainer cut its last period, and what is unused of it lapses; what that makes of the days
before stands on their first day.

Beside the agreement a day earns what cards that are paid by their hours came to, the prices of cards that are
paid at their own and were done on it (less those that were not after all), and what is passed on to the
client.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from baton.budgets.recognising.closed import as_then
from baton.budgets.recognising.periods import Piece, pieces
from baton.budgets.recognising.retainer import InPeriod, Retainer, lapse_day
from baton.budgets.recognising.terms import NOTHING, Earned, Marked, Measured, Terms
from baton.kit import money

DAY = timedelta(days=1)
LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True)
class Course:
    """``days``: those that added something, in order. ``periods``: of retainers, those begun. ``agreed``:
    what agreements earned, each within its own days, as all terms that have begun tell it together."""

    days: list[Earned]
    periods: list[InPeriod] = field(default_factory=list)
    agreed: Mapping[date, int] = field(default_factory=dict)

    def earned(self, first: date = date.min, last: date = date.max) -> int:
        return sum(day.total for day in self.days if first <= day.day <= last)

    def of_agreements(self, first: date, last: date = date.max) -> int:
        """Those that held from ``first`` on, up to ``last``: without what they changed of those before."""
        return sum(amount for day, amount in self.agreed.items() if first <= day <= last)


def course(
    terms: Iterable[Terms], days: Mapping[date, Measured], marks: Sequence[Marked], until: date
) -> Course:
    """``terms`` by their day, at most one for a day; ``marks`` in order."""
    every = ordered(terms)
    tellings = list(told_with(every, days, marks, until))
    _since, latest = tellings[-1]
    earned = dict(as_then(tellings))
    _agreed, periods = agreed_under(every, days, marks, until)
    told = sorted({day for day in (*earned, *days) if day <= until})
    added_up = [each for each in (added(day, earned, days) for day in told) if any(each[1:])]
    return Course(added_up, periods, dict(latest))


def told_with(
    every: Sequence[Terms], days: Mapping[date, Measured], marks: Sequence[Marked], until: date
) -> Iterator[tuple[date, list[tuple[date, int]]]]:
    """From which day on what was earned is told with more terms, and how. Only a retainer is told otherwise
    when others follow; all else adds to what stands."""
    begun = [each for each in every if each.from_day <= until]
    since = date.min
    for count, terms in enumerate(begun, 1):
        if terms.kind == "retainer" and count < len(begun):
            agreed, _periods = agreed_under(begun[:count], days, marks, begun[count].from_day - DAY)
            yield since, list(agreed.items())
            since = begun[count].from_day
    agreed, _periods = agreed_under(begun, days, marks, until)
    yield since, list(agreed.items())


def agreed_under(
    terms: Sequence[Terms], days: Mapping[date, Measured], marks: Sequence[Marked], until: date
) -> tuple[dict[date, int], list[InPeriod]]:
    agreed: dict[date, int] = {}
    periods: list[InPeriod] = []
    for run, before in runs(terms):
        if run and run[0].from_day > until:
            break
        if run and run[0].kind == "retainer":
            retainer = retained(run, days, min(until, before - DAY), agreed, before)
            periods += retainer.periods
        else:
            worked(run, days, marks, min(until, before - DAY), agreed, before)
    return agreed, periods


def added(day: date, agreed: Mapping[date, int], days: Mapping[date, Measured]) -> Earned:
    measured = days.get(day, NOTHING)
    return Earned(day, agreed.get(day, 0), measured.by_time, measured.own_prices, measured.passed_on)


def runs(terms: Sequence[Terms]) -> list[tuple[list[Terms], date]]:
    """Unbroken rows of terms of one kind, each with the day before which it ends; the first is empty: what
    was before anything was agreed. Those that have not begun count too: they cut the period before them,
    which must be told the same on each of its days."""
    found: list[list[Terms]] = [[]]
    for each in terms:
        if found[-1] and found[-1][-1].kind == each.kind:
            found[-1].append(each)
        else:
            found.append([each])
    ends = [run[0].from_day for run in found[1:]] + [LAST_DAY]
    return list(zip(found, ends, strict=True))


def begun(terms: Iterable[Terms], day: date) -> date:
    """The first day of the unbroken row of terms of one kind that holds on ``day``; the beginning of time
    where nothing is agreed yet."""
    firsts = [run[0].from_day if run else date.min for run, _before in runs(ordered(terms))]
    return max(first for first in firsts if first <= day)


def ordered(terms: Iterable[Terms]) -> list[Terms]:
    return sorted(terms, key=lambda each: each.from_day)


def worked(
    run: Sequence[Terms],
    days: Mapping[date, Measured],
    marks: Sequence[Marked],
    until: date,
    agreed: dict[date, int],
    before: date,
) -> None:
    """No agreement, time and materials, a fixed price: what each day adds to what stands."""
    first = run[0].from_day if run else date.min
    marked = {mark.day for mark in marks} if run else set()
    starts = {each.from_day: each for each in run}
    finished: set[str] = set()
    waiting = sorted(marks, key=lambda mark: mark.day)
    so_far, stood, terms = NOTHING, 0, None
    for day in sorted(day for day in {*days, *marked, *starts} if first <= day < before and day <= until):
        terms = starts.get(day, terms)
        so_far = so_far.plus(days.get(day, NOTHING))
        while waiting and waiting[0].day <= day:
            mark = waiting.pop(0)
            (finished.add if mark.finished else finished.discard)(mark.stage)
        stands = standing(terms, so_far, finished)
        if stands != stood:
            agreed[day] = agreed.get(day, 0) + stands - stood
            stood = stands


def standing(terms: Terms | None, so_far: Measured, finished: Iterable[str]) -> int:
    """What the agreement has earned, all in all."""
    if terms is None:
        return so_far.hours_price
    if terms.kind == "time_and_materials":
        return so_far.hours_price if terms.amount is None else min(so_far.hours_price, terms.amount)
    amount = terms.amount or 0
    match terms.recognises:
        case "stages":
            weight = sum(terms.stages.get(name, 0) for name in finished)
            return part(amount, weight, sum(terms.stages.values()))
        case "cards":
            return part(amount, so_far.cards, terms.planned_cards or 0)
        case _:
            return part(amount, so_far.minutes, terms.planned_minutes or 0)


def part(amount: int, done: int, planned: int) -> int:
    return money.share(amount, max(0, min(done, planned)), planned) if planned > 0 else 0


def retained(
    run: Sequence[Terms],
    days: Mapping[date, Measured],
    until: date,
    agreed: dict[date, int],
    before: date,
) -> Retainer:
    retainer, stood = Retainer(), 0
    for terms, first, last in plan(run, until, before):
        retainer.begin(first[0], terms, lapse_day(first, terms, before))
        for day in days_of_interest(terms, first[0], days, retainer, last):
            retainer.work(days.get(day, NOTHING), terms)
            retainer.pass_day(day, terms)
            if retainer.earned != stood:
                agreed[day] = agreed.get(day, 0) + retainer.earned - stood
                stood = retainer.earned
        retainer.periods[-1].earned = stood - sum(each.earned for each in retainer.periods[:-1])
    return retainer


def plan(run: Sequence[Terms], until: date, end: date) -> list[tuple[Terms, list[Piece], date]]:
    """Each period that has begun: its terms, itself and those after it, and its last day by ``until``. The
    last is cut by ``end``, before which the run ends, as one is by terms of its own kind."""
    every: list[tuple[Terms, Piece]] = []
    ahead = until + timedelta(days=400)
    for at, terms in enumerate(run):
        before = run[at + 1].from_day if at + 1 < len(run) else end
        every += [(terms, piece) for piece in pieces(terms, before, ahead)]
    return [
        (terms, [each for _terms, each in every[at:]], min(piece.last, until))
        for at, (terms, piece) in enumerate(every)
        if piece.first <= until
    ]


def days_of_interest(
    terms: Terms, piece: Piece, days: Mapping[date, Measured], retainer: Retainer, last: date
) -> list[date]:
    """Every day where something is earned each day; else the first, those with hours, and the last."""
    if terms.recognises == "evenly" and piece.amount is not None:
        return [piece.first + timedelta(days=at) for at in range((last - piece.first).days + 1)]
    return sorted({piece.first, last, *(day for day in days if piece.first <= day <= last)})
