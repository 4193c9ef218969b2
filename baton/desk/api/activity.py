from typing import Annotated, Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.activity.reading import Wanted
from baton.boards.access import finding
from baton.desk import feed
from baton.desk.api.router import routes
from baton.desk.schemas import FeedOut

Cursor = Annotated[int | None, Query(ge=1, description="Older than this entry; empty: from the newest.")]
Limit = Annotated[int, Query(ge=1, le=200)]


@routes.get("/activity", response=FeedOut)
def activity(
    request: MemberRequest,
    before: Cursor = None,
    board: int | None = None,
    card: int | None = None,
    by: int | None = None,
    limit: Limit = 50,
) -> Any:
    """What has happened, newest first. A page may be short: go on with ``next`` until it is empty."""
    if board is not None:
        finding.board(board, request.member)
    if card is not None:
        finding.card(card, request.member)
    return feed.feed(request.member, before=before, wanted=Wanted(board, card, by), limit=limit)
