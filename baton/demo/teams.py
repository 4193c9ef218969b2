"""Put a team of four to eight together for each project, so that nobody has fewer than three (pure)."""

from collections import Counter
from random import Random

from baton.accounts.roles import JobFunction as Job
from baton.demo.clients import CONFIDENTIAL, PROJECTS, ProjectPlan
from baton.demo.people import PEOPLE, Person

CORE = (Job.ACCOUNT_MANAGER, Job.CRM_STRATEGIST, Job.CONTENT_MARKETER, Job.DESIGNER)
REST = (Job.LAYOUT_DEVELOPER, Job.TECHNICAL_SPECIALIST)
SMALLEST, LARGEST, FEWEST = 4, 8, 3

Teams = dict[ProjectPlan, list[Person]]


def teams(rng: Random) -> Teams:
    present = [person for person in PEOPLE if person.left is None]
    times: Counter[str] = Counter()
    made: Teams = {}
    for number, plan in enumerate(PROJECTS):
        wanted = list(CORE) + (list(REST) if number % 4 else [])
        if number % 2 or plan.client == CONFIDENTIAL:
            explains = number % 3 == 1 and plan.client != CONFIDENTIAL
            wanted.append(Job.DATA_SCIENTIST if explains else Job.ANALYST)
        made[plan] = [least_busy(present, job, plan, times, rng) for job in wanted]
    fill_up(made, present, times)
    return made


def least_busy(people: list[Person], job: Job, plan: ProjectPlan, times: Counter[str], rng: Random) -> Person:
    able = [person for person in people if person.job == job]
    chosen = min(
        able,
        key=lambda person: (
            person.team not in (plan.team, "S"),
            speaks_another_language(person, plan),
            times[person.key],
            rng.random(),
        ),
    )
    times[chosen.key] += 1
    return chosen


def speaks_another_language(person: Person, plan: ProjectPlan) -> bool:
    """English is everybody's."""
    return plan.language not in ("en", person.language)


def fill_up(made: Teams, people: list[Person], times: Counter[str]) -> None:
    """Whoever has fewer than three projects joins the smallest teams, their own department's first."""
    for person in people:
        while times[person.key] < FEWEST:
            open_teams = [plan for plan, team in made.items() if person not in team and len(team) < LARGEST]
            plan = min(open_teams, key=lambda plan: (plan.team != person.team, len(made[plan])))
            made[plan].append(person)
            times[person.key] += 1
