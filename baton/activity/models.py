from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from baton.kit import clock
from baton.kit.record import Record, Written


class Entry(Written):
    """One fact in the append-only log of a workspace, numbered without a gap.

    ``board`` and ``card`` are plain numbers: this floor does not know what they are, it only lets readers
    ask for the entries of one.
    """

    id = models.BigAutoField(primary_key=True)
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    number = models.BigIntegerField()
    kind = models.CharField(max_length=48)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    board = models.BigIntegerField(null=True, blank=True)
    card = models.BigIntegerField(null=True, blank=True)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    # What is needed to take the deed back; never leaves the house.
    undo = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    # The number of the first entry of the deed that this one is a part of, when it did many things at once.
    deed = models.BigIntegerField(null=True, blank=True)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField(default=clock.real_now)
    brought = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "number"], name="entries_are_gapless"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["board", "number"], name="entries_of_a_board"),
            models.Index(fields=["card", "number"], name="entries_of_a_card"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


class ReaderPosition(models.Model):
    """How far a reader of the log has come in a workspace."""

    reader = models.CharField(max_length=48)
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    number = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reader", "workspace"], name="one_position_per_reader"),
        ]


class Deed(Record):
    """A write that was carried out, kept by its idempotency key: repeated, it is not done twice."""

    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    key = models.CharField(max_length=80)
    request: Any = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "key"], name="a_deed_is_done_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["created_at"], name="deeds_by_age")]
