"""The rows of what was agreed: of a project, of a card, with suppliers; and what closed days came to."""

from baton.budgets.models.agreement import Agreement, ContractKind, Period, Recognition, Stage, StageMark
from baton.budgets.models.card_price import Basis, PriceApproval, PriceBasis
from baton.budgets.models.closed_day import ClosedDay, ClosedManager, ClosedPrice, ClosedType, Closing
from baton.budgets.models.external_cost import ExternalCost, ExternalKind, ExternalState

__all__ = [
    "Agreement",
    "Basis",
    "ClosedDay",
    "ClosedManager",
    "ClosedPrice",
    "ClosedType",
    "Closing",
    "ContractKind",
    "ExternalCost",
    "ExternalKind",
    "ExternalState",
    "Period",
    "PriceApproval",
    "PriceBasis",
    "Recognition",
    "Stage",
    "StageMark",
]
