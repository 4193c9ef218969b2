"""The answer to a write on a card: its entry in the log, and what changed on its face for the writer."""

from typing import Any

from baton.accounts.models import Member
from baton.boards.changing import Changed
from baton.boards.news import face


def said(changed: Changed, member: Member, **more: Any) -> dict[str, Any]:
    seen = face.for_guest(changed.face) if member.is_guest else changed.face
    return {"number": changed.entry.number if changed.entry else None, "face": seen, "warnings": [], **more}
