"""What the API takes and gives about rates: amounts per hour as decimals in the currency's major unit."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from baton.accounts.models import JobFunction
from baton.kit.incoming import Strict, Text
from baton.timesheets.models import PriceScope
from baton.timesheets.rates.setting import Reach

Currency = Annotated[Text, Field(min_length=3, max_length=3, examples=["EUR"])]
PerHour = Annotated[Decimal | None, Field(max_digits=14, decimal_places=4)]


class RateIn(Strict):
    """``per_hour`` null: from that day on there is no rate of its own. ``try_out``: only say how many entries
    would come to something else."""

    per_hour: PerHour
    currency: Currency
    from_day: date
    reach: Reach
    try_out: bool = False


class PriceIn(RateIn):
    """For a card; a project and a person or a job function; a person; a job function; nothing named:
    everything."""

    card: int | None = None
    project: int | None = None
    member: int | None = None
    job_function: JobFunction | None = None


class CostIn(RateIn):
    member: int


class ExchangeIn(Strict):
    """One unit of ``currency`` is worth ``rate`` in the currency of the workspace."""

    currency: Currency
    rate: Decimal = Field(max_digits=20, decimal_places=10)
    from_day: date
    try_out: bool = False


class InForceOut(Schema):
    """``changed``: how many entries came to something else."""

    changed: int


class RateOut(Schema):
    id: int
    per_hour: Decimal | None
    currency: str
    from_day: date
    by: int | None
    set_at: datetime


class PriceOut(RateOut):
    scope: PriceScope
    card: int | None
    project: int | None
    member: int | None
    job_function: JobFunction | None


class CostOut(RateOut):
    member: int


class ExchangeOut(Schema):
    id: int
    currency: str
    rate: Decimal
    from_day: date
    by: int | None
    set_at: datetime


class RatesOut(Schema):
    """``costs`` and ``overhead`` null: the asker does not see costs."""

    currency: str
    prices: list[PriceOut]
    costs: list[CostOut] | None
    overhead: list[RateOut] | None
    exchange: list[ExchangeOut]
    first_open_day: date | None
    may_set: bool


class RateGapOut(Schema):
    """Hours of somebody that came to nothing known: ``of`` cost, or price (billable hours, by project). They
    have no rate, or its currency no exchange rate. ``since``: their first day."""

    of: Literal["cost", "price"]
    member: int
    project: int | None
    since: date
    minutes: int
