from typing import Any

from baton.accounts.access import demand_money
from baton.accounts.authenticating import MemberRequest
from baton.accounts.roles import MoneyTier
from baton.budgets import agreeing, finding, finishing_stages
from baton.budgets.agreeing import Agreed, Part
from baton.budgets.api.router import routes
from baton.budgets.schemas import AgreementIn, BudgetOut, BudgetsOut, ClientAgreementOut, StageMarkIn
from baton.budgets.showing import budget_told, budgets_told
from baton.budgets.showing_clients import agreement_for_client
from baton.kit.errors import NotAllowed
from baton.kit.one_state import one_state


@routes.get("/budgets", response=BudgetsOut)
@one_state()
def budgets(request: MemberRequest) -> Any:
    """Every project that runs: what is agreed, what was earned. For whoever sees prices."""
    demand_money(request.member, MoneyTier.PRICES)
    return budgets_told(request.member)


@routes.get("/projects/{project_id}/budget", response=BudgetOut)
@one_state()
def budget(request: MemberRequest, project_id: int) -> Any:
    """Agreements, the periods of a retainer, what was earned so far. For whoever sees prices."""
    project = finding.project(project_id, request.member)
    demand_money(request.member, MoneyTier.PRICES)
    return budget_told(project, request.member)


@routes.post("/projects/{project_id}/agreements", response=BudgetOut)
def agree_on_project(request: MemberRequest, project_id: int, sent: AgreementIn) -> Any:
    """From a day on this is agreed; it takes the place of what was. For whoever manages and sees prices."""
    project = finding.project(project_id, request.member)
    agreeing.agree(project, agreed(sent), from_day=sent.from_day, by=request.member)
    return budget_told(project, request.member)


@routes.post("/projects/{project_id}/stages", response=BudgetOut)
def mark_stage(request: MemberRequest, project_id: int, sent: StageMarkIn) -> Any:
    """A stage of the fixed price was finished on a day, or is not after all."""
    project = finding.project(project_id, request.member)
    finishing_stages.mark_stage(project, sent.stage, on=sent.day, finished=sent.finished, by=request.member)
    return budget_told(project, request.member)


@routes.get("/projects/{project_id}/agreed", response=ClientAgreementOut)
@one_state()
def agreed_with_client(request: MemberRequest, project_id: int) -> Any:
    """What the client's guests see: approved hours and the price, as far as the agreement says so. For them;
    others look as the client does, who see prices themselves."""
    project = finding.project(project_id, request.member)
    if not request.member.is_guest:
        raise NotAllowed
    if request.looked_by is not None:
        demand_money(request.looked_by, MoneyTier.PRICES)
    return agreement_for_client(project, request.member)


def agreed(sent: AgreementIn) -> Agreed:
    return Agreed(
        kind=sent.kind,
        currency=sent.currency,
        amount=sent.amount,
        minutes=sent.minutes,
        period=sent.period or "",
        carried_periods=sent.carried_periods,
        overspend_carries=sent.overspend_carries,
        overspend_is_billed=sent.overspend_is_billed,
        recognises=sent.recognises,
        planned_minutes=sent.planned_minutes,
        planned_cards=sent.planned_cards,
        stages=[Part(stage.name, stage.weight) for stage in sent.stages],
        shows_hours=sent.shows_hours,
        shows_price=sent.shows_price,
        note=sent.note,
    )
