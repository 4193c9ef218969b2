from django.db import models

from baton.kit.record import Record


class Workspace(Record):
    """A tenant: closed to everybody who is not its member."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="en")
    time_zone = models.CharField(max_length=64, default="Europe/Amsterdam")
    currency = models.CharField(max_length=3, default="EUR")
    is_demo = models.BooleanField(default=False)
    # Its members sign in with a second factor, or with a provider that is trusted to have asked for one.
    demands_second_factor = models.BooleanField(default=False)

    # Counted under the lock on this row, so both run without a gap and in the order of the doing.
    last_entry = models.BigIntegerField(default=0)
    last_card_number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return self.name
