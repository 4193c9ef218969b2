from typing import Any, ClassVar

from django.db import models

from baton.accounts.models import Member
from baton.boards import sight
from baton.kit.rank import RankField
from baton.kit.record import Record


class SpaceQuerySet(models.QuerySet["Space"]):
    def seen_by(self, member: Member) -> "SpaceQuerySet":
        return self.filter(sight.spaces_seen_by(member))


class Space(Record):
    """The boards of one group. A private space is seen only by those who are named on it."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    rank = RankField()
    private = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True, blank=True)
    named: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="boards.SpaceMember", related_name="+"
    )

    objects: ClassVar[SpaceQuerySet] = SpaceQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name


class SpaceMember(Record):
    space = models.ForeignKey(Space, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["space", "member"], name="once_named_on_a_space"),
        ]
