"""What can happen to agreements, prices and external costs. Ids and days only: never an amount."""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact
from baton.boards.news.content_facts import ContentFact


@dataclass(frozen=True, kw_only=True)
class AgreementMade(Fact):
    """From ``from_day`` on something else is agreed for the project."""

    tells_rates: ClassVar[bool] = True
    project: int
    from_day: str


@dataclass(frozen=True, kw_only=True)
class StageMarked(Fact):
    """A stage of the project's price was finished on a day, or is not after all."""

    tells_rates: ClassVar[bool] = True
    project: int
    stage: str
    day: str
    finished: bool


@dataclass(frozen=True, kw_only=True)
class CardPriceFact(ContentFact):
    """``money``: only for those who see prices."""

    money: bool = True


@dataclass(frozen=True, kw_only=True)
class PriceBasisSet(CardPriceFact):
    """The card is paid by something else."""


@dataclass(frozen=True, kw_only=True)
class PriceApproved(CardPriceFact):
    """The client approved the card's price."""


@dataclass(frozen=True, kw_only=True)
class PriceApprovalWithdrawn(CardPriceFact):
    """It is not approved after all."""


@dataclass(frozen=True, kw_only=True)
class ExternalCostFact(Fact):
    """Told to those who see costs."""

    tells_costs: ClassVar[bool] = True
    external_cost: int
    project: int


@dataclass(frozen=True, kw_only=True)
class ExternalCostEntered(ExternalCostFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ExternalCostChanged(ExternalCostFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ExternalCostStruck(ExternalCostFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ExternalCostCorrected(ExternalCostFact):
    """A row of a locked period was countered by another; ``instead_cost`` is the right one, if there is
    one."""

    counter_cost: int
    instead_cost: int | None
