from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.invoicing.models.invoice import InvoiceLine
from baton.kit.record import Record

NOT_RELEASED = Q(released_at=None)


class Billed(Record):
    """One thing that a line bills: an hour, a cost, a card, a stage of the price, a period of a retainer or
    what was worked above it. Each is billed once; a credit note releases what its invoice billed.

    ``minutes``: of the entry as they were then, so that a later change is noticed."""

    line = models.ForeignKey(InvoiceLine, models.CASCADE, related_name="billed")
    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    entry = models.ForeignKey(
        "timesheets.TimeEntry", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    minutes = models.IntegerField(null=True, blank=True)
    cost = models.ForeignKey("budgets.ExternalCost", models.SET_NULL, null=True, blank=True, related_name="+")
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    stage = models.CharField(max_length=120, blank=True)
    period = models.DateField(null=True, blank=True)
    over = models.DateField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entry"],
                condition=NOT_RELEASED & Q(entry__isnull=False),
                name="an_hour_is_billed_once",
            ),
            models.UniqueConstraint(
                fields=["cost"], condition=NOT_RELEASED & Q(cost__isnull=False), name="a_cost_is_billed_once"
            ),
            models.UniqueConstraint(
                fields=["card"], condition=NOT_RELEASED & Q(card__isnull=False), name="a_card_is_billed_once"
            ),
            models.UniqueConstraint(
                fields=["project", "stage"],
                condition=NOT_RELEASED & ~Q(stage=""),
                name="a_stage_is_billed_once",
            ),
            models.UniqueConstraint(
                fields=["project", "period"],
                condition=NOT_RELEASED & Q(period__isnull=False),
                name="a_period_is_billed_once",
            ),
            models.UniqueConstraint(
                fields=["project", "over"],
                condition=NOT_RELEASED & Q(over__isnull=False),
                name="what_is_over_is_billed_once",
            ),
        ]
