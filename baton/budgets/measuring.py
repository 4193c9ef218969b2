"""What recognising needs of every project, in a handful of queries however many there are."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum

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
    StageMark,
)
from baton.budgets.recognising.terms import Marked, Measured, Terms
from baton.budgets.worth import at_home
from baton.kit import money

Days = dict[date, Measured]
Projects = Collection[int] | None
Value = TypeVar("Value")


class WithStages(NamedTuple):
    """``stages``: what each weighs, where it is recognised by them."""

    row: Agreement
    stages: dict[str, int]


def agreements_of(workspace: Workspace, projects: Projects = None) -> dict[int, list[WithStages]]:
    """By project, in the order of their days; of two that begin on one day the later row holds. In one
    query."""
    rows = Agreement.objects.filter(of_these(workspace, projects)).order_by("from_day", "pk")
    found: dict[int, dict[date, WithStages]] = defaultdict(dict)
    for row in rows.annotate(stage=F("stages__name"), weight=F("stages__weight")):
        by_day = found[row.project_id]
        if row.from_day not in by_day or by_day[row.from_day].row != row:
            by_day[row.from_day] = WithStages(row, {})
        if row.recognises == Recognition.STAGES and row.stage is not None:
            by_day[row.from_day].stages[row.stage] = row.weight
    return {project: list(by_day.values()) for project, by_day in found.items()}


def terms_of(workspace: Workspace, projects: Projects = None) -> dict[int, list[Terms]]:
    return terms_in(agreements_of(workspace, projects), workspace.currency)


def terms_in(agreements: Mapping[int, list[WithStages]], home: str) -> dict[int, list[Terms]]:
    return {
        project: [told(each.row, each.stages, home) for each in known]
        for project, known in agreements.items()
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
        row.overspend_is_billed,
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
    """By what a card is paid on a day. ``named``: what was said of cards, in order. Those of some projects
    are not told apart: hours stay with theirs when their card goes to another."""

    def __init__(self, named: Iterable[tuple[int, date, str]], terms: Mapping[int, list[Terms]]) -> None:
        self.days: dict[int, list[date]] = defaultdict(list)
        self.named: dict[int, list[str]] = defaultdict(list)
        for card, from_day, basis in named:
            self.days[card].append(from_day)
            self.named[card].append(basis)
        self.terms = {
            project: ([each.from_day for each in known], list(known)) for project, known in terms.items()
        }

    def on(self, day: date, card: int | None, project: int, priced: bool) -> str:
        """What was said of the card; else a card with a price is paid at it where nothing else sets one."""
        named = self.named_on(day, card or 0)
        if named is not None:
            return named
        terms = held(*self.terms.get(project, ([], [])), day)
        return Basis.FIXED if priced and not sets_prices(terms) else Basis.INCLUDED

    def covered(self, project: int, first: date, last: date) -> bool:
        """Whether a card that was done on ``first``, and on ``last`` not after all, is still paid for by what
        was agreed then. Only a price for cards takes it back, and only while no other kind has followed."""
        days, every = self.terms.get(project, ([], []))
        at = bisect_right(days, first) - 1
        if at < 0 or not sets_prices(every[at]):
            return False
        those = every[at : bisect_right(days, last)]
        return those[-1].recognises != Recognition.CARDS or any(each.kind != those[0].kind for each in those)

    def named_on(self, day: date, card: int) -> str | None:
        return held(self.days.get(card, []), self.named.get(card, []), day)

    def changes(self, card: int, project: int, first: date, last: date) -> list[date]:
        """Days after ``first``, up to ``last``, on which what is worked for it may be paid otherwise."""
        every = {*self.days.get(card, []), *self.terms.get(project, ([], []))[0]}
        return sorted(day for day in every if first < day <= last)

    def said_after(self, card: int, first: date, last: date | None) -> list[date]:
        """The same of a card that was done on ``first``. Another agreement is none: the one that held on the
        day it was done says by what it is paid, unless something is said of the card itself."""
        days = sorted({*self.days.get(card, [])})
        return [day for day in days if first < day and (last is None or day <= last)]


def bases_of(workspace: Workspace, terms: Mapping[int, list[Terms]], card: int | None = None) -> Bases:
    """Of one card only, where it is named."""
    rows = PriceBasis.objects.filter(card__workspace=workspace)
    if card is not None:
        rows = rows.filter(card=card)
    return Bases(rows.order_by("from_day", "pk").values_list("card", "from_day", "basis"), terms)


def sets_prices(terms: Terms | None) -> bool:
    return terms is not None and terms.kind in (ContractKind.FIXED, ContractKind.RETAINER)


def held(days: list[date], values: list[Value], day: date) -> Value | None:
    at = bisect_right(days, day) - 1
    return values[at] if at >= 0 else None


def priced_cards() -> Q:
    approved = PriceApproval.objects.filter(card=OuterRef("card"), withdrawn_at=None)
    return Q(card__price__isnull=False) | Q(Exists(approved))


def add(found: dict[int, Days], project: int, day: date, more: Measured) -> None:
    days = found[project]
    days[day] = days[day].plus(more) if day in days else more


def cards(events: Iterable["CardEvent"]) -> dict[int, Days]:
    """What done cards add on the day they are done, and take away when they are not after all."""
    found: dict[int, Days] = defaultdict(dict)
    for event in events:
        if event.basis == Basis.INCLUDED:
            add(found, event.project, event.day, Measured(cards=event.sign))
        elif event.basis == Basis.FIXED:
            add(found, event.project, event.day, Measured(own_prices=event.sign * event.worth))
    return found


class CardEvent(NamedTuple):
    """``sign`` 1: the card is done from that day on, paid by ``basis``; -1: it is not, or not by that."""

    card: int
    project: int
    day: date
    basis: str
    worth: int
    sign: int


def card_events(
    workspace: Workspace, until: date, bases: Bases, done: Iterable["DoneCard"]
) -> Iterator[CardEvent]:
    zone = ZoneInfo(workspace.time_zone)
    for each in done:
        yield from events_of(each, each.worth, zone, bases, until)


def events_of(
    done: "DoneCard", worth: int | None, zone: ZoneInfo, bases: Bases, until: date
) -> Iterator[CardEvent]:
    """With that price of the card, whichever it has now. An agreement that follows takes nothing back, and
    pays nothing again for what one before it has covered."""
    card, project = done.card, done.project
    covered = False
    for entered, left in done.stays:
        first, last = day_of(entered, zone), day_of(left, zone) if left is not None else None
        was = None
        for day in (first, *bases.said_after(card, first, last)):
            basis = bases.on(day, card, project, worth is not None and not covered)
            if basis != was and day <= until:
                if was is not None:
                    yield CardEvent(card, project, day, was, worth or 0, -1)
                yield CardEvent(card, project, day, basis, worth or 0, 1)
            was = basis
        if was is not None and last is not None and last <= until:
            yield CardEvent(card, project, last, was, worth or 0, -1)
        covered = covered or (last is not None and bases.covered(project, first, last))


class DoneCard(NamedTuple):
    """``worth``: its price, approved or else expected; None: it has none. ``stays``: since when it was done,
    and when it was not after all."""

    card: int
    card_type: int | None
    project: int
    worth: int | None
    stays: list[tuple[datetime, datetime | None]]


def done_cards(workspace: Workspace, projects: Projects, of: int | None = None) -> Iterator[DoneCard]:
    """Of one card only, where it is named."""
    for card, stays in groupby(done_stays(workspace, projects, of), key=itemgetter(0)):
        told = list(stays)
        _card, _entered, _left, card_type, project, price, approved = told[0]
        worth = in_minor(price, workspace.currency) if approved is None else approved
        yield DoneCard(card, card_type, project, worth, [(row[1], row[2]) for row in told])


def in_minor(price: Decimal | None, currency: str) -> int | None:
    """A card's price has two places, a currency perhaps none: whole minor units, half to even."""
    return None if price is None else int(price.scaleb(money.digits(currency)).to_integral_value())


def done_stays(workspace: Workspace, projects: Projects, of: int | None = None) -> Iterator[tuple[Any, ...]]:
    """Card, when it was done, and when it was not after all: when it came to another stage; its type,
    project, price, and the price that was approved. A card that goes into the archive stays done."""
    stays: QuerySet[Stay] = Stay.objects.filter(
        card__workspace=workspace,
        card__project__isnull=False,
        card__deleted_at=None,
        column__kind=StageKind.DONE,
        voided_at=None,
    )
    if projects is not None:
        stays = stays.filter(card__project__in=projects)
    if of is not None:
        stays = stays.filter(card=of)
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
    of_card = ("card__card_type", "card__project", "card__price", "approved")
    for row in rows.values_list("card", "entered_at", "undone_at", *of_card):
        # Of two done stages in a row the first counts.
        if row[0] != card or (done_until is not None and row[1] >= done_until):
            yield row
            card, done_until = row[0], row[2]


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()


class OutsideDay(NamedTuple):
    """What suppliers were paid on a day for a card, or for the project alone; of that, what is passed on to
    the client, and the price of it."""

    project: int
    day: date
    card: int | None
    card_type: int | None
    amount: int
    of_it_passed_on: int
    price: int


def paid_outside(workspace: Workspace, until: date, projects: Projects) -> list[OutsideDay]:
    rows = ExternalCost.objects.actual().filter(of_these(workspace, projects), day__lte=until)
    sums = rows.order_by().values_list("project", "day", "card", "card__card_type")
    passed_on = Sum("home_amount", filter=Q(passed_on=True), default=0)
    return [
        OutsideDay(*row)
        for row in sums.annotate(paid=Sum("home_amount"), of_it=passed_on, came_to=Sum("home_price"))
    ]


def passed_on(outside: Iterable[OutsideDay]) -> dict[int, Days]:
    found: dict[int, Days] = defaultdict(dict)
    for each in outside:
        if each.price:
            add(found, each.project, each.day, Measured(passed_on=each.price))
    return found
