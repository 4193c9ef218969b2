"""The money of the demo agency beside its hours: agreements, what suppliers are paid each month, prices that
clients approve, rates that rise."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from baton.accounts.models import Project
from baton.accounts.roles import JobFunction
from baton.boards.models import Card
from baton.budgets.agreeing import agree
from baton.budgets.finishing_stages import mark_stage
from baton.budgets.models import ExternalState
from baton.budgets.paying_outside import Paid, enter, file_receipt
from baton.budgets.pricing_cards import approve_price, set_basis
from baton.demo.agreements import AGREED, AMENDED, CHEAP, CHEAP_PRICE, FINISHED, IN_DOLLARS, SUPPLIERS
from baton.demo.pictures import mails
from baton.demo.rates_of_house import CURRENCY
from baton.demo.rhythm import YEAR, ZONE, weekday_until
from baton.demo.studio import Studio
from baton.files.storing import store_bytes
from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_exchange, set_price

PAID_ON, RECEIPTS_SINCE = 17, timedelta(days=75)
# Days before the visit.
MIDDLE, RISE, LATELY = 170, 140, 6
DOLLAR, DOLLAR_LATER = "0.915", "0.878"


def keeps_budgets(studio: Studio) -> Iterator[datetime]:
    """Everything in the order of its days."""
    first = weekday_until(studio.history.first - timedelta(days=1))
    yield at(first, time(9, 20))
    agree_on_all(studio, first)
    middle, rise, lately = (weekday_until(studio.history.days_back(back)) for back in (MIDDLE, RISE, LATELY))
    finished = {stage: day_at(studio, part) for part, stage in FINISHED}
    day = first
    while day < studio.history.anchor:
        yield at(day, time(16, 50))
        if day == middle:
            amend(studio, day)
        if day == rise:
            raise_rates(studio, day)
        for stage, when in finished.items():
            if when == day:
                mark_stage(project_of(studio, "Card activation"), stage, on=day, by=studio.members["pieter"])
        if day == weekday_until(day.replace(day=PAID_ON)):
            pay_suppliers(studio, day)
        if day == lately:
            price_cards(studio, day)
        day += timedelta(days=1)


def at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=ZONE)


def day_at(studio: Studio, part: float) -> date:
    span = (studio.history.anchor - studio.history.first).days
    return weekday_until(studio.history.first + timedelta(days=round(span * part)))


def project_of(studio: Studio, name: str) -> Project:
    return next(project for plan, project in studio.projects.items() if plan.name == name)


def agree_on_all(studio: Studio, day: date) -> None:
    owner = studio.members["vera"]
    set_exchange("USD", Decimal(DOLLAR), from_day=day, by=owner)
    part = (studio.history.anchor - studio.history.first).days / YEAR
    for name, yearly in AGREED.items():
        agree(project_of(studio, name), yearly.for_part(part), from_day=day, by=owner)
    known: Any = {"from_day": day, "reach": Reach.FROM_DAY, "by": owner}
    cheap = project_of(studio, CHEAP)
    for job in (JobFunction.ACCOUNT_MANAGER, JobFunction.CONTENT_MARKETER, JobFunction.CRM_STRATEGIST):
        set_price(PriceFor(project=cheap, job_function=job), Decimal(CHEAP_PRICE), CURRENCY, **known)
    for job in (JobFunction.DESIGNER, JobFunction.LAYOUT_DEVELOPER, JobFunction.TECHNICAL_SPECIALIST):
        set_price(PriceFor(project=cheap, job_function=job), Decimal(CHEAP_PRICE - 4), CURRENCY, **known)
    for job in (JobFunction.ANALYST, JobFunction.DATA_SCIENTIST):
        set_price(PriceFor(project=cheap, job_function=job), Decimal(CHEAP_PRICE + 6), CURRENCY, **known)
    set_price(PriceFor(member=studio.members["ines"]), Decimal(145), CURRENCY, **known)
    launches = PriceFor(project=project_of(studio, "Seasonal launches"), member=studio.members["kees"])
    set_price(launches, Decimal(105), CURRENCY, **known)


def amend(studio: Studio, day: date) -> None:
    owner = studio.members["vera"]
    part = (studio.history.anchor - studio.history.first).days / YEAR
    for name, yearly in AMENDED.items():
        agree(project_of(studio, name), yearly.for_part(part), from_day=day, by=owner)
    set_exchange("USD", Decimal(DOLLAR_LATER), from_day=day, by=owner)


def raise_rates(studio: Studio, day: date) -> None:
    """The designers cost more from then on, and are sold for more."""
    known: Any = {"from_day": day, "reach": Reach.FROM_DAY, "by": studio.members["vera"]}
    for key, member in studio.members.items():
        if member.job_function == JobFunction.DESIGNER and key not in studio.left:
            rate = Random(f"{key} costs more").randrange(45, 50)
            set_cost(member, Decimal(rate), CURRENCY, **known)
    set_price(PriceFor(job_function=JobFunction.DESIGNER), Decimal(94), CURRENCY, **known)


def pay_suppliers(studio: Studio, day: date) -> None:
    owner, late = studio.members["vera"], studio.history.anchor - day <= RECEIPTS_SINCE
    for name, (supplier, kind, text, about, mark_up) in SUPPLIERS.items():
        rng = Random(f"{name} {day}")
        paid = Paid(
            project=project_of(studio, name),
            day=day,
            kind=kind,
            supplier=supplier,
            amount=Decimal(round(about * rng.uniform(60, 140))) / 100,
            currency="USD" if name in IN_DOLLARS else CURRENCY,
            text=text,
            passed_on=mark_up is not None,
            mark_up=Decimal(mark_up) if mark_up is not None else None,
        )
        row = enter(paid, by=owner)
        if late and rng.random() < 0.6:
            bill = store_bytes(
                [mails(f"{name} {day}", 1, revised=False)], studio.workspace, name=f"{day:%Y-%m} bill.pdf"
            )
            file_receipt(row, bill, by=owner)


def price_cards(studio: Studio, day: date) -> None:
    """What clients approved lately; a card beside its agreement; bills that are still to come."""
    owner = studio.members["vera"]
    cards = Card.objects.on_board().filter(
        workspace=studio.workspace, price__isnull=False, project__isnull=False
    )
    for number, card in enumerate(cards.order_by("-number")[:30]):
        if number % 3 == 0:
            approve_price(card, day=day, note="By mail", by=owner)
        elif number % 7 == 1:
            agreed = card.price * Decimal("0.9") if card.price is not None else None
            rounded = agreed.quantize(Decimal(10)) if agreed is not None else None
            approve_price(card, amount=rounded, day=day, note="After the talk about the budget", by=owner)
    beside = cards.filter(project=project_of(studio, "Savings onboarding")).order_by("-number").first()
    if beside is not None:
        set_basis(beside, "by_time", from_day=day, by=owner)
    coming = day + timedelta(days=30)
    for name in ("Weekly offers", "Summer bookings", "Outlet"):
        supplier, kind, text, about, mark_up = SUPPLIERS[name]
        expected = Paid(
            project=project_of(studio, name),
            day=coming,
            kind=kind,
            supplier=supplier,
            amount=Decimal(about),
            currency=CURRENCY,
            text=text,
            state=ExternalState.EXPECTED,
            passed_on=mark_up is not None,
            mark_up=Decimal(mark_up) if mark_up is not None else None,
        )
        enter(expected, by=owner)
