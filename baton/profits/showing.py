"""Lines and burns as the API shows them; costs only to whoever sees costs."""

from typing import Any

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.budgets.models import Agreement
from baton.kit import money
from baton.profits.burning import Burn
from baton.profits.lines import Line
from baton.profits.reasons import Reason

COSTS = (
    *("cost", "overhead", "external", "margin", "margin_share"),
    *("rework", "waiting_for_client", "waiting_for_us", "minutes_without_cost"),
)


def sees_costs(by: Member) -> bool:
    return by.sees_money(MoneyTier.COSTS_AND_MARGINS)


def line_told(line: Line, by: Member) -> dict[str, Any]:
    home = by.workspace.currency
    rate = line.effective_rate
    told = {
        "minutes": line.minutes,
        "billable_minutes": line.billable_minutes,
        "worth": money.to_major(line.worth, home),
        "earned": money.to_major(line.earned, home),
        "invoiced": money.to_major(line.invoiced, home),
        "effective_rate": money.to_major(rate, home) if rate is not None else None,
        "rework_minutes": line.rework.minutes,
        "waiting_for_client_minutes": line.waiting_for_client.minutes,
        "waiting_for_us_minutes": line.waiting_for_us.minutes,
        "minutes_without_price": line.minutes_without_price,
    }
    if not sees_costs(by):
        # Less the suppliers it would tell what they were paid.
        rate = money.share(line.earned, 60, line.minutes) if line.minutes > 0 else None
        told["effective_rate"] = money.to_major(rate, home) if rate is not None else None
        return told | dict.fromkeys(COSTS)
    return told | {
        "cost": money.to_major(line.cost, home),
        "overhead": money.to_major(line.overhead, home),
        "external": money.to_major(line.external, home),
        "margin": money.to_major(line.margin, home),
        "margin_share": line.margin_share,
        "rework": money.to_major(line.rework.cost, home),
        "waiting_for_client": money.to_major(line.waiting_for_client.cost, home),
        "waiting_for_us": money.to_major(line.waiting_for_us.cost, home),
        "minutes_without_cost": line.minutes_without_cost,
    }


def reason_told(reason: Reason, home: str) -> dict[str, Any]:
    return {
        "why": reason.why,
        "label": str(reason.why.label),
        "amount": money.to_major(reason.amount, home),
        "share": reason.share,
    }


def burn_told(
    project: Project,
    burn: Burn,
    agreement: Agreement | None,
    steps: list[int],
    reached: list[int],
    by: Member,
) -> dict[str, Any]:
    first, last = burn.period or (None, None)
    minutes_a_week, cards_a_week = burn.pace
    return {
        "project": project.pk,
        "name": project.name,
        "client_name": project.client.name,
        "kind": agreement.kind if agreement is not None else None,
        "planned": burn.planned,
        "minutes": burn.minutes,
        "cards": burn.cards,
        "done": burn.done,
        "spent_share": burn.spent_share,
        "done_share": burn.done_share,
        "skew": burn.skew,
        "pace_minutes": minutes_a_week,
        "pace_cards": cards_a_week,
        "used_up_on": burn.used_up_on,
        "done_on": burn.done_on,
        "at_the_end": burn.at_the_end,
        "period_first": first,
        "period_last": last,
        "steps": steps,
        "reached": reached,
        "weeks": [
            {"first_day": week, "minutes": minutes, "done": done}
            for week, (minutes, done) in burn.weeks.items()
        ],
        "may_set": by.may_manage and by.sees_money(MoneyTier.PRICES),
    }
