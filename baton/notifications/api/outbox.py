from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.notifications import outbox
from baton.notifications.api.router import ADMINISTRATION, routes
from baton.notifications.models import State
from baton.notifications.schemas import OutboxOut, OutgoingOut


@routes.get("/outbox", response=OutboxOut, auth=ADMINISTRATION)
def show_outbox(request: MemberRequest, state: State | None = None) -> Any:
    """What waits to leave the house, what left it, and what was given up; the latest 200."""
    found = outbox.outbox(request.member, state)
    return {"counts": outbox.counts(request.member), "messages": outbox.told(found, request.member)}


@routes.post("/outbox/{outgoing_id}/send-again", response=OutgoingOut, auth=ADMINISTRATION)
def send_again(request: MemberRequest, outgoing_id: int) -> Any:
    """A message that was given up gets its tries anew, under the same id."""
    (told,) = outbox.told([outbox.send_again(outgoing_id, by=request.member)], request.member)
    return told
