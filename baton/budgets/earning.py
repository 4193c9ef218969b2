"""What was earned: of one project, of all; in a dozen queries at most however many there are."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from baton.accounts.models import Workspace
from baton.budgets import kept_prices, measuring
from baton.budgets.measuring import Days, Projects
from baton.budgets.models import ClosedDay, Closing
from baton.budgets.recognising.closed import earned_since
from baton.budgets.recognising.course import Course, begun, course
from baton.budgets.recognising.terms import NOTHING, Earned, Measured, Terms

MEASURES = Measured._fields


def earned(workspace: Workspace, until: date, projects: Projects = None) -> dict[int, list[Earned]]:
    """By project, each day up to ``until`` that added something; the sum over any days is what they earned.
    Days of a closed period come from what was kept of them."""
    return {project: each.days for project, each in courses(workspace, until, projects).items()}


def courses(workspace: Workspace, until: date, projects: Projects = None) -> dict[int, Course]:
    """The same with the periods of retainers."""
    return {project: each.course for project, each in standings(workspace, until, projects).items()}


class Standing(NamedTuple):
    """A project on the day ``until``: what was earned, what was measured and what is agreed."""

    until: date
    course: Course
    measured: Days
    terms: list[Terms]

    @property
    def since(self) -> date:
        """The first day of the unbroken row of agreements of the kind that holds."""
        return begun(self.terms, self.until)

    @property
    def under(self) -> Days:
        """What the days measured under them."""
        first = self.since
        return {day: each for day, each in self.measured.items() if first <= day <= self.until}

    @property
    def agreed(self) -> int:
        """What they earned."""
        first = self.since
        return sum(day.agreed for day in self.course.days if day.day >= first)


def nothing_on(day: date) -> Standing:
    return Standing(day, Course([]), {}, [])


def standings(workspace: Workspace, until: date, projects: Projects = None) -> dict[int, Standing]:
    through = closed_through(workspace)
    kept_measures, kept_earnings = kept(workspace, projects)
    terms = measuring.terms_of(workspace, projects)
    by_stages = any(each.stages for known in terms.values() for each in known)
    marks = measuring.marks_of(workspace, projects) if by_stages else {}
    days = measured(workspace, until, projects, kept_measures, through, terms)
    found = {}
    for project in {*days, *terms, *kept_earnings}:
        known, measures = terms.get(project, []), days.get(project, {})
        told = course(known, measures, marks.get(project, []), until)
        if through is not None:
            since = earned_since(told.days, kept_earnings.get(project, []), through, until)
            told = Course(since, told.periods)
        found[project] = Standing(until, told, measures, known)
    return found


def measured(
    workspace: Workspace,
    until: date,
    projects: Projects = None,
    closed: dict[int, Days] | None = None,
    through: date | None = None,
    terms: dict[int, list[Terms]] | None = None,
) -> dict[int, Days]:
    """What each day of each project measured. Hours of locked days never change: of those the kept sums
    stand for them, but for hours that a card's own price pays for now and did not then, or the other way."""
    closed = closed or {}
    bases = measuring.Bases(workspace, measuring.terms_of(workspace, projects) if terms is None else terms)
    live: dict[int, Days] = defaultdict(dict)
    parts = [
        measuring.hours(workspace, until, bases, projects, after=through),
        measuring.cards(workspace, until, bases, projects),
        measuring.passed_on(workspace, until, projects),
    ]
    if through is not None:
        for project, days in closed.items():
            live[project] = {day: only_hours(each) for day, each in days.items()}
        parts.append(kept_prices.hours_paid_otherwise(workspace, min(until, through), bases, projects))
    for part in parts:
        for project, days in part.items():
            for day, each in days.items():
                live[project][day] = live[project].get(day, NOTHING).plus(each)
    return live


def only_hours(each: Measured) -> Measured:
    return Measured(each.minutes, each.billable_minutes, each.hours_price, by_time=each.by_time)


def closed_through(workspace: Workspace) -> date | None:
    rows = Closing.objects.filter(workspace=workspace).order_by("-through")
    return rows.values_list("through", flat=True).first()


def kept(workspace: Workspace, projects: Projects) -> tuple[dict[int, Days], dict[int, list[Earned]]]:
    measures: dict[int, Days] = defaultdict(dict)
    earnings: dict[int, list[Earned]] = defaultdict(list)
    rows = ClosedDay.objects.filter(measuring.of_these(workspace, projects)).order_by("day")
    for row in rows.values_list("project", "day", *MEASURES, "agreed"):
        project, day, agreed = row[0], row[1], row[-1]
        measure = Measured(*row[2:-1])
        measures[project][day] = measure
        earned = Earned(day, agreed, measure.by_time, measure.own_prices, measure.passed_on)
        if any(earned[1:]):
            earnings[project].append(earned)
    return measures, earnings
