"""From hand to hand: offers with a note, accepted, returned, sometimes left lying for days."""

from collections.abc import Iterator
from datetime import datetime

from baton.boards.models import Handoff
from baton.boards.relay.answering import accept, give_back
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.demo import relay_words
from baton.demo.people import Person
from baton.demo.work import Work

SOON, LATE = 45, 900


def hand_over(work: Work, to: Person, note: str = "") -> Iterator[datetime]:
    """Responsibility goes to ``to``; the offer may be returned once."""
    if to is work.holding:
        return
    handoff, gone = offered(work, to, note), len(work.studio.left)
    yield answered_at(work, to)
    if work.happens(0.05):
        if len(work.studio.left) != gone:
            handoff = as_it_stands(handoff)
        reason = work.rng.choice(relay_words.RETURNED_OFFERS[work.story.language])
        give_back(handoff, reason=reason, by=work.by(to))
        yield work.in_a_while(120)
        to = work.studio.now(to)
        if to is work.holding:
            return
        handoff, gone = offered(work, to, note), len(work.studio.left)
        yield answered_at(work, to)
    if len(work.studio.left) != gone:
        handoff = as_it_stands(handoff)
    accept(handoff, by=work.by(to))
    work.hold(work.studio.now(to))
    work.did[to.job] = to


def pass_on(work: Work, to: Person) -> Iterator[datetime]:
    """In earlier months the head of the team often named the next one; these weeks cards are handed over."""
    story = work.story
    if work.is_rich or story.plan is None or story.is_confidential or not work.happens(0.7):
        yield from hand_over(work, to)
    elif to is not work.holding:
        assign(work.card, to=work.by(to), by=work.by(work.studio.head_of(story.plan)))
        work.hold(work.studio.now(to))
        work.did[to.job] = to


def offered(work: Work, to: Person, note: str = "") -> Handoff:
    made: Handoff = offer(
        work.card,
        to=work.by(to),
        by=work.by(work.holding),
        note=note or relay_words.note_for(to.job, work.story.language),
        expectation=work.rng.choice(relay_words.EXPECTATIONS[work.story.language]),
    ).row
    return made


def answered_at(work: Work, to: Person) -> datetime:
    """Most answer within the hour; one in fourteen lets it lie."""
    return work.in_a_while(LATE if work.happens(0.07) else SOON * work.story.urgency, to)


def as_it_stands(handoff: Handoff) -> Handoff:
    """Another offer may stand in its place, when somebody has left since."""
    return Handoff.objects.filter(card=handoff.card_id, answered_at=None).select_related("card").get()
