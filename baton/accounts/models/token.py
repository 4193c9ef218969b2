import hashlib
import secrets
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record

PREFIX = "baton_"


class Scope(models.TextChoices):
    READ = "read"
    WRITE = "write"


class Area(models.TextChoices):
    """The parts of a workspace that a token may be kept out of."""

    BOARDS = "boards", _("Boards and cards")
    PEOPLE = "people", _("People")
    MONEY = "money", _("Hours and money")
    ADMINISTRATION = "administration", _("Administration")
    INTERCHANGE = "interchange", _("Import and export")
    WEBHOOKS = "webhooks", _("Webhooks")


def every_area() -> list[str]:
    return [str(area) for area in Area]


class ApiToken(Record):
    """A member's key for programs. Only its SHA-256 is kept: a stolen database opens nothing."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=5, choices=Scope.choices, default=Scope.READ)
    areas = models.JSONField(default=every_area)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    # The network it was last used from, as the counting of tries names networks; no more than that is kept.
    last_used_from = models.CharField(max_length=45, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["member"], name="tokens_of_a_member")]

    def __str__(self) -> str:
        return self.name

    def opens(self, area: Area) -> bool:
        return area in self.areas


def new_secret() -> str:
    """256 bits, shown once."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
