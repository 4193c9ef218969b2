"""A card's life in the demo agency, from the client's request to its release.

Lives are generators: each ``yield`` names the moment at which it goes on; the one who plays sets the clock.
"""

from collections.abc import Iterator
from datetime import datetime

from baton.accounts.roles import JobFunction as Job
from baton.boards.content.attaching import attach_link
from baton.boards.content.ticking import tick
from baton.boards.models import Column, Handoff, Moment, Requirement, StageKind
from baton.boards.relay.answering import accept
from baton.boards.relay.moving import move
from baton.boards.relay.pulling import take_this
from baton.demo import approving, relay_words
from baton.demo.bringing_in import ITEMS, file
from baton.demo.incidents import incidents, promise_anew
from baton.demo.relaying import as_it_stands, pass_on
from baton.demo.stories import MANAGEMENT, Story
from baton.demo.studio import Studio
from baton.demo.work import Work
from baton.kit.prepared import Prepared

# What a stage usually takes, as a part of its stated norm.
USUAL = {StageKind.QUEUE: 0.5, StageKind.WORK: 0.65, StageKind.WAIT: 0.85}
# Designers draw several cards side by side, so each takes longer.
SIDE_BY_SIDE = 1.4
TALKS_TO_CLIENTS = (Job.ACCOUNT_MANAGER, Job.CONTENT_MARKETER, Job.CRM_STRATEGIST)
MOST_ROUNDS = 3
OFFERED: Prepared[Handoff] = Prepared(
    lambda *, card: Handoff.objects.filter(card=card, answered_at=None).select_related("card")
)
# Stages whose people also hear of a card by word of mouth.
SKIPPED = (Job.ACCOUNT_MANAGER, Job.CRM_STRATEGIST, Job.DEPARTMENT_HEAD)


def life(story: Story, studio: Studio) -> Iterator[datetime]:
    yield story.arrives
    yield from go_through(file(story, studio))


def go_through(work: Work, place: int = 0) -> Iterator[datetime]:
    """From the stage at ``place`` to the release."""
    last = len(work.desk.stages) - 1
    while place < last:
        yield from stay(work, place)
        back = goes_back(work, place)
        approving.client_answers(work, pleased=back is None)
        if back is not None:
            yield from go_back(work, back)
            place = back
        else:
            following = place + (2 if skips(work, place) else 1)
            yield from go_on(work, place, following)
            place = following
    work.studio.load[work.holder.key] -= 1


def stay(work: Work, place: int) -> Iterator[datetime]:
    """The stay in one stage with what happens in it; in a shared queue until somebody takes the card."""
    stage = work.stage(place)
    promise_anew(work)
    approving.put_before_client(work, stage)
    if stage.pulled:
        yield from wait_for_a_hand(work, stage)
        return
    minutes = work.minutes_reserved or usual_minutes(work, stage)
    work.minutes_reserved = None
    happening = incidents(work, stage)
    for incident in happening:
        yield work.in_a_while(minutes / (len(happening) + 1))
        yield from incident(work)
    yield work.in_a_while(minutes / (len(happening) + 1))


def usual_minutes(work: Work, stage: Column) -> float:
    norm = stage.stuck_after_minutes or (stage.parent.stuck_after_minutes if stage.parent else None) or 480
    minutes = norm * USUAL[StageKind(stage.kind)] * work.story.urgency
    if stage.kind == StageKind.WAIT:
        return minutes * work.slowness
    if stage.kind == StageKind.WORK:
        over = work.studio.load[work.holder.key] - work.holder.hands
        return minutes * (1 + 0.06 * max(0, min(over, 8)))
    return minutes


def wait_for_a_hand(work: Work, queue: Column) -> Iterator[datetime]:
    yield work.in_a_while(12)
    minutes = usual_minutes(work, work.stage(work.desk.stages.index(queue) + 1)) * work.rng.uniform(0.7, 1.8)
    if queue.job_function == Job.DESIGNER:
        minutes *= SIDE_BY_SIDE * work.studio.history.drawing_takes(work.moment)
    able = work.studio.able(queue.job_function, work.story, work.moment)
    taker, starts = work.studio.pull(able, work.moment, minutes)
    work.did[queue.job_function], work.minutes_reserved = taker, minutes
    yield starts


def skips(work: Work, place: int) -> bool:
    """In a hurry a stage is left out now and then; of these weeks' cards none."""
    if work.is_rich or work.stage(place).pulled or place + 2 >= len(work.desk.stages):
        return False
    near, far = work.stage(place + 1), work.stage(place + 2)
    if near.kind == StageKind.QUEUE:
        return not near.pulled and work.happens(0.4)
    beside_the_road = near.kind == StageKind.WORK and far.kind in (StageKind.WORK, StageKind.WAIT)
    return beside_the_road and near.job_function in SKIPPED and work.happens(0.6)


def go_on(work: Work, place: int, onward: int) -> Iterator[datetime]:
    stage, following = work.stage(place), work.stage(onward)
    if asks_for_checklists(following):
        yield from finish(work)
    if stage.pulled:
        yield from be_taken(work, stage)
        return
    if (
        following.kind != StageKind.DONE
        and not following.pulled
        and not work.studio.rules.offer_at(following)
    ):
        yield from into_right_hands(work, following)
    if leaves_with_figures(stage):
        attach_link(
            work.card,
            f"https://figures.demo.example/{work.story.number}",
            name="Figures",
            by=work.by(work.holding),
        )
    # The client's yes may have moved it already.
    if work.card.column_id != following.pk:
        work.card = move(work.card, to=following, by=work.by(work.holding)).card
        work.studio.rules.act()
    if following.pulled:
        work.hold(work.studio.now(work.lead))
    yield from be_offered(work)


def asks_for_checklists(stage: Column) -> bool:
    asked = any(policy.requirement == Requirement.CHECKLISTS for policy in stage.policies.all())
    return asked or stage.kind == StageKind.DONE


def be_taken(work: Work, queue: Column) -> Iterator[datetime]:
    taker = work.studio.now(work.did[queue.job_function])
    if taker.job != queue.job_function:
        taker = work.studio.choose(queue.job_function, work.story, work.moment)
    work.card = take_this(work.card, by=work.studio.member(taker)).card
    work.hold(taker)
    yield work.in_a_while(3)


def into_right_hands(work: Work, following: Column) -> Iterator[datetime]:
    """Before the move whoever does the next part takes the card over."""
    holder = work.holding
    if work.story.kind == MANAGEMENT or goes_on_alone(work):
        return
    if following.kind == StageKind.WAIT:
        if holder.job not in TALKS_TO_CLIENTS:
            yield from pass_on(work, work.studio.now(work.lead))
            yield work.in_a_while(10)
    elif following.job_function and holder.job != following.job_function:
        yield from pass_on(work, work.choose(following.job_function))
        yield work.in_a_while(10)


def goes_on_alone(work: Work) -> bool:
    """Of the cards of earlier months many were carried on by the same person; of these weeks' cards none."""
    return not work.is_rich and work.happens(0.6)


def leaves_with_figures(stage: Column) -> bool:
    asked = stage.policies.all()
    return any(policy.moment == Moment.LEAVE and policy.field == "attachment" for policy in asked)


def be_offered(work: Work) -> Iterator[datetime]:
    """What a rule of the house has offered is accepted."""
    handoff = OFFERED.first(card=work.card.pk) if work.studio.rules.kept else None
    if handoff is None:
        return
    to = work.studio.called(handoff.receiver_id)
    yield work.in_a_while(40, to)
    if Handoff.objects.filter(pk=handoff.pk, answered_at=None).exists():
        accept(as_it_stands(handoff), by=work.by(to))
        work.hold(work.studio.now(to))


def finish(work: Work) -> Iterator[datetime]:
    """Nothing stands open when a card is released."""
    if work.studio.rules.kept:
        # A rule may have added a list of the house's.
        work.to_tick = [item for item in ITEMS.all(card=work.card.pk) if item.done_at is None]
    for item in work.to_tick:
        tick(item, by=work.by(work.holding))
    work.to_tick = []
    yield work.in_a_while(8)


def goes_back(work: Work, place: int) -> int | None:
    """The stage of work that has to be done again, or None."""
    stage = work.stage(place)
    earlier = [n for n in range(place) if work.stage(n).kind == StageKind.WORK]
    if not earlier or work.rounds.total() >= MOST_ROUNDS or stage.kind == StageKind.QUEUE:
        return None
    usual = 0.14 if stage.kind == StageKind.WAIT else 0.045
    if not work.happens(min(0.6, usual * work.rework)):
        return None
    work.rounds[place] += 1
    return earlier[-1]


def go_back(work: Work, place: int) -> Iterator[datetime]:
    stage = work.stage(place)
    came_from = StageKind(work.card.stage_kind)
    reasons = "client" if came_from == StageKind.WAIT else REASONS.get(work.story.kind, "other")
    reason = work.wished or work.rng.choice(relay_words.REWORK[reasons][work.story.language])
    work.wished = ""
    work.card = move(work.card, to=stage, by=work.by(work.holding), reason=reason).card
    if stage.job_function and work.holding.job != stage.job_function:
        yield from pass_on(work, work.choose(stage.job_function))
    yield work.in_a_while(5)


REASONS = {"crm_production": "check", "strategic_segments": "logic", "pilot": "logic"}
