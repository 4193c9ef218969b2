import secrets
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.boards import sight
from baton.boards.models.board import StageKind
from baton.kit.rank import RankField
from baton.kit.record import Record


class ClassOfService(models.TextChoices):
    EXPEDITE = "expedite", _("Expedite")
    FIXED_DATE = "fixed_date", _("Fixed date")
    STANDARD = "standard", _("Standard")
    INTANGIBLE = "intangible", _("Intangible")


class CardQuerySet(models.QuerySet["Card"]):
    def seen_by(self, member: Member) -> "CardQuerySet":
        """Cards this member may see; those in the trash and of archived boards included only on demand."""
        return self.filter(sight.cards_seen_by(member), deleted_at=None)

    def in_trash_seen_by(self, member: Member) -> "CardQuerySet":
        return self.filter(sight.cards_seen_by(member), deleted_at__isnull=False)

    def on_board(self) -> "CardQuerySet":
        return self.filter(deleted_at=None, archived_at=None)

    def in_progress(self) -> "CardQuerySet":
        return self.on_board().filter(stage_kind__in=(StageKind.WORK, StageKind.WAIT))

    def blocked(self) -> "CardQuerySet":
        return self.filter(blockers__lifted_at=None, blockers__isnull=False)


# Without letters and digits that are mistaken for each other.
CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_code() -> str:
    """A short random name for links, 8 letters of 31: 8.5e11 possibilities."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(8))


class Card(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    number = models.BigIntegerField()
    code = models.CharField(max_length=12, default=new_code, editable=False)
    title = models.CharField(max_length=500)

    board = models.ForeignKey("boards.Board", models.PROTECT, related_name="cards")
    column = models.ForeignKey("boards.Column", models.PROTECT, related_name="cards")
    lane = models.ForeignKey("boards.Lane", models.PROTECT, null=True, blank=True, related_name="cards")
    rank = RankField()
    # Its column's kind, carried so that the database can refuse a card in progress without a holder.
    stage_kind = models.CharField(max_length=5, choices=StageKind.choices)
    entered_at = models.DateTimeField()

    lead = models.ForeignKey("accounts.Member", models.PROTECT, null=True, blank=True, related_name="+")
    responsible = models.ForeignKey(
        "accounts.Member", models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    project = models.ForeignKey("accounts.Project", models.PROTECT, null=True, blank=True, related_name="+")
    card_type = models.ForeignKey("boards.CardType", models.PROTECT, null=True, blank=True, related_name="+")
    class_of_service = models.CharField(
        max_length=10, choices=ClassOfService.choices, default=ClassOfService.STANDARD
    )
    deadline = models.DateTimeField(null=True, blank=True)
    # False: "by the end of that day" in the workspace's time zone.
    deadline_has_time = models.BooleanField(default=False)
    price = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="children")
    # Marked for the client: guests of the project's client see the card.
    shared = models.BooleanField(default=False)

    version = models.BigIntegerField(default=1)
    done_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    # Counted by the verbs that change them, so that opening a board reads one table.
    items_done = models.PositiveIntegerField(default=0)
    items_total = models.PositiveIntegerField(default=0)
    comments_count = models.PositiveIntegerField(default=0)
    attachments_count = models.PositiveIntegerField(default=0)
    # Of all job functions together; None while nobody planned any.
    planned_minutes = models.PositiveBigIntegerField(null=True, blank=True)

    objects: ClassVar[CardQuerySet] = CardQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "number"], name="one_card_per_number"),
            models.UniqueConstraint(fields=["workspace", "code"], name="one_card_per_code"),
            models.CheckConstraint(
                condition=~Q(stage_kind__in=["work", "wait"])
                | Q(responsible__isnull=False)
                | Q(archived_at__isnull=False)
                | Q(deleted_at__isnull=False),
                name="a_card_in_progress_has_a_responsible",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["board", "column", "rank"], name="cards_of_a_board"),
            models.Index(fields=["responsible", "stage_kind"], name="cards_of_a_person"),
        ]

    def __str__(self) -> str:
        return f"#{self.number} {self.title}"

    @property
    def is_in_progress(self) -> bool:
        return self.stage_kind in (StageKind.WORK, StageKind.WAIT)


class CardAlias(Record):
    """A name under which a card was known elsewhere: an old tracker's key or short link."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    card = models.ForeignKey(Card, models.CASCADE, related_name="aliases")
    key = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "key"], name="one_card_per_old_key"),
        ]
