"""A request comes in: the account manager files the card with all that is known of it."""

from datetime import datetime
from decimal import Decimal
from random import Random

from django.db.models import QuerySet

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Card, ChecklistItem, ClassOfService, Lane
from baton.boards.relay.filing import file_card
from baton.calendars.counting_days import add_working_days
from baton.demo.filing_whole import contents
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
from baton.kit.prepared import Prepared

TYPES = {
    PRODUCTION: ("Trigger chain", "Mass mailing", "Mass mailing", "Landing page"),
    CONTENT: ("Article",),
    REQUEST: ("Analysis",),
    SEGMENT: ("Segment",),
    PILOT: ("Pilot",),
    MANAGEMENT: ("Decision",),
}
FREQUENT = {guest.client for guest in GUESTS}


def file(story: Story, studio: Studio) -> Work:
    rng = Random(story.seed)
    desk = studio.desk_of(story)
    account, lead = who_answers(story, studio)
    by = studio.member(account)
    deadline = deadline_of(story, studio, rng)
    brought = contents(story, studio, [account, lead], deadline, rng)
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
        deadline=deadline,
        price=price_of(story, rng),
        parent=parent_of(story, studio, rng),
        shared=story.plan is not None and story.plan.client in FREQUENT and rng.random() < 0.6,
        contents=brought,
    )
    work = Work(story, studio, desk, card, rng, account, lead, account)
    if brought.checklists:
        work.to_tick = ITEMS.all(card=card.pk)
    studio.load[account.key] += 1
    if story.plan is not None:
        studio.open_cards.setdefault(story.plan, []).append(card)
    return work


def items_of(*, card: int) -> QuerySet[ChecklistItem]:
    return (
        ChecklistItem.objects.filter(checklist__card=card).select_related("checklist__card").order_by("rank")
    )


ITEMS: Prepared[ChecklistItem] = Prepared(items_of)


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


def deadline_of(story: Story, studio: Studio, rng: Random) -> datetime | None:
    if story.kind == MANAGEMENT and rng.random() < 0.5:
        return None
    usual = USUAL_DAYS[story.kind] * (0.5 if story.urgency < 1 else 1.0) * rng.uniform(0.8, 1.6)
    calendar = studio.hours.office
    day = add_working_days(story.arrives.astimezone(calendar.zone).date(), max(2, round(usual)), calendar)
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
