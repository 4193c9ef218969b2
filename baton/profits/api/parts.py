from datetime import date
from typing import Annotated, Any, Literal

from django.db.models import Count, Sum
from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.budgets.worth import major
from baton.kit import money
from baton.kit.days import FIRST_DAY, LAST_DAY, Day
from baton.kit.errors import Malformed
from baton.kit.one_state import one_state
from baton.profits import drilling
from baton.profits.api.reports import asked
from baton.profits.api.router import routes
from baton.profits.asked import Asked, Cut
from baton.profits.drilling import Part
from baton.profits.naming import Named
from baton.profits.reporting import report
from baton.profits.schemas import ProfitPartOut
from baton.profits.showing import sees_costs
from baton.timesheets.models import TimeEntry

PAGE = 100
MOST_INVOICED = 2000
AMOUNTS = {name: Sum(f"amount__{name}", default=0) for name in ("price", "cost", "overhead")}


@routes.get("/profits/part", response=ProfitPartOut)
@one_state()
def part_of_profits(
    request: MemberRequest,
    first_day: Day,
    last_day: Day,
    cut: Cut = Cut.PROJECT,
    key: str = "",
    whole: bool = False,
    client: int | None = None,
    project: int | None = None,
    manager: int | None = None,
    rework: bool = False,
    waiting: Literal["", "client", "us", "both"] = "",
    after: Annotated[int, Query(ge=0)] = 0,
) -> Any:
    """What a line of a report is made of: its entries of time, newest first, suppliers' costs, days on
    which something was earned, lines of invoices. ``key`` empty: what belongs to none; ``whole``: all lines.
    ``rework``, ``waiting``: only such hours. ``after``: how many entries were told already."""
    by = request.member
    of = asked(cut, first_day, last_day, client, project, manager)
    part = Part(of, key_in(cut, key), whole, rework, waiting, told_apart(of, key, by, whole=whole))
    entries = drilling.entries_of(part, by)
    sums = entries.order_by().aggregate(count=Count("pk"), minutes=Sum("minutes", default=0), **AMOUNTS)
    some = list(entries[after : after + PAGE])
    return {
        "currency": by.workspace.currency,
        **sums_told(sums, by),
        "entries": entries_told(some, by),
        "next": after + PAGE if after + PAGE < sums["count"] else None,
        "earned": None if after else earned_told(part, by),
        "invoiced": None if after else invoiced_told(part, by),
        "external": external_told(part, by) if sees_costs(by) and not after else None,
    }


def key_in(cut: Cut, key: str) -> Any:
    if not key:
        return None
    try:
        return month_in(key) if cut is Cut.MONTH else within_reach(int(key))
    except ValueError:
        raise Malformed(field="key", reason="take it from a line of the report.") from None


def told_apart(of: Asked, key: str, by: Member, *, whole: bool) -> frozenset[int] | None:
    """The cards with lines of their own, where it is asked what all others came to."""
    if of.cut is not Cut.CARD or key or whole:
        return None
    rows: Any = Named(report(of, by), by).rows
    return frozenset(card for card, _words, _line in rows if card is not None)


def month_in(key: str) -> date:
    day = date.fromisoformat(key)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError
    return day.replace(day=1)


def within_reach(number: int) -> int:
    if not 0 < number < 2**63:
        raise ValueError
    return number


def sums_told(sums: dict[str, int], by: Member) -> dict[str, Any]:
    """What all entries come to, though only some are on the page."""
    home, costs = by.workspace.currency, sees_costs(by)
    told = {name: money.to_major(sums[name], home) if costs or name == "price" else None for name in AMOUNTS}
    return {**sums, **told}


def entries_told(entries: list[TimeEntry], by: Member) -> list[dict[str, Any]]:
    cards, home, costs = drilling.cards_seen(entries, by), by.workspace.currency, sees_costs(by)
    return [entry_told(entry, cards, home, costs=costs) for entry in entries]


def entry_told(
    entry: TimeEntry, cards: dict[int, tuple[int, str]], home: str, *, costs: bool
) -> dict[str, Any]:
    amount = entry.amount
    seen = entry.card_id is None or entry.card_id in cards
    number, title = cards.get(entry.card_id or 0, (None, None))
    told = {
        "id": entry.pk,
        "day": entry.day,
        "member": entry.member_id,
        "project": entry.project_id,
        "card": entry.card_id if seen else None,
        "number": number,
        "title": title,
        "minutes": entry.minutes,
        "text": entry.text if seen else "",
        "job_function": entry.job_function,
        "billable": entry.billable,
        "is_rework": entry.is_rework,
        "waited_for": entry.waited_for,
        "corrects": entry.corrects_id,
        "price": major(amount.price, home),
        "price_per_hour": major(amount.price_per_hour, amount.price_currency),
        "price_currency": amount.price_currency,
        "price_from": amount.price_rate.scope if amount.price_rate is not None else None,
        "cost": major(amount.cost, home),
        "overhead": major(amount.overhead, home),
        "cost_per_hour": major(amount.cost_per_hour, amount.cost_currency),
        "cost_currency": amount.cost_currency,
    }
    if not costs:
        told |= {"cost": None, "overhead": None, "cost_per_hour": None, "cost_currency": ""}
    return told


def earned_told(part: Part, by: Member) -> list[dict[str, Any]] | None:
    home, days = by.workspace.currency, drilling.earned_days(part, by)
    if days is None:
        return None
    amounts = ("agreed", "by_time", "own_prices", "passed_on")
    return [{**day, **{name: money.to_major(day[name], home) for name in amounts}} for day in days]


def invoiced_told(part: Part, by: Member) -> list[dict[str, Any]]:
    """Of a line for a card that the asker does not see only the amount."""
    home = by.workspace.currency
    rows: list[Any] = list(drilling.invoiced_of(part, by)[:MOST_INVOICED])
    seen = drilling.cards_seen(rows, by)
    return [
        {
            "invoice": row.invoice_id,
            "code": row.invoice.code,
            "kind": row.invoice.kind,
            "day": row.invoice.issue_day,
            "project": row.invoice.project_id,
            "card": row.card_id if row.card_id in seen else None,
            "text": row.text if row.card_id is None or row.card_id in seen else "",
            "amount": money.to_major(row.counts, home),
        }
        for row in rows
    ]


def external_told(part: Part, by: Member) -> list[dict[str, Any]]:
    home, rows = by.workspace.currency, list(drilling.external_of(part, by))
    cards = drilling.cards_seen(rows, by)
    return [
        {
            "id": row.pk,
            "day": row.day,
            "project": row.project_id,
            # Of a card that they do not see only the amount.
            "supplier": row.supplier if row.card_id is None or row.card_id in cards else "",
            "text": row.text if row.card_id is None or row.card_id in cards else "",
            "kind": row.kind,
            "amount": money.to_major(row.home_amount, home),
        }
        for row in rows
    ]
