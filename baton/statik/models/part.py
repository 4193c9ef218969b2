from typing import ClassVar

from django.db import models

from baton.kit.record import Record


class Part(Record):
    """One thing of a design: a block of the diagram, a risk, a class of service (``design.parts`` says what
    each kind holds).

    ``said_at`` tells for each field at which ``version`` of the part it was said last, so that of two people
    who write at once neither loses what the other did not touch.
    """

    service = models.ForeignKey("statik.Service", models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=16)
    values = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    said_at = models.JSONField(default=dict)
    # It can be brought back: what named it finds it again.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["service", "kind"], name="parts_of_a_service"),
        ]
