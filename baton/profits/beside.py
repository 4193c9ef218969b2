"""What single cards earn beside the agreement of their project: at their own price when they are done, by
their hours, and by what is passed on to the client for them. Closed days tell it with the prices of then."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from baton.budgets.grounds import Grounds
from baton.budgets.kept_prices import own_prices
from baton.budgets.models import Basis
from baton.profits.asked import Asked, Cut


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
    """What the hours of a card on a project are all in all; ``key``: of its line."""

    key: Hashable
    minutes: int
    price: int


def beside_agreements(
    grounds: Grounds, asked: Asked, projects: Collection[int], worked: Mapping[tuple[int, int], Worked]
) -> Beside:
    found: Beside = defaultdict(Own)
    put_hours(found, grounds, asked, worked)
    done = [card for card in grounds.done_cards if card.project in projects]
    for each in own_prices(
        grounds.workspace, grounds.until, grounds.bases, done, grounds.through, grounds.said.kept
    ):
        if asked.first <= each.day <= asked.last:
            found[each.project, key_of(asked, each.card, each.card_type)].earned += each.amount
    for paid in grounds.outside:
        if paid.price and paid.card is not None and paid.project in projects and asked.first <= paid.day:
            found[paid.project, key_of(asked, paid.card, paid.card_type)].earned += paid.price
    return found


def key_of(asked: Asked, card: int, card_type: int | None) -> Hashable:
    return card if asked.cut is Cut.CARD else card_type


def put_hours(
    found: Beside, grounds: Grounds, asked: Asked, worked: Mapping[tuple[int, int], Worked]
) -> None:
    """All hours of a card at once where they are paid alike on all of its days; day by day where not."""
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
        if len(paid_by) == 1:
            found[project, hours.key].take(paid_by.pop(), hours.minutes, hours.price)
        else:
            apart.add((project, card))
    for row in grounds.hours_telling({card for _project, card in apart}) if apart else ():
        if row.card is not None and (row.project, row.card) in apart and row.day >= asked.first:
            own = found[row.project, worked[row.project, row.card].key]
            own.take(basis_on(row.day, row.project, row.card), row.minutes, row.price or 0)
