from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.desk import mentions
from baton.desk import my_work as desk
from baton.desk.api.router import routes
from baton.desk.schemas import MyWorkOut


@routes.get("/my-work", response=MyWorkOut, exclude_unset=True)
def my_work(request: MemberRequest) -> Any:
    """What waits for me over all boards."""
    return desk.my_work(request.member)


@routes.post("/my-work/mentions/{mention_id}/seen", response={204: None})
def see_mention(request: MemberRequest, mention_id: int) -> Any:
    """I have read where I was mentioned."""
    mentions.mark_seen(mention_id, by=request.member)
    return Status(204, None)
