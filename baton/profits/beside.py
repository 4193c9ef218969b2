"""What single cards earn beside the agreement of their project: at their own price when they are done, by
their hours, and by what is passed on to the client for them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, Case, Q, Sum, When

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.measuring import Bases
from baton.budgets.models import Basis, ExternalCost, PriceBasis
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
    found: dict[tuple[int, int], Own] = defaultdict(Own)
    put_hours(found, workspace, first, last, projects, bases)
    for event in measuring.card_events(workspace, last, bases, projects):
        if event.basis == Basis.FIXED and event.day >= first:
            found[event.project, event.card].earned += event.sign * event.worth
    passed_on = ExternalCost.objects.actual().filter(
        project__in=projects, passed_on=True, card__isnull=False, day__gte=first, day__lte=last
    )
    for project, card, came_to in passed_on.values_list("project", "card").annotate(Sum("home_price")):
        found[project, card].earned += came_to
    cards = {card for _project, card in found}
    types = dict(Card.objects.filter(pk__in=cards).values_list("pk", "card_type"))
    return Beside({(project, card, types.get(card)): own for (project, card), own in found.items()})


def put_hours(
    found: dict[tuple[int, int], Own],
    workspace: Workspace,
    first: date,
    last: date,
    projects: Collection[int],
    bases: Bases,
) -> None:
    entries = TimeEntry.objects.filter(workspace=workspace, project__in=projects).between(first, last)
    named = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    priced = Case(When(measuring.priced_cards(), then=True), default=False, output_field=BooleanField())
    rows = entries.annotate(priced=priced).filter(Q(priced=True) | Q(card__in=named)).order_by()
    sums = rows.values_list("project", "card", "day", "priced")
    for project, card, day, is_priced, minutes, price in sums.annotate(Sum("minutes"), Sum("amount__price")):
        basis = bases.on(day, card, project, is_priced)
        if basis == Basis.INCLUDED:
            continue
        own = found[project, card]
        own.minutes += minutes
        own.worth += price or 0
        if basis == Basis.BY_TIME:
            own.earned += price or 0
