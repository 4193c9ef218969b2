from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.boards import sight
from baton.kit.record import Record


class ExternalKind(models.TextChoices):
    FREELANCER = "freelancer", _("Freelancer")
    MEDIA = "media", _("Media")
    POSTAGE = "postage", _("Postage and print")
    OTHER = "other", _("Other")


class ExternalState(models.TextChoices):
    EXPECTED = "expected", _("Expected")
    ACTUAL = "actual", _("Actual")


class ExternalCostQuerySet(models.QuerySet["ExternalCost"]):
    def seen_by(self, member: Member) -> "ExternalCostQuerySet":
        """All, for whoever sees costs; what the client pays for, for whoever sees prices."""
        if member.is_guest or not member.sees_money(MoneyTier.PRICES):
            return self.none()
        clients = ~Q(project__client__in=access.clients_hidden_from(member))
        cards = Q(card=None) | sight.cards_seen_by(member, "card__")
        rows = self.filter(clients, cards, project__workspace=member.workspace_id)
        return rows if member.sees_money(MoneyTier.COSTS_AND_MARGINS) else rows.filter(passed_on=True)

    def actual(self) -> "ExternalCostQuerySet":
        return self.filter(state=ExternalState.ACTUAL)


class ExternalCost(Record):
    """What somebody outside is paid for a project or one of its cards. ``amount`` and ``price`` (what the
    client pays for it) in minor units of ``currency``; ``home_amount`` and ``home_price`` in those of the
    workspace, at the exchange rate of its day. Amounts below zero counter a row of a locked period."""

    project = models.ForeignKey("accounts.Project", models.PROTECT, related_name="+")
    # It outlives the card it was for: its number stays when the card is deleted for good.
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    card_number = models.BigIntegerField(null=True, blank=True)
    day = models.DateField()
    kind = models.CharField(max_length=10, choices=ExternalKind.choices)
    state = models.CharField(max_length=8, choices=ExternalState.choices, default=ExternalState.ACTUAL)
    supplier = models.CharField(max_length=120)
    text = models.CharField(max_length=500, blank=True)
    currency = models.CharField(max_length=3)
    exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
    amount = models.BigIntegerField()
    home_amount = models.BigIntegerField()
    passed_on = models.BooleanField(default=False)
    # In percent on the amount, where the price was said so.
    mark_up = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    price = models.BigIntegerField(default=0)
    home_price = models.BigIntegerField(default=0)
    receipt = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")
    # Of what it says: whoever changes it names the one they saw.
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[ExternalCostQuerySet] = ExternalCostQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount__gt=0, price__gte=0)
                | Q(amount__lt=0, price__lte=0, corrects__isnull=False),
                name="an_external_cost_is_above_nothing",
            ),
            models.CheckConstraint(
                condition=Q(passed_on=True) | Q(price=0, home_price=0, mark_up=None),
                name="what_stays_ours_has_no_price",
            ),
            models.UniqueConstraint(
                fields=["corrects"], condition=Q(amount__lt=0), name="an_external_cost_is_countered_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["project", "day"], name="costs_of_a_project"),
            models.Index(fields=["card"], name="costs_of_a_card"),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.supplier}"

    @property
    def takes_back(self) -> bool:
        """It counters a row of a locked period."""
        return self.amount < 0
