"""A segment, what it said from version to version, and what came of it when it was run."""

from typing import ClassVar

from django.db import models

from baton.accounts.models import Member
from baton.kit import clock
from baton.kit.record import Record


class SegmentQuerySet(models.QuerySet["Segment"]):
    def seen_by(self, member: Member) -> "SegmentQuerySet":
        """The whole team's; none to a guest."""
        return self.none() if member.is_guest else self.filter(workspace=member.workspace_id)


class Segment(Record):
    """``key`` is its name in documents (``vip`` of ``vip@3``) and never changes; ``name`` and ``purpose`` are
    for people: what it is called, what it is for."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    key = models.CharField(max_length=80)
    name = models.CharField(max_length=120)
    purpose = models.CharField(max_length=1000, blank=True)
    owner = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    # When it was named, put away or given a version last.
    changed_at = models.DateTimeField(default=clock.now)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "key"], name="a_segments_key_is_its_own"),
        ]

    objects: ClassVar[SegmentQuerySet] = SegmentQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name

    @property
    def latest(self) -> "SegmentVersion | None":
        return self.versions.order_by("-number").first()


class SegmentVersion(Record):
    """What a segment says since ``created_at``. Never changed: another word is another version.

    ``document``: its canonical JSON as text, because a number of JSON is a binary fraction to most who read
    it; ``content_hash``: the sha256 of it, which a run names too."""

    segment = models.ForeignKey(Segment, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.TextField()
    content_hash = models.CharField(max_length=64)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["segment", "number"], name="a_version_of_a_segment_once"),
        ]

    def __str__(self) -> str:
        return f"{self.segment.key}@{self.number}"


class SegmentCriteria(Record):
    """What a segment has to meet since ``created_at``: held against every run from then on. Never changed, as
    its versions; beside them, because a bound is moved while the rules stay.

    ``document``: canonical JSON as text; empty: nothing is asked of it any more."""

    segment = models.ForeignKey(Segment, models.CASCADE, related_name="criteria")
    number = models.PositiveIntegerField()
    document = models.TextField(blank=True)
    content_hash = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["segment", "number"], name="criteria_of_a_segment_once"),
        ]

    def __str__(self) -> str:
        return f"{self.segment.key} criteria {self.number}"


class RunState(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class SegmentRun(Record):
    """A version worked out as of one moment. When it is done, its members are frozen in ``file``, Parquet
    below the workspace's data directory: a key and the rules that hold for it in each row.

    ``by_rule``: place of a rule -> customers it holds for; ``members_hash``: the sha256 of the keys in their
    order, so that equal lists are known by it; ``base_mark``: the state of the base's files; ``error``: why
    it failed, in words.

    ``criteria``: those it was held against, None: none; ``accepted``: None where it was held against none;
    ``verdict``: as ``Verdict.as_document`` gives it, or ``problems`` where they do not fit the base."""

    version = models.ForeignKey(SegmentVersion, models.CASCADE, related_name="runs")
    as_of = models.DateTimeField()
    engine = models.CharField(max_length=12, default="duckdb")
    state = models.CharField(max_length=8, choices=RunState.choices, default=RunState.QUEUED)
    size = models.BigIntegerField(null=True, blank=True)
    customers = models.BigIntegerField(null=True, blank=True)
    by_rule = models.JSONField(default=dict)
    members_hash = models.CharField(max_length=64, blank=True)
    base_mark = models.CharField(max_length=64, blank=True)
    file = models.CharField(max_length=240)
    error = models.TextField(blank=True)
    criteria = models.ForeignKey(SegmentCriteria, models.SET_NULL, null=True, blank=True, related_name="+")
    accepted = models.BooleanField(null=True, blank=True)
    verdict = models.JSONField(default=dict)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    job = models.ForeignKey("jobs.Job", models.SET_NULL, null=True, blank=True, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["version", "state"], name="runs_of_a_version")]

    @property
    def is_over(self) -> bool:
        return self.state in (RunState.DONE, RunState.FAILED)
