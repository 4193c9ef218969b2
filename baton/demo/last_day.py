"""The last working day before the visitor comes: everybody finds something that waits for them."""

from datetime import timedelta
from random import Random

from django.db.models import F, QuerySet

from baton.accounts.models import Client, Member
from baton.activity import log
from baton.approvals.escalating import tell_overdue
from baton.boards.content.commenting import add_comment
from baton.boards.content.editing import edit
from baton.boards.content.writing_down import Contents, Section
from baton.boards.models import Card, Handoff, Mention
from baton.boards.relay.filing import file_card
from baton.boards.relay.handing_over import offer
from baton.budgets.closing import close_what_is_locked
from baton.demo import briefs, relay_words, words
from baton.demo.left_running import leave_a_timer
from baton.demo.people import GUESTS, PEOPLE, Person
from baton.demo.rhythm import curtain
from baton.demo.second_round import second_round
from baton.demo.segments import keep_segments
from baton.demo.stories import PRODUCTION
from baton.demo.studio import Studio
from baton.demo.views import keep_views
from baton.demo.workshops import hold_workshops
from baton.kit import clock

UNREAD_SINCE = timedelta(days=4)


def last_day(studio: Studio, seed: int) -> None:
    rng = Random(f"{seed} last day")
    moment = curtain(studio.history, studio.hours.office)
    with log.many_deeds(studio.workspace.pk):
        read_what_is_old(studio)
        with clock.at(moment):
            tell_overdue(studio.workspace)
            keep_views(studio)
            leave_a_timer(studio)
            close_what_is_locked()
            hold_workshops(studio, studio.members["vera"])
            keep_segments(studio, studio.members["noor"], studio.members["ines"])
        for number, person in enumerate((*PEOPLE, *GUESTS)):
            if person.key in studio.left:
                continue
            with clock.at(moment + timedelta(minutes=2 * number)):
                give_something(studio, person, rng)
        second_round(studio, moment + timedelta(minutes=2 * len((*PEOPLE, *GUESTS))))


def read_what_is_old(studio: Studio) -> None:
    """There is no fact in having read: a mention is seen when its card is opened."""
    old = studio.history.ends - UNREAD_SINCE
    mentions = Mention.objects.filter(comment__card__workspace=studio.workspace, created_at__lt=old)
    mentions.update(seen_at=F("created_at") + timedelta(hours=3))


def give_something(studio: Studio, person: Person, rng: Random) -> None:
    member = studio.member(person)
    if person in GUESTS:
        ask_guest(studio, person, rng)
    elif not waits_for(member):
        give_card(studio, member, person, rng)


def waits_for(member: Member) -> bool:
    holds = Card.objects.in_progress().filter(responsible=member).exists()
    offered = Handoff.objects.filter(receiver=member, answered_at=None).exists()
    return holds or offered


def open_cards(member: Member) -> QuerySet[Card]:
    return Card.objects.seen_by(member).in_progress().order_by("number")


def give_card(studio: Studio, member: Member, person: Person, rng: Random) -> None:
    """An offer of a card whose holder has enough of them; with nothing to offer, a question."""
    free = open_cards(member).exclude(handoffs__answered_at=None, handoffs__isnull=False)
    cards = [card for card in free.select_related("responsible") if card.responsible_id != member.pk]
    card = rng.choice(cards) if cards else None
    if card is not None and card.responsible is not None:
        note = relay_words.note_for(person.job, person.language)
        expectation = rng.choice(relay_words.EXPECTATIONS[person.language])
        offer(card, to=member, by=card.responsible, note=note, expectation=expectation)


def ask_guest(studio: Studio, person: Person, rng: Random) -> None:
    member = studio.members[person.key]
    client = Client.objects.get(workspace=studio.workspace, name=person.client)
    plan = next(plan for plan in studio.projects if plan.client == person.client)
    account = studio.member(studio.teams[plan][0])
    shared = open_cards(member).filter(project__client=client)
    card = shared.last() or newly_shared(studio, client, account, rng)
    asked = rng.choice(words.QUESTIONS[person.language])
    text = asked.format(name=f"[{member.name}](member:{member.pk})")
    add_comment(card, text, by=account, client_visible=True)


def newly_shared(studio: Studio, client: Client, account: Member, rng: Random) -> Card:
    """An open card of the client that they may see from now on."""
    theirs = Card.objects.seen_by(account).on_board().filter(project__client=client, done_at=None)
    card = theirs.order_by("number").last()
    if card is None:
        desk = next(desk for desk in studio.desks if desk.kind == PRODUCTION)
        project = next(each for plan, each in studio.projects.items() if plan.client == client.name)
        title = "Dates of the coming quarter"
        heading, text = briefs.general(title, client.name, "en", rng)
        card = file_card(
            title,
            column=desk.stages[0],
            responsible=account,
            project=project,
            contents=Contents(brief=[Section(text, heading, client_visible=True)]),
            by=account,
        )
    return edit(card, {"shared": True}, by=account).card
