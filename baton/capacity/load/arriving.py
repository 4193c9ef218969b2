"""How much work came in, week by week, by job function: what is likely to go on."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Min

from baton.accounts.models import Member
from baton.boards.models import Card, Stay
from baton.capacity.load.spreading import WEEK, monday_of
from baton.capacity.slots.left import planned_of

# A quarter of a year: long enough for a figure, short enough to be of today.
WEEKS = 13


def arrived(by: Member, monday: date) -> dict[str, list[int]]:
    """Job function -> planned minutes of the cards that came in each whole week before ``monday``, the
    earliest first; no more weeks than there is a history of. Counts cards that ``by`` sees."""
    zone = ZoneInfo(by.workspace.time_zone)
    first = monday - WEEKS * WEEK
    begin, end = (datetime.combine(day, time(), zone) for day in (first, monday))
    mine = Stay.objects.filter(card__in=Card.objects.seen_by(by), voided_at=None).order_by()
    earliest = mine.aggregate(at=Min("entered_at"))["at"]
    if earliest is None or earliest >= end:
        return defaultdict(list)
    # The first week is whole only when something came before it.
    whole = monday_of(earliest.astimezone(zone).date()) + WEEK
    start = max(first, whole)
    number = max(0, (monday - start) // WEEK)
    came = mine.values("card").annotate(at=Min("entered_at")).filter(at__gte=begin, at__lt=end)
    days = {row["card"]: row["at"].astimezone(zone).date() for row in came}
    found: dict[str, list[int]] = defaultdict(lambda: [0] * number)
    for card, functions in planned_of(list(days)).items():
        at = (days[card] - start) // timedelta(days=1) // 7
        for name, minutes in functions.items():
            if 0 <= at < number:
                found[name][at] += minutes
    return found
