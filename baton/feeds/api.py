"""The addresses of feeds: for a signed-in person, since what they answer opens more than a token does."""

from datetime import date
from typing import Any

from django.urls import reverse
from ninja import Schema, Status
from pydantic import Field

from baton.accounts.authenticating import MemberRequest, SessionDoor
from baton.accounts.models import Member
from baton.accounts.routing import Routes
from baton.boards.access import finding
from baton.desk.models import SavedView
from baton.feeds import opening
from baton.feeds.models import Feed
from baton.kit.errors import NotSeen
from baton.kit.incoming import Strict
from baton.membership.mailing import home

routes = Routes("feeds")
SIGNED_IN = [SessionDoor()]


class CalendarFeedIn(Strict):
    board: int | None = None
    view: int | None = Field(
        None,
        description="A kept view: what its filter finds. Without both: what I lead, hold or take part in.",
    )


class CalendarFeedOut(Schema):
    id: int
    board: int | None
    board_name: str | None
    view: int | None
    view_name: str | None
    url: str = Field(description="Secret: whoever has it reads these deadlines.")
    last_read_on: date | None


@routes.get("/feeds", response=list[CalendarFeedOut], auth=SIGNED_IN)
def feeds(request: MemberRequest) -> Any:
    """My calendar addresses."""
    return [shown(each) for each in opening.feeds_of(request.member)]


@routes.post("/feeds", response=CalendarFeedOut, auth=SIGNED_IN)
def open_feed(request: MemberRequest, wish: CalendarFeedIn) -> Any:
    """A secret address with the deadlines of my cards, or of a board; the same one as long as it is open."""
    request.shows_a_secret = True
    member = request.member
    board = finding.board(wish.board, member) if wish.board is not None else None
    view = seen_view(wish.view, member) if wish.view is not None and board is None else None
    return shown(opening.open_feed(board, view=view, by=member))


@routes.delete("/feeds/{feed_id}", response={204: None}, auth=SIGNED_IN)
def revoke_feed(request: MemberRequest, feed_id: int) -> Any:
    """From now on the address opens nothing."""
    opening.revoke(feed_id, by=request.member)
    return Status(204, None)


def seen_view(pk: int, member: Member) -> SavedView:
    found = SavedView.objects.seen_by(member).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def shown(feed: Feed) -> dict[str, Any]:
    return {
        "id": feed.pk,
        "board": feed.board_id,
        "board_name": feed.board.name if feed.board else None,
        "view": feed.view_id,
        "view_name": feed.view.name if feed.view else None,
        "url": home() + reverse("feed", args=[feed.token]),
        "last_read_on": feed.last_read_on,
    }
