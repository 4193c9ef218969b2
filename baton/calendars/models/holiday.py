from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.calendars.models.calendar import Calendar
from baton.kit.record import Record


class HolidaySource(models.TextChoices):
    SEEDED = "seeded", _("Public holiday")
    OWN = "own", _("Entered by hand")


class HolidayQuerySet(models.QuerySet["Holiday"]):
    def observed(self) -> "HolidayQuerySet":
        return self.filter(struck_at=None)


class Holiday(Record):
    """A day whose hours differ from its weekday: off, shortened, or a working Saturday."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="holidays")
    date = models.DateField()
    name = models.CharField(max_length=200)
    # Pairs of minutes after midnight, in order: [[540, 780], [840, 960]]; empty on a day off.
    hours = models.JSONField(default=list, blank=True)
    source = models.CharField(max_length=6, choices=HolidaySource.choices, default=HolidaySource.OWN)
    # A public holiday not observed here stays as a row, so that the next seeding does not bring it back.
    struck_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[HolidayQuerySet] = HolidayQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["calendar", "date"], name="one_holiday_per_date"),
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.name}"

    @property
    def is_day_off(self) -> bool:
        return not self.hours
