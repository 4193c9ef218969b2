"""Rows by their id, as somebody sees them; unseen and unknown are the same."""

from baton.accounts.access import demand_manage, demand_money, demand_team
from baton.accounts.models import Client, Member, Project
from baton.accounts.roles import MoneyTier
from baton.invoicing.models import Invoice, InvoiceLine
from baton.kit.errors import NotSeen


def invoice(pk: int, by: Member) -> Invoice:
    """Raises NotSeen where its project is not seen, NotAllowed to whoever does not see prices."""
    rows = Invoice.objects.filter(project__in=Project.objects.seen_by(by))
    found = rows.filter(pk=pk).select_related("project__client", "project__workspace", "credits").first()
    if found is None:
        raise NotSeen
    demand_prices(by)
    return found


def line(invoice: Invoice, pk: int) -> InvoiceLine:
    found = InvoiceLine.objects.filter(invoice=invoice, pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def client(pk: int, by: Member) -> Client:
    found = Client.objects.seen_by(by).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def demand_prices(by: Member) -> None:
    demand_team(by)
    demand_money(by, MoneyTier.PRICES)


def demand_may_invoice(by: Member) -> None:
    """Whoever manages and sees prices, as with agreements."""
    demand_manage(by)
    demand_prices(by)
