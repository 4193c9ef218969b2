from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from ninja import File, Query, Status, UploadedFile

from baton.accounts.access import demand_money
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.budgets import finding, paying_outside
from baton.budgets.api.router import routes
from baton.budgets.models import ExternalCost
from baton.budgets.paying_outside import Paid
from baton.budgets.refusals import CardWithoutProject
from baton.budgets.schemas_of_cards import (
    CorrectedCostOut,
    ExternalChangeIn,
    ExternalCorrectionIn,
    ExternalCostIn,
    ExternalCostOut,
    InsteadIn,
)
from baton.budgets.showing_costs import costs_told
from baton.files.receiving import received
from baton.files.serving import file_response
from baton.files.storing import store
from baton.kit import money
from baton.kit.errors import Malformed, NotSeen

Portion = Annotated[int, Query(ge=1, le=2000)]


@routes.get("/external-costs", response=list[ExternalCostOut])
def external_costs(
    request: MemberRequest,
    project: int | None = None,
    card: int | None = None,
    first_day: date | None = None,
    last_day: date | None = None,
    after: int = 0,
    limit: Portion = 500,
) -> Any:
    """By id: go on with ``after`` the last id. All of them for whoever sees costs; for whoever sees prices
    those that are passed on, without what they cost."""
    by = request.member
    demand_money(by, MoneyTier.PRICES)
    rows = ExternalCost.objects.seen_by(by).filter(pk__gt=after).select_related("receipt")
    if project is not None:
        rows = rows.filter(project=finding.project(project, by))
    if card is not None:
        rows = rows.filter(card=finding.card_in_any_place(card, by))
    if first_day is not None:
        rows = rows.filter(day__gte=first_day)
    if last_day is not None:
        rows = rows.filter(day__lte=last_day)
    return costs_told(rows.order_by("pk")[:limit], by)


@routes.post("/external-costs", response=ExternalCostOut)
def enter_external_cost(request: MemberRequest, sent: ExternalCostIn) -> Any:
    """What a supplier gets, for a project or a card of it. For whoever manages and sees costs."""
    by = request.member
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    return costs_told([paying_outside.enter(paid(sent, by), by=by)], by)[0]


@routes.put("/external-costs/{external_cost_id}", response=ExternalCostOut)
def change_external_cost(request: MemberRequest, external_cost_id: int, sent: ExternalChangeIn) -> Any:
    """Everything it says, anew; refused in a locked period, and where somebody changed it since."""
    by = request.member
    row = cost(external_cost_id, by)
    changed = paying_outside.change(row, paid(sent, by), version=sent.version, by=by)
    return costs_told([changed], by)[0]


@routes.delete("/external-costs/{external_cost_id}", response={204: None})
def strike_external_cost(request: MemberRequest, external_cost_id: int) -> Any:
    """It was wrong altogether; refused in a locked period."""
    paying_outside.strike(cost(external_cost_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/external-costs/{external_cost_id}/correct", response=CorrectedCostOut)
def correct_external_cost(request: MemberRequest, external_cost_id: int, sent: ExternalCorrectionIn) -> Any:
    """Counter a cost of a locked period, and put the right amount beside it."""
    by = request.member
    row = cost(external_cost_id, by)
    counter, instead = paying_outside.correct(
        row,
        reason=sent.reason,
        instead=put_right(row, sent.instead) if sent.instead is not None else None,
        day=sent.day,
        by=by,
    )
    told = costs_told([counter] + ([instead] if instead is not None else []), by)
    return {"counter": told[0], "instead": told[1] if instead is not None else None}


@routes.post("/external-costs/{external_cost_id}/receipt", response=ExternalCostOut)
def file_receipt(
    request: MemberRequest, external_cost_id: int, file: File[UploadedFile | None] = None
) -> Any:
    """The receipt, as multipart/form-data; it takes the place of the one before."""
    by = request.member
    row = cost(external_cost_id, by)
    paying_outside.demand_may_pay(by)
    arrived = received(request)
    stored = store(arrived, by.workspace)
    paying_outside.file_receipt(row, stored, by=by)
    return costs_told([cost(external_cost_id, by)], by)[0]


@routes.delete("/external-costs/{external_cost_id}/receipt", response=ExternalCostOut)
def remove_receipt(request: MemberRequest, external_cost_id: int) -> Any:
    by = request.member
    paying_outside.file_receipt(cost(external_cost_id, by), None, by=by)
    return costs_told([cost(external_cost_id, by)], by)[0]


@routes.get("/external-costs/{external_cost_id}/receipt")
def receipt(request: MemberRequest, external_cost_id: int, download: bool = False) -> Any:
    """The receipt itself. For whoever sees costs: it says them."""
    row = cost(external_cost_id, request.member)
    if row.receipt is None:
        raise NotSeen
    return file_response(request, row.receipt, name=row.receipt.name, download=download)


def cost(pk: int, by: Member) -> ExternalCost:
    """Raises NotSeen, NotAllowed to whoever does not see costs."""
    demand_money(by, MoneyTier.COSTS_AND_MARGINS)
    return finding.external_cost(pk, by)


def paid(sent: ExternalCostIn, by: Member) -> Paid:
    card = finding.card_in_any_place(sent.card, by) if sent.card is not None else None
    project = finding.project(sent.project, by) if sent.project is not None else None
    if project is None:
        if card is None:
            raise Malformed(field="project", reason="name a project or a card")
        if card.project is None:
            raise CardWithoutProject
        project = card.project
    return Paid(
        project=project,
        card=card,
        day=sent.day,
        kind=sent.kind,
        state=sent.state,
        supplier=sent.supplier,
        text=sent.text,
        amount=sent.amount,
        currency=sent.currency,
        passed_on=sent.passed_on,
        price=sent.price,
        mark_up=sent.mark_up,
    )


def put_right(row: ExternalCost, instead: InsteadIn) -> Paid:
    """As it was, but for the amount and the price; the mark-up stays unless another is said."""
    said_otherwise = instead.price is not None or instead.mark_up is not None
    same = Paid(
        project=row.project,
        card=row.card,
        day=row.day,
        kind=row.kind,
        state=row.state,
        supplier=row.supplier,
        text=row.text,
        amount=instead.amount,
        currency=row.currency,
        passed_on=row.passed_on,
        price=instead.price,
        mark_up=instead.mark_up,
    )
    if said_otherwise or not row.passed_on:
        return same
    if row.mark_up is not None:
        return replace(same, mark_up=row.mark_up)
    return replace(same, price=money.to_major(row.price, row.currency))
