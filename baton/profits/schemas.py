"""What the API takes and gives about profitability. Amounts are decimals in the major unit of the workspace's
currency; minutes are whole; shares are parts of 1. Null amounts: the asker does not see costs."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict
from baton.profits.asked import Cut
from baton.profits.reasons import Why


class FiguresOut(Schema):
    """``rework`` and ``waiting``: cost and overhead of such hours. ``minutes_without_cost`` have no cost
    rate, ``minutes_without_price`` are billable and have no price: what they come to is missing."""

    minutes: int
    billable_minutes: int
    worth: Decimal
    earned: Decimal
    invoiced: Decimal
    effective_rate: Decimal | None
    rework_minutes: int
    waiting_for_client_minutes: int
    waiting_for_us_minutes: int
    minutes_without_price: int
    cost: Decimal | None
    overhead: Decimal | None
    external: Decimal | None
    margin: Decimal | None
    margin_share: float | None
    rework: Decimal | None
    waiting_for_client: Decimal | None
    waiting_for_us: Decimal | None
    minutes_without_cost: int | None


class ProfitLineOut(FiguresOut):
    """``key`` null: what belongs to none, or to cards the asker does not see. A month's key is its first
    day."""

    key: int | str | None
    name: str | None
    number: int | None = None
    client: int | None = None
    client_name: str | None = None
    project: int | None = None


class ProfitsOut(Schema):
    """``others``: lines that stand together under the key null. ``closed_through``: days up to it never
    change any more."""

    cut: Cut
    first_day: date
    last_day: date
    currency: str
    sees_costs: bool
    lines: list[ProfitLineOut]
    total: FiguresOut
    others: int
    closed_through: date | None


class ReasonOut(Schema):
    """``share``: of the costs, the hours or the plan that it is about."""

    why: Why
    label: str
    amount: Decimal
    share: float


class LosingOut(Schema):
    """A project that loses money, and why, the heaviest first."""

    project: int
    name: str
    client: int
    client_name: str
    line: FiguresOut
    reasons: list[ReasonOut]


class OverviewOut(Schema):
    currency: str
    first_day: date
    last_day: date
    total: FiguresOut
    losing: list[LosingOut]
    losing_count: int
    skewed: list["BurnOut"]


class WeekOfWork(Schema):
    first_day: date
    minutes: int
    done: int


class BurnOut(Schema):
    """``planned`` 0: no hours were planned. ``period``: of a retainer, which is running. ``skew``: points of
    a hundred by which the hours are ahead of the work. ``used_up_on``, ``done_on``: at the pace of the last
    four weeks."""

    project: int
    name: str
    client_name: str
    kind: str | None
    planned: int
    minutes: int
    cards: int
    done: int
    spent_share: float | None
    done_share: float | None
    skew: float | None
    pace_minutes: float
    pace_cards: float
    used_up_on: date | None
    done_on: date | None
    at_the_end: int | None
    period_first: date | None
    period_last: date | None
    steps: list[int]
    reached: list[int]
    weeks: list[WeekOfWork]
    may_set: bool


class StepsIn(Strict):
    """Points of a hundred; none: nobody is told."""

    steps: Annotated[list[int], Field(max_length=20)]


class PartEntryOut(Schema):
    """An entry of time in a figure. ``card`` null and ``text`` empty: on a card the asker does not see.
    ``price_from``: the scope of the rate it was priced by."""

    id: int
    day: date
    member: int
    project: int | None
    card: int | None
    number: int | None
    title: str | None
    minutes: int
    text: str
    job_function: str
    billable: bool
    is_rework: bool
    waited_for: str
    corrects: int | None
    price: Decimal | None
    price_per_hour: Decimal | None
    price_currency: str
    price_from: str | None
    cost: Decimal | None
    overhead: Decimal | None
    cost_per_hour: Decimal | None
    cost_currency: str


class EarnedDayOut(Schema):
    project: int
    day: date
    agreed: Decimal
    by_time: Decimal
    own_prices: Decimal
    passed_on: Decimal


class PartExternalOut(Schema):
    id: int
    day: date
    project: int
    supplier: str
    text: str
    kind: str
    amount: Decimal


class PartInvoicedOut(Schema):
    """A line of an invoice, in the workspace's currency; of a credit note below nothing."""

    invoice: int
    code: str
    kind: str
    day: date
    project: int
    card: int | None
    text: str
    amount: Decimal


class ProfitPartOut(Schema):
    """What a figure is made of. ``next``: of the entries, to go on with; null: that is all. ``earned`` null:
    a part of what the agreement of its project earned, by what its hours are worth. ``invoiced``: with the
    first entries. ``minutes`` and the amounts are those of all entries."""

    currency: str
    minutes: int
    count: int
    price: Decimal
    cost: Decimal | None
    overhead: Decimal | None
    entries: list[PartEntryOut]
    next: int | None
    earned: list[EarnedDayOut] | None
    external: list[PartExternalOut] | None
    invoiced: list[PartInvoicedOut] | None
