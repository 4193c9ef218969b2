from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.accounts.models import Member
from baton.kit.record import Record


class MarkedForClients(models.QuerySet):  # type: ignore[type-arg]
    def seen_by(self, member: Member) -> "MarkedForClients":
        """On a card that ``member`` sees: everything to the team, what is marked to a guest."""
        rows = self.filter(deleted_at=None)
        return rows.filter(client_visible=True) if member.is_guest else rows


class Comment(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="comments")
    by = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    text = models.TextField()
    client_visible = models.BooleanField(default=False)
    # The rule that wrote it in the name of ``by``, as it was called then.
    rule = models.CharField(max_length=120, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = MarkedForClients.as_manager()


class Mention(Record):
    comment = models.ForeignKey(Comment, models.CASCADE, related_name="mentions")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["comment", "member"], name="mentioned_once"),
        ]


class Attachment(Record):
    """A stored file or a link (exactly one). ``version``: 2 is what took the place of the first file."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="attachments")
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=255)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    url = models.URLField(max_length=2000, blank=True)
    version = models.PositiveIntegerField(default=1)
    client_visible = models.BooleanField(default=False)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = MarkedForClients.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(file__isnull=False, url="") | (Q(file__isnull=True) & ~Q(url="")),
                name="an_attachment_is_a_file_or_a_link",
            ),
        ]
