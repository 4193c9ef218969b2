"""Rules of a date: so many working days before or after the day of a card's deadline, once for each."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.calendars.arithmetic import NoWorkingTime, add_working_days
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.rules.chains import Occasion
from baton.rules.documents import WHEN, DeadlineComes
from baton.rules.models import Rule
from baton.rules.running import run

# What came while nobody was at work is made up for so long.
LATE = timedelta(days=3)


def keep_dates() -> int:
    """Returns on how many cards a rule acted."""
    acted, until = 0, clock.now()
    for rule in Rule.objects.filter(active=True, when__kind="deadline").order_by("pk"):
        for card, day in come(rule, max(rule.active_since, until - LATE), until):
            acted += run(rule, card, Occasion(f"deadline:{day.isoformat()}")) is not None
    return acted


def come(rule: Rule, since: datetime, until: datetime) -> Iterator[tuple[int, date]]:
    """Cards and the day of their deadline, where the day of the rule begins after ``since``, by ``until``."""
    when = WHEN.validate_python(rule.when)
    if not isinstance(when, DeadlineComes):
        return
    workspace = Workspace.objects.get(pk=rule.workspace_id)
    zone = ZoneInfo(workspace.time_zone)
    around = timedelta(days=3 * abs(when.days) + 30)
    cards = Card.objects.on_board().filter(workspace=workspace, done_at=None, deadline__isnull=False)
    if rule.board_id is not None:
        cards = cards.filter(board=rule.board_id)
    near = cards.filter(deadline__gte=since - around, deadline__lte=until + around)
    calendar, days = calendar_of_workspace(workspace), dict[date, date]()
    for card, deadline in near.order_by("deadline", "pk").values_list("pk", "deadline"):
        day = (deadline or until).astimezone(zone).date()
        if day not in days:
            try:
                days[day] = add_working_days(day, when.days, calendar)
            except NoWorkingTime:
                days[day] = day + timedelta(days=when.days)
        if since < datetime.combine(days[day], time.min, zone) <= until:
            yield card, day
