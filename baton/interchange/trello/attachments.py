"""Attachments come as links. Only http and https: anything else could run in the reader's browser."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from baton.interchange.planned_card import PlannedAttachment
from baton.interchange.rows import Row
from baton.interchange.safe_links import is_safe
from baton.interchange.wording import say


def attachments(card: Row, seen: set[str]) -> tuple[PlannedAttachment, ...]:
    """In the export's order."""
    found = []
    for row in card.rows("attachments", "attachment", seen):
        url = row.text("url").strip()
        if not is_safe(url):
            row.set_aside(
                say(_("Its address does not begin with http or https: %(url)s"), url=url[:60]), field="url"
            )
        elif row.data.get("isMalicious") is True:
            row.set_aside(say(_("Trello has marked this file as malicious.")), field="isMalicious")
        else:
            found.append(_planned(row, url))
    return tuple(found)


def _planned(row: Row, url: str) -> PlannedAttachment:
    return PlannedAttachment(
        row.id,
        row.text("name").strip() or url,
        url,
        added_at=row.moment("date"),
        added_by=row.ref("idMember"),
        size=row.whole("bytes"),
        mime_type=row.text("mimeType") or None,
        uploaded=row.flag("isUpload"),
    )
