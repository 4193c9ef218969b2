"""The base of every row."""

from django.db import models

from baton.kit import clock


class Record(models.Model):
    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True
