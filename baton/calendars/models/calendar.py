from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from baton.accounts.models import Member
from baton.kit.record import Record


class CalendarQuerySet(models.QuerySet["Calendar"]):
    def seen_by(self, member: Member) -> "CalendarQuerySet":
        """The team's working hours are no guest's business."""
        if member.is_guest:
            return self.none()
        return self.filter(workspace=member.workspace_id)


class Calendar(Record):
    """Who works by it works these hours, but not on its holidays."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=64)
    # Where the holidays are seeded from; ISO 3166-1 and -2, empty when all holidays are written by hand.
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=40, blank=True)
    is_default = models.BooleanField(default=False)

    objects: ClassVar[CalendarQuerySet] = CalendarQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_calendar_per_name"),
            models.UniqueConstraint(
                fields=["workspace"], condition=Q(is_default=True), name="one_default_calendar"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class WorkingHours(Record):
    """A stretch of work without a break on one weekday: minutes after midnight, 1440 is 24:00.

    The rows of a calendar with the same first day are a week, in force until the day from which the next one
    is. A week in which nobody works is one row on Monday from midnight to midnight.
    """

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="hours")
    from_day = models.DateField(null=True, blank=True)  # empty: since ever
    weekday = models.PositiveSmallIntegerField()  # 0 is Monday
    starts = models.PositiveSmallIntegerField()
    ends = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["calendar", "weekday", "starts"],
                condition=Q(from_day=None),
                name="one_stretch_per_start",
            ),
            models.UniqueConstraint(
                fields=["calendar", "from_day", "weekday", "starts"], name="one_stretch_per_start_of_a_week"
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="hours_on_a_weekday"),
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts"), ends__lte=1440) | Q(weekday=0, starts=0, ends=0),
                name="hours_in_one_day",
            ),
        ]


class MemberCalendar(Record):
    """Who works by another calendar than the default one of the workspace, and when.

    The stretches of a member do not overlap; between them, before and after they work by the default one.
    """

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    # Not PROTECT: with the whole workspace its calendars go too.
    calendar = models.ForeignKey(Calendar, models.RESTRICT, related_name="followers")
    from_day = models.DateField(null=True, blank=True)  # empty: since ever
    last_day = models.DateField(null=True, blank=True)  # empty: for good

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["member"], condition=Q(from_day=None), name="one_calendar_since_ever"
            ),
            models.UniqueConstraint(fields=["member", "from_day"], name="one_calendar_from_a_day"),
            models.UniqueConstraint(
                fields=["member"], condition=Q(last_day=None), name="one_calendar_for_good"
            ),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("from_day")) | Q(from_day=None) | Q(last_day=None),
                name="following_ends_after_it_begins",
            ),
        ]
