from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.invoicing.models.party import VatCategory
from baton.kit import money
from baton.kit.record import Record


class InvoiceKind(models.TextChoices):
    INVOICE = "invoice", _("Invoice")
    CREDIT_NOTE = "credit_note", _("Credit note")


class InvoiceState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    ISSUED = "issued", _("Issued")


class LinesBy(models.TextChoices):
    CARD = "card", _("By card")
    FUNCTION = "function", _("By job function")


class InvoiceQuerySet(models.QuerySet["Invoice"]):
    def seen_by(self, member: Member) -> "InvoiceQuerySet":
        """Of projects that somebody of the team sees, who sees prices."""
        if member.is_guest or not member.sees_money(MoneyTier.PRICES):
            return self.none()
        return self.filter(project__in=Project.objects.seen_by(member))

    def standing(self) -> "InvoiceQuerySet":
        """What bills something: drafts, and issued ones that were not credited."""
        return self.filter(kind=InvoiceKind.INVOICE, credit_notes=None)


class Invoice(Record):
    """What a client is asked for the work of some days of a project. A draft can be changed and thrown away.
    What was issued has a number, never changes, and is corrected by a credit note over all of it, whose
    amounts are above nothing as on paper.

    Amounts in minor units of ``currency``; one unit of it is worth ``exchange`` of the workspace's (None: it
    is that), as the agreement says. ``seller``, ``buyer``: the details of both, as they were then."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    project = models.ForeignKey("accounts.Project", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=11, choices=InvoiceKind.choices, default=InvoiceKind.INVOICE)
    state = models.CharField(max_length=6, choices=InvoiceState.choices, default=InvoiceState.DRAFT)
    series = models.CharField(max_length=24, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    code = models.CharField(max_length=40, blank=True)
    credits = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="credit_notes")
    reason = models.CharField(max_length=500, blank=True)
    first_day = models.DateField()
    last_day = models.DateField()
    lines_by = models.CharField(max_length=8, choices=LinesBy.choices, default=LinesBy.CARD)
    currency = models.CharField(max_length=3)
    exchange = models.DecimalField(max_digits=20, decimal_places=10, null=True)
    reference = models.CharField(max_length=100, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    issue_day = models.DateField(null=True, blank=True)
    due_day = models.DateField(null=True, blank=True)
    seller = models.JSONField(default=dict, blank=True)
    buyer = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")
    issued_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[InvoiceQuerySet] = InvoiceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "series", "number"],
                condition=Q(number__isnull=False),
                name="an_invoice_number_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "code"], condition=~Q(code=""), name="an_invoice_code_once"
            ),
            models.UniqueConstraint(
                fields=["project"], condition=Q(state=InvoiceState.DRAFT), name="one_draft_per_project"
            ),
            models.UniqueConstraint(fields=["credits"], name="an_invoice_is_credited_once"),
            models.CheckConstraint(
                condition=Q(state=InvoiceState.DRAFT, number=None, code="", issue_day=None)
                | (Q(state=InvoiceState.ISSUED, number__isnull=False, issue_day__isnull=False) & ~Q(code="")),
                name="what_is_issued_has_a_number",
            ),
            models.CheckConstraint(
                condition=Q(kind=InvoiceKind.INVOICE, credits=None)
                | Q(kind=InvoiceKind.CREDIT_NOTE, credits__isnull=False, state=InvoiceState.ISSUED),
                name="a_credit_note_credits_something",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["project", "issue_day"], name="invoices_of_a_project")]

    def __str__(self) -> str:
        return self.code or f"draft {self.pk}"

    @property
    def is_draft(self) -> bool:
        return self.state == InvoiceState.DRAFT

    @property
    def sign(self) -> int:
        """What it adds to what was invoiced: a credit note takes away."""
        return -1 if self.kind == InvoiceKind.CREDIT_NOTE else 1

    def at_home(self, amount: int) -> int:
        """``amount`` of its currency in the workspace's, both in minor units."""
        if self.exchange is None:
            return amount
        return money.exchanged(amount, self.currency, self.workspace.currency, self.exchange)


class LineKind(models.TextChoices):
    HOURS = "hours", _("Hours")
    HOURS_BESIDE = "hours_beside", _("Hours beside the agreement")
    CAP = "cap", _("Above the agreed maximum")
    RETAINER = "retainer", _("Retainer")
    OVER = "over", _("Hours above the retainer")
    STAGE = "stage", _("Stage")
    PROGRESS = "progress", _("Part of the price")
    CARD = "card", _("Card")
    COST = "cost", _("External cost")
    FREE = "free", _("Of one's own")


class Unit(models.TextChoices):
    HOUR = "hour", _("hour")
    PIECE = "piece", _("piece")


class InvoiceLine(Record):
    """``amount``: quantity x price, half to even; ``home_amount``: the same in the workspace's currency.
    ``up_to``: of a part of a price, the day by which it was earned (None: the last day of the invoice)."""

    invoice = models.ForeignKey(Invoice, models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=LineKind.choices)
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.CharField(max_length=500)
    up_to = models.DateField(null=True, blank=True)
    quantity = models.DecimalField(max_digits=16, decimal_places=6)
    unit = models.CharField(max_length=5, choices=Unit.choices, default=Unit.PIECE)
    price = models.BigIntegerField()
    amount = models.BigIntegerField()
    home_amount = models.BigIntegerField()
    vat_category = models.CharField(max_length=2, choices=VatCategory.choices)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2)
    account = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(price__gte=0), name="no_line_has_a_price_below_nothing"),
            models.CheckConstraint(
                condition=Q(vat_category=VatCategory.STANDARD, vat_rate__gt=0)
                | (~Q(vat_category=VatCategory.STANDARD) & Q(vat_rate=0)),
                name="only_vat_has_a_rate",
            ),
        ]

    def __str__(self) -> str:
        return self.text
