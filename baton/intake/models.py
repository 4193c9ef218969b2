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


class Mailed(models.TextChoices):
    """Which mails a form takes."""

    NO = "no", _("none")
    OWN = "own", _("those to its own address")
    ALL = "all", _("those to its own address, and those to the house's")


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
    mailed = models.CharField(max_length=3, choices=Mailed.choices, default=Mailed.NO)
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


class LetterOutcome(models.TextChoices):
    CARD = "card", _("became a card")
    COMMENT = "comment", _("became a comment")
    HELD = "held", _("waits for somebody to look")
    DROPPED = "dropped", _("was dropped")
    IGNORED = "ignored", _("was written by no person")


class Held(models.TextChoices):
    """Why a mail waits."""

    NONE = "", ""
    STRANGER = "stranger", _("nobody here knows the sender")
    OTHER_CLIENT = "other_client", _("the sender belongs to another client")
    REFUSED = "refused", _("the board did not take it")
    UNREADABLE = "unreadable", _("it could not be read")
    TOO_LARGE = "too_large", _("it is too large")


class Letters(models.QuerySet["Letter"]):
    def seen_by(self, member: Any) -> "Letters":
        """By managers: what goes to a board or a card that they see."""
        if not member.may_manage:
            return self.none()
        from_form = models.Q(form__isnull=False) & sight.spaces_seen_by(
            member, "form__column__board__space__"
        )
        from_card = models.Q(card__isnull=False) & sight.cards_seen_by(member, "card__")
        return self.filter(models.Q(workspace=member.workspace_id) & (from_form | from_card))


class Letter(Record):
    """A mail that came in, once for its message id. What it says is kept here only while it waits."""

    workspace = models.ForeignKey(
        "accounts.Workspace", models.CASCADE, null=True, blank=True, related_name="+"
    )
    message_id = models.CharField(max_length=300, unique=True)
    outcome = models.CharField(max_length=8, choices=LetterOutcome.choices)
    why_held = models.CharField(max_length=12, choices=Held.choices, blank=True)
    # In the words of whoever refused it, or of whatever made it no person's mail.
    reason = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=120, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    form = models.ForeignKey(IntakeForm, models.SET_NULL, null=True, blank=True, related_name="+")
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    # Deflated; None when it was settled, or is too large to be kept.
    raw = models.BinaryField(null=True, blank=True)
    settled_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Letters] = Letters.as_manager()  # type: ignore[assignment]
    # It was brought once more, and nothing was done this time.
    came_again = False

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "outcome"], name="letters_by_outcome")]

    def __str__(self) -> str:
        return self.subject or self.message_id


class MailboxPosition(Record):
    """How far a box was read, as its server numbers it."""

    box = models.CharField(max_length=300, unique=True)
    validity = models.BigIntegerField(default=0)
    uid = models.BigIntegerField(default=0)
    # What went wrong the last time; empty when nothing did.
    trouble = models.CharField(max_length=300, blank=True)


class MailWriter(Record):
    """In whose name stands what came by mail and is not proven to be a member's: nobody in particular."""

    workspace = models.OneToOneField("accounts.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
