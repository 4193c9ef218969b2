"""What cards were worth when their days were closed, and what another price since then moves."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.budgets.measuring import (
    Bases,
    Days,
    DoneCard,
    Projects,
    add,
    done_cards,
    events_of,
    hours_paid,
    summed,
)
from baton.budgets.models import Basis, ClosedPrice, PriceApproval
from baton.budgets.recognising.closed import as_then
from baton.timesheets.models import TimeEntry

DAY = timedelta(days=1)
BEGINNING = date(2000, 1, 1)


class KeptPrices:
    """By card, the prices of its closed days (models.ClosedPrice)."""

    def __init__(self, rows: QuerySet[ClosedPrice]) -> None:
        self.of: dict[int, list[tuple[date, int | None]]] = defaultdict(list)
        for card, from_day, worth in rows.order_by("from_day").values_list("card", "from_day", "worth"):
            self.of[card].append((from_day, worth))

    def on(self, card: int, day: date) -> int | None:
        known = self.of.get(card)
        if not known:
            return None
        return known[max(bisect_right(known, day, key=lambda row: row[0]) - 1, 0)][1]


def kept_prices(workspace: Workspace) -> KeptPrices:
    return KeptPrices(ClosedPrice.objects.filter(card__workspace=workspace))


def hours_paid_otherwise(
    workspace: Workspace, until: date, bases: Bases, projects: Projects
) -> dict[int, Days]:
    """Of closed days: hours that a card's price pays for now and did not then, less than nothing; and those
    that it paid for and does not now."""
    cards = cards_priced_otherwise(workspace)
    entries = TimeEntry.objects.filter(card__in=cards, project__isnull=False, day__lte=until)
    if projects is not None:
        entries = entries.filter(project__in=projects)
    of_then = ClosedPrice.objects.filter(card=OuterRef("card"), from_day__lte=OuterRef("day"))
    was = Subquery(of_then.order_by("-from_day").values("worth")[:1])
    found: dict[int, Days] = defaultdict(dict)
    for row in summed(entries.annotate(was=was), "card", "was"):
        card, day, project = row["card"], row["day"], row["project"]
        then = bases.on(day, card, project, row["was"] is not None)
        now = bases.on(day, card, project, row["priced"])
        if now != then:
            add(found, row, hours_paid(row, now).less(hours_paid(row, then)))
    return found


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
    project: int
    day: date
    amount: int


def own_prices(
    workspace: Workspace,
    until: date,
    bases: Bases,
    projects: Projects,
    through: date | None,
    kept: KeptPrices,
) -> Iterator[OwnPrice]:
    """What cards earned at their own prices, day by day: on closed days at the price of then; what another
    price made of those falls on the first day after."""
    zone = ZoneInfo(workspace.time_zone)

    def earned(done: DoneCard, worth: int | None) -> list[tuple[date, int]]:
        events = events_of(done, worth, zone, bases, until)
        return [(each.day, each.sign * each.worth) for each in events if each.basis == Basis.FIXED]

    for done in done_cards(workspace, projects):
        prices = [(BEGINNING, done.worth)]
        if through is not None:
            prices = [*(kept.of.get(done.card) or [(BEGINNING, None)]), (through + DAY, done.worth)]
        told = ((from_day, earned(done, worth)) for from_day, worth in prices)
        for day, amount in as_then(told):
            yield OwnPrice(done.card, done.project, day, amount)
