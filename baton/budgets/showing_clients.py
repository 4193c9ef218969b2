"""What a client sees of the agreement for their project: approved hours, the price, both or neither."""

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from django.db.models import BooleanField, Case, Sum, When

from baton.accounts.models import Member, Project
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.in_force import agreement_on, held_since
from baton.budgets.models import Basis, ContractKind, PriceApproval
from baton.budgets.recognising.course import course
from baton.budgets.recognising.terms import Measured
from baton.budgets.worth import major
from baton.kit import money
from baton.timesheets.models import TimeEntry
from baton.timesheets.periods import settled_days
from baton.timesheets.today import today_of

MOST_CARDS = 500
SHOWN_PERIODS = 12


def agreement_for_client(project: Project, by: Member) -> dict[str, Any]:
    """``by``: a guest of the client, or somebody like one."""
    today, home = today_of(by), by.workspace.currency
    agreement = agreement_on(project, today)
    hours = agreement is not None and agreement.shows_hours
    price = agreement is not None and agreement.shows_price
    told: dict[str, Any] = {
        "project": project.pk,
        "shows_hours": hours,
        "shows_price": price,
        "kind": agreement.kind if agreement is not None and (hours or price) else None,
        "currency": agreement.currency if agreement is not None and price else home,
        "amount": None,
        "period": None,
        "minutes": None,
        "other_minutes": None,
        "came_to": None,
        "periods": [],
        "cards": [],
    }
    if agreement is None or not (hours or price):
        return told
    approved = Approved(project, by)
    since = held_since(project, today, lambda row: row.shows_hours)
    seen = [each for each in approved.hours if since is not None and each.day >= since]
    told |= {"period": agreement.period or None, "cards": cards_told(project, by, seen, hours, price)}
    if since is not None:
        minutes = sum(each.minutes for each in seen)
        told["minutes"] = minutes
        told["other_minutes"] = minutes - sum(card["minutes"] for card in told["cards"])
        if agreement.kind == ContractKind.RETAINER and agreement.minutes is not None:
            told["periods"] = periods_told(approved, since, today)
    if price:
        told["amount"] = major(agreement.amount, agreement.currency)
    if price and agreement.kind == ContractKind.TIME_AND_MATERIALS:
        told["came_to"] = money.to_major(came_to(project, approved, today), home)
    return told


class ApprovedDay(NamedTuple):
    """Hours of one day on a card that the client pays for; by which basis."""

    day: date
    card: int | None
    minutes: int
    price: int
    basis: str


class Approved:
    """Hours that the client pays for, of a week that is approved or a day that is locked; and the terms of
    their project."""

    def __init__(self, project: Project, by: Member) -> None:
        workspace = by.workspace
        self.terms = measuring.terms_of(workspace, [project.pk])
        self.project = project.pk
        bases = measuring.bases_of(workspace, self.terms)
        settled = settled_days(workspace.pk)
        entries = TimeEntry.objects.filter(project=project, billable=True).order_by()
        priced = Case(When(measuring.priced_cards(), then=True), default=False, output_field=BooleanField())
        sums = entries.annotate(priced=priced).values_list("member", "day", "card", "priced")
        self.hours = [
            ApprovedDay(day, card, minutes, price or 0, bases.on(day, card, project.pk, is_priced))
            for member, day, card, is_priced, minutes, price in sums.annotate(
                Sum("minutes"), Sum("amount__price")
            )
            if settled(member, day)
        ]

    @property
    def within(self) -> dict[date, Measured]:
        """By day, those that the agreement pays for."""
        days: dict[date, Measured] = defaultdict(Measured)
        for each in self.hours:
            if each.basis == Basis.INCLUDED:
                more = Measured(each.minutes, each.minutes, each.price)
                days[each.day] = days[each.day].plus(more)
        return days


def cards_told(
    project: Project, by: Member, seen: list[ApprovedDay], hours: bool, price: bool
) -> list[dict[str, Any]]:
    """Those that are shared; a price is the one that they approved."""
    cards = list(Card.objects.seen_by(by).filter(project=project).order_by("-number")[:MOST_CARDS])
    spent: dict[int | None, int] = defaultdict(int)
    for each in seen:
        spent[each.card] += each.minutes
    prices: dict[int, int] = {}
    if price:
        rows = PriceApproval.objects.filter(card__in=cards, withdrawn_at=None)
        prices = dict(rows.values_list("card", "amount"))
    home = project.workspace.currency
    return [
        {
            "id": card.pk,
            "number": card.number,
            "title": card.title,
            "minutes": spent[card.pk] if hours else None,
            "price": money.to_major(prices[card.pk], home) if card.pk in prices else None,
        }
        for card in cards
    ]


def came_to(project: Project, approved: Approved, today: date) -> int:
    """Under the unbroken row of agreements by time that show the price: hours by their rates, but for those
    of cards that have a price of their own."""
    since = held_since(
        project, today, lambda row: row.shows_price and row.kind == ContractKind.TIME_AND_MATERIALS
    )
    return sum(
        each.price
        for each in approved.hours
        if since is not None and each.day >= since and each.basis != Basis.FIXED
    )


def periods_told(approved: Approved, since: date, today: date) -> list[dict[str, Any]]:
    """Of approved hours; those that ended before anything was shown are not."""
    told = course(approved.terms.get(approved.project, []), approved.within, [], today)
    counted = ("granted", "brought", "spent", "left")
    return [
        {
            "first": each.piece.first,
            "last": each.piece.last,
            **{name: getattr(each, name) for name in counted},
        }
        for each in reversed(told.periods[-SHOWN_PERIODS:])
        if each.piece.last >= since
    ]
