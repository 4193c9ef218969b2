"""The words a workspace sorts its cards by."""

from typing import ClassVar

from django.db import models

from baton.kit.rank import RankField
from baton.kit.record import Record


class CardType(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    colour = models.CharField(max_length=16, default="gray")
    rank = RankField(default="a0")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_card_type_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Tag(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)
    colour = models.CharField(max_length=16, default="gray")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_tag_per_name"),
        ]

    def __str__(self) -> str:
        return self.name
