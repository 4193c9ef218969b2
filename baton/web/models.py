from typing import ClassVar

from django.db import models


class RequestCount(models.Model):
    """How many requests came from somebody in one minute (``web.pacing``). ``key`` is a hash or a network."""

    id = models.BigAutoField(primary_key=True)
    key = models.CharField(max_length=64)
    minute = models.BigIntegerField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "minute"], name="one_count_a_minute"),
        ]
        indexes: ClassVar = [models.Index(fields=["minute"], name="counts_by_age")]
