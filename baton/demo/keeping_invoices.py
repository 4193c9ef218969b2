"""The demo agency's invoices of its last months: each month is asked for when it is locked, one was wrong and
was credited, one is still a draft."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from baton.accounts.models import Client, Project
from baton.demo.billing_details import CLIENTS, HOUSE, details_of
from baton.demo.rhythm import ZONE, weekday_until
from baton.demo.studio import Studio
from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import Written, add_line, change, draft
from baton.invoicing.issuing import credit, issue
from baton.invoicing.models import Invoice
from baton.invoicing.refusals import BelowNothing, NothingToInvoice

# Days back; the day of the month on which the month before is asked for, after it was locked.
SINCE, ASKED_ON = 100, 8
MONTHLY = {
    "Weekly offers": "card",
    "Loyalty card": "card",
    "Summer bookings": "function",
    "Broodclub": "card",
    "Contract renewals": "function",
    "Каталог и акции": "card",
    "New arrivals": "card",
    "Subscription box": "card",
    "Launch Aurora": "function",
}
LEFT_AS_DRAFT, CREDITED = "Loyalty card", "New arrivals"


def keeps_invoices(studio: Studio) -> Iterator[datetime]:
    since = max(studio.history.anchor - timedelta(days=SINCE), studio.history.first)
    days = [since + timedelta(days=at) for at in range((studio.history.anchor - since).days)]
    asked_on = sorted({weekday_until(day) for day in days if day.day == ASKED_ON} & set(days))
    yield datetime.combine(since, time(11, 5), tzinfo=ZONE)
    describe(studio)
    for day in asked_on:
        yield datetime.combine(day, time(14, 20), tzinfo=ZONE)
        for name, lines_by in MONTHLY.items():
            ask_for(studio, name, lines_by, day, is_last=day == asked_on[-1])


def describe(studio: Studio) -> None:
    owner = studio.members["vera"]
    set_seller(HOUSE, by=owner)
    for client in Client.objects.filter(workspace=studio.workspace, name__in=CLIENTS):
        set_buyer(client, details_of(client.name), by=owner)


def ask_for(studio: Studio, name: str, lines_by: str, day: date, *, is_last: bool) -> None:
    owner = studio.members["vera"]
    last = day.replace(day=1) - timedelta(days=1)
    made = drafted(project_of(studio, name), last.replace(day=1), last, lines_by, studio)
    if made is None:
        return
    if is_last and name == LEFT_AS_DRAFT:
        change(made, note="Illustrations of the winter cards follow next month.", by=owner)
        discount = Written(text="Agreed discount", quantity=Decimal(-1), price=Decimal(250))
        add_line(made, discount, by=owner)
        return
    try:
        issued = issue(made, by=owner)
    except BelowNothing:
        return
    if name == CREDITED and not is_last:
        credit(issued, reason="The order number was wrong.", by=owner)
        again = drafted(issued.project, issued.first_day, issued.last_day, lines_by, studio)
        if again is not None:
            change(again, reference="PO-2080-B", by=owner)
            issue(again, by=owner)


def drafted(project: Project, first: date, last: date, lines_by: str, studio: Studio) -> Invoice | None:
    try:
        return draft(project, first, last, lines_by=lines_by, by=studio.members["vera"])
    except NothingToInvoice:
        return None


def project_of(studio: Studio, name: str) -> Project:
    return next(project for plan, project in studio.projects.items() if plan.name == name)
