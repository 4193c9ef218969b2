from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member, Project
from baton.accounts.roles import MoneyTier
from baton.kit.record import Record


class About(models.TextChoices):
    UNDELIVERED = "undelivered", _("Messages that could not be delivered")
    ABSENCE_ASKED = "absence_asked", _("Absences that wait for an answer")
    ABSENCE_APPROVED = "absence_yes", _("Absences that were approved")
    ABSENCE_DECLINED = "absence_no", _("Absences that were declined")
    SKEW = "skew", _("Hours that run ahead of the work")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def of(self, member: Member) -> "NoticeQuerySet":
        """Of what the house sends nothing for whoever does not look after it any more, of a project for
        whoever does not see it or the hours of all any more."""
        seen = Q(project=None)
        if member.sees_money(MoneyTier.ALL_HOURS) and not member.is_guest:
            seen |= Q(project__in=Project.objects.seen_by(member))
        mine = self.filter(seen, member=member)
        return mine if member.may_administer else mine.exclude(about=About.UNDELIVERED)

    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)


class Notice(Record):
    """What somebody has to hear of the house itself, or of a project, and of no card: a row per person and
    matter.

    ``count``: how many there were since it was last read; of skew, the points of a hundred.
    """

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    about = models.CharField(max_length=16, choices=About.choices)
    project = models.ForeignKey("accounts.Project", models.CASCADE, null=True, blank=True, related_name="+")
    count = models.PositiveIntegerField(default=0)
    # Of skew: how many of a hundred parts of the hours are spent, and of the work are done.
    spent = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()
    # When the morning's mail told of it; empty again with each step that is new.
    mailed_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[NoticeQuerySet] = NoticeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["member", "about"], condition=Q(project=None), name="one_notice_per_matter"
            ),
            models.UniqueConstraint(
                fields=["member", "about", "project"],
                condition=Q(project__isnull=False),
                name="one_notice_per_matter_of_a_project",
            ),
        ]
