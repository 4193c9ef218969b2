"""What the API takes and gives about agreements and what was earned. Amounts are decimals in the major unit
of the currency beside them; minutes are whole."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.budgets.models import ContractKind, Period, Recognition
from baton.kit.incoming import Strict, Text

CurrencyName = Annotated[Text, Field(min_length=3, max_length=3, examples=["EUR"])]
Money = Annotated[Decimal, Field(max_digits=14, decimal_places=4)]
Note = Annotated[Text, Field(max_length=500)]
Minutes = Annotated[int, Field(ge=1, le=100_000_000)]


class StagePartIn(Strict):
    """A stage of a fixed price and what it weighs against the others."""

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    weight: Annotated[int, Field(ge=1, le=1_000_000)]


class AgreementIn(Strict):
    """``amount``: the fixed price; the cap of time and materials (null: none); of a retainer, for each
    period. Of a retainer too: ``minutes``, ``period``, ``carried_periods`` (null: unused minutes never
    lapse); what is spent above them is taken from the next period (``overspend_carries``), billed at what the
    hours of the period are worth on average (``overspend_is_billed``), or else ours. ``recognises``: how a
    part of it is earned; ``planned_minutes``, ``planned_cards``, ``stages``: what that needs. ``shows_…``:
    what the client's guests see."""

    kind: ContractKind
    from_day: date
    currency: CurrencyName
    amount: Money | None = None
    minutes: Minutes | None = None
    period: Period | None = None
    carried_periods: Annotated[int | None, Field(ge=0, le=120)] = 0
    overspend_carries: bool = False
    overspend_is_billed: bool = False
    recognises: Recognition = Recognition.HOURS
    planned_minutes: Minutes | None = None
    planned_cards: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    stages: Annotated[list[StagePartIn], Field(max_length=60)] = []
    shows_hours: bool = False
    shows_price: bool = False
    note: Note = ""


class StageMarkIn(Strict):
    stage: Annotated[Text, Field(min_length=1, max_length=120)]
    day: date
    finished: bool = True


class BudgetStageOut(Schema):
    """``finished_on`` null: it is not."""

    name: str
    weight: int
    finished_on: date | None


class AgreementOut(Schema):
    """``exchange``: what one unit of its currency is worth in the workspace's; null: it is that."""

    id: int
    kind: ContractKind
    from_day: date
    currency: str
    exchange: Decimal | None
    amount: Decimal | None
    minutes: int | None
    period: Period | None
    carried_periods: int | None
    overspend_carries: bool
    overspend_is_billed: bool
    recognises: Recognition
    planned_minutes: int | None
    planned_cards: int | None
    stages: list[BudgetStageOut]
    shows_hours: bool
    shows_price: bool
    note: str
    by: int | None
    made_at: datetime


class RetainerPeriodOut(Schema):
    """Minutes ``brought`` into the period (below zero: owed), ``granted`` by it, ``spent`` in it, ``over``
    what there was, ``lapsed`` at its end, ``left`` after it. ``earned`` in the workspace's currency."""

    first: date
    last: date
    brought: int
    granted: int
    spent: int
    over: int
    lapsed: int
    left: int
    earned: Decimal


class EarnedOut(Schema):
    """In the workspace's currency: of the agreement; beside it by hours, by cards at their own price, and
    what was passed on."""

    agreed: Decimal
    by_time: Decimal
    own_prices: Decimal
    passed_on: Decimal
    total: Decimal


class EarnedMonthOut(EarnedOut):
    """``month``: its first day."""

    month: date


class MeasuredOut(Schema):
    """Of work within the agreement in force: minutes worked, those that are billable, what these came to by
    their rates, cards done. ``unpriced_minutes``: billable, of all the project, without any price."""

    minutes: int
    billable_minutes: int
    hours_price: Decimal
    cards: int
    unpriced_minutes: int


class PricedCardsOut(Schema):
    """Prices of the project's cards: what they say, and of these what the client approved."""

    cards: int
    expected: Decimal
    approved_cards: int
    approved: Decimal


class ExternalSumsOut(Schema):
    """``expected``, ``actual`` null: the asker does not see costs. ``passed_on``: what the client pays for
    the actual ones."""

    expected: Decimal | None
    actual: Decimal | None
    passed_on: Decimal


class BudgetOut(Schema):
    """``agreements`` newest first; ``in_force``: the id of the one that holds today. ``closed_through``: days
    up to it are kept as they were earned."""

    project: int
    currency: str
    agreements: list[AgreementOut]
    in_force: int | None
    periods: list[RetainerPeriodOut]
    earned: EarnedOut
    months: list[EarnedMonthOut]
    measured: MeasuredOut
    card_prices: PricedCardsOut
    external: ExternalSumsOut
    first_open_day: date | None
    closed_through: date | None
    may_agree: bool
    may_pay: bool


class BudgetRowOut(Schema):
    """A project at one look. ``spent_share`` of the plan or of the running period's minutes,
    ``earned_share`` of the amount or cap: of 1; null where there is none."""

    project: int
    client: int
    kind: ContractKind | None
    recognises: Recognition | None
    currency: str | None
    amount: Decimal | None
    earned: Decimal
    minutes: int
    spent_share: float | None
    earned_share: float | None


class BudgetsOut(Schema):
    currency: str
    projects: list[BudgetRowOut]


class ClientCardOut(Schema):
    """``minutes``, ``price`` null: the agreement does not show them."""

    id: int
    number: int
    title: str
    minutes: int | None
    price: Decimal | None


class ClientPeriodOut(Schema):
    first: date
    last: date
    granted: int
    brought: int
    spent: int
    left: int


class ClientAgreementOut(Schema):
    """What a client sees of an agreement: approved hours, the price, both or neither. ``other_minutes``: of
    work on cards that are not shared. ``came_to``: of time and materials, approved hours by their rates."""

    project: int
    shows_hours: bool
    shows_price: bool
    kind: ContractKind | None
    currency: str
    amount: Decimal | None
    period: Period | None
    minutes: int | None
    other_minutes: int | None
    came_to: Decimal | None
    periods: list[ClientPeriodOut]
    cards: list[ClientCardOut]
