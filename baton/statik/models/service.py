from typing import ClassVar

from django.db import models

from baton.accounts.models import Member
from baton.boards import sight
from baton.kit import clock
from baton.kit.record import Record


class ServiceQuerySet(models.QuerySet["Service"]):
    def seen_by(self, member: Member) -> "ServiceQuerySet":
        """Of the spaces that ``member`` sees; none to a guest."""
        return self.filter(sight.spaces_seen_by(member, "space__"), workspace=member.workspace_id)


class Service(Record):
    """What a team does for its customers, and the workshop in which it designs how.

    STATIK is made for each service by itself, and never ends: the next workshop goes on where this one
    stands. ``board``: where its design runs, once it was published.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    space = models.ForeignKey("boards.Space", models.PROTECT, related_name="+")
    board = models.ForeignKey("boards.Board", models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    made_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    # When its design was changed last.
    changed_at = models.DateTimeField(default=clock.now)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["board"], condition=models.Q(archived_at=None), name="a_board_runs_by_one_service"
            ),
        ]

    objects: ClassVar[ServiceQuerySet] = ServiceQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name
