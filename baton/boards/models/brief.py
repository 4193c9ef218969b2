from typing import ClassVar

from django.db import models

from baton.accounts.models import JobFunction
from baton.kit.rank import RankField
from baton.kit.record import Record


class BriefSection(Record):
    """The part of a card's brief for one specialist (``job_function`` empty: for everybody). Markdown."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="brief_sections")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices, blank=True)
    title = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)
    rank = RankField(default="a0")
    version = models.PositiveIntegerField(default=1)
    client_visible = models.BooleanField(default=False)


class BriefRevision(Record):
    """Every text a section ever had: the base for merging two people's edits, and nothing typed is lost."""

    section = models.ForeignKey(BriefSection, models.CASCADE, related_name="revisions")
    version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["section", "version"], name="one_revision_per_version"),
        ]
