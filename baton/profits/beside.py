"""What single cards earn beside the agreement of their project: at their own price when they are done, by
their hours, and by what is passed on to the client for them. Closed days tell it with the prices of then."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import BooleanField, Case, Q, Sum, When

from baton.budgets import measuring
from baton.budgets.grounds import Grounds
from baton.budgets.kept_prices import KeptPrices, kept_prices, own_prices
from baton.budgets.models import Basis, ClosedPrice, PriceBasis
from baton.timesheets.models import TimeEntry


@dataclass
class Own:
    """``worth`` and ``minutes``: of hours that the agreement does not pay for."""

    earned: int = 0
    worth: int = 0
    minutes: int = 0


# Project, card and the card's type.
OfCard = tuple[int, int, int | None]


@dataclass(frozen=True)
class Beside:
    of_cards: dict[OfCard, Own]

    def of_project(self, project: int) -> int:
        return sum(own.earned for (of, _card, _type), own in self.of_cards.items() if of == project)


def beside_agreements(grounds: Grounds, first: date, projects: Collection[int]) -> Beside:
    """From ``first`` to the last day of the grounds."""
    kept = kept_prices(grounds.workspace)
    found: dict[OfCard, Own] = defaultdict(Own)
    put_hours(found, grounds, first, projects, Priced(grounds.through, kept))
    done = [card for card in grounds.done_cards if card.project in projects]
    for each in own_prices(grounds.workspace, grounds.until, grounds.bases, done, grounds.through, kept):
        if first <= each.day <= grounds.until:
            found[each.project, each.card, each.card_type].earned += each.amount
    for paid in grounds.outside:
        if paid.price and paid.card is not None and paid.project in projects and first <= paid.day:
            found[paid.project, paid.card, paid.card_type].earned += paid.price
    return Beside(found)


class Priced(NamedTuple):
    """Whether a card had a price on a day: of closed days, the one that was kept."""

    through: date | None
    kept: KeptPrices

    def on(self, day: date, card: int, *, is_now: bool) -> bool:
        if self.through is None or day > self.through:
            return is_now
        return self.kept.on(card, day) is not None


def put_hours(
    found: dict[OfCard, Own], grounds: Grounds, first: date, projects: Collection[int], priced: Priced
) -> None:
    workspace, bases = grounds.workspace, grounds.bases
    entries = TimeEntry.objects.filter(workspace=workspace, project__in=projects)
    named = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    was_priced = ClosedPrice.objects.filter(card__workspace=workspace, worth__isnull=False).values("card")
    is_now = Case(When(measuring.priced_cards(), then=True), default=False, output_field=BooleanField())
    of_some = Q(priced=True) | Q(card__in=named) | Q(card__in=was_priced)
    rows = entries.between(first, grounds.until).annotate(priced=is_now).filter(of_some).order_by()
    sums = rows.values_list("project", "card", "card__card_type", "day", "priced")
    for project, card, card_type, day, now, minutes, price in sums.annotate(
        Sum("minutes"), Sum("amount__price")
    ):
        basis = bases.on(day, card, project, priced.on(day, card, is_now=now))
        if basis == Basis.INCLUDED:
            continue
        own = found[project, card, card_type]
        own.minutes += minutes
        own.worth += price or 0
        if basis == Basis.BY_TIME:
            own.earned += price or 0
