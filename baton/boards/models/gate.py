from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import JobFunction
from baton.kit.record import Record


class Approvers(models.TextChoices):
    CLIENT = "client", _("the client")
    JOB_FUNCTION = "job_function", _("a job function")
    MEMBERS = "members", _("named people")


class Subject(models.TextChoices):
    BRIEF = "brief", _("the brief")
    FILES = "files", _("the files")
    BRIEF_AND_FILES = "brief_and_files", _("the brief and the files")
    CHOSEN = "chosen", _("what is chosen when asking")


class Rule(models.TextChoices):
    ANY = "any", _("one of them")
    ALL = "all", _("all of them")
    SOME = "some", _("some of them")


class WhenOverdue(models.TextChoices):
    TELL = "tell", _("tell whoever asked")
    REMIND = "remind", _("remind the approvers")
    ESCALATE = "escalate", _("tell the one who is named")


class Gate(Record):
    """A policy that demands an approval: by whom, on what, how many, in what time, what when it is overdue.

    Boards only compares its clearances with the card; who asks and who answers is the affair of approvals.
    """

    policy = models.OneToOneField("boards.Policy", models.CASCADE, related_name="gate")
    # What is approved, in the board's words: "the mock-up".
    name = models.CharField(max_length=120)
    approvers = models.CharField(max_length=12, choices=Approvers.choices)
    job_function = models.CharField(max_length=24, choices=JobFunction.choices, blank=True)
    members: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "accounts.Member", through="boards.GateApprover", related_name="+"
    )
    subject = models.CharField(max_length=16, choices=Subject.choices)
    # What was agreed to be looked at, told to whoever is asked: the client reads it, too.
    evidence = models.CharField(max_length=300, blank=True)
    rule = models.CharField(max_length=4, choices=Rule.choices, default=Rule.ANY)
    needed = models.PositiveIntegerField(null=True, blank=True)
    # In working time.
    answer_within_minutes = models.PositiveIntegerField(null=True, blank=True)
    when_overdue = models.CharField(max_length=8, choices=WhenOverdue.choices, default=WhenOverdue.TELL)
    escalate_to = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asker_may_approve = models.BooleanField(default=False)
    # The decision moves the card to the next column, and offers it to whoever works there.
    moves_on = models.BooleanField(default=False)
    hands_over = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(approvers="job_function") & ~Q(job_function=""))
                | (~Q(approvers="job_function") & Q(job_function="")),
                name="a_gate_names_its_job_function",
            ),
            models.CheckConstraint(
                condition=(Q(rule="some") & Q(needed__gt=0)) | (~Q(rule="some") & Q(needed=None)),
                name="a_gate_says_how_many",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_for_client(self) -> bool:
        return self.approvers == Approvers.CLIENT


class GateApprover(Record):
    gate = models.ForeignKey(Gate, models.CASCADE, related_name="places")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gate", "member"], name="once_at_a_gate"),
        ]


class Clearance(Record):
    """An approval's result that opens a gate, for exactly the content it was given for.

    ``covers`` says which parts of the card were approved (see boards.relay.covering), ``content_hash`` how
    they were. A card passes only while its present content has the same hash. What a client approved counts
    for cards of that ``client`` only; the team's own approvals name none.
    """

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="clearances")
    gate = models.ForeignKey(Gate, models.CASCADE, related_name="clearances")
    client = models.ForeignKey("accounts.Client", models.CASCADE, null=True, blank=True, related_name="+")
    covers = models.JSONField()
    content_hash = models.CharField(max_length=64)
    granted_at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["card", "gate"], condition=Q(voided_at=None), name="one_standing_clearance_per_gate"
            ),
        ]
