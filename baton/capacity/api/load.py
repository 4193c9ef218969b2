from typing import Annotated, Any

from ninja import Query

from baton.accounts.access import demand_team
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import JobFunction
from baton.boards.access import finding as boards
from baton.capacity.api.router import routes
from baton.capacity.load.takers import takers_told
from baton.capacity.load.telling import cards_told, load_told
from baton.capacity.load_schemas import CardOfLoad, LoadToComeOut, TakersOut
from baton.kit.days import Day

Weeks = Annotated[int, Query(ge=1, le=26)]


@routes.get("/load", response=LoadToComeOut)
def load(request: MemberRequest, weeks: Weeks = 8) -> Any:
    """Work to come against the hours there are: by job function and week, and what waits in the queues."""
    demand_team(request.member)
    return load_told(request.member, weeks=weeks)


@routes.get("/load/cards", response=list[CardOfLoad])
def load_cards(request: MemberRequest, job_function: JobFunction, week: Day, weeks: Weeks = 8) -> Any:
    """The cards that the demand of a week (named by its Monday) is made of, when the load shows so many
    ``weeks``."""
    demand_team(request.member)
    return cards_told(request.member, job_function, week, weeks=weeks)


@routes.get("/cards/{card_id}/takers", response=TakersOut)
def takers(request: MemberRequest, card_id: int) -> Any:
    """Who could take what is left of a card, function after function, and when it would be done."""
    card = boards.card(card_id, request.member)
    demand_team(request.member)
    return takers_told(card, request.member)
