"""What is agreed for a project from a day on. Earlier agreements stay; days of a locked period keep
theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from baton.accounts.access import demand_manage, demand_money
from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.activity import log
from baton.budgets.facts import AgreementMade
from baton.budgets.models import Agreement, ContractKind, Recognition, Stage
from baton.budgets.refusals import (
    AmountMissing,
    MinutesMissing,
    NotRecognisedSo,
    OnlyOfARetainer,
    OverspendPaidTwice,
    PlanMissing,
    RetainerIsEmpty,
    StagesMissing,
)
from baton.budgets.worth import demand_open, exchange, minor
from baton.kit.again import again

RECOGNISED = {
    ContractKind.FIXED: (Recognition.HOURS, Recognition.STAGES, Recognition.CARDS),
    ContractKind.TIME_AND_MATERIALS: (Recognition.HOURS,),
    ContractKind.RETAINER: (Recognition.HOURS, Recognition.EVENLY),
}


class Part(NamedTuple):
    """A stage of a fixed price."""

    name: str
    weight: int


@dataclass(frozen=True)
class Agreed:
    """Everything that an agreement says (models.Agreement); the amount in major units."""

    kind: str
    currency: str
    amount: Decimal | None = None
    minutes: int | None = None
    period: str = ""
    carried_periods: int | None = 0
    overspend_carries: bool = False
    overspend_is_billed: bool = False
    recognises: str = Recognition.HOURS
    planned_minutes: int | None = None
    planned_cards: int | None = None
    stages: Sequence[Part] = ()
    shows_hours: bool = False
    shows_price: bool = False
    note: str = ""


def agree(project: Project, agreed: Agreed, *, from_day: date, by: Member) -> Agreement:
    """For whoever manages and sees prices. Raises what is missing or does not fit (refusals), DayIsClosed,
    CurrencyWithoutRate; NotAllowed."""
    demand_manage(by)
    demand_money(by, MoneyTier.PRICES)
    demand_whole(agreed)
    with log.in_turn(by.workspace_id) as workspace:
        project = again(project)
        demand_open(workspace, from_day)
        amount = minor(agreed.amount, agreed.currency) if agreed.amount is not None else None
        row = Agreement(
            project=project,
            kind=agreed.kind,
            from_day=from_day,
            currency=agreed.currency,
            exchange=exchange(workspace, agreed.currency, from_day),
            amount=amount,
            minutes=agreed.minutes,
            period=agreed.period,
            carried_periods=agreed.carried_periods,
            overspend_carries=agreed.overspend_carries,
            overspend_is_billed=agreed.overspend_is_billed,
            recognises=agreed.recognises,
            planned_minutes=agreed.planned_minutes,
            planned_cards=agreed.planned_cards,
            shows_hours=agreed.shows_hours,
            shows_price=agreed.shows_price,
            note=agreed.note.strip(),
            by=by,
        )
        row.save(force_insert=True)
        Stage.objects.bulk_create(
            [Stage(agreement=row, name=part.name.strip(), weight=part.weight) for part in agreed.stages]
        )
        log.record(workspace, AgreementMade(project=project.pk, from_day=from_day.isoformat()), by=by)
        return row


def demand_whole(agreed: Agreed) -> None:
    kind, recognises = ContractKind(agreed.kind), agreed.recognises
    if recognises not in RECOGNISED[kind]:
        raise NotRecognisedSo
    if kind is ContractKind.RETAINER:
        demand_retainer(agreed)
    elif says_something_of_periods(agreed):
        raise OnlyOfARetainer
    if kind is ContractKind.FIXED:
        demand_fixed(agreed)
    elif agreed.stages:
        raise StagesMissing


def says_something_of_periods(agreed: Agreed) -> bool:
    overspend = agreed.overspend_carries or agreed.overspend_is_billed
    return agreed.minutes is not None or bool(agreed.period) or agreed.carried_periods != 0 or overspend


def demand_retainer(agreed: Agreed) -> None:
    if not agreed.period or (agreed.amount is None and not agreed.minutes):
        raise RetainerIsEmpty
    if agreed.recognises == Recognition.HOURS and not agreed.minutes:
        raise MinutesMissing
    if agreed.overspend_carries and agreed.overspend_is_billed:
        raise OverspendPaidTwice


def demand_fixed(agreed: Agreed) -> None:
    if agreed.amount is None:
        raise AmountMissing
    if agreed.recognises == Recognition.HOURS and not agreed.planned_minutes:
        raise PlanMissing
    if agreed.recognises == Recognition.CARDS and not agreed.planned_cards:
        raise PlanMissing
    names = [part.name.strip() for part in agreed.stages]
    by_stages = agreed.recognises == Recognition.STAGES
    if by_stages is not bool(names) or len({*names}) < len(names) or not all(names):
        raise StagesMissing
