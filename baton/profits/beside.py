"""What single cards earn beside the agreement of their project: at their own price when they are done, by
their hours, and by what is passed on to the client for them. Closed days tell it with the prices of then."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import BooleanField, Case, Q, Sum, When

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.earning import closed_through
from baton.budgets.kept_prices import KeptPrices, kept_prices, own_prices
from baton.budgets.measuring import Bases
from baton.budgets.models import Basis, ClosedPrice, ExternalCost, PriceBasis
from baton.timesheets.models import TimeEntry


@dataclass
class Own:
    """``worth`` and ``minutes``: of hours that the agreement does not pay for."""

    earned: int = 0
    worth: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Beside:
    """By project, card and the card's type."""

    of_cards: dict[tuple[int, int, int | None], Own]

    def of_project(self, project: int) -> int:
        return sum(own.earned for (of, _card, _type), own in self.of_cards.items() if of == project)


def beside_agreements(workspace: Workspace, first: date, last: date, projects: Collection[int]) -> Beside:
    bases = Bases(workspace, measuring.terms_of(workspace, projects))
    priced = Priced(closed_through(workspace), kept_prices(workspace))
    found: dict[tuple[int, int], Own] = defaultdict(Own)
    put_hours(found, workspace, first, last, projects, bases, priced)
    for each in own_prices(workspace, last, bases, projects, priced.through, priced.kept):
        if first <= each.day <= last:
            found[each.project, each.card].earned += each.amount
    passed_on = ExternalCost.objects.actual().filter(
        project__in=projects, passed_on=True, card__isnull=False, day__gte=first, day__lte=last
    )
    for project, card, came_to in passed_on.values_list("project", "card").annotate(Sum("home_price")):
        found[project, card].earned += came_to
    cards = {card for _project, card in found}
    types = dict(Card.objects.filter(pk__in=cards).values_list("pk", "card_type"))
    return Beside({(project, card, types.get(card)): own for (project, card), own in found.items()})


class Priced(NamedTuple):
    """Whether a card had a price on a day: of closed days, the one that was kept."""

    through: date | None
    kept: KeptPrices

    def on(self, day: date, card: int, *, is_now: bool) -> bool:
        if self.through is None or day > self.through:
            return is_now
        return self.kept.on(card, day) is not None


def put_hours(
    found: dict[tuple[int, int], Own],
    workspace: Workspace,
    first: date,
    last: date,
    projects: Collection[int],
    bases: Bases,
    priced: Priced,
) -> None:
    entries = TimeEntry.objects.filter(workspace=workspace, project__in=projects).between(first, last)
    named = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    was_priced = ClosedPrice.objects.filter(card__workspace=workspace, worth__isnull=False).values("card")
    is_now = Case(When(measuring.priced_cards(), then=True), default=False, output_field=BooleanField())
    of_some = Q(priced=True) | Q(card__in=named) | Q(card__in=was_priced)
    rows = entries.annotate(priced=is_now).filter(of_some).order_by()
    sums = rows.values_list("project", "card", "day", "priced")
    for project, card, day, now, minutes, price in sums.annotate(Sum("minutes"), Sum("amount__price")):
        basis = bases.on(day, card, project, priced.on(day, card, is_now=now))
        if basis == Basis.INCLUDED:
            continue
        own = found[project, card]
        own.minutes += minutes
        own.worth += price or 0
        if basis == Basis.BY_TIME:
            own.earned += price or 0
