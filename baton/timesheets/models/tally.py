from typing import ClassVar

from django.db import models

from baton.boards.models.flow import Clock
from baton.kit.record import Record
from baton.timesheets.models.entry import EntryKind


class MonthAddedUp(Record):
    """What the entries of one month come to, by what reports are cut by. Made from entries alone and made
    again whenever one of the month changes, so a report of years reads thousands of rows for millions."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    month = models.DateField()  # its first day
    project = models.ForeignKey("accounts.Project", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=8, choices=EntryKind.choices)
    billable = models.BooleanField()
    is_rework = models.BooleanField()
    waited_for = models.CharField(max_length=8, choices=Clock.choices, blank=True)
    minutes = models.IntegerField()
    # In minor units of the workspace's currency.
    cost = models.BigIntegerField()
    price = models.BigIntegerField()
    overhead = models.BigIntegerField()
    # Minutes without a cost rate, and billable ones without a price: what they come to is missing above.
    minutes_without_cost = models.IntegerField()
    minutes_without_price = models.IntegerField()

    class Meta:
        abstract = True


class Tally(MonthAddedUp):
    """By card."""

    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "month"], name="tallies_of_a_month"),
            models.Index(fields=["project", "month"], name="tallies_of_a_project"),
        ]


class ProjectTally(MonthAddedUp):
    """Of all cards together: where cards are worked on for years, most reports need not read each of them."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "month"], name="project_tallies_of_a_month"),
        ]


class StaleMonth(Record):
    """Entries of the month changed since it was tallied; until it is again, they are added up themselves."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    month = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "month"], name="a_month_is_stale_once"),
        ]
