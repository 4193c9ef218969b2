"""What cards were worth when their days were closed, and what another price since then moves."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.budgets.measuring import Bases, DoneCard, events_of
from baton.budgets.models import Basis, ClosedPrice, PriceApproval
from baton.budgets.recognising.closed import as_then

DAY = timedelta(days=1)
BEGINNING = date(2000, 1, 1)


class KeptPrices:
    """By card, the prices of its closed days (models.ClosedPrice)."""

    def __init__(self, rows: Iterable[tuple[int, date, int | None]]) -> None:
        """``rows`` in the order of their days."""
        self.of: dict[int, list[tuple[date, int | None]]] = defaultdict(list)
        for card, from_day, worth in rows:
            self.of[card].append((from_day, worth))

    def on(self, card: int, day: date) -> int | None:
        known = self.of.get(card)
        if not known:
            return None
        return known[max(bisect_right(known, day, key=lambda row: row[0]) - 1, 0)][1]


def kept_prices(workspace: Workspace) -> KeptPrices:
    rows = ClosedPrice.objects.filter(card__workspace=workspace).order_by("from_day")
    return KeptPrices(rows.values_list("card", "from_day", "worth"))


def cards_priced_otherwise(workspace: Workspace) -> QuerySet[Card]:
    """Those that have a price and had none on some closed day, or the other way round."""
    kept = ClosedPrice.objects.filter(card=OuterRef("pk"))
    approved = PriceApproval.objects.filter(card=OuterRef("pk"), withdrawn_at=None)
    priced = Q(price__isnull=False) | Q(Exists(approved))
    had_none = ~Q(Exists(kept)) | Q(Exists(kept.filter(worth=None)))
    had_one = Q(Exists(kept.filter(worth__isnull=False)))
    return Card.objects.filter(priced & had_none | ~priced & had_one, workspace=workspace).order_by()


class OwnPrice(NamedTuple):
    card: int
    card_type: int | None
    project: int
    day: date
    amount: int


def own_prices(
    workspace: Workspace,
    until: date,
    bases: Bases,
    done: Iterable[DoneCard],
    through: date | None,
    kept: KeptPrices,
) -> Iterator[OwnPrice]:
    """What cards earned at their own prices, day by day: on closed days at the price of then; what another
    price made of those falls on the first day after."""
    zone = ZoneInfo(workspace.time_zone)

    def earned(card: DoneCard, worth: int | None) -> list[tuple[date, int]]:
        events = events_of(card, worth, zone, bases, until)
        return [(each.day, each.sign * each.worth) for each in events if each.basis == Basis.FIXED]

    for card in done:
        prices = [(BEGINNING, card.worth)]
        if through is not None:
            prices = [*(kept.of.get(card.card) or [(BEGINNING, None)]), (through + DAY, card.worth)]
        told = ((from_day, earned(card, worth)) for from_day, worth in prices)
        for day, amount in as_then(told):
            yield OwnPrice(card.card, card.card_type, card.project, day, amount)
