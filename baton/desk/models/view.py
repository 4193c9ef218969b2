from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.kit.record import Record


class ViewKind(models.TextChoices):
    BOARD = "board", _("Board")
    LIST = "list", _("List")
    TIMELINE = "timeline", _("Timeline")
    CALENDAR = "calendar", _("Calendar")


class ViewShare(models.TextChoices):
    NOBODY = "nobody", _("Only me")
    TEAM = "team", _("The team")
    NAMED = "named", _("Named people")


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def seen_by(self, member: Member) -> "SavedViewQuerySet":
        """One's own; those of the team, to the team; those one is named on."""
        named = ViewMember.objects.filter(member=member).values("view")
        theirs = Q(owner=member) | Q(shared=ViewShare.NAMED, pk__in=named)
        if not member.is_guest:
            theirs |= Q(shared=ViewShare.TEAM)
        return self.filter(theirs, workspace=member.workspace_id)


class SavedView(Record):
    """A filter and how its cards are shown, under a name.

    ``filter`` is its text with rows named by their ids, so that a renamed client is still meant, and a reader
    is told only the names that they see.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    owner = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=8, choices=ViewKind.choices, default=ViewKind.LIST)
    filter = models.TextField(blank=True)
    sort = models.CharField(max_length=120, blank=True)
    group = models.CharField(max_length=40, blank=True)
    columns = models.JSONField(default=list)
    shared = models.CharField(max_length=6, choices=ViewShare.choices, default=ViewShare.NOBODY)
    named: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="desk.ViewMember", related_name="+"
    )

    objects: ClassVar[SavedViewQuerySet] = SavedViewQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name

    def may_be_changed_by(self, member: Member) -> bool:
        """By its owner; what the team has, by a manager too."""
        return self.owner_id == member.pk or (self.shared == ViewShare.TEAM and member.may_manage)


class ViewMember(Record):
    view = models.ForeignKey(SavedView, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["view", "member"], name="once_named_on_a_view"),
        ]


class DefaultView(Record):
    """The view in which a board opens for everybody who does not choose another."""

    board = models.OneToOneField("boards.Board", models.CASCADE, related_name="+")
    view = models.ForeignKey(SavedView, models.CASCADE, related_name="default_of")
