"""The slots of people's days, and the room that is left in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Sum

from baton.accounts.models import Member, Workspace
from baton.calendars.queries import calendar_of, calendars_of
from baton.calendars.working_calendar import WorkingCalendar
from baton.capacity.models import Placement, SlotSetting
from baton.capacity.models.slot_setting import USUAL
from baton.capacity.slots.dividing import FAR, minutes_of, slots_of, whole_day

Cell = tuple[int, date, int]
ONE_DAY = timedelta(days=1)


class SlotsOfPeople:
    """Read once for any number of people and days."""

    def __init__(self, workspace: Workspace, only: Member | None = None) -> None:
        self.one = calendar_of(only) if only is not None else None
        self.calendars: Any = calendars_of(workspace) if only is None else {}
        rows = SlotSetting.objects.filter(workspace=workspace).values_list("member", "per_day")
        self.numbers: dict[Any, int] = dict(rows)
        self.usual = self.numbers.pop(None, USUAL)

    def calendar(self, member: int) -> WorkingCalendar:
        known: WorkingCalendar = self.one if self.one is not None else self.calendars[member]
        return known

    def per_day(self, member: int) -> int:
        return int(self.numbers.get(member, self.usual))

    def on(self, member: int, day: date) -> tuple[int, ...]:
        calendar = self.calendar(member)
        return slots_of(minutes_of(calendar.hours_on(day)), whole_day(calendar, day), self.per_day(member))

    def length(self, member: int, day: date) -> int:
        """Of a usual slot in the week of a day."""
        return max(1, round(whole_day(self.calendar(member), day) / self.per_day(member)))


def taken(members: Iterable[int], first: date, last: date, *, besides: Iterable[int] = ()) -> dict[Cell, int]:
    """Reserved minutes by member, day and slot, whoever sees the cards."""
    rows = Placement.objects.standing().filter(member__in=members).between(first, last)
    rows = rows.exclude(pk__in=list(besides)).order_by()
    sums: dict[Cell, int] = defaultdict(int)
    for member, day, slot, minutes in rows.values_list("member", "day", "slot").annotate(Sum("minutes")):
        sums[member, day, slot] = minutes
    return sums


def free_days(
    member: Member, slots: SlotsOfPeople, first: date, *, besides: Iterable[int] = ()
) -> Iterator[tuple[date, list[int]]]:
    """From ``first`` on, day by day for a year, the free minutes of each slot; the first day has at least one
    slot, though nobody works then."""
    reserved = taken([member.pk], first, first + FAR, besides=besides)
    day = first
    while day <= first + FAR:
        lengths = slots.on(member.pk, day)
        room = [max(0, length - reserved[member.pk, day, at]) for at, length in enumerate(lengths)]
        yield day, room or ([slots.length(member.pk, day)] if day == first else [])
        day += ONE_DAY
