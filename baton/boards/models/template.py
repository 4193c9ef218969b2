"""What a new card, checklist or board begins with."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from baton.accounts.models import Member
from baton.boards import sight
from baton.kit.record import Record

if TYPE_CHECKING:
    TemplateRows = models.QuerySet["CardTemplate"]
else:
    TemplateRows = models.QuerySet


class CardTemplates(TemplateRows):
    def seen_by(self, member: Member) -> "CardTemplates":
        """Those of every board, and of the boards that ``member`` sees; none to a guest."""
        if member.is_guest:
            return self.none()
        of_seen_boards = models.Q(board=None) | sight.spaces_seen_by(member, "board__space__")
        return self.filter(of_seen_boards, workspace=member.workspace_id)


class CardTemplate(Record):
    """A card's form filled in beforehand, offered on one board or (board empty) on all.

    ``form`` holds what differs from an empty form, as the API takes it with a new card; ids in it are read
    again through the eyes of whoever uses it. ``deadline_in_days`` counts working days from the filing.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    form = models.JSONField(default=dict)
    deadline_in_days = models.PositiveSmallIntegerField(null=True, blank=True)
    made_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    # Offered no more; what names it goes on using it.
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[CardTemplates] = CardTemplates.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "board", "name"], nulls_distinct=False, name="one_card_template_per_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ChecklistTemplate(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    items = models.JSONField(default=list)
    made_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_checklist_template_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class BoardTemplate(Record):
    """A board's structure as it was when somebody kept it, for the managers.

    ``pattern`` is ``{board, columns, lanes, cell_limits, own_fields, card_templates}``: as ``structure_of``
    tells it, with the ids of then, by which its parts name each other; ``own_fields`` and ``card_templates``
    are those of this board alone.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    description = models.TextField(blank=True)
    pattern = models.JSONField()
    made_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "name"], name="one_board_template_per_name"),
        ]

    def __str__(self) -> str:
        return self.name
