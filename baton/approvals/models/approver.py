from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.approvals.models.approval import Approval, Proof
from baton.kit.record import Record


class Approver(Record):
    """Somebody who is asked: a member (a guest of the client among them) or a contact without an account."""

    approval = models.ForeignKey(Approval, models.CASCADE, related_name="approvers")
    member = models.ForeignKey("accounts.Member", models.PROTECT, null=True, blank=True, related_name="+")
    contact = models.ForeignKey("accounts.Contact", models.PROTECT, null=True, blank=True, related_name="+")
    first_opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["approval", "member"], name="a_member_is_asked_once"),
            models.UniqueConstraint(fields=["approval", "contact"], name="a_contact_is_asked_once"),
            models.CheckConstraint(
                condition=Q(member=None, contact__isnull=False) | Q(member__isnull=False, contact=None),
                name="an_approver_is_a_member_or_a_contact",
            ),
        ]

    @property
    def name(self) -> str:
        return str(self.member or self.contact)


class Decision(models.TextChoices):
    APPROVE = "approve", _("approved")
    CHANGES = "changes", _("asked for changes")


class Answer(Record):
    """What one approver decided, once, about exactly the content whose hash they were shown.

    Where it came from is kept as evidence, for whoever may see the approval's card and manages.
    """

    approver = models.OneToOneField(Approver, models.CASCADE, related_name="answer")
    decision = models.CharField(max_length=7, choices=Decision.choices)
    comment = models.TextField(blank=True)
    at = models.DateTimeField()
    content_hash = models.CharField(max_length=64)
    # Who pressed the button: the approver's deputy, perhaps.
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    ip = models.GenericIPAddressField(null=True, blank=True)
    user_agent = models.CharField(max_length=300, blank=True)


class Entrance(Record):
    """The link that an answer came by: who made it, how it left the house, and who of the team was signed in
    where it was answered. Kept with the answer, for links end and are no part of an export."""

    answer = models.OneToOneField(Answer, models.CASCADE, related_name="entrance")
    made_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    by_hand = models.BooleanField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    browser_of = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )


class Pin(Record):
    """A remark at a place of a proof: a point of a picture or page (``x``, ``y`` from 0 to 1 of its width and
    height, from the top left), or a quoted stretch of its text. Of a page of HTML ``width`` says how wide it
    lay then, in CSS pixels (none: 680): at another width the same words lie elsewhere."""

    approver = models.ForeignKey(Approver, models.CASCADE, related_name="pins")
    proof = models.ForeignKey(Proof, models.CASCADE, related_name="pins")
    text = models.TextField()
    page = models.PositiveIntegerField(null=True, blank=True)
    width = models.PositiveIntegerField(null=True, blank=True)
    x = models.FloatField(null=True, blank=True)
    y = models.FloatField(null=True, blank=True)
    quote = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(x=None, y=None) | Q(x__gte=0, x__lte=1, y__gte=0, y__lte=1),
                name="a_pin_lies_on_its_proof",
            ),
        ]
