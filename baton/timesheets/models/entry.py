from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import JobFunction, Member
from baton.accounts.roles import MoneyTier
from baton.boards import sight
from baton.boards.models.flow import Clock
from baton.kit.record import Record

DAY_MINUTES = 24 * 60


class EntryKind(models.TextChoices):
    """Work is for a card or a project; the others are time without a client."""

    WORK = "work", _("Work")
    INTERNAL = "internal", _("Internal")
    SALES = "sales", _("Sales")
    LEAVE = "leave", _("Leave")


class EntrySource(models.TextChoices):
    MANUAL = "manual", _("Entered by hand")
    TIMER = "timer", _("Timer")
    IMPORT = "import", _("Import")
    SLOT = "slot", _("Slot")
    CORRECTION = "correction", _("Correction")


class TimeEntryQuerySet(models.QuerySet["TimeEntry"]):
    def seen_by(self, member: Member) -> "TimeEntryQuerySet":
        """One's own hours; those of all with that tier, on what one sees of cards and clients."""
        if member.is_guest or not member.sees_money(MoneyTier.OWN_HOURS):
            return self.none()
        own = Q(member=member.pk)
        if not member.sees_money(MoneyTier.ALL_HOURS):
            return self.filter(own, workspace=member.workspace_id)
        hidden = access.clients_hidden_from(member)
        clients = Q(project=None) | ~Q(project__client__in=hidden)
        cards = Q(card=None) | sight.cards_seen_by(member, "card__")
        return self.filter(own | (clients & cards), workspace=member.workspace_id)

    def on_cards_seen_by(self, member: Member, cards: Iterable[int]) -> "TimeEntryQuerySet":
        """``seen_by`` on ``cards`` that ``member`` sees: what is known of all entries of them is not asked of
        each."""
        sees_all = not member.is_guest and member.sees_money(MoneyTier.ALL_HOURS)
        if not sees_all or access.clients_hidden_from(member).exists():
            return self.seen_by(member).filter(card__in=cards)
        return self.filter(workspace=member.workspace_id, card__in=cards)

    def between(self, first: date, last: date) -> "TimeEntryQuerySet":
        """Of the days from ``first`` to ``last``, both included."""
        return self.filter(day__gte=first, day__lte=last)


class TimeEntry(Record):
    """Minutes that somebody worked on one day. Minutes below zero only counter an entry of a locked
    period."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    day = models.DateField()
    minutes = models.SmallIntegerField()
    kind = models.CharField(max_length=8, choices=EntryKind.choices, default=EntryKind.WORK)
    # Hours outlive the card they were spent on: its number stays when it is deleted for good.
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    card_number = models.BigIntegerField(null=True, blank=True)
    project = models.ForeignKey("accounts.Project", models.PROTECT, null=True, blank=True, related_name="+")
    # Where the card stood, whether it had been there before, and on whose clock it waited there, as it was
    # then: what rework and waiting cost is asked of these.
    column = models.ForeignKey("boards.Column", models.SET_NULL, null=True, blank=True, related_name="+")
    is_rework = models.BooleanField(default=False)
    waited_for = models.CharField(max_length=8, choices=Clock.choices, blank=True)
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)
    billable = models.BooleanField(default=True)
    text = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=10, choices=EntrySource.choices, default=EntrySource.MANUAL)
    # The clock times, where they are known; ``day`` is theirs where the person works.
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")
    reason = models.CharField(max_length=500, blank=True)
    # Its name in the system that it was imported from: a second run finds it.
    imported_as = models.CharField(max_length=200, blank=True)

    objects: ClassVar[TimeEntryQuerySet] = TimeEntryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(minutes__gt=0, minutes__lte=DAY_MINUTES)
                | Q(minutes__lt=0, minutes__gte=-DAY_MINUTES, corrects__isnull=False),
                name="an_entry_has_minutes_of_one_day",
            ),
            models.CheckConstraint(
                condition=Q(kind=EntryKind.WORK) | Q(card=None, project=None, billable=False),
                name="only_work_is_for_a_client",
            ),
            models.CheckConstraint(
                condition=Q(started_at=None, ended_at=None) | Q(ended_at__gt=F("started_at")),
                name="an_entry_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["corrects"], condition=Q(minutes__lt=0), name="an_entry_is_countered_once"
            ),
            models.UniqueConstraint(
                fields=["workspace", "imported_as"],
                condition=~Q(imported_as=""),
                name="an_entry_is_imported_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["member", "day"], name="time_of_a_person"),
            models.Index(fields=["card", "day"], name="time_of_a_card"),
            # How much, without looking at the entries themselves.
            models.Index(fields=["project", "day", "minutes"], name="time_of_a_project"),
            models.Index(fields=["workspace", "day"], name="time_of_a_workspace"),
            # Of many cards at once, without looking at the entries themselves.
            models.Index(fields=["workspace", "card", "minutes"], name="minutes_of_cards"),
            models.Index(
                fields=["workspace", "card_number"],
                condition=Q(card=None, card_number__isnull=False),
                name="time_of_a_card_that_is_gone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.minutes} min"

    @property
    def takes_back(self) -> bool:
        """It counters an entry of a locked period."""
        return self.minutes < 0
