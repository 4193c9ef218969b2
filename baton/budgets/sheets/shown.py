"""What of a project's hours its client's guests are shown, by day."""

from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, When

from baton.accounts.models import Member, Project
from baton.budgets import measuring
from baton.budgets.in_force import held_since
from baton.budgets.models import Basis, ContractKind
from baton.timesheets.today import today_of

# Of an entry: whether its card has a price of its own.
PRICED = Case(When(measuring.priced_cards(), then=True), default=False, output_field=BooleanField())


class ShownToClient:
    """Since when the agreement shows hours without a break, and since when what single hours come to: where
    hours are what is paid for, and the card has no price of its own."""

    def __init__(self, project: Project, by: Member) -> None:
        today = today_of(by)
        self.project = project.pk
        self.since = held_since(project, today, lambda row: row.shows_hours)
        self.priced_since = held_since(
            project, today, lambda row: row.shows_price and row.kind == ContractKind.TIME_AND_MATERIALS
        )
        terms = measuring.terms_of(by.workspace, [project.pk])
        self.bases = measuring.bases_of(by.workspace, terms)

    def has(self, day: date) -> bool:
        return self.since is not None and day >= self.since

    def price_of(self, row: Any) -> int | None:
        """``row``: an entry with whether its card is ``priced``."""
        if self.priced_since is None or row.day < self.priced_since:
            return None
        if self.bases.on(row.day, row.card_id, self.project, row.priced) == Basis.FIXED:
            return None
        return row.amount.price  # type: ignore[no-any-return]
