"""Comments, for the team only: Kaiten's are read by everybody who sees the card, Baton's clients see what
is marked for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.kaiten.markup import markdown_of
from baton.interchange.kaiten.rows import KaitenRow
from baton.interchange.planned_card import PlannedComment
from baton.interchange.wording import say

HTML = 2


def comments(rows: Iterable[KaitenRow], names: dict[str, str]) -> tuple[PlannedComment, ...]:
    """Oldest first. ``names`` learns how authors are called that are in no list of people."""
    found = []
    for row in rows:
        if row.data.get("deleted") is True:
            row.leave_out("deleted comment")
        elif not isinstance(row.data.get("text"), str):
            row.set_aside(say(_("The comment has no text.")), field="text")
        elif (at := row.demand_moment("created")) is not None:
            text = row.text("text")
            found.append(
                PlannedComment(
                    row.id,
                    author(row, names),
                    at,
                    markdown_of(text) if is_html(row) else text,
                    row.moment("edited_at") if "edited_at" in row.data else edited(row),
                )
            )
    return tuple(sorted(found, key=lambda comment: (comment.at, comment.external_id)))


def is_html(row: KaitenRow) -> bool:
    return row.data.get("type") in (HTML, "html")


def edited(row: KaitenRow) -> datetime | None:
    """Kaiten says that it was edited, and when the row changed last."""
    return row.moment("updated") if row.data.get("edited") is True else None


def author(row: KaitenRow, names: dict[str, str]) -> str | None:
    inner = row.inner("author")
    name = row.named("author_name", 200) or (inner.named("full_name", 200) if inner else "")
    key = row.ref("author_id") or (inner.id if inner else "") or (f"name:{name}" if name else None)
    if key and name:
        names.setdefault(key, name)
    return key or None
