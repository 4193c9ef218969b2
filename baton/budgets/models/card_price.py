"""How a card earns. What is expected stands on the card itself (boards.Card.price); here, by what it is paid,
and what the client approved."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class Basis(models.TextChoices):
    INCLUDED = "included", _("Within the agreement of its project")
    FIXED = "fixed", _("At its own price")
    BY_TIME = "by_time", _("By its hours")


class PriceBasis(Record):
    """From a day on. Of two for one day the later row holds; no row: as its project's agreement says."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    basis = models.CharField(max_length=8, choices=Basis.choices)
    from_day = models.DateField()
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["card", "from_day"], name="bases_of_a_card")]


class PriceApproval(Record):
    """The price that the client approved, in minor units of the workspace's currency: on which day, told by
    whom, and the approval in which they said it, if it was asked here."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    amount = models.BigIntegerField()
    day = models.DateField()
    approval = models.ForeignKey(
        "approvals.Approval", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="no_approved_price_below_nothing"),
            models.UniqueConstraint(
                fields=["card"], condition=Q(withdrawn_at=None), name="one_approved_price_per_card"
            ),
        ]
