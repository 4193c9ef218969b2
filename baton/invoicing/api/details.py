from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.invoicing import finding
from baton.invoicing.api.router import routes
from baton.invoicing.details import buyer_of, seller_of, set_buyer, set_seller
from baton.invoicing.models import Seller
from baton.invoicing.schemas import BuyerIn, BuyerOut, SellerIn, SellerOut
from baton.invoicing.schemes import EAS, REGISTERS
from baton.invoicing.showing import buyer_told, seller_told


@routes.get("/billing", response=SellerOut)
def billing_of_house(request: MemberRequest) -> Any:
    """Who invoices are from: name, address, numbers, bank. For whoever sees prices."""
    finding.demand_prices(request.member)
    return told(seller_of(request.member.workspace), request.member)


@routes.put("/billing", response=SellerOut)
def set_billing_of_house(request: MemberRequest, sent: SellerIn) -> Any:
    """All of it anew, for invoices that are yet to be issued. For whoever administers and sees prices."""
    return told(set_seller(sent.dict(), by=request.member), request.member)


@routes.get("/clients/{client_id}/billing", response=BuyerOut)
def billing_of_client(request: MemberRequest, client_id: int) -> Any:
    """Who invoices of a client are for. For whoever sees prices."""
    client = finding.client(client_id, request.member)
    finding.demand_prices(request.member)
    return buyer_told(buyer_of(client), request.member)


@routes.put("/clients/{client_id}/billing", response=BuyerOut)
def set_billing_of_client(request: MemberRequest, client_id: int, sent: BuyerIn) -> Any:
    """All of it anew, for invoices that are yet to be issued; drafts take over the VAT and the reference,
    where nobody wrote another on them. For whoever manages and sees prices."""
    client = finding.client(client_id, request.member)
    return buyer_told(set_buyer(client, sent.dict(), by=request.member), request.member)


def told(row: Seller, by: Member) -> dict[str, Any]:
    return {**seller_told(row, by), "schemes": named(EAS), "registers": named(REGISTERS)}


def named(codes: dict[str, str]) -> list[dict[str, str]]:
    return [{"code": code, "name": name} for code, name in codes.items()]
