from typing import Annotated, Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area
from baton.accounts.routing import doors
from baton.capacity.api.router import routes
from baton.capacity.people.ladder import people_told
from baton.capacity.people_schemas import PeopleOut
from baton.kit.days import Day

Weeks = Annotated[int, Query(ge=1, le=53)]


@routes.get("/utilisation", response=PeopleOut, auth=doors(Area.MONEY))
def utilisation(request: MemberRequest, first_day: Day, weeks: Weeks = 8) -> Any:
    """Capacity, absences, planned, worked and billable hours by person and week; one's own, or of everybody
    for whoever sees the hours of all."""
    return people_told(request.member, first=first_day, weeks=weeks)
