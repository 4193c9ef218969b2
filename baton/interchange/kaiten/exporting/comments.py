"""Comments; whom they mention is told by name, because ids are others elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from baton.boards.models import Comment
from baton.interchange.kaiten.exporting.beyond import Beyond, stamp
from baton.interchange.kaiten.exporting.mentions import by_name


def comment_rows(cards: Sequence[int], beyond: Beyond) -> list[dict[str, Any]]:
    found = []
    rows = Comment.objects.filter(card__in=cards, deleted_at=None).select_related("by")
    for comment in rows.order_by("created_at", "id"):
        found.append(
            {
                "id": str(comment.pk),
                "card_id": str(comment.card_id),
                "text": by_name(comment.text),
                "author_id": beyond.person(comment.by_id),
                "author_name": comment.by.name,
                "created": stamp(comment.created_at),
                "type": "markdown",
            }
        )
        beyond.lay_over("comments", comment.pk, {"edited_at": stamp(comment.edited_at)})
    return found
