"""The budget of a project as the API shows it to whoever sees prices; costs only to whoever sees costs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.boards.models import Card
from baton.budgets import earning, measuring
from baton.budgets.earning import Standing, nothing_on
from baton.budgets.grounds import Grounds
from baton.budgets.in_force import agreements_on
from baton.budgets.models import Agreement, ContractKind, ExternalCost, ExternalState, PriceApproval
from baton.budgets.recognising.retainer import InPeriod
from baton.budgets.recognising.terms import NOTHING, Earned, Measured
from baton.budgets.worth import at_home, major
from baton.kit import money
from baton.timesheets.models import TimeEntry
from baton.timesheets.periods import first_open_day
from baton.timesheets.today import today_of


def budget_told(project: Project, by: Member) -> dict[str, Any]:
    workspace, today = by.workspace, today_of(by)
    home, grounds = workspace.currency, Grounds(workspace, today, [project.pk])
    stands = earning.standings_on(grounds, today).get(project.pk, nothing_on(today))
    course = stands.course
    rows = list(
        Agreement.objects.filter(project=project).order_by("-from_day", "-pk").prefetch_related("stages")
    )
    current = next((row for row in rows if row.from_day <= today), None)
    finished = finished_on(project, by)
    return {
        "project": project.pk,
        "currency": home,
        "agreements": [agreement_told(row, finished) for row in rows],
        "in_force": current.pk if current is not None else None,
        "periods": [period_told(each, home) for each in reversed(course.periods)],
        "earned": earned_told(course.days, home),
        "months": months_told(course.days, home),
        "measured": measured_told(total(stands.under), project, home),
        "card_prices": card_prices(project, home),
        "external": external_sums(project, by),
        "first_open_day": first_open_day(workspace.pk),
        "closed_through": grounds.through,
        "may_agree": by.may_manage and by.sees_money(MoneyTier.PRICES),
        "may_pay": by.may_manage and by.sees_money(MoneyTier.COSTS_AND_MARGINS),
    }


def budgets_told(by: Member) -> dict[str, Any]:
    workspace, today = by.workspace, today_of(by)
    projects = list(Project.objects.seen_by(by).filter(archived_at=None).order_by("client__name", "name"))
    known = [project.pk for project in projects]
    standings = earning.standings(workspace, today, known)
    agreements = agreements_on(known, today)
    return {
        "currency": workspace.currency,
        "projects": [
            row_told(
                project,
                agreements.get(project.pk),
                standings.get(project.pk, nothing_on(today)),
                workspace.currency,
            )
            for project in projects
        ],
    }


def row_told(project: Project, agreement: Agreement | None, stands: Standing, home: str) -> dict[str, Any]:
    shares = shares_of(agreement, stands, home)
    return {
        "project": project.pk,
        "client": project.client_id,
        "kind": agreement.kind if agreement is not None else None,
        "recognises": agreement.recognises if agreement is not None else None,
        "currency": agreement.currency if agreement is not None else None,
        "amount": major(agreement.amount, agreement.currency) if agreement is not None else None,
        "earned": money.to_major(sum(each.total for each in stands.course.days), home),
        "minutes": total(stands.under).minutes,
        "spent_share": shares[0],
        "earned_share": shares[1],
    }


def shares_of(agreement: Agreement | None, stands: Standing, home: str) -> tuple[float | None, float | None]:
    if agreement is None:
        return None, None
    if agreement.kind == ContractKind.RETAINER:
        period = stands.course.periods[-1] if stands.course.periods else None
        return (period.spent / period.there if period is not None and period.there else None), None
    amount, planned = agreement.amount, agreement.planned_minutes
    worth = None if amount is None else at_home(amount, agreement.currency, agreement.exchange, home)
    spent = total(stands.under).minutes
    return (spent / planned if planned else None), (stands.agreed / worth if worth else None)


def total(days: Mapping[date, Measured]) -> Measured:
    summed = NOTHING
    for each in days.values():
        summed = summed.plus(each)
    return summed


def finished_on(project: Project, by: Member) -> dict[str, date]:
    found: dict[str, date] = {}
    for mark in measuring.marks_of(by.workspace, [project.pk]).get(project.pk, []):
        if mark.finished:
            found[mark.stage] = mark.day
        else:
            found.pop(mark.stage, None)
    return found


SAID = (
    *("kind", "from_day", "currency", "exchange", "minutes", "carried_periods", "overspend_carries"),
    "overspend_is_billed",
    *("recognises", "planned_minutes", "planned_cards", "shows_hours", "shows_price", "note"),
)


def agreement_told(row: Agreement, finished: Mapping[str, date]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in SAID} | {
        "id": row.pk,
        "amount": major(row.amount, row.currency),
        "period": row.period or None,
        "stages": [
            {"name": stage.name, "weight": stage.weight, "finished_on": finished.get(stage.name)}
            for stage in sorted(row.stages.all(), key=lambda stage: stage.pk)
        ],
        "by": row.by_id,
        "made_at": row.created_at,
    }


def period_told(each: InPeriod, home: str) -> dict[str, Any]:
    counted = ("brought", "granted", "spent", "over", "lapsed", "left")
    return {name: getattr(each, name) for name in counted} | {
        "first": each.piece.first,
        "last": each.piece.last,
        "earned": money.to_major(each.earned, home),
    }


def earned_told(days: Iterable[Earned], home: str) -> dict[str, Decimal]:
    sums = dict.fromkeys(("agreed", "by_time", "own_prices", "passed_on", "total"), 0)
    for each in days:
        for name in sums:
            sums[name] += getattr(each, name)
    return {name: money.to_major(amount, home) for name, amount in sums.items()}


def months_told(days: Iterable[Earned], home: str) -> list[dict[str, Any]]:
    months: dict[date, list[Earned]] = defaultdict(list)
    for each in days:
        months[each.day.replace(day=1)].append(each)
    return [{"month": month, **earned_told(months[month], home)} for month in sorted(months)]


def measured_told(measured: Measured, project: Project, home: str) -> dict[str, Any]:
    entries = TimeEntry.objects.filter(project=project, billable=True, amount__price=None)
    return {
        "minutes": measured.minutes,
        "billable_minutes": measured.billable_minutes,
        "hours_price": money.to_major(measured.hours_price, home),
        "cards": measured.cards,
        "unpriced_minutes": entries.aggregate(all=Sum("minutes"))["all"] or 0,
    }


def card_prices(project: Project, home: str) -> dict[str, Any]:
    cards = Card.objects.filter(project=project, deleted_at=None)
    priced = cards.exclude(price=None).aggregate(cards=Count("pk"), expected=Sum("price"))
    rows = PriceApproval.objects.filter(card__in=cards, withdrawn_at=None)
    approved = rows.aggregate(cards=Count("pk"), amount=Sum("amount"))
    return {
        "cards": priced["cards"],
        "expected": priced["expected"] or Decimal(0),
        "approved_cards": approved["cards"],
        "approved": money.to_major(approved["amount"] or 0, home),
    }


def external_sums(project: Project, by: Member) -> dict[str, Any]:
    home, sees_costs = by.workspace.currency, by.sees_money(MoneyTier.COSTS_AND_MARGINS)
    expected = Q(state=ExternalState.EXPECTED)
    sums = ExternalCost.objects.filter(project=project).aggregate(
        expected=Sum("home_amount", filter=expected),
        actual=Sum("home_amount", filter=~expected),
        passed_on=Sum("home_price", filter=~expected),
    )
    told = {name: money.to_major(amount or 0, home) for name, amount in sums.items()}
    return told if sees_costs else told | {"expected": None, "actual": None}
