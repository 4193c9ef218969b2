from django.db import models

from baton.kit.rank import RankField
from baton.kit.record import Record


class Checklist(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="checklists")
    name = models.CharField(max_length=120)
    rank = RankField(default="a0")


class ChecklistItem(Record):
    checklist = models.ForeignKey(Checklist, models.CASCADE, related_name="items")
    text = models.TextField()
    rank = RankField(default="a0")
    responsible = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    due = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    # An imported tick whose date the old tracker did not tell.
    done_when_unknown = models.BooleanField(default=False)
