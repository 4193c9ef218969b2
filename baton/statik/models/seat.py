from typing import ClassVar

from django.db import models

from baton.kit.record import Record


class Seat(Record):
    """Where in a workshop a member is: the step, and the field of the part that they are in. ``seen_at``:
    when they were heard of last; whoever has not been for a while has left."""

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="seats")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    step = models.CharField(max_length=16)
    part = models.ForeignKey("statik.Part", models.SET_NULL, null=True, blank=True, related_name="+")
    field = models.CharField(max_length=40, blank=True)
    seen_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["service", "member"], name="one_seat_of_each_in_a_workshop"),
        ]
