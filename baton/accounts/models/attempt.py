from typing import ClassVar

from django.db import models

from baton.kit import clock


class Attempt(models.Model):
    """A try at a secret that has not proved right: written before the secret is looked at, gone if it was.

    ``subject`` is a hash: an address that somebody tried is nobody's business, known to us or not.
    """

    id = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=64)
    network = models.CharField(max_length=45)
    # What was tried, a word of accounts.guessing: a network's budget is one per kind.
    secret = models.CharField(max_length=16)
    at = models.DateTimeField(default=clock.real_now)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["subject", "at"], name="tries_at_an_account"),
            models.Index(fields=["network", "secret", "at"], name="tries_from_a_network"),
            models.Index(fields=["at"], name="tries_by_age"),
        ]
