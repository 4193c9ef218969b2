"""What earning is computed from, of some projects or of all: each read once, however many readings of it
are asked for, and in as many queries however many projects there are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Exists, Value

from baton.accounts.models import Workspace
from baton.budgets import measuring
from baton.budgets.closed_days import KeptDays, kept_days, kept_months
from baton.budgets.hours import HoursOfDay, hours_by_day, hours_measured
from baton.budgets.measuring import Bases, Days, DoneCard, OutsideDay, Projects, WithStages
from baton.budgets.models import Agreement, ClosedPrice, Closing, ContractKind
from baton.budgets.recognising.terms import Marked, Terms
from baton.budgets.said_of_cards import SaidOfCards, said_of_cards
from baton.timesheets.models import StaleMonth

DAY = timedelta(days=1)


@dataclass
class Grounds:
    """Up to the day ``until``. ``by_card``: what was said of cards is asked for too; ``by_type``: and of
    which type they were. ``cuts``: only sums
    of months are asked for, cut where one of these days begins; None: every day is. ``plans_by_day``: then
    too, of projects with a plan: how they burn is asked as well."""

    workspace: Workspace
    until: date
    projects: Projects = None
    by_card: bool = False
    by_type: bool = False
    cuts: Collection[date] | None = None
    plans_by_day: bool = False
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

    def cut_at(self, days: Collection[date]) -> None:
        """Before anything else is read of them: where months are cut too."""
        if self.cuts is not None and days:
            self.cuts = {*self.cuts, *days}

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
        return said_of_cards(self.workspace, by_type=self.by_type)

    @cached_property
    def hours(self) -> list[HoursOfDay]:
        through, gone = self.closing
        by_day = self.months_by_day if self.cuts is not None and through is not None else None
        return hours_by_day(
            self.workspace, self.until, self.projects, through, self.apart, gone=gone, by_day=by_day
        )

    @cached_property
    def begun(self) -> tuple[set[date], list[date]]:
        """Months in which entries changed since they were tallied, and days since which a price was kept."""
        stale, kept = Value("stale"), Value("kept")
        months = StaleMonth.objects.filter(workspace=self.workspace).order_by()
        days = ClosedPrice.objects.filter(workspace=self.workspace).order_by()
        told = months.annotate(what=stale).values_list("what", "month")
        rows = list(told.union(days.annotate(what=kept).values_list("what", "from_day")))
        return {day for what, day in rows if what == "stale"}, [day for what, day in rows if what == "kept"]

    @cached_property
    def months_by_day(self) -> set[date]:
        """Closed months that no tally tells at once: it is stale, or hours are paid otherwise, or asked for,
        since a day within the month."""
        stale, kept = self.begun
        last = min(self.until, self.through or self.until)
        agreed = (each.from_day for known in self.terms.values() for each in known)
        named = (day for days in self.bases.days.values() for day in days)
        cuts = (*(self.cuts or ()), last + DAY)
        broken = {day.replace(day=1) for day in (*cuts, *kept, *agreed, *named) if day.day > 1}
        return {month for month in broken | stale if month <= last}

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
        if self.cuts is None or self.through is None:
            return kept_days(self.workspace, self.projects)
        cuts = {*self.cuts, self.until + DAY}
        # Of a retainer the order of the days tells, so hours that are paid otherwise by now stand on theirs.
        moved = {project for project, days in self.hours_by_now.items() if min(days) <= self.through}
        by_day = [
            project
            for project, known in self.terms.items()
            if (project in moved and any(each.kind == ContractKind.RETAINER for each in known))
            or (self.plans_by_day and any(each.has_plan for each in known))
        ]
        return kept_months(self.workspace, self.projects, self.terms, cuts, by_day)

    @cached_property
    def hours_by_now(self) -> dict[int, Days]:
        return hours_measured(self.hours, self.bases, self.through)

    @cached_property
    def measured(self) -> dict[int, Days]:
        """What each day of each project measured. Hours of locked days never change: of those the kept sums
        stand for them, but for hours that a card's own price pays for now and did not then, or the other
        way."""
        parts = [
            self.hours_by_now,
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


def closed_through(workspace: Workspace) -> date | None:
    rows = Closing.objects.filter(workspace=workspace).order_by("-through")
    return rows.values_list("through", flat=True).first()
