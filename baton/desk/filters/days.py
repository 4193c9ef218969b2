"""Days of a filter as stretches of time, in the time zone of the workspace."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from baton.accounts.models import Workspace
from baton.kit import clock
from baton.kit.days import monday_of

Stretch = tuple[datetime, datetime]
DAY = timedelta(days=1)
EARLIEST, LATEST = date(1, 1, 3), date(9999, 12, 28)


class Today:
    def __init__(self, workspace: Workspace) -> None:
        self.zone = ZoneInfo(workspace.time_zone)
        self.now = clock.now()
        self.date = self.now.astimezone(self.zone).date()

    def day(self, written: str) -> date:
        """``2026-12-01``, ``today``, ``+7d``, ``-2w``."""
        match written:
            case "today":
                return self.date
            case "tomorrow":
                return self.date + DAY
            case "yesterday":
                return self.date - DAY
        if written[0] in "+-":
            amount = int(written[:-1]) * (7 if written[-1] == "w" else 1)
            return self.date + timedelta(days=amount)
        return min(max(date.fromisoformat(written), EARLIEST), LATEST)

    def stretch(self, written: str) -> Stretch:
        """From the first instant of a day, week or month up to the first of the next."""
        monday = monday_of(self.date)
        match written:
            case "this_week" | "next_week" | "last_week":
                first = monday + timedelta(weeks={"this_week": 0, "next_week": 1, "last_week": -1}[written])
                return self.between(first, first + timedelta(weeks=1))
            case "this_month" | "next_month" | "last_month":
                ahead = {"this_month": 0, "next_month": 1, "last_month": -1}[written]
                return self.between(month(self.date, ahead), month(self.date, ahead + 1))
        day = self.day(written)
        return self.between(day, day + DAY)

    def between(self, first: date, after: date) -> Stretch:
        return self.begin(first), self.begin(after)

    def begin(self, day: date) -> datetime:
        return datetime.combine(day, time.min, tzinfo=self.zone)


def month(day: date, ahead: int) -> date:
    """The first of the month so many months after that of ``day``."""
    months = day.year * 12 + day.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)
