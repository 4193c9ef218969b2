"""What a client sees of the agreement for their project: approved hours, the price, both or neither."""

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Sum

from baton.accounts.models import Member, Project
from baton.boards.models import Card
from baton.budgets import earning
from baton.budgets.in_force import agreement_on
from baton.budgets.models import Agreement, ContractKind, PriceApproval
from baton.budgets.showing import NO_COURSE, major
from baton.kit import money
from baton.timesheets.models import TimeEntry, Week, WeekState
from baton.timesheets.periods import locked_through, monday_of
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
        "cards": cards_told(project, by, hours=hours, price=price) if hours or price else [],
    }
    if agreement is None:
        return told
    if hours or price:
        told["period"] = agreement.period or None
    if hours:
        told |= hours_told(project, told["cards"])
        if agreement.kind == ContractKind.RETAINER and agreement.minutes is not None:
            told["periods"] = periods_told(project, by, today)
    if price:
        told |= price_told(project, agreement, home)
    return told


class Approved(NamedTuple):
    """Hours that the client pays for, of a week that is approved or a day that is locked."""

    card: int | None
    minutes: int
    price: int


def approved_hours(project: Project) -> list[Approved]:
    through = locked_through(project.workspace_id)
    weeks = set(
        Week.objects.filter(member__workspace=project.workspace_id, state=WeekState.APPROVED).values_list(
            "member", "first_day"
        )
    )
    entries = TimeEntry.objects.filter(project=project, billable=True).order_by()
    rows = entries.values_list("member", "day", "card").annotate(Sum("minutes"), Sum("amount__price"))
    return [
        Approved(card, minutes, price or 0)
        for member, day, card, minutes, price in rows
        if (through is not None and day <= through) or (member, monday_of(day)) in weeks
    ]


def cards_told(project: Project, by: Member, *, hours: bool, price: bool) -> list[dict[str, Any]]:
    """Those that are shared; a price is the one that they approved."""
    cards = list(Card.objects.seen_by(by).filter(project=project).order_by("-number")[:MOST_CARDS])
    spent: dict[int | None, int] = defaultdict(int)
    for each in approved_hours(project) if hours else []:
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


def hours_told(project: Project, cards: list[dict[str, Any]]) -> dict[str, Any]:
    minutes = sum(each.minutes for each in approved_hours(project))
    return {"minutes": minutes, "other_minutes": minutes - sum(card["minutes"] for card in cards)}


def price_told(project: Project, agreement: Agreement, home: str) -> dict[str, Any]:
    told: dict[str, Any] = {"amount": major(agreement.amount, agreement.currency)}
    if agreement.kind == ContractKind.TIME_AND_MATERIALS:
        told["came_to"] = money.to_major(sum(each.price for each in approved_hours(project)), home)
    return told


def periods_told(project: Project, by: Member, today: date) -> list[dict[str, Any]]:
    course = earning.courses(project.workspace, today, [project.pk]).get(project.pk, NO_COURSE)
    counted = ("granted", "brought", "spent", "left")
    return [
        {
            "first": each.piece.first,
            "last": each.piece.last,
            **{name: getattr(each, name) for name in counted},
        }
        for each in reversed(course.periods[-SHOWN_PERIODS:])
    ]
