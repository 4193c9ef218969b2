"""See what a client sees: through the very queries that a guest of theirs goes through.

Read only, and written down: who looked, as whom, at what.
"""

import re
from collections.abc import Callable
from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from baton.accounts.looking_as import guest_of
from baton.accounts.models import Client, Member
from baton.approvals.models import ClientView
from baton.kit import clock

__all__ = ["guest_of", "note", "note_views"]

PAGE = re.compile(r"^/api/[^/]+/(?P<what>boards|cards)/(?P<pk>[0-9]{1,18})$")
OK = 200
Handler = Callable[[HttpRequest], HttpResponse]
# Whoever reloads a page looks no more often for it.
AGAIN_AFTER = timedelta(minutes=30)


def note(client: Client, *, by: Member, board: int | None = None, card: int | None = None) -> None:
    recent = ClientView.objects.filter(by=by, client=client, board=board, card=card)
    if not recent.filter(created_at__gt=clock.real_now() - AGAIN_AFTER).exists():
        ClientView.objects.create(
            by=by, client=client, board_id=board, card_id=card, created_at=clock.real_now()
        )


def note_views(get_response: Handler) -> Handler:
    """Of whoever goes through the application as a client: the boards and cards they open."""

    def noting(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        looker: Member | None = getattr(request, "looked_by", None)
        if looker is not None and response.status_code == OK and (page := PAGE.match(request.path)):
            pk = int(page["pk"])
            board, card = (pk, None) if page["what"] == "boards" else (None, pk)
            guest: Member = request.member  # type: ignore[attr-defined]
            if guest.client is not None:
                note(guest.client, by=looker, board=board, card=card)
        return response

    return noting
