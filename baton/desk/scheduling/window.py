"""The stretch of days that a timeline or a calendar shows, and which cards reach into it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import gettext as _

from baton.accounts.models import Workspace
from baton.boards.models.board import IN_PROGRESS
from baton.kit.errors import Malformed

LONGEST = 800
DAY = timedelta(days=1)
# Far enough for any plan, inside what every database can hold.
EARLIEST, LATEST = date(1970, 1, 2), date(2199, 12, 30)


class ScheduleShape(StrEnum):
    """As bars from the start of work to the deadline or the finish, or on the days of the deadlines."""

    TIMELINE = "timeline"
    CALENDAR = "calendar"


@dataclass(frozen=True)
class Window:
    begins: datetime
    ends: datetime

    @classmethod
    def of(cls, first: date, last: date, workspace: Workspace) -> "Window":
        """From the first instant of ``first`` to the end of ``last``. Raises Malformed."""
        if last < first or (last - first).days > LONGEST:
            reason = _("it comes after the first day, at most %(most)s days later.") % {"most": LONGEST}
            raise Malformed(field="last", reason=reason)
        zone = ZoneInfo(workspace.time_zone)
        return cls(
            datetime.combine(max(first, EARLIEST), time.min, tzinfo=zone),
            datetime.combine(min(last, LATEST) + DAY, time.min, tzinfo=zone),
        )

    def reached_by(self, shape: ScheduleShape, now: datetime) -> Q:
        """For a timeline a little too many: whether a bar had begun by then stays are asked about."""
        due = Q(deadline__gte=self.begins, deadline__lt=self.ends)
        if shape is ScheduleShape.CALENDAR:
            return due
        known = Q(created_at__lt=self.ends)
        finished = Q(done_at__gte=self.begins) & known
        running = Q(done_at=None, deadline__gte=self.begins) & known
        if now >= self.begins:
            running |= Q(done_at=None, stage_kind__in=IN_PROGRESS) & known
        return due | finished | running

    def holds(self, moment: datetime | None) -> bool:
        return moment is not None and self.begins <= moment < self.ends
