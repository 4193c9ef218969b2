from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import JobFunction, Member
from baton.boards import sight
from baton.boards.models.flow import Clock
from baton.kit.rank import RankField
from baton.kit.record import Record


class StageKind(models.TextChoices):
    QUEUE = "queue", _("Queue")
    WORK = "work", _("Work")
    WAIT = "wait", _("Wait")
    DONE = "done", _("Done")


IN_PROGRESS = (StageKind.WORK, StageKind.WAIT)


class LimitRule(models.TextChoices):
    WARN = "warn", _("Warn")
    REFUSE = "refuse", _("Refuse")


class LimitCounts(models.TextChoices):
    """What a limit counts: cards, or the hours that are planned on them."""

    CARDS = "cards", _("Cards")
    HOURS = "hours", _("Planned hours")


def default_face() -> list[str]:
    return ["project", "tags", "deadline", "responsible", "checklist", "comments", "attachments", "age"]


class BoardQuerySet(models.QuerySet["Board"]):
    def seen_by(self, member: Member) -> "BoardQuerySet":
        return self.filter(sight.boards_seen_by(member))


class Board(Record):
    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    space = models.ForeignKey("boards.Space", models.PROTECT, related_name="boards")
    name = models.CharField(max_length=120)
    description = models.TextField(blank=True)
    rank = RankField()
    limit_rule = models.CharField(max_length=6, choices=LimitRule.choices, default=LimitRule.WARN)
    person_limit = models.PositiveIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    # Of everybody's limit and of people's own.
    person_limit_counts = models.CharField(
        max_length=5, choices=LimitCounts.choices, default=LimitCounts.CARDS
    )
    # What a card's face shows, in this order: names of baton.boards.news.face.CHOICES.
    face = models.JSONField(default=default_face)
    accept_within_minutes = models.PositiveIntegerField(default=240)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[BoardQuerySet] = BoardQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name


class Column(Record):
    """A stage. A column with sub-columns holds no cards itself; its kind and limit cover its children."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="columns")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=5, choices=StageKind.choices)
    rank = RankField()
    wip_limit = models.PositiveIntegerField(null=True, blank=True)
    # Of its own limit and of those where it crosses a lane.
    limit_counts = models.CharField(max_length=5, choices=LimitCounts.choices, default=LimitCounts.CARDS)
    job_function = models.CharField(max_length=24, choices=JobFunction.choices, blank=True)
    # Of a queue: whoever has the job function takes the next card; of a wait: on whose clock it runs.
    pulled = models.BooleanField(default=False)
    clock = models.CharField(max_length=8, choices=Clock.choices, blank=True)
    # The stated norm until the column has its own percentiles, in working minutes.
    stuck_after_minutes = models.PositiveIntegerField(null=True, blank=True)
    hint = models.TextField(blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(wip_limit=None) | Q(wip_limit__gt=0), name="a_column_limit_is_positive"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_in_progress(self) -> bool:
        return self.kind in IN_PROGRESS

    @property
    def tells_age(self) -> bool:
        """Where waiting tells something: work, waits, shared queues, and those that state a norm; age in any
        other backlog is no alarm."""
        is_watched = self.pulled or self.stuck_after_minutes is not None
        return self.is_in_progress or (self.kind == StageKind.QUEUE and is_watched)


class Lane(Record):
    """``class_of_service``: cards of this class come into it by themselves; empty: those that have no lane of
    their own."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="lanes")
    name = models.CharField(max_length=80)
    rank = RankField()
    wip_limit = models.PositiveIntegerField(null=True, blank=True)
    limit_counts = models.CharField(max_length=5, choices=LimitCounts.choices, default=LimitCounts.CARDS)
    class_of_service = models.CharField(max_length=10, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class CellLimit(Record):
    """A limit where a column and a lane cross, in what the column counts."""

    column = models.ForeignKey(Column, models.CASCADE, related_name="cell_limits")
    lane = models.ForeignKey(Lane, models.CASCADE, related_name="cell_limits")
    wip_limit = models.PositiveIntegerField(validators=[MinValueValidator(1)])

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["column", "lane"], name="one_limit_per_cell"),
        ]


class PersonLimit(Record):
    """A person's own limit of cards in progress on a board, instead of the board's."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="person_limits")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    wip_limit = models.PositiveIntegerField(validators=[MinValueValidator(1)])

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["board", "member"], name="one_limit_per_person"),
        ]
