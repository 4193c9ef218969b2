"""Who an invoice is from and to, as the tax office and Peppol want to know them."""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class VatCategory(models.TextChoices):
    """Of UNCL5305, those that an agency needs."""

    STANDARD = "S", _("VAT")
    ZERO = "Z", _("Zero rate")
    REVERSE_CHARGE = "AE", _("Reverse charge")
    EXEMPT = "E", _("Exempt")


class Language(models.TextChoices):
    ENGLISH = "en", "English"
    RUSSIAN = "ru", "Русский"
    DUTCH = "nl", "Nederlands"


class Party(Record):
    """``registration``: in the register of companies, of the kind ``registration_scheme`` (ISO 6523);
    ``endpoint``: where Peppol finds it, of the kind ``endpoint_scheme`` (EAS)."""

    name = models.CharField(max_length=200, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)
    vat_id = models.CharField(max_length=20, blank=True)
    registration = models.CharField(max_length=40, blank=True)
    registration_scheme = models.CharField(max_length=4, blank=True)
    endpoint = models.CharField(max_length=60, blank=True)
    endpoint_scheme = models.CharField(max_length=4, blank=True)
    email = models.CharField(max_length=254, blank=True)
    payment_days = models.PositiveSmallIntegerField(default=30)
    # Of the ledger, where revenue is booked.
    account = models.CharField(max_length=20, blank=True)

    class Meta:
        abstract = True


class Seller(Party):
    """The house itself. ``series``: what stands before the number; ``{year}`` in it begins anew each year."""

    workspace = models.OneToOneField("accounts.Workspace", models.CASCADE, related_name="+")
    contact = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    iban = models.CharField(max_length=34, blank=True)
    bic = models.CharField(max_length=11, blank=True)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(21))
    series = models.CharField(max_length=20, default="{year}-")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(vat_rate__gte=0), name="no_usual_vat_below_nothing"),
        ]


class Buyer(Party):
    """A client. ``reference``: what they want to read on it (their order, their department). ``vat_rate``
    None: the house's usual one."""

    client = models.OneToOneField("accounts.Client", models.CASCADE, related_name="+")
    reference = models.CharField(max_length=100, blank=True)
    vat_category = models.CharField(max_length=2, choices=VatCategory.choices, default=VatCategory.STANDARD)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    exemption = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.ENGLISH)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(vat_rate=None) | models.Q(vat_rate__gte=0), name="no_vat_below_nothing"
            ),
        ]
