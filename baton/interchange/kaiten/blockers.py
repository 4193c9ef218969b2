"""What holds a card up: with its reason, its card, who said so, and when it was over."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedBlocker
from baton.interchange.wording import say


def blockers(card: KaitenRow, seen: set[str]) -> tuple[PlannedBlocker, ...]:
    """Oldest first."""
    found = []
    for index, row in enumerate(card.objects("blockers", "blocker")):
        key = row.id or f"{card.id}:{index}"
        if key in seen:
            row.set_aside(say(_("The same id was there before; the first one is kept.")), field="id")
            continue
        since = row.demand_moment("created")
        if since is None:
            continue
        seen.add(key)
        lifted = row.moment("released_at") or row.moment("updated") if row.flag("released") else None
        found.append(
            PlannedBlocker(
                key,
                since,
                reason(row),
                by=row.ref("blocker_id"),
                lifted_at=max(lifted, since) if lifted else since if row.flag("released") else None,
                lifted_by=row.ref("released_by_id") if row.flag("released") else None,
                card=row.ref("blocker_card_id"),
                side=row.ref("side"),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.since, one.external_id)))


def reason(row: KaitenRow) -> str:
    """Its words, its categories, and the blocking card's title where that is all that is told."""
    categories = row.data.get("categories")
    names = [
        entry["name"]
        for entry in (categories if isinstance(categories, list) else ())
        if isinstance(entry, dict) and isinstance(entry.get("name"), str)
    ]
    told = row.text("reason").strip() or row.named("blocker_card_title", 500)
    return ": ".join([part for part in (", ".join(names), told) if part])
