"""A played agency in words that do not hang on row numbers or on when it was played."""

import hashlib
import re
from datetime import date
from typing import Any

from baton.accounts.models import Workspace
from baton.activity.models import Entry
from baton.boards.models import Blocker, Card, Comment, Handoff, Promise, Stay

ANCHOR = date(2026, 11, 20)
CARDS = 40

CARD = (
    "number",
    "title",
    "column__name",
    "lane__name",
    "responsible__name",
    "lead__name",
    "deadline",
    "price",
)
STAY = ("card__number", "column__name", "entered_at", "left_at", "backward", "reason", "by__name")
HANDOFF = ("card__number", "giver__name", "receiver__name", "offered_at", "answered_at", "outcome", "note")
ENTRY = ("number", "kind", "by__name", "happened_at")


def told(workspace: Workspace) -> str:
    """A hash of what happened, in order."""
    here = {"card__workspace": workspace}
    parts: list[Any] = [
        list(Card.objects.filter(workspace=workspace).order_by("number").values_list(*CARD)),
        list(Stay.objects.filter(**here).order_by("entered_at", "id").values_list(*STAY)),
        list(Handoff.objects.filter(**here).order_by("offered_at", "id").values_list(*HANDOFF)),
        list(Blocker.objects.filter(**here).order_by("since", "id").values_list("card__number", "reason")),
        list(
            Promise.objects.filter(**here).order_by("given_at", "id").values_list("card__number", "deadline")
        ),
        list(Comment.objects.filter(**here).order_by("created_at", "id").values_list("by__name", "text")),
        list(Entry.objects.filter(workspace=workspace).order_by("number").values_list(*ENTRY)),
    ]
    return hashlib.sha256(re.sub(r"member:\d+", "member", repr(parts)).encode()).hexdigest()
