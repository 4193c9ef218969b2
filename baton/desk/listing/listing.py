"""A list of cards: page by page, or its order first and then the rows that somebody looks at."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Board, CardQuerySet, PlannedHours, StageKind
from baton.desk.filters.document import Node
from baton.desk.finding_cards import cards_found
from baton.desk.listing.columns import ages, chosen, own_names, rows_told
from baton.desk.listing.ordering import Order, group_column, order_of
from baton.kit import clock
from baton.timesheets.models import TimeEntry

Told = dict[str, Any]
# Nobody scrolls further; the sums go on counting all.
MOST_IN_ORDER = 50_000
BEFORE = ("entered_at", "stage_kind")


@dataclass(frozen=True)
class Wanted:
    """``sort``: ``-deadline,title``; ``columns`` empty: the usual ones; ``after`` is a page's ``next``."""

    filter: Node
    board: Board | None = None
    sort: str = ""
    group: str = ""
    columns: str = ""
    after: str = ""
    limit: int = 100

    def found_by(self, by: Member) -> CardQuerySet:
        return cards_found(self.filter, by, within=Q(board=self.board) if self.board else None)


def page(wanted: Wanted, by: Member) -> Told:
    """``{number, rows, next}``; the first page says also how many there are, in all and by group.

    Raises Malformed, AsksForPrices, AsksForTheTeams.
    """
    order = order_of(wanted.sort, wanted.group, by)
    columns = chosen(wanted.columns, by)
    group = group_column(wanted.group, by) if wanted.group else ""
    cards = wanted.found_by(by)
    rows = values(order.apply(cards, wanted.after)[: wanted.limit + 1], order, columns)
    shown, following = rows[: wanted.limit], ""
    if len(rows) > wanted.limit:
        last = shown[-1]
        following = order.cursor(last[3 : 3 + len(order.names)], last[0])
    told = told_rows(shown, order, columns, by)
    answer: Told = {"number": by.workspace.last_entry, "columns": columns, "rows": told, "next": following}
    return answer if wanted.after else answer | summary(cards, columns, group, order, by)


def order_told(wanted: Wanted, by: Member) -> Told:
    """``{number, cards, totals, groups}``: the ids of all that is found, in order; what stands in the rows is
    asked for when they come into view."""
    order = order_of(wanted.sort, wanted.group, by)
    columns = chosen(wanted.columns, by) if wanted.columns else []
    group = group_column(wanted.group, by) if wanted.group else ""
    cards = wanted.found_by(by)
    ids = list(order.apply(cards).values_list("pk", flat=True)[:MOST_IN_ORDER])
    return {"number": by.workspace.last_entry, "cards": ids, **summary(cards, columns, group, order, by)}


def rows_told_of(cards: Collection[int], wanted: Wanted, by: Member) -> Told:
    """``{number, columns, rows}`` of those of ``cards`` that the filter finds."""
    columns, order = chosen(wanted.columns, by), Order([])
    found = wanted.found_by(by).filter(pk__in=cards)
    return {
        "number": by.workspace.last_entry,
        "columns": columns,
        "rows": rows_of(order.apply(found), order, columns, by),
    }


def rows_of(cards: CardQuerySet, order: Order, columns: list[str], by: Member) -> list[Told]:
    return told_rows(values(cards, order, columns), order, columns, by)


def values(cards: CardQuerySet, order: Order, columns: list[str]) -> list[Any]:
    return list(cards.values_list("pk", *BEFORE, *order.names, *own_names(columns)))


def told_rows(rows: list[Any], order: Order, columns: list[str], by: Member) -> list[Told]:
    """Of rows as ``values`` reads them."""
    own = 1 + len(BEFORE) + len(order.names)
    told = rows_told(columns, [(row[0], row[own:]) for row in rows], by)
    if "age" in columns:
        with_ages(told, rows, by)
    return told


def with_ages(told: list[Told], shown: list[Any], by: Member) -> None:
    entered = {row[0]: row[1] for row in shown if row[2] != StageKind.DONE}
    known = ages(entered, by)
    for row in told:
        row["age"] = known.get(row["id"])


def summary(cards: CardQuerySet, columns: list[str], group: str, order: Order, by: Member) -> Told:
    """Hours are summed where their columns are shown."""
    late = Q(deadline__lt=clock.now()) & ~Q(stage_kind=StageKind.DONE)
    sums: dict[str, Any] = {"count": Count("pk"), "overdue": Count("pk", filter=late)}
    if not by.is_guest:
        sums |= {"items_done": Sum("items_done", default=0), "items_total": Sum("items_total", default=0)}
    if by.sees_money(MoneyTier.PRICES):
        sums["price"] = Sum("price")
    totals = cards.aggregate(**sums)
    if "planned" in columns:
        plans = PlannedHours.objects.filter(card__in=cards.order_by().values("pk"))
        totals["planned"] = plans.aggregate(sum=Sum("minutes", default=0))["sum"]
    if "spent" in columns:
        # On the cards themselves, so that a child that is found too counts once.
        entries = TimeEntry.objects.seen_by(by).filter(card__in=cards.order_by().values("pk"))
        totals["spent"] = entries.aggregate(sum=Sum("minutes", default=0))["sum"]
    if totals.get("price") is not None:
        totals["price"] = format(totals["price"], ".2f")
    return {"totals": totals, "groups": groups(cards, group, order) if group else []}


def groups(cards: CardQuerySet, group: str, order: Order) -> list[Told]:
    """In the order in which the list shows them; ``key`` is an id, a word or nothing."""
    (key, down), *_others = order.keys
    counted = (
        cards.annotate(place=key.expression).order_by().values_list(group, "place").annotate(Count("pk"))
    )
    rows = sorted(counted, key=lambda row: row[1] if row[1] is not None else -1, reverse=down)
    there = [row for row in rows if row[1] is not None] + [row for row in rows if row[1] is None]
    return [{"key": key, "count": count} for key, _place, count in there]
