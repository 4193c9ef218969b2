"""Rates per hour, in minor units. Rows are never changed: a later row of the same scope and day wins, so what
an entry was rated by can always be shown."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import JobFunction
from baton.kit.record import Record


class PriceScope(models.TextChoices):
    """The narrower before the wider (the order in which a price is looked for)."""

    CARD = "card", _("Card")
    PROJECT_PERSON = "project_person", _("Project and person")
    PROJECT_FUNCTION = "project_function", _("Project and job function")
    PERSON = "person", _("Person")
    FUNCTION = "function", _("Job function")
    WORKSPACE = "workspace", _("Everything")


class Rate(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    from_day = models.DateField()
    # None: from that day on this scope has no rate of its own, and the wider one holds.
    per_hour = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True


class PriceRate(Rate):
    """What the client pays for an hour."""

    scope = models.CharField(max_length=16, choices=PriceScope.choices)
    card = models.ForeignKey("boards.Card", models.CASCADE, null=True, blank=True, related_name="+")
    project = models.ForeignKey("accounts.Project", models.CASCADE, null=True, blank=True, related_name="+")
    member = models.ForeignKey("accounts.Member", models.CASCADE, null=True, blank=True, related_name="+")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    scope=PriceScope.CARD, card__isnull=False, project=None, member=None, job_function=""
                )
                | Q(
                    scope=PriceScope.PROJECT_PERSON,
                    card=None,
                    project__isnull=False,
                    member__isnull=False,
                    job_function="",
                )
                | (
                    Q(scope=PriceScope.PROJECT_FUNCTION, card=None, project__isnull=False, member=None)
                    & ~Q(job_function="")
                )
                | Q(scope=PriceScope.PERSON, card=None, project=None, member__isnull=False, job_function="")
                | (Q(scope=PriceScope.FUNCTION, card=None, project=None, member=None) & ~Q(job_function=""))
                | Q(scope=PriceScope.WORKSPACE, card=None, project=None, member=None, job_function=""),
                name="a_price_names_what_its_scope_says",
            ),
            models.CheckConstraint(
                condition=Q(per_hour=None) | Q(per_hour__gte=0), name="no_price_below_nothing"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["workspace", "scope"], name="prices_of_a_workspace")]


class CostRate(Rate):
    """What an hour of somebody costs the house."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(per_hour=None) | Q(per_hour__gte=0), name="no_cost_below_nothing"
            ),
        ]


class OverheadRate(Rate):
    """What the house costs beside its people, spread over the hours worked."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(per_hour=None) | Q(per_hour__gte=0), name="no_overhead_below_nothing"
            ),
        ]


class ExchangeRate(Record):
    """One unit of ``currency`` in the currency of the workspace, from ``from_day`` on."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    currency = models.CharField(max_length=3)
    from_day = models.DateField()
    rate = models.DecimalField(max_digits=20, decimal_places=10)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(rate__gt=0), name="a_currency_is_worth_something"),
        ]
