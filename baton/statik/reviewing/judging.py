"""What was wanted of a service, held against what was measured on its board (pure)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from baton.flow.percentiles import percentile
from baton.statik.design.choices import Direction, Measure, Sort
from baton.statik.design.parts import Criterion, Expectation
from baton.statik.design.whole import Design

# From so many items on, what was measured takes the place of a guess (Kanban Guide 2025 asks for history).
ENOUGH = 20
USUAL_SHARE = 85.0


@dataclass(frozen=True)
class Flowed:
    """``days``: of each finished item; ``throughput`` a week; ``kept`` and ``returned``: percent. None: too
    little is known."""

    days: Sequence[float] = ()
    throughput: float | None = None
    kept: float | None = None
    returned: float | None = None


@dataclass(frozen=True)
class Judged:
    """``measured`` None: by hand, or of too few items. ``met`` None: that cannot be said."""

    criterion: int
    share: float | None
    measured: float | None
    met: bool | None


@dataclass(frozen=True)
class Expected:
    """``days``: within which ``share`` percent of the items are done: measured, or else the guess."""

    part: int
    share: float
    guess: float | None
    items: int
    measured: float | None


def judged(design: Design, flowed: Flowed) -> list[Judged]:
    """Each criterion but vanity metrics, which decide nothing."""
    return [
        judge(each.id, each.of, flowed)
        for each in design.all(Criterion, "criterion")
        if each.of.sort != Sort.VANITY
    ]


def judge(pk: int, of: Criterion, flowed: Flowed) -> Judged:
    share = of.share or USUAL_SHARE if of.measure == Measure.LEAD_TIME else None
    read = OF.get(of.measure)
    measured = read(of, flowed) if read is not None else None
    wanted = of.threshold
    if measured is None or wanted is None:
        return Judged(pk, share, measured, None)
    at_most = of.direction == Direction.AT_MOST
    return Judged(pk, share, measured, measured <= wanted if at_most else measured >= wanted)


def lead_time(of: Criterion, flowed: Flowed) -> float | None:
    """Within which the wanted share of the items is done; of those that take at least so long, the others."""
    share = (of.share or USUAL_SHARE) / 100
    return within(flowed.days, share if of.direction == Direction.AT_MOST else 1 - share)


OF: Mapping[str, Callable[[Criterion, Flowed], float | None]] = {
    Measure.LEAD_TIME: lead_time,
    Measure.DUE_DATE: lambda _of, flowed: flowed.kept,
    Measure.THROUGHPUT: lambda _of, flowed: flowed.throughput,
    Measure.REWORK: lambda _of, flowed: flowed.returned,
}


def expected(design: Design, flowed: Flowed) -> Expected | None:
    found = design.all(Expectation, "expectation")
    if not found:
        return None
    of = found[0].of
    return Expected(found[0].id, of.share, of.days, len(flowed.days), within(flowed.days, of.share / 100))


def within(days: Sequence[float], share: float) -> float | None:
    """None: of too few items."""
    if len(days) < ENOUGH:
        return None
    found = percentile(days, share)
    return None if found is None else round(found, 1)
