from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.boards import sight
from baton.kit.record import Record


class Asked(models.TextChoices):
    NO = "no", _("not asked")
    OPTIONAL = "optional", _("may be left empty")
    REQUIRED = "required", _("must be filled in")


# What may be asked beside the title, and how it is at first.
USUALLY = {
    "about": Asked.REQUIRED,
    "wish": Asked.OPTIONAL,
    "files": Asked.OPTIONAL,
    "name": Asked.REQUIRED,
    "email": Asked.OPTIONAL,
}


def as_usual() -> dict[str, str]:
    return {name: asked.value for name, asked in USUALLY.items()}


class IntakeForms(models.QuerySet["IntakeForm"]):
    def seen_by(self, member: Any) -> "IntakeForms":
        """Of the boards that a manager sees: its address lets people in, so nobody else reads it."""
        if not member.may_manage:
            return self.none()
        return self.filter(
            sight.spaces_seen_by(member, "column__board__space__"),
            column__board__workspace=member.workspace_id,
        )


class IntakeForm(Record):
    """What a client is asked, and where the card goes that comes of it.

    It acts as ``by``, the manager who set it up last, with that manager's rights as they are on the day.
    """

    name = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="+")
    lane = models.ForeignKey("boards.Lane", models.SET_NULL, null=True, blank=True, related_name="+")
    template = models.ForeignKey(
        "boards.CardTemplate", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    project = models.ForeignKey("accounts.Project", models.SET_NULL, null=True, blank=True, related_name="+")
    lead = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    responsible = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    shared = models.BooleanField(default=False)
    asks = models.JSONField(default=as_usual)
    by = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    # Signed into the address; another one ends the address before.
    nonce = models.CharField(max_length=64)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[IntakeForms] = IntakeForms.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name


class Question(Record):
    """A field of the workspace's own that the form asks."""

    form = models.ForeignKey(IntakeForm, models.CASCADE, related_name="questions")
    field = models.ForeignKey("boards.CustomField", models.CASCADE, related_name="+")
    required = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["form", "field"], name="a_form_asks_a_field_once"),
        ]


class Received(Record):
    """A form that was sent: ``key`` is that of the page it was filled in on, so that it comes in once."""

    form = models.ForeignKey(IntakeForm, models.CASCADE, related_name="received")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32, unique=True)
