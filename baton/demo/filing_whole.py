"""What stands on a demo card when it is filed: brief, hours, tags, people, fields, checklist."""

from datetime import datetime, timedelta
from random import Random

from baton.accounts.models import Member
from baton.accounts.roles import JobFunction as Job
from baton.boards.content.reading_values import Given
from baton.boards.content.writing_down import Contents, Section
from baton.boards.models import ClassOfService, CustomField
from baton.calendars.counting_days import add_working_days
from baton.demo import briefs
from baton.demo.people import Person
from baton.demo.stories import CONTENT, PILOT, PRODUCTION, REQUEST, SEGMENT, Story
from baton.demo.studio import Studio

HOURS = {
    PRODUCTION: {
        Job.CONTENT_MARKETER: 240,
        Job.DESIGNER: 360,
        Job.LAYOUT_DEVELOPER: 240,
        Job.TECHNICAL_SPECIALIST: 120,
    },
    CONTENT: {Job.CONTENT_MARKETER: 300, Job.DESIGNER: 120},
    REQUEST: {Job.ANALYST: 240, Job.ACCOUNT_MANAGER: 60},
    SEGMENT: {Job.CRM_STRATEGIST: 360, Job.ANALYST: 300, Job.DATA_SCIENTIST: 240},
    PILOT: {Job.ANALYST: 1200, Job.CRM_STRATEGIST: 960, Job.DATA_SCIENTIST: 1080},
}
SECTIONS = {
    PRODUCTION: ("crm_strategist", "designer", "layout_developer", "technical_specialist"),
    CONTENT: ("designer",),
    REQUEST: ("analyst",),
    SEGMENT: ("crm_strategist", "analyst"),
    PILOT: ("crm_strategist", "analyst"),
}


def contents(
    story: Story, studio: Studio, answering: list[Person], deadline: datetime | None, rng: Random
) -> Contents:
    """Cards of these weeks have more checklists; for production the lead writes the terms later."""
    recent = studio.history.is_recent(story.arrives)
    names = rng.sample(list(studio.tags), rng.choice((1, 1, 2)))
    return Contents(
        brief=brief(story, specialists=not recent or story.kind != PRODUCTION, rng=rng),
        tags=[studio.tags[name] for name in names],
        participants=participants(story, studio, answering),
        planned_hours=planned_hours(story.kind, rng),
        values=values(story, studio, deadline, rng),
        checklists=[briefs.checklist(story.kind, story.language, rng)]
        if rng.random() < (0.7 if recent else 0.1)
        else [],
    )


def brief(story: Story, *, specialists: bool, rng: Random) -> list[Section]:
    if story.plan is None:
        title, text = briefs.decision(story.title, rng)
        return [Section(text, title)]
    title, text = briefs.general(story.title, story.plan.client, story.language, rng)
    general = Section(text, title, client_visible=True)
    return [general, *(sections(story, rng) if specialists else ())]


def sections(story: Story, rng: Random) -> list[Section]:
    """Those of the specialists; now and then one has nothing to say."""
    wanted = [job for job in SECTIONS.get(story.kind, ()) if rng.random() < 0.75]
    written = [(job, *briefs.section(job, story.language, rng)) for job in wanted]
    return [Section(text, title, job) for job, title, text in written]


def participants(story: Story, studio: Studio, answering: list[Person]) -> dict[Member, str]:
    if story.plan is None:
        return {}
    people = [*answering, *studio.teams[story.plan][:4]]
    here = [person for person in people if studio.is_here(person)]
    return {studio.member(person): person.job.value for person in here}


def planned_hours(kind: str, rng: Random) -> dict[str, int]:
    spread = rng.uniform(0.6, 1.6)
    return {str(job): round(amount * spread / 30) * 30 for job, amount in HOURS.get(kind, {}).items()}


def values(story: Story, studio: Studio, deadline: datetime | None, rng: Random) -> dict[CustomField, Given]:
    fields, found = studio.fields, dict[CustomField, Given]()
    if story.plan is None:
        return found
    if story.kind in (PRODUCTION, CONTENT):
        found[fields["Channel"]] = rng.choice(fields["Channel"].options)["id"]
        if deadline is not None:
            found[fields["Release"]] = release_day(story, studio, deadline, rng)
    if rng.random() < 0.4:
        found[fields["Recipients"]] = rng.randrange(4, 900) * 100
    if rng.random() < 0.15:
        found[fields["Preview"]] = f"https://preview.demo.example/{story.number}"
    return found


def release_day(story: Story, studio: Studio, deadline: datetime, rng: Random) -> str:
    """A fixed date is the day of the release itself; otherwise some working days are left until it."""
    day, calendar = deadline.date(), studio.hours.office
    if story.class_of_service != ClassOfService.FIXED_DATE:
        day = add_working_days(day, rng.randrange(4), calendar)
    # Nothing is released at the weekend.
    while not calendar.hours_on(day):
        day += timedelta(days=1)
    return day.isoformat()
