"""What recognising needs of every project, in a handful of queries however many there are."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value, When

from baton.accounts.models import Workspace
from baton.boards.models import StageKind, Stay
from baton.budgets.models import (
    Agreement,
    Basis,
    ContractKind,
    ExternalCost,
    PriceApproval,
    PriceBasis,
    Recognition,
    Stage,
    StageMark,
)
from baton.budgets.recognising.terms import NOTHING, Marked, Measured, Terms
from baton.budgets.worth import at_home
from baton.kit import money
from baton.timesheets.models import TimeEntry

Days = dict[date, Measured]
Projects = Collection[int] | None


def terms_of(workspace: Workspace, projects: Projects = None) -> dict[int, list[Terms]]:
    """By project, in the order of their days; of two that begin on one day the later row holds."""
    rows = list(Agreement.objects.filter(of_these(workspace, projects)).order_by("from_day", "pk"))
    latest: dict[int, dict[date, Agreement]] = defaultdict(dict)
    for row in rows:
        latest[row.project_id][row.from_day] = row
    stages: dict[int, dict[str, int]] = defaultdict(dict)
    by_stages = [row.pk for row in rows if row.recognises == Recognition.STAGES]
    for stage in Stage.objects.filter(agreement__in=by_stages):
        stages[stage.agreement_id][stage.name] = stage.weight
    return {
        project: [told(row, stages.get(row.pk, {}), workspace.currency) for row in by_day.values()]
        for project, by_day in latest.items()
    }


def told(row: Agreement, stages: Mapping[str, int], home: str) -> Terms:
    return Terms(
        row.from_day,
        row.kind,
        None if row.amount is None else at_home(row.amount, row.currency, row.exchange, home),
        row.minutes,
        row.period,
        row.carried_periods,
        row.overspend_carries,
        row.recognises,
        row.planned_minutes,
        row.planned_cards,
        stages,
    )


def marks_of(workspace: Workspace, projects: Projects = None) -> dict[int, list[Marked]]:
    found: dict[int, list[Marked]] = defaultdict(list)
    for row in StageMark.objects.filter(of_these(workspace, projects)).order_by("day", "pk"):
        found[row.project_id].append(Marked(row.day, row.stage, row.finished))
    return found


def of_these(workspace: Workspace, projects: Projects) -> Q:
    mine = Q(project__workspace=workspace)
    return mine if projects is None else mine & Q(project__in=projects)


class Bases:
    """By what a card is paid on a day."""

    def __init__(
        self, workspace: Workspace, terms: Mapping[int, list[Terms]], card: int | None = None
    ) -> None:
        """Of one card only, where it is named. Those of some projects are not told apart: hours stay with
        theirs when their card goes to another."""
        self.days: dict[int, list[date]] = defaultdict(list)
        self.named: dict[int, list[str]] = defaultdict(list)
        rows = PriceBasis.objects.filter(card__workspace=workspace)
        if card is not None:
            rows = rows.filter(card=card)
        for row in rows.order_by("from_day", "pk"):
            self.days[row.card_id].append(row.from_day)
            self.named[row.card_id].append(row.basis)
        self.kinds = {
            project: ([each.from_day for each in known], [each.kind for each in known])
            for project, known in terms.items()
        }

    def on(self, day: date, card: int | None, project: int, priced: bool) -> str:
        """What was said of the card; else a card with a price is paid at it where nothing else sets one."""
        named = held(self.days.get(card or 0, []), self.named.get(card or 0, []), day)
        if named is not None:
            return named
        kind = held(*self.kinds.get(project, ([], [])), day)
        sets_prices = kind in (ContractKind.FIXED, ContractKind.RETAINER)
        return Basis.FIXED if priced and not sets_prices else Basis.INCLUDED

    def changes(self, card: int, project: int, first: date, last: date | None) -> list[date]:
        """Days after ``first``, up to ``last``, on which it may be another."""
        every = {*self.days.get(card, []), *self.kinds.get(project, ([], []))[0]}
        return sorted(day for day in every if first < day and (last is None or day <= last))


def held(days: list[date], values: list[str], day: date) -> str | None:
    at = bisect_right(days, day) - 1
    return values[at] if at >= 0 else None


def hours(
    workspace: Workspace, until: date, bases: Bases, projects: Projects, *, after: date | None
) -> dict[int, Days]:
    entries = TimeEntry.objects.filter(of_these(workspace, projects), workspace=workspace, day__lte=until)
    if after is not None:
        entries = entries.filter(day__gt=after)
    of_its_own = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    named = Case(When(card__in=of_its_own, then=F("card")), default=None)
    found: dict[int, Days] = defaultdict(dict)
    for row in summed(entries.annotate(own=named), "own"):
        basis = bases.on(row["day"], row["own"], row["project"], row["priced"])
        add(found, row, hours_paid(row, basis))
    return found


def summed(entries: QuerySet[TimeEntry], *parts: str) -> Iterable[dict[str, Any]]:
    """By project, day, these parts and whether the card has a price."""
    priced = Case(When(priced_cards(), then=Value(True)), default=Value(False), output_field=BooleanField())
    rows: Iterable[dict[str, Any]] = (
        entries.annotate(priced=priced)
        .values("project", "day", *parts, "priced")
        .annotate(
            worked=Sum("minutes"),
            paid=Sum("minutes", filter=Q(billable=True)),
            came_to=Sum("amount__price"),
        )
        .order_by()
    )
    return rows


def hours_paid(row: Mapping[str, Any], basis: str) -> Measured:
    """What hours of one day are, paid by ``basis``: those of a card at its own price are nothing apart."""
    came_to = row["came_to"] or 0
    if basis == Basis.INCLUDED:
        return Measured(row["worked"], row["paid"] or 0, came_to)
    return Measured(by_time=came_to) if basis == Basis.BY_TIME else NOTHING


def priced_cards() -> Q:
    approved = PriceApproval.objects.filter(card=OuterRef("card"), withdrawn_at=None)
    return Q(card__price__isnull=False) | Q(Exists(approved))


def add(found: dict[int, Days], row: Mapping[str, Any], more: Measured) -> None:
    days = found[row["project"]]
    days[row["day"]] = days.get(row["day"], NOTHING).plus(more)


def cards(workspace: Workspace, until: date, bases: Bases, projects: Projects) -> dict[int, Days]:
    """What done cards add on the day they are done, and take away when they are not after all."""
    found: dict[int, Days] = defaultdict(dict)
    for event in card_events(workspace, until, bases, projects):
        if event.basis == Basis.INCLUDED:
            add(found, event._asdict(), Measured(cards=event.sign))
        elif event.basis == Basis.FIXED:
            add(found, event._asdict(), Measured(own_prices=event.sign * event.worth))
    return found


class CardEvent(NamedTuple):
    """``sign`` 1: the card is done from that day on, paid by ``basis``; -1: it is not, or not by that."""

    card: int
    project: int
    day: date
    basis: str
    worth: int
    sign: int


def card_events(workspace: Workspace, until: date, bases: Bases, projects: Projects) -> Iterator[CardEvent]:
    zone = ZoneInfo(workspace.time_zone)
    for done in done_cards(workspace, projects):
        yield from events_of(done, done.worth, zone, bases, until)


def events_of(
    done: "DoneCard", worth: int | None, zone: ZoneInfo, bases: Bases, until: date
) -> Iterator[CardEvent]:
    """With that price of the card, whichever it has now."""
    card, project = done.card, done.project
    for entered, left in done.stays:
        first, last = day_of(entered, zone), day_of(left, zone) if left is not None else None
        was = None
        for day in (first, *bases.changes(card, project, first, last)):
            basis = bases.on(day, card, project, worth is not None)
            if basis != was and day <= until:
                if was is not None:
                    yield CardEvent(card, project, day, was, worth or 0, -1)
                yield CardEvent(card, project, day, basis, worth or 0, 1)
            was = basis
        if was is not None and last is not None and last <= until:
            yield CardEvent(card, project, last, was, worth or 0, -1)


class DoneCard(NamedTuple):
    """``worth``: its price, approved or else expected; None: it has none. ``stays``: since when it was done,
    and when it was not after all."""

    card: int
    project: int
    worth: int | None
    stays: list[tuple[datetime, datetime | None]]


def done_cards(workspace: Workspace, projects: Projects) -> Iterator[DoneCard]:
    for card, stays in groupby(done_stays(workspace, projects), key=itemgetter(0)):
        told = list(stays)
        _card, project, price, _entered, _left, approved = told[0]
        worth = in_minor(price, workspace.currency) if approved is None else approved
        yield DoneCard(card, project, worth, [(entered, left) for *_known, entered, left, _approved in told])


def in_minor(price: Decimal | None, currency: str) -> int | None:
    """A card's price has two places, a currency perhaps none: whole minor units, half to even."""
    return None if price is None else int(price.scaleb(money.digits(currency)).to_integral_value())


def done_stays(workspace: Workspace, projects: Projects) -> Iterator[tuple[Any, ...]]:
    """Card, project, price, when it was done, and when it was not after all: when it came to another stage;
    the price that was approved. A card that goes into the archive stays done."""
    stays: QuerySet[Stay] = Stay.objects.filter(
        card__workspace=workspace,
        card__project__isnull=False,
        card__deleted_at=None,
        column__kind=StageKind.DONE,
        voided_at=None,
    )
    if projects is not None:
        stays = stays.filter(card__project__in=projects)
    after = Q(entered_at__gt=OuterRef("entered_at"))
    after |= Q(entered_at=OuterRef("entered_at"), pk__gt=OuterRef("pk"))
    later = Stay.objects.filter(after, card=OuterRef("card"), voided_at=None)
    elsewhere = (
        later.exclude(column__kind=StageKind.DONE).order_by("entered_at", "pk").values("entered_at")[:1]
    )
    approved = PriceApproval.objects.filter(card=OuterRef("card"), withdrawn_at=None).values("amount")
    rows = stays.order_by("card", "entered_at", "pk").annotate(
        undone_at=Subquery(elsewhere), approved=Subquery(approved)
    )
    card: int | None = None
    done_until: datetime | None = None
    told = ("card", "card__project", "card__price", "entered_at", "undone_at", "approved")
    for row in rows.values_list(*told):
        # Of two done stages in a row the first counts.
        if row[0] != card or (done_until is not None and row[3] >= done_until):
            yield row
            card, done_until = row[0], row[4]


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


def passed_on(workspace: Workspace, until: date, projects: Projects) -> dict[int, Days]:
    rows = ExternalCost.objects.actual().filter(of_these(workspace, projects), passed_on=True, day__lte=until)
    found: dict[int, Days] = defaultdict(dict)
    for row in rows.order_by().values("project", "day").annotate(came_to=Sum("home_price")):
        add(found, row, Measured(passed_on=row["came_to"]))
    return found
