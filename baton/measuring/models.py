from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.boards.models import Promise
from baton.kit.record import Written


class PromisedChance(Written):
    """How probable a promise was at the moment it was given, by what was known then.

    ``chance`` is empty where too few cards had been finished to say, or the card was done already.
    """

    id = models.BigAutoField(primary_key=True)
    promise = models.OneToOneField(Promise, models.CASCADE, related_name="+")
    chance = models.FloatField(null=True, blank=True)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    # Finished cards that it rests on, and which they were: "type and class", "class", "board", "queue".
    n = models.PositiveIntegerField()
    stratum = models.CharField(max_length=24, blank=True)
    # That day counts; none are left when the deadline had passed.
    days_left = models.IntegerField()
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(chance=None) | Q(chance__gte=0, chance__lte=1), name="a_chance_is_a_share"
            ),
        ]
