"""One card's chance: from the experience nearest to it that is large enough to speak."""

from collections.abc import Sequence
from dataclasses import dataclass

from numpy.typing import ArrayLike

from baton.flow.forecasting.chances import Chance, chance_by, days_for
from baton.flow.forecasting.survival import Survival, kaplan_meier
from baton.flow.percentiles import ENOUGH_FOR_ANY

ENOUGH = 20


@dataclass(frozen=True)
class Stratum:
    """Cards that are alike, by the caller's name ("mailing, expedite", "expedite", "all").

    ``durations``: time from entering the asked card's column to the finish, or until now if not finished.
    """

    name: str
    durations: ArrayLike
    finished: ArrayLike | None = None


@dataclass(frozen=True)
class CardChance:
    """``stratum`` answered with ``finished`` of ``n`` cards; ``thin`` when even that one is below 20."""

    chance: Chance | None
    stratum: str
    finished: int
    n: int
    thin: bool
    days_for_85: float | None


def chance_of_card(strata: Sequence[Stratum], due_in_days: float, age: float) -> CardChance:
    """``strata`` from near to far (type and class, class, all); ``age`` is counted from entering the column.

    The first with 20 finished cards of which somebody got this old answers, else the last one, named thin.
    ``chance`` is None below 5 finished cards, or when no card ever got this old.
    """
    if not strata:
        raise ValueError("A chance needs at least one stratum, the last one being all cards.")
    for stratum in strata:
        curve = kaplan_meier(stratum.durations, stratum.finished)
        if curve.finished >= ENOUGH and curve.lasting_over(age):
            break
    return _answer(stratum, curve, due_in_days, age)


def _answer(stratum: Stratum, curve: Survival, due_in_days: float, age: float) -> CardChance:
    speaks = curve.finished >= ENOUGH_FOR_ANY
    return CardChance(
        chance=chance_by(curve, due_in_days, age) if speaks else None,
        stratum=stratum.name,
        finished=curve.finished,
        n=curve.n,
        thin=curve.finished < ENOUGH,
        days_for_85=days_for(curve, 0.85, age) if speaks else None,
    )
