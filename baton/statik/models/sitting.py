from django.db import models

from baton.kit.record import Record


class Sitting(Record):
    """A workshop that is being held, with its clock: everybody in it sees the same one.

    ``step``: of the plan, from 0. ``spent``: seconds that its present step took before ``running_since``;
    None: the clock stands still."""

    service = models.OneToOneField("statik.Service", models.CASCADE, related_name="sitting")
    step = models.PositiveSmallIntegerField(default=0)
    spent = models.PositiveIntegerField(default=0)
    running_since = models.DateTimeField(null=True, blank=True)
