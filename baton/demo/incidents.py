"""What happens to a card while it stays somewhere: comments, blockers, ticks, files, new promises."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from baton.boards.content.attaching import attach_file, attach_link
from baton.boards.content.briefing import add_section
from baton.boards.content.commenting import add_comment
from baton.boards.content.editing import edit
from baton.boards.content.linking import link
from baton.boards.content.ticking import tick
from baton.boards.models import Blocker, BlockerKind, Card, Column, StageKind
from baton.boards.models.details import LinkKind
from baton.boards.relay.blocking import block, lift
from baton.demo import relay_words, words
from baton.demo.filing_whole import sections
from baton.demo.people import GUESTS, Person
from baton.demo.pictures import mock_up
from baton.demo.relaying import hand_over
from baton.demo.stories import PRODUCTION
from baton.demo.work import Work
from baton.files.storing import store_bytes

Incident = Callable[[Work], Iterator[datetime]]
GUEST_OF = {guest.client: guest for guest in GUESTS}
KINDS = (BlockerKind.OURS, BlockerKind.CLIENT, BlockerKind.SUPPLIER, BlockerKind.CARD)


def incidents(work: Work, stage: Column) -> list[Incident]:
    """What will happen during this stay, in its order."""
    at_client = stage.kind == StageKind.WAIT and stage.clock == "client"
    talk = 0.45 if work.is_rich else 0.09
    chosen: list[Incident] = []
    if work.is_rich and not work.has_terms and stage.job_function == "content_marketer":
        chosen.append(write_terms)
    if work.happens(talk):
        chosen.append(comment)
    if work.is_rich and work.happens(0.16):
        chosen.append(ask_somebody)
    if at_client and work.happens(0.9 if work.is_rich else 0.3):
        chosen.append(talk_with_client)
    if (
        stage.job_function == "designer"
        and stage.kind == StageKind.WORK
        and work.happens(0.5)
        and work.is_rich
    ):
        chosen.append(attach_picture)
    if work.to_tick and stage.kind == StageKind.WORK:
        chosen.append(tick_one)
    if stage.kind in (StageKind.WORK, StageKind.WAIT) and work.happens(0.08 if work.is_rich else 0.035):
        chosen.append(get_blocked)
    if work.is_rich and work.happens(0.02):
        chosen.append(relate)
    if work.is_rich and stage.kind == StageKind.WORK and work.story.plan and work.happens(0.05):
        chosen.append(go_there_and_back)
    return chosen


def write_terms(work: Work) -> Iterator[datetime]:
    """What each specialist needs to know, by the lead."""
    work.has_terms = True
    for section in sections(work.story, work.rng) if work.story.kind == PRODUCTION else ():
        add_section(work.card, by=work.by(work.lead), **vars(section))
    yield from ()


def go_there_and_back(work: Work) -> Iterator[datetime]:
    """A question that the account manager or the lead answers with the card in their own hands."""
    asker = work.holding
    other = work.studio.now(work.account if asker is not work.account else work.lead)
    if other is not asker:
        yield from hand_over(work, other, work.rng.choice(relay_words.ASKED_BACK[work.story.language]))
        yield work.in_a_while(60)
        yield from hand_over(work, work.studio.now(asker))


def comment(work: Work) -> Iterator[datetime]:
    add_comment(
        work.card, words.in_language(words.COMMENTS, work.story.language, work.rng), by=work.by(work.holding)
    )
    yield from ()


def ask_somebody(work: Work) -> Iterator[datetime]:
    """A question to a colleague by name, answered later by most."""
    other = work.account if work.holding is not work.account else work.lead
    if work.studio.now(other) is work.holding:
        other = work.studio.able(other.job, work.story, work.moment)[-1]
    asked = words.in_language(words.QUESTIONS, work.story.language, work.rng)
    add_comment(work.card, asked.format(name=called(work, other)), by=work.by(work.holding))
    if work.happens(0.7):
        yield work.in_a_while(150, other)
        text = words.in_language(words.COMMENTS, work.story.language, work.rng)
        add_comment(work.card, text, by=work.by(other))


def called(work: Work, person: Person) -> str:
    member = work.by(person)
    return f"[{member.name}](member:{member.pk})"


def talk_with_client(work: Work) -> Iterator[datetime]:
    """What is written for the client; those with a guest answer on the card."""
    text = words.in_language(words.TO_CLIENT, work.story.language, work.rng)
    add_comment(work.card, text, by=work.by(work.holding), client_visible=True)
    guest = GUEST_OF.get(work.story.plan.client) if work.story.plan else None
    if guest is None or not work.card.shared:
        return
    yield work.in_a_while(300)
    answer = words.in_language(words.FROM_CLIENT, work.story.language, work.rng)
    add_comment(work.card, answer, by=work.studio.members[guest.key])


def attach_picture(work: Work) -> Iterator[datetime]:
    by = work.by(work.holding)
    if work.happens(0.35):
        file = store_bytes(
            [mock_up(work.rng)], work.studio.workspace, name=f"mock-up {work.story.number}.png"
        )
        attach_file(work.card, file, by=by, client_visible=work.happens(0.6))
    else:
        attach_link(work.card, f"https://files.demo.example/{work.story.number}", name="Mock-up", by=by)
    yield from ()


def tick_one(work: Work) -> Iterator[datetime]:
    tick(work.to_tick.pop(0), by=work.by(work.holding))
    yield from ()


def get_blocked(work: Work) -> Iterator[datetime]:
    kind = work.rng.choices(KINDS, (4, 4, 2, 1))[0]
    other = blocking_card(work) if kind == BlockerKind.CARD else None
    if kind == BlockerKind.CARD and other is None:
        kind = BlockerKind.OURS
    reason = work.rng.choice(relay_words.BLOCKED[kind][work.story.language])
    blocker = block(work.card, kind=kind, reason=reason, blocking_card=other, by=work.by(work.holding)).row
    if work.happens(0.3):
        text = words.in_language(words.COMMENTS, work.story.language, work.rng)
        add_comment(work.card, text, by=work.by(work.holding))
    yield work.in_a_while(900 * (work.slowness if kind == BlockerKind.CLIENT else 1.0))
    lift_if_it_stands(blocker, work)


def lift_if_it_stands(blocker: Blocker, work: Work) -> None:
    """A blocker by a card is lifted by that card's release."""
    if Blocker.objects.filter(pk=blocker.pk, lifted_at=None).exists():
        lift(blocker, by=work.by(work.holding))


def blocking_card(work: Work) -> Card | None:
    """An older card of the project that is not done: older only, so that nothing waits in a circle."""
    older = [card.pk for card in others(work) if card.number < work.card.number]
    return Card.objects.filter(pk__in=older[-5:]).on_board().exclude(stage_kind=StageKind.DONE).first()


def relate(work: Work) -> Iterator[datetime]:
    near = [card for card in others(work) if card.number < work.card.number][-3:]
    if near:
        kind = work.rng.choices((LinkKind.RELATES, LinkKind.BLOCKS, LinkKind.DUPLICATES), (6, 3, 1))[0]
        other = work.rng.choice(near)
        if not work.card.links.filter(other=other, kind=kind).exists() and other.archived_at is None:
            link(work.card, other, kind, by=work.by(work.holding))
    yield from ()


def others(work: Work) -> list[Card]:
    return work.studio.open_cards.get(work.story.plan, []) if work.story.plan else []


def promise_anew(work: Work) -> None:
    """A date that cannot be held is given anew, twice at most; half of them are just missed."""
    deadline = work.card.deadline
    near = deadline is not None and deadline - work.moment < timedelta(days=1)
    if not near or work.repromised >= 2 or not work.happens(0.4):
        return
    work.repromised += 1
    calendar = work.studio.hours.office
    later = work.moment.astimezone(calendar.zone) + timedelta(days=work.rng.randrange(5, 15))
    work.card = edit(work.card, {"deadline": later}, by=work.by(work.account)).card
    if work.is_rich:
        said = work.rng.choice(relay_words.NEW_PROMISE[work.story.language])
        add_comment(work.card, said, by=work.by(work.account))
