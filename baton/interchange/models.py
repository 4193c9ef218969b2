"""What was brought from where: so that nothing is brought twice, and everybody can see who brought it."""

from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from baton.kit.record import Record

LONGEST_ID = 200


class ImportedIdentity(Record):
    """A row of another tracker (``source``, ``kind``, ``external_id``) and what it became here."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    source = models.CharField(max_length=24)
    kind = models.CharField(max_length=12)
    external_id = models.CharField(max_length=LONGEST_ID)
    object_id = models.BigIntegerField(null=True, blank=True)
    # Of a person, instead of ``object_id``: when a placeholder turns out to be a member, this follows.
    member = models.ForeignKey("accounts.Member", models.CASCADE, null=True, blank=True, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, blank=True, related_name="+")
    # Of a card: what its title and description were, as digests, to see whether somebody changed them here.
    taken = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "source", "kind", "external_id"], name="brought_once"
            ),
        ]


class KeptQuerySet(models.QuerySet["KeptForLater"]):
    def waiting(self) -> "KeptQuerySet":
        return self.filter(placed_at=None)


class KeptForLater(Record):
    """A row of another tracker (``kind`` "time_log") as told there, which found no place when it came."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    source = models.CharField(max_length=24)
    kind = models.CharField(max_length=12)
    external_id = models.CharField(max_length=LONGEST_ID)
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    data: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    # When it became an entry of time. The row stays: it is known again, and goes back with its card.
    placed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[KeptQuerySet] = KeptQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "source", "kind", "external_id"], name="kept_once"),
        ]


class ImportRun(Record):
    """A file that somebody brought: what it would make, and what was made of it."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    by = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    source = models.CharField(max_length=24)
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    # The upload itself; empty for a file that the command line read where it lay.
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    # Rows of a table that could not be taken, to be mended and brought again.
    set_aside = models.ForeignKey("files.StoredFile", models.SET_NULL, null=True, related_name="+")
    # How somebody wants it read; empty for as proposed.
    settings: Any = models.JSONField(default=dict)
    # The same for files of the same make: what was chosen for the last one is proposed for the next.
    shape = models.CharField(max_length=64, blank=True)
    # Spaces of a company with their boards, to choose from before anything is fetched.
    offered: Any = models.JSONField(default=list)
    # Empty until the file has been read.
    dry_run: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    choices: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    job = models.ForeignKey("jobs.Job", models.SET_NULL, null=True, blank=True, related_name="+")
    applied_at = models.DateTimeField(null=True, blank=True)
    result: Any = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "-id"], name="imports_of_a_workspace")]

    def __str__(self) -> str:
        return f"{self.source} {self.file_name}"

    @property
    def is_read(self) -> bool:
        return bool(self.dry_run)

    @property
    def state(self) -> str:
        """First ``job`` reads the file, then, once somebody has agreed, another one makes what it holds."""
        if self.applied_at is not None:
            return "done"
        if self.job is None:
            return "planned"
        chooses = self.offered and not self.is_read and self.job.kind == "look at kaiten"
        return "choosing" if chooses and self.job.state == "done" else self.job.state


class Export(Record):
    """A whole workspace that somebody takes along; its file lies beside the store, for some days."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    by = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    job = models.ForeignKey("jobs.Job", models.SET_NULL, null=True, blank=True, related_name="+")
    # Bytes; 0 until it is written.
    size = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"export {self.pk}"


class FurtherFile(Record):
    """Another page of the same export, in the order it was brought."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="further")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.name
