"""Comments under their own authors and dates, as they read after their last change."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_noop as _

from baton.interchange.planned_card import PlannedComment
from baton.interchange.rows import Row, moment
from baton.interchange.trello.log import COMMENTS, Log, Told
from baton.interchange.wording import say

NOTHING_TO_DO = _("Nothing need be done.")


def comments(log: Log, card: str) -> tuple[PlannedComment, ...]:
    """Oldest first. A comment deleted later is set aside, not brought back to life."""
    found = []
    for told in log.by_card.get(card, ()):
        if told.type in COMMENTS:
            row = _counted(told)
            change = log.comment_changes.get(told.id)
            if change is not None and change.type == "deleteComment":
                row.set_aside(say(_("The comment was deleted afterwards.")), say(NOTHING_TO_DO))
            elif not isinstance(told.data.data.get("text"), str):
                row.set_aside(say(_("The comment has no text.")), field="data")
            else:
                found.append(_planned(told, change))
    return tuple(found)


def _planned(told: Told, change: Told | None) -> PlannedComment:
    text, edited_at = told.data.text("text"), moment(told.data.data.get("dateLastEdited"))
    if change is not None and _is_newer(change.at, edited_at):
        changed = change.data.inner("action")
        if changed is not None and isinstance(changed.data.get("text"), str):
            text, edited_at = changed.text("text"), change.at
    # A copied card's comments were written by somebody else than the person who copied the card.
    author = told.data.ref("idOriginalCommenter") or told.by
    return PlannedComment(told.id, author, told.at, text, edited_at)


def _is_newer(at: datetime, than: datetime | None) -> bool:
    return than is None or at > than


def _counted(told: Told) -> Row:
    told.row.ledger.read["comment"] += 1
    told.row.kind = "comment"
    return told.row
