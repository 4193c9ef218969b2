"""Many hands at the same moment: no card is released without a valid approval, and every decision counts
once."""

from random import Random

import pytest

from baton.approvals.answering import answer
from baton.approvals.asking import Terms, ask
from baton.approvals.ending import withdraw
from baton.approvals.models import Answer, Approval, State
from baton.approvals.voiding import look
from baton.boards.content.briefing import add_section, write
from baton.boards.models import BriefSection, Card, Clearance, Wait
from baton.boards.relay.covering import content_hash
from baton.boards.relay.moving import move
from baton.boards.structure.stating_gates import add_gate
from baton.kit.errors import Refusal
from baton.membership.contacts import add_contact
from tests.boards.test_at_once import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def gated(agency):
    gate = add_gate(
        agency.client_approves,
        moment="leave",
        name="The mock-up",
        approvers="client",
        rule="any",
        by=agency.marc,
    )
    people = [
        add_contact(agency.bloom, name=n, email=f"{n}@bloom.example", by=agency.anna) for n in ("bo", "bea")
    ]
    return gate, people


def asked(agency, gate, number=0):
    card = agency.card(f"Card {number}", project=agency.spring, lead=agency.kees, responsible=agency.kees)
    terms = add_section(card, title="Terms", text="Two mails", client_visible=True, by=agency.kees).row
    card = move(card, to=agency.client_approves, by=agency.kees).card
    approval, _ = ask(card, gate=gate, by=agency.kees)
    return card, terms, approval


def says(approval, place, decision):
    approver = approval.approvers.order_by("id")[place]
    return lambda: answer(approver, decision=decision, shown=approval.content_hash, comment="So", by=None)


def releases(agency, card):
    return lambda: move(card, to=agency.done, by=agency.kees)


def rewrites(agency, terms, text):
    return lambda: write(BriefSection.objects.get(pk=terms.pk), text, based_on=1, by=agency.kees)


@pytest.mark.postgres
def test_of_one_answer_sent_twice_one_counts(agency):
    gate, _ = gated(agency)
    _, _, approval = asked(agency, gate)
    results = at_once(*(says(approval, 0, decision) for decision in ("approve", "changes") * 3))
    assert len(refused(results)) == 5
    assert Answer.objects.count() == 1


@pytest.mark.postgres
def test_two_approvers_decide_once(agency):
    gate, _ = gated(agency)
    _, _, approval = asked(agency, gate)
    at_once(says(approval, 0, "approve"), says(approval, 1, "approve"))
    assert Clearance.objects.filter(voided_at=None).count() == 1
    assert Wait.objects.filter(of_approval=True, until=None).count() == 0


@pytest.mark.trial
@pytest.mark.postgres
@pytest.mark.timeout(0)
def test_never_a_released_card_without_a_valid_approval(agency, trials):
    """Two approvers, a withdrawal, a change of the content, a release: in any order, all at one moment."""
    gate, _ = gated(agency)
    for number in trials(short=15, long=2500):
        rng = Random(number)
        card, terms, approval = asked(agency, gate, number)
        deeds = [
            says(approval, 0, "approve"),
            says(approval, 1, rng.choice(["approve", "changes"])),
            says(approval, 0, "changes"),
            releases(agency, card),
            releases(agency, card),
        ]
        if rng.random() < 0.5:
            deeds.append(lambda approval=approval: withdraw(approval, by=agency.kees))
        if rng.random() < 0.5:
            deeds.append(rewrites(agency, terms, f"Three mails, {number}"))
        rng.shuffle(deeds)
        at_once(*deeds[: rng.randint(3, len(deeds))])
        holds(agency, card, terms, approval)


def holds(agency, card, terms, approval):
    card, approval = Card.objects.get(pk=card.pk), Approval.objects.get(pk=approval.pk)
    answers = list(Answer.objects.filter(approver__approval=approval).select_related("approver"))
    assert len({given.approver_id for given in answers}) == len(answers)
    assert all(given.content_hash == approval.content_hash for given in answers)
    approved = sum(given.decision == "approve" for given in answers)
    assert (approval.state == State.GRANTED) == (approved >= approval.needed)
    assert Clearance.objects.filter(card=card, voided_at=None).count() == (approval.state == State.GRANTED)
    if card.column_id == agency.done.pk:
        # Whoever rewrote it afterwards did not do so before the card had gone.
        assert approval.state == State.GRANTED
    elif approval.state == State.GRANTED:
        unchanged = content_hash(card.pk, approval.covers) == approval.content_hash
        try:
            move(card, to=agency.done, by=agency.kees)
        except Refusal:
            assert not unchanged
        else:
            assert unchanged
    else:
        with pytest.raises(Refusal):
            move(card, to=agency.done, by=agency.kees)
    look(card.pk, card.workspace_id)
    wants_changes = Answer.objects.filter(approver__approval=approval, decision="changes").exists()
    assert Wait.objects.filter(card=card, of_approval=True, until=None).exists() == (
        Approval.objects.get(pk=approval.pk).is_open and not wants_changes
    )


@pytest.mark.postgres
def test_two_questions_at_the_same_moment_are_one(agency):
    gate, _ = gated(agency)
    card, _, approval = asked(agency, gate)
    withdraw(approval, by=agency.kees)
    results = at_once(*(lambda: ask(card, gate=gate, by=agency.kees) for _ in range(4)))
    assert len(refused(results)) == 3


def test_a_free_question_of_three_is_counted_whoever_comes_first(agency):
    card = agency.card(responsible=agency.kees, lead=agency.kees)
    add_section(card, title="Terms", text="Two mails", by=agency.kees)
    people = [agency.anna, agency.dasha, agency.tim]
    approval, _ = ask(card, members=people, terms=Terms(), by=agency.kees)
    places = {place.member_id: place for place in approval.approvers.all()}
    at_once(
        *(
            lambda person=person: answer(
                places[person.pk], decision="approve", shown=approval.content_hash, by=person
            )
            for person in people
        )
    )
    assert Approval.objects.get(pk=approval.pk).state == State.GRANTED
