from typing import ClassVar

from django.db import models

from baton.kit import clock


class Identity(models.Model):
    """How a provider of single sign-on names a person: its ``subject`` lasts, an e-mail address does not."""

    id = models.BigAutoField(primary_key=True)
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    created_at = models.DateTimeField(default=clock.real_now)
    last_used_at = models.DateTimeField(default=clock.real_now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_person_per_identity"),
            models.UniqueConstraint(fields=["issuer", "user"], name="one_identity_per_provider"),
        ]

    def __str__(self) -> str:
        return self.subject
