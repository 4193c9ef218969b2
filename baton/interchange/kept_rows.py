"""What imports brought and what found no place here, page by page, with the cards it belongs to."""

from typing import Any

from django.db.models import Count, Q

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier
from baton.boards.models import Card
from baton.interchange.models import KeptForLater

SECONDS = 60
TIME_LOG = "time_log"


def kept_seen_by(member: Member) -> Any:
    """Of the cards and the hours that they see, the latest first. Raises NotAllowed."""
    access.demand_administer(member)
    cards = Card.objects.seen_by(member).values("pk")
    rows = KeptForLater.objects.waiting().filter(workspace=member.workspace_id, card__in=cards)
    if not member.sees_money(MoneyTier.OWN_HOURS):
        rows = rows.exclude(kind=TIME_LOG)
    elif not member.sees_money(MoneyTier.ALL_HOURS):
        rows = rows.exclude(Q(kind=TIME_LOG) & (Q(member=None) | ~Q(member=member.pk)))
    return rows.select_related("card", "member").order_by("-id")


def counts(member: Member) -> list[dict[str, Any]]:
    rows = kept_seen_by(member).order_by().values_list("source", "kind").annotate(Count("id"))
    return [
        {"source": source.partition(":")[0], "kind": kind, "count": count}
        for source, kind, count in sorted(rows)
    ]


def told(row: KeptForLater) -> dict[str, Any]:
    """``minutes``, ``day`` and ``text`` where the row tells them; each tracker calls them otherwise."""
    data = row.data
    return {
        "id": row.pk,
        "source": row.source.partition(":")[0],
        "kind": row.kind,
        "card": {
            "id": row.card_id,
            "number": row.card.number,
            "code": row.card.code,
            "title": row.card.title,
        },
        "member": row.member.name if row.member is not None else "",
        "minutes": minutes_in(data),
        "day": str(data.get("for_date") or data.get("at") or data.get("started_at") or "")[:10],
        "text": str(data.get("comment") or data.get("text") or ""),
    }


def minutes_in(data: dict[str, Any]) -> int | None:
    if isinstance(minutes := data.get("time_spent"), int | float):
        return round(minutes)
    seconds = data.get("seconds")
    return round(seconds / SECONDS) if isinstance(seconds, int | float) else None
