"""What single cards earn beside the agreement of their project: at their own price when they are done, by
their hours, and by what is passed on to the client for them. Closed days tell it with the prices of then."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from baton.accounts.models import Project
from baton.budgets.grounds import Grounds
from baton.budgets.kept_prices import own_prices
from baton.budgets.models import Basis
from baton.profits.asked import Cut
from baton.profits.then import Then


@dataclass
class Own:
    """``worth`` and ``minutes``: of hours that the agreement does not pay for."""

    earned: int = 0
    worth: int = 0
    minutes: int = 0

    def take(self, basis: str, minutes: int, price: int) -> None:
        if basis == Basis.INCLUDED:
            return
        self.minutes += minutes
        self.worth += price
        if basis == Basis.BY_TIME:
            self.earned += price


# By project and by what the report is cut by: a card, or a type of cards.
Beside = dict[tuple[int, Hashable], Own]


class Worked(NamedTuple):
    """What the hours of a card on a project are all in all; ``key``: of the line it is in today."""

    key: int | None
    minutes: int
    price: int


def beside_agreements(
    grounds: Grounds, then: Then, projects: Mapping[int, Project], worked: Mapping[tuple[int, int], Worked]
) -> Beside:
    asked = then.asked
    found: Beside = defaultdict(Own)
    put_hours(found, grounds, then, projects, worked)
    done = [card for card in grounds.done_cards if card.project in projects]
    for each in own_prices(
        grounds.workspace, grounds.until, grounds.bases, done, grounds.through, grounds.said.kept
    ):
        if asked.first <= each.day <= asked.last and then.is_asked(projects[each.project], each.day):
            found[each.project, key_of(then, each.card, each.card_type, each.day)].earned += each.amount
    for paid in grounds.outside:
        if not paid.price or paid.card is None or paid.project not in projects or paid.day < asked.first:
            continue
        if then.is_asked(projects[paid.project], paid.day):
            found[paid.project, key_of(then, paid.card, paid.card_type, paid.day)].earned += paid.price
    return found


def key_of(then: Then, card: int, card_type: int | None, day: date) -> Hashable:
    return card if then.asked.cut is Cut.CARD else then.types.on(card, day, card_type)


def put_hours(
    found: Beside,
    grounds: Grounds,
    then: Then,
    projects: Mapping[int, Project],
    worked: Mapping[tuple[int, int], Worked],
) -> None:
    """All hours of a card at once where they are paid alike on all of its days and told under one name; day
    by day where not."""
    asked = then.asked
    said, bases, through = grounds.said, grounds.bases, grounds.through

    def basis_on(day: date, project: int, card: int) -> str:
        return bases.on(day, card, project, said.had_price(card, day, through))

    apart = set()
    for (project, card), hours in worked.items():
        if card not in said.priced and card not in said.kept.of and card not in bases.days:
            continue
        changes = [*said.changes(card, through), *bases.changes(card, project, asked.first, asked.last)]
        days = [asked.first, *(day for day in changes if asked.first < day <= asked.last)]
        paid_by = {basis_on(day, project, card) for day in days}
        is_told_alike = card not in then.types.of and project not in then.managers.of
        if len(paid_by) == 1 and is_told_alike:
            found[project, hours.key].take(paid_by.pop(), hours.minutes, hours.price)
        else:
            apart.add((project, card))
    for row in grounds.hours_telling({card for _project, card in apart}) if apart else ():
        if row.card is not None and (row.project, row.card) in apart and row.day >= asked.first:
            if not then.is_asked(projects[row.project], row.day):
                continue
            key = worked[row.project, row.card].key
            if asked.cut is Cut.SERVICE:
                key = then.types.on(row.card, row.day, key)
            own = found[row.project, key]
            own.take(basis_on(row.day, row.project, row.card), row.minutes, row.price or 0)
