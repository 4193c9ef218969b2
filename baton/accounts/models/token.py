import hashlib
import secrets
from typing import ClassVar

from django.db import models

from baton.kit.record import Record

PREFIX = "baton_"


class Scope(models.TextChoices):
    READ = "read"
    WRITE = "write"


class ApiToken(Record):
    """A member's key for programs. Only its SHA-256 is kept: a stolen database opens nothing."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=5, choices=Scope.choices, default=Scope.READ)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["member"], name="tokens_of_a_member")]

    def __str__(self) -> str:
        return self.name


def new_secret() -> str:
    """256 bits, shown once."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
