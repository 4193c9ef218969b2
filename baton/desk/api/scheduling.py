from datetime import date
from typing import Annotated, Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.desk.api.finding import Filter, answer, numbers, seen_board
from baton.desk.api.router import routes
from baton.desk.filters.reading import read
from baton.desk.listing.listing import Wanted
from baton.desk.scheduling.schedule import Asked, schedule
from baton.desk.scheduling.window import ScheduleShape, Window
from baton.desk.scheduling_schemas import ScheduleOut

First = Annotated[date, Query(description="The first day, in the workspace's time zone.")]
Last = Annotated[date, Query(description="The last day, at most 800 later.")]


@routes.get("/cards/schedule", response=ScheduleOut)
def schedule_of_cards(
    request: MemberRequest,
    first: First,
    last: Last,
    shape: ScheduleShape = ScheduleShape.TIMELINE,
    filter: Filter = "",
    board: int | None = None,
    group: str = "",
    columns: str = "",
    cards: str = "",
) -> Any:
    """The cards of a stretch of days, for a ``timeline`` (from the start of work to the deadline or finish)
    or a ``calendar`` (by deadline); at most 2,000. To keep a screen fresh ask again only about the ``cards``
    that have changed since."""
    member = request.member
    wanted = Wanted(read(filter), seen_board(board, member), "", group, columns)
    window = Window.of(first, last, member.workspace)
    only = frozenset(numbers(cards)) if cards else None
    return answer(schedule(Asked(wanted, window, shape, only), member))
