"""Skew: the hours run ahead of the work while it can still be changed."""

from collections.abc import Sequence

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Project, Workspace
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.budgets.grounds import Grounds
from baton.calendars.today import today_in
from baton.kit import clock
from baton.profits.burning import Burn
from baton.profits.burns import burns_of
from baton.profits.facts import SkewThresholdsSet
from baton.profits.models import SkewAlert, SkewThresholds
from baton.profits.models.skew import USUAL_STEPS
from baton.profits.refusals import ImpossibleSteps

MOST_STEPS = 5


def set_thresholds(project: Project, steps: Sequence[int], *, by: Member) -> list[int]:
    """Points of a hundred at which the account manager is told; none: never. Raises ImpossibleSteps;
    NotAllowed to whoever does not manage or see prices."""
    demand_manage(by)
    demand_money(by, MoneyTier.PRICES)
    wanted = sorted(set(steps))
    if len(wanted) > MOST_STEPS or any(not 1 <= step <= 500 for step in wanted):
        raise ImpossibleSteps(most=MOST_STEPS)
    with log.in_turn(by.workspace_id) as workspace:
        SkewThresholds.objects.update_or_create(project=project, defaults={"steps": wanted, "by": by})
        log.record(workspace, SkewThresholdsSet(project=project.pk), by=by)
    return wanted


def steps_of(projects: Sequence[int]) -> dict[int, list[int]]:
    own = dict(SkewThresholds.objects.filter(project__in=projects).values_list("project", "steps"))
    return {project: own.get(project, list(USUAL_STEPS)) for project in projects}


def watch_skew() -> int:
    """In every workspace; how many steps were reached that nobody had been told of."""
    return sum(watch(workspace) for workspace in Workspace.objects.order_by("pk"))


def watch(workspace: Workspace) -> int:
    open_ones = Project.objects.filter(workspace=workspace, archived_at=None)
    projects = list(open_ones.order_by("pk").values_list("pk", flat=True))
    today = today_in(workspace)
    burns, steps = burns_of(Grounds(workspace, today, projects), projects, today), steps_of(projects)
    alerts = [
        alert
        for project, (burn, agreement) in burns.items()
        if agreement is not None
        for alert in reached(burn, project, agreement.pk, steps[project])
    ]
    before = SkewAlert.objects.count()
    SkewAlert.objects.bulk_create(alerts, ignore_conflicts=True)
    return SkewAlert.objects.count() - before


def reached(burn: Burn, project: int, agreement: int, steps: Sequence[int]) -> list[SkewAlert]:
    """A row for each step that the skew has come to. Of several at once only the highest is to be told."""
    skew, spent, done = burn.skew, burn.spent_share, burn.done_share
    if skew is None or spent is None or done is None:
        return []
    come_to = [step for step in steps if skew >= step]
    return [
        SkewAlert(
            project_id=project,
            agreement_id=agreement,
            period=burn.period[0] if burn.period is not None else None,
            step=step,
            spent=round(spent * 100),
            done=round(done * 100),
            told_at=None if step == come_to[-1] else clock.now(),
        )
        for step in come_to
    ]
