from datetime import timedelta
from typing import ClassVar

from django.db import models

from baton.approvals.models.approver import Approver
from baton.kit import clock
from baton.kit.record import Record

VALID_FOR = timedelta(days=30)


class Link(Record):
    """A way to answer without an account. The token is signed over ``id`` and ``nonce`` with the
    installation's secret key, which is no row: the database alone opens nothing."""

    approver = models.ForeignKey(Approver, models.CASCADE, related_name="links")
    nonce = models.CharField(max_length=64)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    # Made to be carried by whoever made it; else it came with the question.
    by_hand = models.BooleanField(default=False)
    # When it last left by mail.
    mailed_at = models.DateTimeField(null=True, blank=True)
    # When its mail was given up: from then on somebody has to carry it.
    given_up_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    @property
    def is_over(self) -> bool:
        """By the wall clock, at every use: nothing has to be swept for a link to end."""
        return self.revoked_at is not None or self.expires_at <= clock.real_now()


class LinkUse(Record):
    """That a link was opened, answered with, or refused: when and from where. Of one kind from one network at
    most one an hour."""

    link = models.ForeignKey(Link, models.CASCADE, related_name="uses")
    kind = models.CharField(max_length=8)
    network = models.CharField(max_length=45)
    # Somebody of the team was signed in there.
    browser_of = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        indexes: ClassVar = [models.Index(fields=["link", "created_at"], name="uses_of_a_link")]
