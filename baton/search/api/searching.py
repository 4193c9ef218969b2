from typing import Annotated, Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.boards.text import check_text
from baton.search.answering import search
from baton.search.api.router import routes
from baton.search.asking import LONGEST
from baton.search.schemas import SearchOut

Asked = Annotated[str, Query(description="Words that must all be found; a phrase in quotation marks.")]
Limit = Annotated[int, Query(ge=1, le=100)]


@routes.get("/search", response=SearchOut)
def search_everything(request: MemberRequest, q: Asked, limit: Limit = 20) -> Any:
    """Cards by all that stands on them, and projects, clients, people and boards by name. The last word may
    be unfinished."""
    return search(check_text("q", q, at_most=LONGEST), by=request.member, limit=limit)
