"""What the verification meeting has to speak of (pure): the gaps, in the order in which they stop things."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.statik.checking import Spot
from baton.statik.checking.spot import Blind
from baton.statik.checking.stopping import STOPS


class Point(models.TextChoices):
    STOPS = "stops", _("What keeps it from being a board")
    AGREEMENTS = "agreements", _("Agreements that are not whole")
    RISKS = "risks", _("High risks without an answer or an owner")
    QUESTIONS = "questions", _("Questions that nobody answered")
    PURPOSE = "purpose", _("Purpose, demand and classes of service")


OF = {
    Point.AGREEMENTS: (
        Blind.NO_AGREEMENT,
        Blind.NO_ESCALATION,
        Blind.NO_EVIDENCE,
        Blind.NO_TIME,
        Blind.NO_CLOCK,
    ),
    Point.RISKS: (Blind.RISK_OPEN, Blind.RISK_OF_NOBODY),
    Point.QUESTIONS: (Blind.UNANSWERED,),
}


@dataclass(frozen=True)
class Item:
    point: Point
    spots: list[Spot]


def agenda(spots: Sequence[Spot]) -> list[Item]:
    """Points about which there is nothing to say are left out."""
    found: dict[Point, list[Spot]] = {point: [] for point in Point}
    for spot in spots:
        found[point_of(spot)].append(spot)
    return [Item(point, found[point]) for point in Point if found[point]]


def point_of(spot: Spot) -> Point:
    if spot.blind in STOPS:
        return Point.STOPS
    return next((point for point, blind in OF.items() if spot.blind in blind), Point.PURPOSE)
