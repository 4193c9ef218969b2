"""A request comes in: the card is filed with its brief, hours, tags, checklist."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from random import Random

from baton.accounts.roles import JobFunction as Job
from baton.boards.content.briefing import add_section
from baton.boards.content.editing import edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.participating import set_participants
from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.tagging import set_tags
from baton.boards.content.ticking import add_checklist, add_item
from baton.boards.models import Card, ClassOfService, Lane
from baton.boards.relay.filing import file_card
from baton.calendars.counting_days import add_working_days
from baton.demo import briefs
from baton.demo.people import GUESTS, Person
from baton.demo.stories import (
    CONTENT,
    LEADS,
    MANAGEMENT,
    PILOT,
    PRICES,
    PRODUCTION,
    REQUEST,
    SEGMENT,
    USUAL_DAYS,
    Story,
)
from baton.demo.studio import Studio
from baton.demo.work import Work

TYPES = {
    PRODUCTION: ("Trigger chain", "Mass mailing", "Mass mailing", "Landing page"),
    CONTENT: ("Article",),
    REQUEST: ("Analysis",),
    SEGMENT: ("Segment",),
    PILOT: ("Pilot",),
    MANAGEMENT: ("Decision",),
}
HOURS = {
    PRODUCTION: {
        Job.CONTENT_MARKETER: 240,
        Job.DESIGNER: 360,
        Job.LAYOUT_DEVELOPER: 240,
        Job.TECHNICAL_SPECIALIST: 120,
    },
    CONTENT: {Job.CONTENT_MARKETER: 300, Job.DESIGNER: 120},
    REQUEST: {Job.ANALYST: 480, Job.ACCOUNT_MANAGER: 60},
    SEGMENT: {Job.CRM_STRATEGIST: 360, Job.ANALYST: 480, Job.DATA_SCIENTIST: 240},
    PILOT: {Job.ANALYST: 2400, Job.CRM_STRATEGIST: 960, Job.DATA_SCIENTIST: 1440},
}
SECTIONS = {
    PRODUCTION: ("crm_strategist", "designer", "layout_developer", "technical_specialist"),
    CONTENT: ("designer",),
    REQUEST: ("analyst",),
    SEGMENT: ("crm_strategist", "analyst"),
    PILOT: ("crm_strategist", "analyst"),
}
FREQUENT = {guest.client for guest in GUESTS}


def file(story: Story, studio: Studio) -> Work:
    rng = Random(story.seed)
    desk = studio.desk_of(story)
    account, lead = who_answers(story, studio)
    moment = story.arrives
    by = studio.member(account)
    card = file_card(
        story.title,
        column=desk.stages[0],
        by=by,
        lane=lane_of(story, desk.lanes, rng),
        lead=studio.member(lead),
        responsible=by,
        project=studio.projects[story.plan] if story.plan else None,
        card_type=studio.types[rng.choice(TYPES[story.kind])],
        class_of_service=story.class_of_service,
        deadline=deadline_of(story, studio, moment, rng),
        price=price_of(story, rng),
        parent=parent_of(story, studio, rng),
    )
    work = Work(story, studio, desk, card, rng, account, lead, account)
    studio.load[account.key] += 1
    if story.plan is not None:
        studio.open_cards.setdefault(story.plan, []).append(card)
    return work


def fill_in(work: Work) -> Iterator[datetime]:
    """What the account manager and the lead write down within the first hour."""
    yield work.in_a_while(9)
    describe(work)
    if work.is_rich:
        yield work.in_a_while(6)
        enrich(work)


def who_answers(story: Story, studio: Studio) -> tuple[Person, Person]:
    """The account manager (of the house's own affairs: a head) and the lead."""
    if story.kind == MANAGEMENT:
        head = studio.leaders()[story.number % 4]
        return head, head
    account = studio.able(Job.ACCOUNT_MANAGER, story, story.arrives)[0]
    job = LEADS[story.kind]
    lead = account if job == Job.ACCOUNT_MANAGER else studio.choose(job, story, story.arrives)
    return account, lead


def lane_of(story: Story, lanes: list[Lane], rng: Random) -> Lane | None:
    if not lanes:
        return None
    return lanes[2] if story.class_of_service == ClassOfService.EXPEDITE else rng.choice(lanes[:2])


def deadline_of(story: Story, studio: Studio, moment: datetime, rng: Random) -> datetime | None:
    if story.kind == MANAGEMENT and rng.random() < 0.5:
        return None
    usual = USUAL_DAYS[story.kind] * (0.5 if story.urgency < 1 else 1.0) * rng.uniform(0.8, 1.6)
    calendar = studio.hours.offices["amsterdam"]
    day = add_working_days(moment.astimezone(calendar.zone).date(), max(2, round(usual)), calendar)
    return datetime.combine(day, datetime.min.time(), tzinfo=calendar.zone)


def price_of(story: Story, rng: Random) -> Decimal | None:
    if story.plan is None:
        return None
    return Decimal(round(PRICES[story.kind] * story.plan.price * rng.uniform(0.7, 1.5) / 10) * 10)


def parent_of(story: Story, studio: Studio, rng: Random) -> Card | None:
    """Some cards belong to a chain that began earlier in the same project."""
    earlier = studio.open_cards.get(story.plan, []) if story.plan else []
    if story.kind == PRODUCTION and earlier and rng.random() < 0.1:
        chain = earlier[-1]
        return chain if chain.parent_id is None else None
    return None


def describe(work: Work) -> None:
    story, by = work.story, work.by(work.account)
    client = story.plan.client if story.plan else "the agency"
    text = briefs.general(story.title, client, work.rng)
    add_section(work.card, by=by, title="Brief", text=text, client_visible=bool(story.plan))
    if story.kind in HOURS:
        spread = work.rng.uniform(0.6, 1.6)
        hours = {str(job): round(amount * spread / 30) * 30 for job, amount in HOURS[story.kind].items()}
        plan_hours(work.card, hours, by=by)
    if client in FREQUENT and work.happens(0.6):
        edit(work.card, {"shared": True}, by=by)


def enrich(work: Work) -> None:
    """What makes a card of these weeks worth opening."""
    kind, by, studio = work.story.kind, work.by(work.account), work.studio
    for job in SECTIONS.get(kind, ()):
        if work.happens(0.75):
            title, text = briefs.section(job, work.rng)
            add_section(work.card, by=work.by(work.lead), job_function=job, title=title, text=text)
    names = work.rng.sample(list(studio.tags), work.rng.choice((1, 1, 2)))
    set_tags(work.card, [studio.tags[name] for name in names], by=by)
    if work.story.plan is not None:
        team = [work.account, work.lead, *studio.teams[work.story.plan][:4]]
        here = [person for person in team if studio.is_here(person, work.moment)]
        set_participants(work.card, {work.by(person): person.job.value for person in here}, by=by)
        fill_fields(work)
    if work.happens(0.7):
        name, items = briefs.CHECKLISTS[kind]
        checklist = add_checklist(work.card, name, by=work.by(work.lead)).row
        wanted = work.rng.sample(items, min(len(items), work.rng.randrange(3, 6)))
        work.to_tick = [add_item(checklist, text, by=work.by(work.lead)).row for text in wanted]


def fill_fields(work: Work) -> None:
    fields, by = work.studio.fields, work.by(work.account)
    if work.story.kind in (PRODUCTION, CONTENT):
        channel = fields["Channel"]
        fill(work.card, channel, work.rng.choice(channel.options)["id"], by=by)
    if work.happens(0.4):
        fill(work.card, fields["Recipients"], work.rng.randrange(4, 900) * 100, by=by)
    if work.happens(0.15):
        address = f"https://preview.demo.example/{work.story.number}"
        fill(work.card, fields["Preview"], address, by=by)
