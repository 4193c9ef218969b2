from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import JobFunction
from baton.kit.record import Record


class Participant(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="participants")
    member = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "member"], name="once_on_a_card"),
        ]


class PlannedHours(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="planned_hours")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "job_function"], name="one_plan_per_job_function"),
        ]


class CardTag(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="card_tags")
    tag = models.ForeignKey("boards.Tag", models.CASCADE, related_name="card_tags")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "tag"], name="a_tag_once_on_a_card"),
        ]


class LinkKind(models.TextChoices):
    BLOCKS = "blocks", _("blocks")
    RELATES = "relates", _("relates to")
    DUPLICATES = "duplicates", _("duplicates")


class CardLink(Record):
    """``card`` blocks / relates to / duplicates ``other``."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="links")
    other = models.ForeignKey("boards.Card", models.CASCADE, related_name="links_here")
    kind = models.CharField(max_length=10, choices=LinkKind.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "other", "kind"], name="a_link_once"),
            models.CheckConstraint(condition=~Q(card=F("other")), name="no_link_to_itself"),
        ]
