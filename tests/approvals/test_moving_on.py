"""What a decision sets in motion: the card goes on, is handed over, and its history says by whose word."""

from baton.approvals.answering import answer
from baton.approvals.models import State
from baton.boards.models import Card, Column
from baton.boards.relay.moving import move
from baton.boards.structure.stating_gates import change_gate
from baton.boards.structure.stating_policies import add_policy
from tests.approvals.test_asking_and_answering import fresh, told


def test_the_decision_moves_the_card_on(desk):
    change_gate(desk.gate, moves_on=True, by=desk.agency.marc)
    desk.says(desk.ask())
    desk.card.refresh_from_db()
    assert desk.card.column_id == desk.agency.done.id


def test_what_holds_the_card_up_is_told_and_the_approval_stands(desk):
    agency = desk.agency
    change_gate(desk.gate, moves_on=True, by=agency.marc)
    add_policy(agency.done, moment="enter", requirement="field", field="price", by=agency.marc)
    approval = desk.ask()
    desk.says(approval)
    assert fresh(approval).state == State.GRANTED
    assert "Price" in fresh(approval).held_up
    desk.card.refresh_from_db()
    assert desk.card.column_id == agency.client_approves.id


def test_what_held_the_card_up_is_told_until_it_has_moved_on(desk, as_member):
    agency = desk.agency
    change_gate(desk.gate, moves_on=True, by=agency.marc)
    Column.objects.filter(pk=agency.done.pk).update(wip_limit=1)
    first = agency.card("Is there already")
    Card.objects.filter(pk=first.pk).update(column=agency.done)
    desk.says(desk.ask())

    def told_of_it():
        said = as_member(agency.kees).get(f"/api/relay/cards/{desk.card.pk}/approvals").json()
        return said["approvals"][0]["held_up"]

    assert told_of_it() == "“Release” is full (limit: 1). Finish or move a card first."
    Card.objects.filter(pk=first.pk).update(column=agency.design)
    desk.card.refresh_from_db()
    move(desk.card, to=agency.done, by=agency.marc)
    assert told_of_it() == ""


def test_the_decision_hands_over_to_whoever_is_next(desk):
    agency = desk.agency
    Column.objects.filter(pk=agency.client_approves.pk).update(kind="queue", clock="")
    gate = desk.gate
    change_gate(gate, moves_on=True, hands_over=True, by=agency.marc)
    work = Column.objects.create(
        board=agency.board, name="Layout", kind="work", rank="zz", job_function="technical_specialist"
    )
    agency.done.rank = "zzz"
    Column.objects.filter(pk=agency.done.pk).update(rank="zzz")
    desk.says(desk.ask())
    desk.card.refresh_from_db()
    assert desk.card.column_id == work.id
    assert desk.card.handoffs.get(answered_at=None).receiver == agency.tim


def test_it_is_handed_over_for_whoever_holds_it_where_the_one_who_asked_may_not(desk):
    """Anna answers for the project: she may ask, and neither holds nor leads the card."""
    agency = desk.agency
    gate = change_gate(desk.gate, moves_on=True, hands_over=True, by=agency.marc)
    Column.objects.filter(pk=agency.done.pk).update(kind="work", job_function="technical_specialist")
    agency.spring.account_manager = agency.anna
    agency.spring.save()
    approval = desk.ask(gate=gate, by=agency.anna)
    desk.says(approval)
    desk.card.refresh_from_db()
    assert fresh(approval).held_up == ""
    assert desk.card.column_id == agency.done.id
    assert desk.card.handoffs.get(answered_at=None).giver == desk.card.responsible


def test_with_several_who_could_be_next_the_lead_takes_the_card_and_decides(desk):
    agency = desk.agency
    change_gate(desk.gate, moves_on=True, hands_over=True, by=agency.marc)
    Column.objects.filter(pk=agency.done.pk).update(kind="work", job_function="designer")
    Card.objects.filter(pk=desk.card.pk).update(responsible=agency.tim)
    desk.says(desk.ask())
    desk.card.refresh_from_db()
    assert desk.card.handoffs.get(answered_at=None).receiver == agency.kees


def test_the_history_says_whose_approval_moved_the_card(desk):
    change_gate(desk.gate, moves_on=True, by=desk.agency.marc)
    desk.says(desk.ask())
    assert told("CardMoved")[-1].payload["because"] == {"approved": "The mock-up", "by": "Bloom"}


def test_the_history_names_only_those_who_said_yes(desk):
    agency = desk.agency
    people = [agency.anna, agency.dasha]
    gate = change_gate(desk.gate, approvers="members", members=people, moves_on=True, by=agency.marc)
    approval = desk.ask(gate=gate)
    boxes = {each.member: each for each in approval.approvers.all()}
    answer(
        boxes[agency.dasha], decision="changes", comment="No", shown=approval.content_hash, by=agency.dasha
    )
    answer(boxes[agency.anna], decision="approve", shown=approval.content_hash, by=agency.anna)
    assert told("CardMoved")[-1].payload["because"] == {"approved": "The mock-up", "by": "Anna"}
