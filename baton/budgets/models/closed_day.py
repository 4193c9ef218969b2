"""What the days of a locked period came to, kept: a report of them can be repeated, whatever changed
since."""

from typing import ClassVar

from django.db import models

from baton.budgets.models.card_price import Basis
from baton.kit.record import Record


class Closing(Record):
    """Every day up to ``through`` stands as ClosedDay; the row with the latest day says how far."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    through = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "through"], name="a_day_is_closed_once"),
        ]


class ClosedDay(Record):
    """One day of a project on which something happened: what was measured and what was earned, in minor units
    of the workspace's currency (recognising.Measured and Earned say which is which)."""

    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    day = models.DateField()
    minutes = models.IntegerField(default=0)
    billable_minutes = models.IntegerField(default=0)
    hours_price = models.BigIntegerField(default=0)
    cards = models.IntegerField(default=0)
    by_time = models.BigIntegerField(default=0)
    own_prices = models.BigIntegerField(default=0)
    passed_on = models.BigIntegerField(default=0)
    # Of the agreement; ``by_time``, ``own_prices`` and ``passed_on`` are earned beside it.
    agreed = models.BigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "day"], name="a_day_of_a_project_is_closed_once"),
        ]


class ClosedPrice(Record):
    """What a card was worth in closed days from ``from_day`` on, in minor units of the workspace's currency;
    None: it had no price. ``basis``: by what it was said to be paid, if anything was said. A row where either
    became another only; the first holds for all days before it too."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    # It outlives the card, as its hours do: what its price paid for is to be given back.
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, related_name="+")
    card_number = models.BigIntegerField()
    from_day = models.DateField()
    worth = models.BigIntegerField(null=True)
    basis = models.CharField(max_length=8, choices=Basis.choices, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "from_day"], name="a_price_is_kept_once_for_a_day"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["workspace", "card_number"], name="kept_prices_of_a_number"),
        ]


class ClosedManager(Record):
    """Who managed a project in closed days from ``from_day`` on. The first row holds from the beginning; then
    one where it became another only."""

    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    from_day = models.DateField()
    manager = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "from_day"], name="a_manager_is_kept_once_for_a_day"),
        ]


class ClosedType(Record):
    """Of which type (service) a card was in closed days from ``from_day`` on; rows as of ClosedManager."""

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    from_day = models.DateField()
    card_type = models.ForeignKey("boards.CardType", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "from_day"], name="a_type_is_kept_once_for_a_day"),
        ]
