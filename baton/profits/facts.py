from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class SkewThresholdsSet(Fact):
    """At which skew of the project its account manager is told."""

    tells_rates: ClassVar[bool] = True
    project: int
