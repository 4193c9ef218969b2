"""What was earned: of one project, of all; in a dozen queries at most however many there are."""

from datetime import date
from typing import NamedTuple

from baton.accounts.models import Workspace
from baton.budgets.grounds import Grounds
from baton.budgets.measuring import Days, Projects
from baton.budgets.recognising.closed import earned_since
from baton.budgets.recognising.course import Course, begun, course
from baton.budgets.recognising.terms import Earned, Terms


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
        return self.course.of_agreements(self.since)


def nothing_on(day: date) -> Standing:
    return Standing(day, Course([]), {}, [])


def standings(workspace: Workspace, until: date, projects: Projects = None) -> dict[int, Standing]:
    return standings_on(Grounds(workspace, until, projects), until)


def earned_on(grounds: Grounds) -> dict[int, list[Earned]]:
    """By project, up to the last day of the grounds. Of closed days what was kept of them says all."""
    through, until = grounds.through, grounds.until
    if through is not None and until <= through:
        kept = grounds.kept.earnings
        return {project: [each for each in days if each.day <= until] for project, days in kept.items()}
    return {project: each.course.days for project, each in standings_on(grounds, until).items()}


def standings_on(grounds: Grounds, until: date) -> dict[int, Standing]:
    """``until``: at most that of the grounds."""
    through, kept = grounds.through, grounds.kept.earnings
    found = {}
    for project in {*grounds.measured, *grounds.terms, *kept}:
        known, measures = grounds.terms.get(project, []), grounds.measured.get(project, {})
        told = course(known, measures, grounds.marks.get(project, []), until)
        if through is not None:
            stood = earned_since(told.days, kept.get(project, []), through, until)
            agreed = told.agreed if until > through else {each.day: each.agreed for each in stood}
            told = Course(stood, told.periods, agreed)
        found[project] = Standing(until, told, measures, known)
    return found
