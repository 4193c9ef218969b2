"""Everybody whom the boards name. Kaiten demands an e-mail address; who has none is told beside."""

from __future__ import annotations

from typing import Any

from baton.accounts.models import Member
from baton.interchange.kaiten.exporting.beyond import Beyond


def user_rows(workspace: int, beyond: Beyond) -> list[dict[str, Any]]:
    members = Member.objects.filter(workspace=workspace, pk__in=beyond.people).select_related("user")
    found = []
    for member in members.order_by("id"):
        row = {"id": str(member.pk), "full_name": member.name}
        if member.user is not None:
            email = member.user.email
            found.append({**row, "email": email, "username": email.partition("@")[0]})
        else:
            beyond.add("users", row)
    return found
