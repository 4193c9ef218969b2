"""The rows that flow metrics are made of: where a card stayed, what it waited for, what was promised."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class Clock(models.TextChoices):
    """On whose time a card waits."""

    OURS = "ours", _("ours")
    CLIENT = "client", _("the client's")
    SUPPLIER = "supplier", _("a supplier's")


class Stay(Record):
    """A stretch of a card in one column and lane.

    ``column`` is empty while the place is unknown (before the first thing an imported history tells). A stay
    that began by moving back carries ``backward`` and the reason: that is rework. An undone move voids it.
    """

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="stays")
    board = models.ForeignKey("boards.Board", models.PROTECT, related_name="+")
    column = models.ForeignKey("boards.Column", models.PROTECT, null=True, blank=True, related_name="stays")
    lane = models.ForeignKey("boards.Lane", models.PROTECT, null=True, blank=True, related_name="+")
    came_from = models.ForeignKey("boards.Column", models.PROTECT, null=True, blank=True, related_name="+")
    entered_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    backward = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    # What moved the card where nobody gave a reason, as CardMoved tells it.
    because = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    responsible = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    voided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["card"], condition=Q(left_at=None, voided_at=None), name="a_card_stays_in_one_place"
            ),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(left_at__gte=F("entered_at")), name="a_stay_ends_after_it_began"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["board", "entered_at"], name="stays_of_a_board")]


class Wait(Record):
    """A dated stretch on somebody's clock."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="waits")
    clock = models.CharField(max_length=8, choices=Clock.choices)
    cause = models.CharField(max_length=120, blank=True)
    round = models.PositiveIntegerField(default=1)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=24, blank=True)
    # A wait that a column brings with it ends when the card leaves the column.
    by_column = models.BooleanField(default=False)
    # One for an approval ends when it is decided; ``cause`` is what was asked, ``round`` which time.
    of_approval = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["card", "until"], name="waits_of_a_card")]


class Promise(Record):
    """A deadline as it was given: to whom, when, by whom, and what became of it."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="promises")
    deadline = models.DateTimeField()
    given_at = models.DateTimeField()
    given_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    replaced_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["card"], condition=Q(replaced_at=None), name="one_standing_promise_per_card"
            ),
        ]


class BlockerKind(models.TextChoices):
    OURS = "ours", _("On our side")
    CLIENT = "client", _("At the client")
    SUPPLIER = "supplier", _("At a supplier")
    CARD = "card", _("Another card")


class Blocker(Record):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="blockers")
    kind = models.CharField(max_length=8, choices=BlockerKind.choices)
    reason = models.TextField(blank=True)
    blocking_card = models.ForeignKey(
        "boards.Card", models.SET_NULL, null=True, blank=True, related_name="blocks_by_blocker"
    )
    since = models.DateTimeField()
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(lifted_at=None) | Q(lifted_at__gte=F("since")),
                name="a_blocker_is_lifted_after_it_stood",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["card", "lifted_at"], name="blockers_of_a_card")]
