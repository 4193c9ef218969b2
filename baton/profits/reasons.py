"""Why a project loses money (pure): what weighs most, in money where it can be said in money."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.profits.burning import Burn
from baton.profits.lines import Line

# Below these parts of the costs, or of the hours, it is no reason but the usual.
PART_OF_COSTS, PART_OF_HOURS = 0.08, 0.15
MOST = 3


class Why(models.TextChoices):
    NOTHING_EARNED = "nothing_earned", _("Nothing was earned")
    USED_UP = "used_up", _("The price is used up")
    UNDER_PRICED = "under_priced", _("The price does not pay for the hours")
    OVER_PLAN = "over_plan", _("More hours than planned")
    REWORK = "rework", _("Work done again")
    WAITING_FOR_CLIENT = "waiting_for_client", _("Hours while the client was waited for")
    NOT_BILLABLE = "not_billable", _("Hours that nobody pays for")
    EXTERNAL = "external", _("Suppliers")
    NO_RATES = "no_rates", _("Hours without a cost rate")


@dataclass(frozen=True)
class Reason:
    """``amount``: minor units that it cost; ``share``: of the costs, hours or plan it is about (of 1)."""

    why: Why
    amount: int
    share: float


def reasons_of(
    line: Line, burn: Burn | None, first: date, last: date, *, used_up: bool = False
) -> list[Reason]:
    """The heaviest first; of the days from ``first`` to ``last``, as ``line`` is. ``used_up``: the
    price was earned up before them.

    - nothing earned, or nothing any more: all that was spent
    - price: what hours are worth by their rates, less what was earned with them: suppliers that were passed
      on were earned back by that, the others are a reason of their own
    - more than planned: cost and overhead of the minutes above the plan that fall in these days, at the
      average of the line
    - work done again, waiting: as in the line
    - nobody pays: cost and overhead of hours that are not billable, at the average of the line
    - suppliers: what they were paid
    - hours without a cost rate: their part of the hours, which costs more than is known
    """
    spent, per_minute = line.spent, 0.0
    if line.minutes > 0:
        per_minute = (line.cost + line.overhead) / line.minutes
    found: list[Reason] = []

    def put(why: Why, amount: float, share: float, least: float) -> None:
        if share >= least and amount > 0:
            found.append(Reason(why, round(amount), share))

    if line.earned <= 0 and spent > 0:
        put(Why.USED_UP if used_up else Why.NOTHING_EARNED, spent, 1, 0)
    elif line.worth > 0:
        missing = line.worth - line.earned + line.external_passed_on
        put(Why.UNDER_PRICED, missing, missing / line.worth, PART_OF_HOURS)
    over, planned = burn.over_plan(first, last) if burn is not None else (0, 0)
    if planned > 0:
        put(Why.OVER_PLAN, over * per_minute, over / planned, PART_OF_COSTS)
    if spent > 0:
        put(Why.REWORK, line.rework.cost, line.rework.cost / spent, PART_OF_COSTS)
        waiting = line.waiting_for_client.cost
        put(Why.WAITING_FOR_CLIENT, waiting, waiting / spent, PART_OF_COSTS)
        put(Why.EXTERNAL, line.external, line.external / spent, PART_OF_HOURS)
    if line.minutes > 0:
        unpaid = line.minutes - line.billable_minutes
        put(Why.NOT_BILLABLE, unpaid * per_minute, unpaid / line.minutes, PART_OF_HOURS)
        if line.minutes_without_cost:
            share = line.minutes_without_cost / line.minutes
            found.append(Reason(Why.NO_RATES, 0, share))
    return sorted(found, key=lambda each: -each.amount)[:MOST]
