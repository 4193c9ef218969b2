from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.kit.record import Record


class About(models.TextChoices):
    UNDELIVERED = "undelivered", _("Messages that could not be delivered")
    ABSENCE_ASKED = "absence_asked", _("Absences that wait for an answer")
    ABSENCE_APPROVED = "absence_yes", _("Absences that were approved")
    ABSENCE_DECLINED = "absence_no", _("Absences that were declined")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def of(self, member: Member) -> "NoticeQuerySet":
        """Of what the house sends nothing for whoever does not look after it any more."""
        mine = self.filter(member=member)
        return mine if member.may_administer else mine.exclude(about=About.UNDELIVERED)

    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)


class Notice(Record):
    """What somebody has to hear of the house itself, and of no card: a row per person and matter.

    ``count``: how many there were since it was last read.
    """

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    about = models.CharField(max_length=16, choices=About.choices)
    count = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "about"], name="one_notice_per_matter"),
        ]
