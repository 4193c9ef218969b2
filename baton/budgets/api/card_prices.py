from typing import Any

from baton.accounts.access import demand_money, demand_team
from baton.accounts.authenticating import MemberRequest
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.budgets import finding, pricing_cards
from baton.budgets.api.router import routes
from baton.budgets.schemas_of_cards import CardPriceOut, PriceApprovalIn, PriceBasisIn
from baton.budgets.showing_costs import price_told


def priced_card(pk: int, request: MemberRequest) -> Card:
    """Raises NotSeen, NotAllowed."""
    card = finding.card_in_any_place(pk, request.member)
    demand_team(request.member)
    demand_money(request.member, MoneyTier.PRICES)
    return card


@routes.get("/cards/{card_id}/price", response=CardPriceOut)
def card_price(request: MemberRequest, card_id: int) -> Any:
    """By what the card is paid, what is expected of it and what the client approved. For whoever sees
    prices."""
    return price_told(priced_card(card_id, request), request.member)


@routes.post("/cards/{card_id}/price-basis", response=CardPriceOut)
def set_price_basis(request: MemberRequest, card_id: int, sent: PriceBasisIn) -> Any:
    """From a day on the card is paid at its own price, by its hours, or within its project's agreement."""
    card = priced_card(card_id, request)
    pricing_cards.set_basis(card, sent.basis, from_day=sent.from_day, by=request.member)
    return price_told(card, request.member)


@routes.post("/cards/{card_id}/price-approval", response=CardPriceOut)
def approve_price(request: MemberRequest, card_id: int, sent: PriceApprovalIn) -> Any:
    """The client approved this price: whoever enters it says so, or names the approval in which they did."""
    by = request.member
    card = priced_card(card_id, request)
    approval = finding.approval_of(sent.approval, card, by) if sent.approval is not None else None
    pricing_cards.approve_price(
        card, amount=sent.amount, day=sent.day, approval=approval, note=sent.note, by=by
    )
    return price_told(card, by)


@routes.delete("/cards/{card_id}/price-approval", response=CardPriceOut)
def withdraw_price_approval(request: MemberRequest, card_id: int) -> Any:
    """It is not approved after all; that it was stays to be seen."""
    card = priced_card(card_id, request)
    pricing_cards.withdraw_approval(card, by=request.member)
    return price_told(card, request.member)
