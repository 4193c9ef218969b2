from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.kit.record import Record


class Visit(Record):
    """Up to which entry of the log somebody has seen what happened to a card, or to all cards of a board."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, null=True, blank=True, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    number = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "card"], name="one_visit_per_card"),
            models.UniqueConstraint(fields=["member", "board"], name="one_visit_per_board"),
            models.CheckConstraint(
                condition=Q(card=None, board__isnull=False) | Q(card__isnull=False, board=None),
                name="a_visit_is_of_a_card_or_a_board",
            ),
        ]
