from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.kit.record import Record

USUAL, MOST = 3, 8


class SlotSetting(Record):
    """Into how many slots a whole working day is divided: of everybody, or of one person."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.CASCADE, null=True, blank=True, related_name="+")
    per_day = models.PositiveSmallIntegerField(default=USUAL)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace"], condition=Q(member=None), name="one_number_of_slots_for_all"
            ),
            models.UniqueConstraint(fields=["member"], name="one_number_of_slots_per_person"),
            models.CheckConstraint(
                condition=Q(per_day__gte=1, per_day__lte=MOST), name="a_day_has_one_to_eight_slots"
            ),
        ]
