"""Cards that come again, as their reader may know them."""

from collections import defaultdict
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import Card, CardTemplate
from baton.rules.models import Recurred, Recurrence

NAMES = ("title", "every", "interval", "weekdays", "start", "until", "shift", "active")
LAST = 10


def recurrences_told(rows: list[Recurrence], reader: Member) -> list[dict[str, Any]]:
    templates = set(CardTemplate.objects.seen_by(reader).values_list("pk", flat=True))
    times: dict[int, list[Recurred]] = defaultdict(list)
    for each in Recurred.objects.filter(recurrence__in=rows).order_by("-day"):
        if len(times[each.recurrence_id]) < LAST:
            times[each.recurrence_id].append(each)
    filed = {each.card_id for some in times.values() for each in some if each.card_id}
    seen = set(Card.objects.seen_by(reader).filter(pk__in=filed).values_list("pk", flat=True))
    return [
        {name: getattr(row, name) for name in NAMES}
        | {
            "id": row.pk,
            "board": row.board_id,
            "column": row.column_id,
            "lane": row.lane_id,
            "template": row.template_id if row.template_id in templates else None,
            "acts_as": row.acts_as_id,
            "next": row.falls_on if row.active else None,
            "times": [
                {"day": each.day, "card": each.card_id if each.card_id in seen else None, "said": each.said}
                for each in times[row.pk]
            ],
            "may_change": reader.may_manage,
        }
        for row in rows
    ]
