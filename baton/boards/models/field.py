from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.rank import RankField
from baton.kit.record import Record


class FieldKind(models.TextChoices):
    TEXT = "text", _("Text")
    NUMBER = "number", _("Number")
    DATE = "date", _("Date")
    CHOICE = "choice", _("Choice")
    PERSON = "person", _("Person")
    LINK = "link", _("Link")
    MONEY = "money", _("Money")
    CHECKBOX = "checkbox", _("Checkbox")


class CustomField(Record):
    """A field of the workspace's own, on the cards of one board or (board empty) of all."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    board = models.ForeignKey(
        "boards.Board", models.CASCADE, null=True, blank=True, related_name="custom_fields"
    )
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, choices=FieldKind.choices)
    # Of a choice: [{"id": "a1", "name": "…", "colour": "…"}], in order.
    options = models.JSONField(default=list)
    on_face = models.BooleanField(default=False)
    rank = RankField(default="a0")
    archived_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class CustomValue(Record):
    """Values are kept as text that the kind knows how to read: a number as "12.50", a date as "2026-11-21",
    a choice as its option's id, a person as the member's id, money as "1200.00"."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="custom_values")
    field = models.ForeignKey(CustomField, models.CASCADE, related_name="values")
    value = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "field"], name="one_value_per_field"),
        ]
