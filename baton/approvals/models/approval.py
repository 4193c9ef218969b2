from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.approvals.headings import heading
from baton.boards import sight
from baton.boards.models import Rule
from baton.kit.record import Record


class State(models.TextChoices):
    OPEN = "open", _("waiting for an answer")
    GRANTED = "granted", _("approved")
    CHANGES = "changes", _("changes asked for")
    WITHDRAWN = "withdrawn", _("withdrawn")
    VOIDED = "voided", _("void: the content was changed")


class ApprovalQuerySet(models.QuerySet["Approval"]):
    def seen_by(self, member: Member) -> "ApprovalQuerySet":
        """With its card; a guest sees those that they themselves are asked for, and whoever only looks as the
        client does (accounts.looking_as) those that any guest of theirs is."""
        rows = self.filter(sight.cards_seen_by(member, "card__"), card__deleted_at=None)
        if not member.is_guest:
            return rows
        if member.pk:
            return rows.filter(approvers__member=member)
        return rows.filter(approvers__member__client=member.client_id).distinct()

    def open(self) -> "ApprovalQuerySet":
        return self.filter(state=State.OPEN)


class Approval(Record):
    """One round of asking: what was shown (``proofs``, frozen, with their hash), whom, by what rule.

    ``for_client`` says which side is asked: the team and the client are never asked in one approval, for what
    they write is for different eyes. ``changed`` tells what voided it.
    """

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    gate = models.ForeignKey("boards.Gate", models.SET_NULL, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    # What the gate said is to be looked at.
    evidence = models.CharField(max_length=300, blank=True)
    round = models.PositiveIntegerField(default=1)
    previous = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="following")
    asked_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    for_client = models.BooleanField()
    covers = models.JSONField()
    content_hash = models.CharField(max_length=64)
    rule = models.CharField(max_length=4, choices=Rule.choices)
    # How many have to approve.
    needed = models.PositiveIntegerField()
    asker_may_approve = models.BooleanField(default=False)
    # The agreed working time for an answer runs out here.
    answer_by = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    overdue_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)
    changed = models.JSONField(default=list, blank=True)
    # Granted, and yet the card could not move on: why.
    held_up = models.TextField(blank=True)
    wait = models.ForeignKey("boards.Wait", models.SET_NULL, null=True, blank=True, related_name="+")
    clearance = models.ForeignKey(
        "boards.Clearance", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[ApprovalQuerySet] = ApprovalQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["card", "gate"], condition=Q(state="open"), name="one_open_approval_per_gate"
            ),
            models.CheckConstraint(
                condition=Q(state="open", ended_at=None) | (~Q(state="open") & Q(ended_at__isnull=False)),
                name="an_approval_that_is_not_open_has_ended",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["card", "state"], name="approvals_of_a_card"),
            models.Index(fields=["state", "answer_by"], name="approvals_by_deadline"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def wants_changes(self) -> bool:
        """Somebody has asked for changes, whoever else is still to answer."""
        answers = (getattr(each, "answer", None) for each in self.approvers.all())
        return any(answer is not None and answer.decision == "changes" for answer in answers)

    @property
    def before(self) -> "Approval | None":
        """The round that the same side answered last, or else looked at last: what was put before the team,
        or before another client, is not for these eyes, and what was taken back unanswered has no remarks."""
        shown = None
        former = self.previous
        while former is not None:
            if (former.for_client, former.client_asked) == (self.for_client, self.client_asked):
                asked = former.approvers
                if asked.filter(answer__isnull=False).exists():
                    return former
                looked_at = asked.filter(first_opened_at__isnull=False)
                if shown is None and former.state != State.WITHDRAWN and looked_at.exists():
                    shown = former
            former = former.previous
        return shown

    @property
    def client_asked(self) -> int | None:
        asked = self.approvers.order_by("id").values_list("contact__client", "member__client").first()
        return (asked[0] or asked[1]) if asked else None


class Proof(Record):
    """A part of what was put before the approvers, as it was then: a section of the brief, a file, a link."""

    approval = models.ForeignKey(Approval, models.CASCADE, related_name="proofs")
    section = models.ForeignKey(
        "boards.BriefSection", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    attachment = models.ForeignKey(
        "boards.Attachment", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    job_function = models.CharField(max_length=24, blank=True)
    name = models.CharField(max_length=255, blank=True)
    text = models.TextField(blank=True)
    # Protected: the bytes outlive the attachment's removal from the card.
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    digest = models.CharField(max_length=64, blank=True)
    url = models.URLField(max_length=2000, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def heading(self) -> str:
        return heading(self.name, self.job_function)

    @property
    def is_text(self) -> bool:
        return self.file_id is None and not self.url
