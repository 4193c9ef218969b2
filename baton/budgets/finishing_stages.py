"""A stage of a fixed price is finished on a day; or it is not, after all."""

from datetime import date

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.budgets.facts import StageMarked
from baton.budgets.in_force import agreement_on
from baton.budgets.models import StageMark
from baton.budgets.refusals import DayToCome, NoSuchStage, StageStandsSo
from baton.budgets.worth import demand_open
from baton.kit.again import again
from baton.timesheets.today import today_of


def mark_stage(project: Project, stage: str, *, on: date, by: Member, finished: bool = True) -> StageMark:
    """For whoever manages and sees prices. Raises NoSuchStage, StageStandsSo, DayToCome, DayIsClosed."""
    demand_manage(by)
    demand_money(by, MoneyTier.PRICES)
    with log.in_turn(by.workspace_id) as workspace:
        project = again(project)
        demand_open(workspace, on)
        if on > today_of(by):
            raise DayToCome(day=on)
        agreement = agreement_on(project, on)
        if agreement is None or not agreement.stages.filter(name=stage).exists():
            raise NoSuchStage(stage=stage)
        marks = StageMark.objects.filter(project=project, stage=stage).order_by("day", "pk")
        latest = marks.last()
        if (latest is not None and latest.finished) is finished:
            raise StageStandsSo(stage=stage)
        if latest is not None and on < latest.day:
            raise StageStandsSo(stage=stage)
        mark = StageMark.objects.create(project=project, stage=stage, day=on, finished=finished, by=by)
        fact = StageMarked(project=project.pk, stage=stage, day=on.isoformat(), finished=finished)
        log.record(workspace, fact, by=by)
        return mark
