"""Which VAT stands on a line."""

from decimal import Decimal
from typing import NamedTuple

from baton.accounts.models import Client, Workspace
from baton.invoicing.models import Buyer, Seller, VatCategory
from baton.invoicing.refusals import VatDoesNotFit


class VatOf(NamedTuple):
    category: str
    rate: Decimal


def usual(workspace: Workspace, client: Client) -> VatOf:
    """As the client's details say, else the house's usual rate."""
    buyer = Buyer.objects.filter(client=client).first() or Buyer(client=client)
    seller = Seller.objects.filter(workspace=workspace).first() or Seller(workspace=workspace)
    if buyer.vat_category != VatCategory.STANDARD:
        return VatOf(buyer.vat_category, Decimal(0))
    rate = buyer.vat_rate if buyer.vat_rate is not None else seller.vat_rate
    return VatOf(VatCategory.STANDARD, rate) if rate else VatOf(VatCategory.ZERO, Decimal(0))


def demand_fit(category: str, rate: Decimal) -> None:
    """Raises VatDoesNotFit."""
    if (category == VatCategory.STANDARD) is not (rate > 0):
        raise VatDoesNotFit
