"""Hours that no rate rates: whose, since when, and how many."""

from typing import Any

from django.db.models import Min, QuerySet, Sum

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.timesheets.models import TimeEntry


def gaps(by: Member) -> list[dict[str, Any]]:
    """Of prices for whoever sees prices, of costs for whoever sees costs; the longest ago first."""
    entries = TimeEntry.objects.seen_by(by).order_by()
    unpriced = entries.filter(billable=True, amount__price=None)
    found = [row | {"of": "price"} for row in summed(unpriced, "member", "project")]
    if by.sees_money(MoneyTier.COSTS_AND_MARGINS):
        found += [
            row | {"of": "cost", "project": None}
            for row in summed(entries.filter(amount__cost=None), "member")
        ]
    return sorted((row for row in found if row["minutes"]), key=lambda row: (row["since"], row["member"]))


def summed(entries: QuerySet[TimeEntry], *names: str) -> list[dict[str, Any]]:
    rows = entries.values(*names).annotate(since=Min("day"), worked=Sum("minutes"))
    return [
        {**{name: row[name] for name in names}, "since": row["since"], "minutes": row["worked"]}
        for row in rows
    ]
