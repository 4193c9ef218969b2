"""How much work came in, week by week, by job function: what is likely to go on."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, Min, OuterRef, QuerySet

from baton.accounts.models import Member
from baton.boards.models import Card, Stay
from baton.capacity.load.spreading import WEEK
from baton.capacity.slots.left import planned_of
from baton.kit.days import monday_of

# A quarter of a year: long enough for a figure, short enough to be of today.
WEEKS = 13


def arrived(by: Member, monday: date) -> dict[str, list[int]]:
    """Job function -> planned minutes of the cards that came in each whole week before ``monday``, the
    earliest first; no more weeks than there is a history of. Counts cards that ``by`` sees."""
    zone = ZoneInfo(by.workspace.time_zone)
    first = monday - WEEKS * WEEK
    begin, end = (datetime.combine(day, time(), zone) for day in (first, monday))
    stays = Stay.objects.filter(voided_at=None).order_by()
    before = stays.filter(entered_at__lt=begin)
    mine = stays.filter(card__in=Card.objects.seen_by(by))
    lately = mine.filter(entered_at__gte=begin, entered_at__lt=end)
    # The first week is whole only when something came before it.
    start = first if mine.filter(entered_at__lt=begin).exists() else week_after(lately, zone)
    if start is None:
        return defaultdict(list)
    number = max(0, (monday - start) // WEEK)
    new = lately.exclude(Exists(before.filter(card=OuterRef("card"))))
    came = new.values("card").annotate(at=Min("entered_at"))
    days = {row["card"]: row["at"].astimezone(zone).date() for row in came}
    found: dict[str, list[int]] = defaultdict(lambda: [0] * number)
    for card, functions in planned_of(list(days)).items():
        at = (days[card] - start) // timedelta(days=1) // 7
        for name, minutes in functions.items():
            if 0 <= at < number:
                found[name][at] += minutes
    return found


def week_after(stays: QuerySet[Stay], zone: ZoneInfo) -> date | None:
    """The week after the one in which the first of them began."""
    earliest = stays.aggregate(at=Min("entered_at"))["at"]
    return monday_of(earliest.astimezone(zone).date()) + WEEK if earliest is not None else None
