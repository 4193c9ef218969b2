"""What a client and the house agreed for a project, from a day on. Rows are never changed: a later one takes
its place, so what was earned under it can always be shown."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class ContractKind(models.TextChoices):
    FIXED = "fixed", _("Fixed price")
    TIME_AND_MATERIALS = "time_and_materials", _("Time and materials")
    RETAINER = "retainer", _("Retainer")


class Period(models.TextChoices):
    """Of a retainer: whole weeks from Monday, months, quarters."""

    WEEK = "week", _("Week")
    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")


class Recognition(models.TextChoices):
    """How much of what was agreed is earned while the work goes on. A fixed price by hours, stages or cards;
    a retainer by hours, or evenly over the days of its period."""

    HOURS = "hours", _("By hours")
    STAGES = "stages", _("By finished stages")
    CARDS = "cards", _("By finished cards")
    EVENLY = "evenly", _("Evenly over the period")


class Agreement(Record):
    """``amount``: the fixed price; the cap of time and materials, if there is one; of a retainer, for each
    period. In minor units of ``currency``, worth ``exchange`` in that of the workspace for as long as the
    agreement holds (None: the two are one). ``minutes``: of a retainer, for each period."""

    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=18, choices=ContractKind.choices)
    from_day = models.DateField()
    currency = models.CharField(max_length=3)
    exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
    amount = models.BigIntegerField(null=True, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    period = models.CharField(max_length=7, choices=Period.choices, blank=True)
    # Into how many following periods unused minutes go; None: into all of them.
    carried_periods = models.PositiveSmallIntegerField(null=True, blank=True, default=0)
    # What was spent above the minutes of a period is taken from the next.
    overspend_carries = models.BooleanField(default=False)
    # Or it is billed at what the hours of the period are worth on average. Neither: it is ours.
    overspend_is_billed = models.BooleanField(default=False)
    recognises = models.CharField(max_length=6, choices=Recognition.choices, default=Recognition.HOURS)
    # What the whole work was planned to take, where it is recognised by that.
    planned_minutes = models.PositiveIntegerField(null=True, blank=True)
    planned_cards = models.PositiveIntegerField(null=True, blank=True)
    # What a guest of the client sees of it.
    shows_hours = models.BooleanField(default=False)
    shows_price = models.BooleanField(default=False)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gte=0), name="no_agreement_below_nothing"
            ),
            models.CheckConstraint(
                condition=Q(kind=ContractKind.FIXED, amount__isnull=False, minutes=None, period="")
                | Q(kind=ContractKind.TIME_AND_MATERIALS, minutes=None, period="")
                | (Q(kind=ContractKind.RETAINER) & ~Q(period="") & ~Q(amount=None, minutes=None)),
                name="an_agreement_says_what_its_kind_needs",
            ),
            models.CheckConstraint(
                condition=Q(overspend_carries=False) | Q(overspend_is_billed=False),
                name="overspending_is_paid_for_once",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["project", "from_day"], name="agreements_of_a_project")]

    def __str__(self) -> str:
        return f"{self.kind} from {self.from_day}"


class Stage(Record):
    """A part of a fixed price that is earned when it is finished; ``weight`` against those beside it."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="stages")
    name = models.CharField(max_length=120)
    weight = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "name"], name="a_stage_once_in_an_agreement"),
            models.CheckConstraint(condition=Q(weight__gt=0), name="a_stage_weighs_something"),
        ]

    def __str__(self) -> str:
        return self.name


class StageMark(Record):
    """That a stage was finished on a day, or (``finished`` False) that it is not after all. By its name: a
    later agreement over the same work keeps what is finished."""

    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    stage = models.CharField(max_length=120)
    day = models.DateField()
    finished = models.BooleanField(default=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["project", "day"], name="stages_of_a_project")]
