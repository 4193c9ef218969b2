from django.db import models

from baton.kit.record import Record


class ClientView(Record):
    """Somebody of the team looked at a board or a card as a client's guest would: who, when, at what."""

    by = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    client = models.ForeignKey("accounts.Client", models.CASCADE, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, null=True, blank=True, related_name="+")
