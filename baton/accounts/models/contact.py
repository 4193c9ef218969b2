from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.accounts import access
from baton.accounts.models.member import Member
from baton.kit.record import Record


class ContactQuerySet(models.QuerySet["Contact"]):
    def seen_by(self, member: Member) -> "ContactQuerySet":
        """The team's address book of the clients it sees; no guest reads it."""
        return self.none() if member.is_guest else self.filter(access.clients_seen_by(member, "client__"))


class Contact(Record):
    """Somebody at a client who is asked by mail and has no account here."""

    client = models.ForeignKey("accounts.Client", models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=120)
    email = models.EmailField()
    language = models.CharField(max_length=2, default="en")
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ContactQuerySet] = ContactQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["client", "email"], condition=Q(archived_at=None), name="one_contact_per_address"
            ),
        ]

    def __str__(self) -> str:
        return self.name
