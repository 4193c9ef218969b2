"""Days as they are asked about, and the weeks that they are in."""

from datetime import date, timedelta
from typing import Annotated, Final

from pydantic import Field

# As far as anybody keeps books or plans; weeks, zones and sums around them are still days of a calendar.
FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2099, 12, 31)

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
"""In an address or in what is sent: one that is farther away is refused in words."""


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
