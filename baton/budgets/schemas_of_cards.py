"""What the API takes and gives about prices of cards and external costs."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.budgets.models import Basis, ExternalKind, ExternalState
from baton.budgets.schemas import CurrencyName, Money, Note
from baton.kit.incoming import Strict, Text


class PriceBasisIn(Strict):
    basis: Basis
    from_day: date


class PriceApprovalIn(Strict):
    """``amount`` null: the price that the card says. ``approval``: in which the client granted it."""

    amount: Money | None = None
    day: date | None = None
    approval: int | None = None
    note: Note = ""


class PriceApprovalOut(Schema):
    id: int
    amount: Decimal
    day: date
    approval: int | None
    note: str
    by: int | None
    approved_at: datetime
    withdrawn_at: datetime | None


class CardPriceOut(Schema):
    """``basis`` as said, null: as the project's agreement says, which is ``comes_by``. ``by_hours``: what its
    hours come to by their rates. ``approvals`` newest first, those withdrawn too."""

    currency: str
    expected: Decimal | None
    approved: Decimal | None
    basis: Basis | None
    comes_by: Basis
    minutes: int
    by_hours: Decimal
    unpriced_minutes: int
    approvals: list[PriceApprovalOut]
    granted: list[int]
    first_open_day: date | None
    may_set: bool


class ExternalCostIn(Strict):
    """``price`` in the same currency or ``mark_up`` in percent, where it is passed on; neither: at cost."""

    project: int | None = None
    card: int | None = None
    day: date
    kind: ExternalKind
    state: ExternalState = ExternalState.ACTUAL
    supplier: Annotated[Text, Field(min_length=1, max_length=120)]
    text: Note = ""
    amount: Money
    currency: CurrencyName
    passed_on: bool = False
    price: Money | None = None
    mark_up: Annotated[Decimal | None, Field(ge=-100, le=1000, max_digits=7, decimal_places=2)] = None


class ExternalChangeIn(ExternalCostIn):
    """``version`` as it was seen: refused where somebody changed it since."""

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]


class InsteadIn(Strict):
    amount: Money
    price: Money | None = None
    mark_up: Annotated[Decimal | None, Field(ge=-100, le=1000, max_digits=7, decimal_places=2)] = None


class ExternalCorrectionIn(Strict):
    """``instead`` null: it is taken back altogether. ``day`` null: today."""

    reason: Annotated[Text, Field(max_length=500)]
    day: date | None = None
    instead: InsteadIn | None = None


class CostCardOut(Schema):
    """``id`` null: it is gone, or not seen."""

    id: int | None
    number: int
    title: str | None


class ExternalCostOut(Schema):
    """``amount``, ``home_amount``, ``mark_up``, ``exchange``, ``receipt`` null: the asker does not see costs,
    and is told only what is passed on. ``cannot_change``, ``cannot_correct``: why not, in words; null: it may
    be."""

    id: int
    project: int
    card: CostCardOut | None
    day: date
    kind: ExternalKind
    state: ExternalState
    supplier: str
    text: str
    currency: str
    amount: Decimal | None
    home_amount: Decimal | None
    exchange: Decimal | None
    mark_up: Decimal | None
    passed_on: bool
    price: Decimal | None
    home_price: Decimal | None
    receipt: str | None
    corrects: int | None
    reason: str
    by: int | None
    version: int
    is_locked: bool
    cannot_change: str | None
    cannot_correct: str | None


class CorrectedCostOut(Schema):
    counter: ExternalCostOut
    instead: ExternalCostOut | None
