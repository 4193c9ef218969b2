"""What earning is computed from, of some projects or of all: each read once, however many readings of it
are asked for, and in as many queries however many projects there are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import Exists

from baton.accounts.models import Workspace
from baton.budgets import measuring
from baton.budgets.hours import HoursOfDay, hours_by_day, hours_measured
from baton.budgets.measuring import Bases, Days, DoneCard, OutsideDay, Projects, WithStages
from baton.budgets.models import Agreement, ClosedDay, ClosedPrice, Closing
from baton.budgets.recognising.terms import Earned, Marked, Measured, Terms
from baton.budgets.said_of_cards import SaidOfCards, said_of_cards


class KeptDays(NamedTuple):
    """Of closed days: the hours that were measured, and what was earned."""

    hours: dict[int, Days]
    earnings: dict[int, list[Earned]]


@dataclass
class Grounds:
    """Up to the day ``until``. ``by_card``: what was said of cards is asked for too."""

    workspace: Workspace
    until: date
    projects: Projects = None
    by_card: bool = False
    apart: Collection[int] = field(default=(), init=False)

    @cached_property
    def through(self) -> date | None:
        return self.closing[0]

    @cached_property
    def closing(self) -> tuple[date | None, bool]:
        """Through which day, and whether cards of which something was kept are gone for good."""
        gone = ClosedPrice.objects.filter(workspace=self.workspace, card=None)
        rows = Closing.objects.filter(workspace=self.workspace).order_by("-through")
        return rows.annotate(gone=Exists(gone)).values_list("through", "gone").first() or (None, False)

    @cached_property
    def agreements(self) -> dict[int, list[WithStages]]:
        return measuring.agreements_of(self.workspace, self.projects)

    @cached_property
    def terms(self) -> dict[int, list[Terms]]:
        return measuring.terms_in(self.agreements, self.workspace.currency)

    @cached_property
    def marks(self) -> dict[int, list[Marked]]:
        by_stages = any(each.stages for known in self.terms.values() for each in known)
        return measuring.marks_of(self.workspace, self.projects) if by_stages else {}

    @cached_property
    def bases(self) -> Bases:
        if self.by_card:
            return Bases(self.said.named, self.terms)
        return measuring.bases_of(self.workspace, self.terms)

    @cached_property
    def said(self) -> SaidOfCards:
        return said_of_cards(self.workspace)

    @cached_property
    def hours(self) -> list[HoursOfDay]:
        through, gone = self.closing
        return hours_by_day(self.workspace, self.until, self.projects, through, self.apart, gone=gone)

    def hours_telling(self, cards: Collection[int]) -> list[HoursOfDay]:
        """With those of ``cards`` day by day, of closed days too; they measure the same. If hours were read
        before, they are read again."""
        if not set(cards) <= set(self.apart):
            self.apart = {*self.apart, *cards}
            self.__dict__.pop("hours", None)
        return self.hours

    @cached_property
    def done_cards(self) -> list[DoneCard]:
        return list(measuring.done_cards(self.workspace, self.projects))

    @cached_property
    def outside(self) -> list[OutsideDay]:
        return measuring.paid_outside(self.workspace, self.until, self.projects)

    @cached_property
    def kept(self) -> KeptDays:
        return kept_days(self.workspace, self.projects)

    @cached_property
    def measured(self) -> dict[int, Days]:
        """What each day of each project measured. Hours of locked days never change: of those the kept sums
        stand for them, but for hours that a card's own price pays for now and did not then, or the other
        way."""
        parts = [
            hours_measured(self.hours, self.bases, self.through),
            measuring.cards(measuring.card_events(self.workspace, self.until, self.bases, self.done_cards)),
            measuring.passed_on(self.outside),
        ]
        found: dict[int, Days] = defaultdict(dict)
        if self.through is not None:
            found.update({project: dict(days) for project, days in self.kept.hours.items()})
        for part in parts:
            for project, days in part.items():
                known = found[project]
                for day, each in days.items():
                    known[day] = known[day].plus(each) if day in known else each
        return found

    def agreement_on(self, project: int, day: date) -> Agreement | None:
        """The one that holds."""
        rows = [each.row for each in self.agreements.get(project, []) if each.row.from_day <= day]
        return rows[-1] if rows else None


def kept_days(workspace: Workspace, projects: Projects) -> KeptDays:
    kept = KeptDays(defaultdict(dict), defaultdict(list))
    rows = ClosedDay.objects.filter(measuring.of_these(workspace, projects)).order_by("project", "day")
    told = ("minutes", "billable_minutes", "hours_price", "agreed", "by_time", "own_prices", "passed_on")
    for project, day, minutes, billable, price, *earned in rows.values_list("project", "day", *told):
        _agreed, by_time, _own_prices, _passed_on = earned
        kept.hours[project][day] = Measured(minutes, billable, price, by_time=by_time)
        if any(earned):
            kept.earnings[project].append(Earned(day, *earned))
    return kept


def closed_through(workspace: Workspace) -> date | None:
    rows = Closing.objects.filter(workspace=workspace).order_by("-through")
    return rows.values_list("through", flat=True).first()
