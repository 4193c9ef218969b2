from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.kit.record import Record


class AbsenceKind(models.TextChoices):
    VACATION = "vacation", _("Vacation")
    SICK = "sick", _("Sick leave")
    OTHER = "other", _("Other")


class AbsenceState(models.TextChoices):
    """Only what is approved takes working time away."""

    ASKED = "asked", _("Absence asked for")
    APPROVED = "approved", _("Absence approved")
    DECLINED = "declined", _("Absence declined")


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def seen_by(self, member: Member) -> "AbsenceQuerySet":
        """That a colleague is away, or asks for it, is seen by the whole team; what was declined by
        themselves and whoever manages. A guest sees nothing of it."""
        if member.is_guest:
            return self.none()
        declined = Q() if member.may_manage else ~Q(state=AbsenceState.DECLINED) | Q(member=member.pk)
        return self.filter(declined, member__workspace=member.workspace_id)

    def approved(self) -> "AbsenceQuerySet":
        return self.filter(state=AbsenceState.APPROVED)

    def wanted(self) -> "AbsenceQuerySet":
        """Approved, or waiting for an answer."""
        return self.exclude(state=AbsenceState.DECLINED)

    def touching(self, first: date, last: date) -> "AbsenceQuerySet":
        """Those with at least one day from ``first`` to ``last``, both included."""
        return self.filter(first_day__lte=last, last_day__gte=first)


class Absence(Record):
    """Whole days on which somebody does not work, both ends included."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    first_day = models.DateField()
    last_day = models.DateField()
    kind = models.CharField(max_length=8, choices=AbsenceKind.choices, default=AbsenceKind.VACATION)
    note = models.CharField(max_length=500, blank=True)
    # Those that were there before anybody was asked count as approved.
    state = models.CharField(max_length=8, choices=AbsenceState.choices, default=AbsenceState.APPROVED)
    decided_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    # Why it was declined.
    answer = models.CharField(max_length=500, blank=True)

    objects: ClassVar[AbsenceQuerySet] = AbsenceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="absence_ends_after_it_begins"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["member", "last_day"], name="absences_of_a_member")]

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"

    @property
    def is_asked(self) -> bool:
        return self.state == AbsenceState.ASKED

    def reason_shown_to(self, member: Member) -> bool:
        """Why somebody is away (illness!) is for themselves and whoever manages."""
        return member.may_manage or member.pk == self.member_id
