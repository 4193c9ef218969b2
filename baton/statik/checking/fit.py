"""Is it said for whom this is, when they are satisfied, what arrives, and what was decided?"""

from collections.abc import Iterator

from baton.statik.checking.spot import Blind, Mend, Spot
from baton.statik.design.choices import Measure, Sort
from baton.statik.design.parts import (
    Capability,
    Criterion,
    Customer,
    Demand,
    Expectation,
    Grievance,
    ServiceClass,
    Variability,
)
from baton.statik.design.whole import Design, Numbered

# Percent of the items that are done within the days that a capability says.
HALF, MOST = 50, 85


def not_fit(design: Design) -> Iterator[Spot]:
    if not any(each.of.name.strip() for each in design.all(Customer, "customer")):
        yield Spot(Blind.NO_CUSTOMER, mend=Mend(add="customer"))
    yield from of_criteria(design)
    yield from of_grievances(design)
    for each in design.all(Demand, "demand"):
        if not each.of.rate:
            yield Spot(Blind.NO_RATE, each.id, None, {"name": each.of.type}, Mend(part=each.id, field="rate"))
    yield from of_classes(design)
    yield from of_expectation(design)


def of_criteria(design: Design) -> Iterator[Spot]:
    criteria = design.all(Criterion, "criterion")
    if not any(each.of.sort == Sort.FITNESS for each in criteria):
        yield Spot(Blind.NO_CRITERION, mend=Mend(add="criterion"))
    for each in criteria:
        facts = {"name": each.of.name}
        if each.of.sort != Sort.VANITY and (field := unmeasured(each.of)):
            yield Spot(Blind.NO_MEASURE, each.id, None, facts, Mend(part=each.id, field=field))
        if each.of.sort == Sort.DRIVER and each.of.until is None:
            yield Spot(Blind.DRIVER_FOR_EVER, each.id, None, facts, Mend(part=each.id, field="until"))


def unmeasured(of: Criterion) -> str:
    """What Baton measures by itself has its unit; "": nothing is missing."""
    if of.threshold is None:
        return "threshold"
    return "unit" if of.measure == Measure.OTHER and not of.unit.strip() else ""


def of_grievances(design: Design) -> Iterator[Spot]:
    said: list[Numbered[Grievance] | Numbered[Variability]] = []
    said += design.all(Grievance, "grievance")
    said += design.all(Variability, "variability")
    standing = {each.id for parts in design.parts.values() for each in parts}
    for each in said:
        if standing.isdisjoint(each.of.answers) and not each.of.parked.strip():
            yield Spot(
                Blind.NO_DECISION, each.id, None, {"text": each.of.text}, Mend(part=each.id, field="answers")
            )


def of_classes(design: Design) -> Iterator[Spot]:
    classes = design.all(ServiceClass, "class")
    if not classes:
        yield Spot(Blind.NO_CLASS, mend=Mend(add="class"))
        return
    shares = [each.of.share for each in classes if each.of.share is not None]
    whole = sum(shares)
    if shares and abs(whole - 100) > 0.01:
        yield Spot(Blind.SHARES, facts={"sum": f"{whole:g}"}, mend=Mend(part=classes[0].id, field="share"))


def of_expectation(design: Design) -> Iterator[Spot]:
    """It is a best guess (Kanban Guide 2025): not below what each type of work takes, as the team says."""
    for each in design.all(Expectation, "expectation"):
        days, share = each.of.days, each.of.share
        said = [within(of.of, share) for of in design.all(Capability, "capability")]
        able = min((of for of in said if of is not None), default=None)
        if days is not None and able is not None and days < able:
            facts = {"days": f"{days:g}", "able": f"{able:g}"}
            yield Spot(Blind.PROMISES_MORE, each.id, None, facts, Mend(part=each.id, field="days"))


def within(of: Capability, share: float) -> float | None:
    """The days that so many items take at least."""
    if share >= MOST:
        return of.most
    return of.half if share >= HALF else None
