"""A page of a list of cards."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Board, CardQuerySet, StageKind
from baton.desk.filters.document import Node
from baton.desk.finding_cards import cards_found
from baton.desk.listing.columns import ages, chosen, own_names, rows_told
from baton.desk.listing.ordering import Order, group_column, order_of
from baton.kit import clock

Told = dict[str, Any]


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


def page(wanted: Wanted, by: Member) -> Told:
    """``{number, rows, next}``; the first page says also how many there are, in all and by group.

    Raises Malformed, AsksForPrices, AsksForTheTeams.
    """
    order = order_of(wanted.sort, wanted.group, by)
    columns = chosen(wanted.columns, by)
    group = group_column(wanted.group, by) if wanted.group else ""
    cards = cards_found(wanted.filter, by, within=Q(board=wanted.board) if wanted.board else None)
    own = own_names(columns)
    more = ["entered_at", "stage_kind", *order.names, *own]
    rows = list(order.apply(cards, wanted.after).values_list("pk", *more)[: wanted.limit + 1])
    shown = rows[: wanted.limit]
    told = rows_told(columns, [(row[0], row[len(more) - len(own) + 1 :]) for row in shown], by)
    if "age" in columns:
        with_ages(told, shown, by)
    following = ""
    if len(rows) > wanted.limit:
        last = shown[-1]
        following = order.cursor(last[3 : 3 + len(order.names)], last[0])
    answer: Told = {"number": by.workspace.last_entry, "columns": columns, "rows": told, "next": following}
    return answer if wanted.after else answer | summary(cards, group, order, by)


def with_ages(told: list[Told], shown: list[Any], by: Member) -> None:
    entered = {row[0]: row[1] for row in shown if row[2] != StageKind.DONE}
    known = ages(entered, by)
    for row in told:
        row["age"] = known.get(row["id"])


def summary(cards: CardQuerySet, group: str, order: Order, by: Member) -> Told:
    late = Q(deadline__lt=clock.now()) & ~Q(stage_kind=StageKind.DONE)
    sums: dict[str, Any] = {"count": Count("pk"), "overdue": Count("pk", filter=late)}
    if not by.is_guest:
        sums |= {"items_done": Sum("items_done", default=0), "items_total": Sum("items_total", default=0)}
    if by.sees_money(MoneyTier.PRICES):
        sums["price"] = Sum("price")
    totals = cards.aggregate(**sums)
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
