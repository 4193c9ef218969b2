from typing import Any

from baton.accounts.access import demand_money
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.budgets import finding
from baton.budgets.grounds import Grounds
from baton.kit.one_state import one_state
from baton.profits import skew
from baton.profits.api.router import routes
from baton.profits.burns import burns_of
from baton.profits.models import SkewAlert
from baton.profits.schemas import BurnOut, StepsIn
from baton.profits.showing import burn_told
from baton.timesheets.today import today_of


@routes.get("/projects/{project_id}/burn", response=BurnOut)
@one_state()
def project_burn(request: MemberRequest, project_id: int) -> Any:
    """How a project burns its planned hours, week by week, and when they will be gone. For whoever sees the
    hours of all."""
    project = finding.project(project_id, request.member)
    demand_money(request.member, MoneyTier.ALL_HOURS)
    return told(project, request.member)


@routes.put("/projects/{project_id}/skew-steps", response=BurnOut)
def set_skew_steps(request: MemberRequest, project_id: int, sent: StepsIn) -> Any:
    """By how many points of a hundred the hours may run ahead of the work before the account manager is told,
    once for each step. For whoever manages and sees prices."""
    project = finding.project(project_id, request.member)
    skew.set_thresholds(project, sent.steps, by=request.member)
    return told(project, request.member)


def told(project: Project, by: Member) -> dict[str, Any]:
    today = today_of(by)
    grounds = Grounds(by.workspace, today, [project.pk])
    burn, agreement = burns_of(grounds, [project.pk], today)[project.pk]
    reached: list[int] = []
    if agreement is not None:
        period = burn.period[0] if burn.period is not None else None
        alerts = SkewAlert.objects.filter(agreement=agreement.pk, period=period).order_by("step")
        reached = list(alerts.values_list("step", flat=True))
    return burn_told(project, burn, agreement, skew.steps_of([project.pk])[project.pk], reached, by)
