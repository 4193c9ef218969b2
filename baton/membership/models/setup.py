from django.db import models

from baton.kit.record import Record


class SetupKey(Record):
    """Opens the set-up page of an installation without users. Only its SHA-256 is kept."""

    digest = models.CharField(max_length=64, unique=True)
