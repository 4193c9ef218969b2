"""The days of people as an import fills them: how much a day holds already, at which times, and whether it is
closed."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_noop as _

from baton.accounts.models import Workspace
from baton.interchange.wording import Phrase, say
from baton.kit import clock
from baton.kit.days import FIRST_DAY, monday_of
from baton.timesheets.entering import AHEAD
from baton.timesheets.models import TimeEntry, Week
from baton.timesheets.models.entry import DAY_MINUTES
from baton.timesheets.periods import locked_through

Times = tuple[datetime, datetime]
Owner = int | str
ONE_DAY = timedelta(days=1)


class Days:
    """``owner``: the id of a member, or the name of somebody who is to be made."""

    def __init__(self, workspace: Workspace, members: Collection[int], days: Collection[date]) -> None:
        self.members, self.days = members, days
        self.locked = locked_through(workspace.pk)
        weeks = Week.objects.filter(member__in=members)
        self.closed = {(week.member_id, week.first_day) for week in weeks if week.is_closed}
        self.minutes: dict[tuple[Owner, date], int] = defaultdict(int)
        self.times: dict[tuple[Owner, date], list[Times]] = defaultdict(list)

    def load(self, apart_from: Collection[int]) -> None:
        """What stands there, apart from entries that are written anew."""
        if not self.days:
            return
        rows = TimeEntry.objects.filter(member__in=self.members)
        rows = rows.between(min(self.days) - ONE_DAY, max(self.days) + ONE_DAY)
        countered = set(rows.exclude(corrects=None).values_list("corrects", flat=True))
        for entry in rows.only("member", "day", "minutes", "started_at", "ended_at").iterator():
            if entry.pk not in apart_from:
                self.put_back(entry, has_times=entry.pk not in countered)

    def put_back(self, entry: TimeEntry, *, has_times: bool = True) -> None:
        times = (entry.started_at, entry.ended_at)
        shown = (times[0], times[1]) if has_times and times[0] and times[1] else None
        self.take(entry.member_id, entry.day, entry.minutes, shown)

    def take(self, owner: Owner, day: date, minutes: int, times: Times | None) -> None:
        self.minutes[owner, day] += minutes
        if times is not None and minutes > 0:
            self.times[owner, day].append(times)

    def refusal(self, member: int | None, day: date) -> Phrase | None:
        """Why nobody writes on that day."""
        last = clock.now().date() + AHEAD
        if not FIRST_DAY <= day <= last:
            return say(_("%(date)s is too far away for hours."), date=day.isoformat())
        if self.locked is not None and day <= self.locked:
            text = _("That day is locked: everything up to %(date)s is closed for good.")
            return say(text, date=self.locked.isoformat())
        if member is not None and (member, monday_of(day)) in self.closed:
            text = _("The week from %(date)s is handed in already.")
            return say(text, date=monday_of(day).isoformat())
        return None

    def too_full(self, owner: Owner, day: date, minutes: int) -> Phrase | None:
        whole = self.minutes[owner, day] + minutes
        if whole <= DAY_MINUTES:
            return None
        hours = f"{whole // 60}:{whole % 60:02}"
        return say(_("With it that day would have %(hours)s hours: a day has 24."), hours=hours)

    def overlaps(self, owner: Owner, day: date, times: Times) -> bool:
        return any(first < times[1] and times[0] < last for first, last in self.times[owner, day])
