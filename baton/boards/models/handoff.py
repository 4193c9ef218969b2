from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class Outcome(models.TextChoices):
    ACCEPTED = "accepted", _("accepted")
    RETURNED = "returned", _("returned")
    TAKEN_BACK = "taken_back", _("taken back")
    OVERTAKEN = "overtaken", _("overtaken")


class Handoff(Record):
    """The baton between two people: offered, then accepted, returned or taken back.

    Until it is answered the giver stays responsible and both see it.
    """

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="handoffs")
    giver = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    receiver = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    expectation = models.TextField(blank=True)
    offered_at = models.DateTimeField()
    # The agreed working time for an answer runs out here.
    answer_by = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    reason = models.TextField(blank=True)
    # Working minutes from the offer to its acceptance.
    minutes_to_accept = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["card"], condition=Q(answered_at=None), name="one_open_handoff_per_card"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, outcome="") | (Q(answered_at__isnull=False) & ~Q(outcome="")),
                name="an_answer_has_an_outcome",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["receiver", "answered_at"], name="offers_to_a_person")]
