import hashlib
import secrets
from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.accounts.models import JobFunction, Member, MoneyTier, Role
from baton.kit import clock
from baton.kit.record import Record

VALID_FOR = timedelta(days=7)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        """Neither accepted nor revoked; an expired one can be sent again."""
        return self.filter(accepted_at=None, revoked_at=None)

    def seen_by(self, member: Member) -> "InvitationQuerySet":
        """E-mail addresses stand in them: only for whoever administers."""
        return self.filter(workspace=member.workspace_id) if member.may_administer else self.none()


class Invitation(Record):
    """A way into a workspace for one e-mail address. Only the SHA-256 of its token is kept."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="en")
    role = models.CharField(max_length=8, choices=Role.choices)
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)
    client = models.ForeignKey("accounts.Client", models.CASCADE, null=True, blank=True, related_name="+")
    may_manage = models.BooleanField(default=False)
    money = models.PositiveSmallIntegerField(choices=MoneyTier.choices, default=MoneyTier.NOTHING)
    may_see_personal_data = models.BooleanField(default=False)
    may_administer = models.BooleanField(default=False)
    # A person known by name only (from an import), whom this invitation lets in.
    claims = models.ForeignKey("accounts.Member", models.CASCADE, null=True, blank=True, related_name="+")
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[InvitationQuerySet] = InvitationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "email"],
                condition=Q(accepted_at=None, revoked_at=None),
                name="one_open_invitation_per_address",
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= clock.real_now()


class InvitationMail(Record):
    """One mail of an invitation: who had it sent, when, and whether the mail server took it."""

    invitation = models.ForeignKey(Invitation, models.CASCADE, related_name="mails")
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["by", "created_at"], name="invitations_sent_by")]


def new_token() -> str:
    """256 bits; whoever has it may join."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def expiry() -> datetime:
    return clock.real_now() + VALID_FOR
