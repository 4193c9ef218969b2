from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area
from baton.accounts.routing import doors
from baton.capacity import finding
from baton.capacity.api.router import routes
from baton.capacity.slots import proposing
from baton.capacity.slots_schemas import BookSlotIn, ProposalOut
from baton.timesheets.schemas import TimeEntryOut
from baton.timesheets.showing import shown


@routes.get("/slots/proposals", response=list[ProposalOut], auth=doors(Area.MONEY))
def slot_proposals(request: MemberRequest) -> Any:
    """The asker's slots that are over and of which no hours are written down yet."""
    return proposing.proposals(request.member)


@routes.post("/placements/{placement_id}/book", response=TimeEntryOut, auth=doors(Area.MONEY))
def book_slot(request: MemberRequest, placement_id: int, wish: BookSlotIn) -> Any:
    """Yes, that was worked on: its minutes, or others, become hours of that day."""
    by = request.member
    row = finding.placement(placement_id, by)
    entry = proposing.book(row, minutes=wish.minutes, text=wish.text, by=by)
    return shown([entry], by)[0]


@routes.post("/placements/{placement_id}/dismiss", response={204: None}, auth=doors(Area.MONEY))
def dismiss_slot(request: MemberRequest, placement_id: int) -> Any:
    """No, nothing came of it; its minutes go back into the tray."""
    proposing.dismiss(finding.placement(placement_id, request.member), by=request.member)
    return Status(204, None)
