"""Rounds: asked, frozen, answered once each, counted by the rule, on the right clock."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.approvals import queries
from baton.approvals.answering import Remark, answer
from baton.approvals.asking import Chosen, Terms, ask
from baton.approvals.ending import remind, withdraw
from baton.approvals.escalating import tell_overdue
from baton.approvals.models import Approval, Pin, State
from baton.approvals.refusals import (
    AlreadyAsked,
    Answered,
    BothSides,
    ChangedSince,
    CommentNeeded,
    IsOver,
    NobodyAtTheClient,
    NotAnApprover,
    NothingForTheClient,
    NothingWritten,
    NotShared,
    NotYourOwn,
    NotYoursToApprove,
    NotYoursToWithdraw,
    RemindedJustNow,
    TooFewApprovers,
)
from baton.approvals.voiding import look, void_what_changed
from baton.boards.content.attaching import attach_link, remove_attachment
from baton.boards.content.briefing import write
from baton.boards.models import Clearance, Rule, Subject, Wait
from baton.boards.relay.archiving import archive
from baton.boards.structure.stating_gates import change_gate
from baton.kit import clock
from baton.membership.contacts import add_contact

pytestmark = pytest.mark.django_db


def told(kind: str) -> list[Entry]:
    return list(Entry.objects.filter(kind=kind).order_by("number"))


def fresh(approval: Approval) -> Approval:
    return Approval.objects.get(pk=approval.pk)


def test_what_is_asked_is_frozen_and_only_what_is_marked_for_the_client(desk):
    approval = desk.ask(note="Please by Friday")
    desk.rewrites()
    remove_attachment(desk.mock_up, by=desk.agency.kees)
    proofs = approval.proofs.order_by("id")
    assert [(proof.name, proof.text, proof.digest) for proof in proofs] == [
        ("Terms", "Two mails\nOn Monday", ""),
        ("mock-up.png", "", desk.mock_up.file.sha256),
    ]
    (fact,) = told("ApprovalAsked")
    assert fact.payload["contacts"] == [desk.bo.id]
    assert "mails" not in str(fact.payload)
    assert "Friday" not in str(fact.payload)


def test_the_client_is_waited_for_on_the_clients_clock(desk):
    approval = desk.ask()
    desk.says(approval)
    wait = Wait.objects.get(of_approval=True)
    assert (wait.clock, wait.round, wait.outcome) == ("client", 1, "granted")
    assert wait.until is not None
    assert wait.cause == "The mock-up"


def test_the_deadline_is_in_working_time(desk):
    with clock.at(datetime(2026, 6, 5, 12, 0, tzinfo=UTC)):  # a Friday
        approval = desk.ask()
    assert approval.answer_by is not None
    assert approval.answer_by - approval.asked_at > timedelta(days=4)


def test_changes_start_nothing_by_themselves_and_the_next_round_counts_on(desk):
    approval = desk.ask()
    with pytest.raises(CommentNeeded):
        desk.says(approval, "changes")
    desk.says(approval, "changes", comment="Greener")
    assert fresh(approval).state == State.CHANGES
    assert not Clearance.objects.exists()
    assert [len(told(kind)) for kind in ("ApprovalAnswered", "ChangesAsked")] == [1, 1]
    second = desk.ask()
    assert (second.round, second.previous_id) == (2, approval.pk)


def test_a_remark_is_pinned_to_its_place(desk):
    approval = desk.ask()
    proof = approval.proofs.get(name="mock-up.png")
    desk.says(approval, "changes", remarks=[Remark(proof.pk, "Logo left", x=0.2, y=0.1)])
    pin = Pin.objects.get()
    assert (pin.text, pin.x, pin.y, pin.approver.contact) == ("Logo left", 0.2, 0.1, desk.bo)


def test_the_second_answer_is_told_the_first(desk):
    approval = desk.ask()
    desk.says(approval)
    with pytest.raises(Answered) as refused:
        desk.says(approval, "changes", comment="No")
    assert str(refused.value) == "Bo has answered already: approved."


@pytest.mark.parametrize(
    ("rule", "needed", "said", "state"),
    [
        (Rule.ANY, None, ["approve"], State.GRANTED),
        (Rule.ANY, None, ["changes"], State.OPEN),
        (Rule.ANY, None, ["changes", "changes", "changes"], State.CHANGES),
        (Rule.ALL, None, ["approve", "approve"], State.OPEN),
        (Rule.ALL, None, ["approve", "approve", "approve"], State.GRANTED),
        (Rule.ALL, None, ["changes"], State.CHANGES),
        (Rule.SOME, 2, ["changes", "approve", "approve"], State.GRANTED),
        (Rule.SOME, 2, ["changes", "changes"], State.CHANGES),
    ],
)
def test_the_rule_counts(desk, rule, needed, said, state):
    agency = desk.agency
    people = [agency.anna, agency.dasha, agency.tim]
    approval = desk.ask(gate=None, members=people, terms=Terms(rule, needed))
    for person, decision in zip(people, said, strict=False):
        place = approval.approvers.get(member=person)
        answer(place, decision=decision, shown=approval.content_hash, comment="So", by=person)
    assert fresh(approval).state == state


def test_nobody_approves_what_they_ask_unless_it_was_agreed(desk):
    agency = desk.agency
    with pytest.raises(NotYourOwn):
        desk.ask(gate=None, members=[agency.kees])
    own = desk.ask(gate=None, members=[agency.kees], terms=Terms(asker_may_approve=True))
    desk.says(own, by=agency.kees)
    assert fresh(own).state == State.GRANTED


def test_not_even_as_a_deputy(desk):
    agency = desk.agency
    Member.objects.filter(pk=agency.anna.pk).update(deputy=agency.kees)
    approval = desk.ask(gate=None, members=[agency.anna])
    with pytest.raises(NotYourOwn):
        desk.says(approval, by=agency.kees)
    with pytest.raises(NotYoursToApprove):
        desk.says(approval, by=agency.marc)


def test_silence_is_never_consent(desk):
    approval = desk.ask()
    with clock.at(approval.answer_by + timedelta(days=300)):
        assert tell_overdue() == 1
        assert tell_overdue() == 0
    assert fresh(approval).state == State.OPEN
    assert not Clearance.objects.exists()
    assert told("ApprovalOverdue")[0].payload["members"] == [desk.agency.kees.id]


def test_an_overdue_answer_is_told_where_the_gate_says(desk):
    change_gate(desk.gate, when_overdue="escalate", escalate_to=desk.agency.marc, by=desk.agency.marc)
    approval = desk.ask()
    with clock.at(approval.answer_by + timedelta(minutes=1)):
        tell_overdue()
    assert told("ApprovalOverdue")[0].payload["members"] == [desk.agency.kees.id, desk.agency.marc.id]


def test_one_question_at_a_time(desk):
    desk.ask()
    with pytest.raises(AlreadyAsked):
        desk.ask()


def test_whoever_wants_changes_is_asked_again_though_another_is_silent(desk):
    agency = desk.agency
    add_contact(agency.bloom, name="Bea", email="bea@bloom.example", by=agency.anna)
    first = desk.ask()
    desk.says(first, "changes", comment="Greener")
    assert fresh(first).is_open
    second = desk.ask()
    assert (fresh(first).state, second.round, second.before) == (State.CHANGES, 2, first)
    # A rule that hears of changes would move the card back while the client is asked again.
    assert told("ChangesAsked") == []


def test_what_was_never_opened_or_was_taken_back_is_nothing_to_compare_with(desk):
    first = desk.ask()
    desk.rewrites()
    void_what_changed()
    second = desk.ask()
    assert second.before is None
    second.approvers.update(first_opened_at=clock.now())
    withdraw(second, by=desk.agency.kees)
    third = desk.ask()
    assert third.before is None
    first.approvers.update(first_opened_at=clock.now())
    assert third.before == first


def test_there_must_be_somebody_and_something(desk):
    agency = desk.agency
    with pytest.raises(BothSides):
        desk.ask(gate=None, members=[agency.anna], contacts=[desk.bo])
    with pytest.raises(NotShared):
        desk.ask(gate=None, members=[agency.greta])
    with pytest.raises(NotAnApprover):
        desk.ask(members=[agency.anna])
    with pytest.raises(TooFewApprovers):
        desk.ask(gate=None, members=[agency.anna], terms=Terms(Rule.SOME, 2))
    inside = desk.card.brief_sections.get(title="Inside")
    with pytest.raises(NothingForTheClient):
        desk.ask(gate=None, contacts=[desk.bo], chosen=Chosen(Subject.CHOSEN, [inside.pk]))
    desk.bo.archived_at = clock.now()
    desk.bo.save(update_fields=["archived_at"])
    with pytest.raises(NobodyAtTheClient):
        desk.ask()


def test_nobody_is_asked_to_approve_an_empty_brief(desk):
    write(desk.terms, "  \n", based_on=desk.terms.version, by=desk.agency.kees)
    remove_attachment(desk.mock_up, by=desk.agency.kees)
    with pytest.raises(NothingWritten):
        desk.ask()
    attach_link(desk.card, "https://mock-up.example/", client_visible=True, by=desk.agency.kees)
    assert desk.ask().proofs.count() == 2


def test_the_next_round_has_the_time_of_the_last(desk):
    terms = Terms(within_minutes=480)
    asked = desk.ask(gate=None, title="The text", members=[desk.agency.anna], terms=terms)
    assert queries.one(asked.pk, desk.agency.kees)["within_minutes"] == 480
    unlimited = desk.ask(gate=None, title="The files", members=[desk.agency.anna])
    assert queries.one(unlimited.pk, desk.agency.kees)["within_minutes"] is None


def test_more_questions_with_a_time_ask_the_calendar_once(desk, django_assert_max_num_queries):
    def ask_for(title):
        desk.ask(gate=None, title=title, members=[desk.agency.anna], terms=Terms(within_minutes=480))

    ask_for("The text")
    with CaptureQueriesContext(connection) as of_one:
        queries.of_card(desk.card, desk.agency.kees)
    ask_for("The files")
    with django_assert_max_num_queries(len(of_one)):
        queries.of_card(desk.card, desk.agency.kees)


def test_a_question_is_taken_back_by_whoever_answers_for_it(desk):
    approval = desk.ask()
    with pytest.raises(NotYoursToWithdraw):
        withdraw(approval, by=desk.agency.tim)
    withdraw(approval, reason="Too early", by=desk.agency.kees)
    with pytest.raises(IsOver):
        desk.says(approval)
    assert Wait.objects.get(of_approval=True).outcome == "withdrawn"


def test_a_reminder_goes_to_those_who_are_silent(desk):
    approval = desk.ask()
    remind(approval, by=desk.agency.anna)
    assert told("ApprovalReminded")[0].payload["contacts"] == [desk.bo.id]
    with pytest.raises(RemindedJustNow):
        remind(approval, by=desk.agency.anna)


def test_a_changed_subject_voids_an_open_question_and_says_what_changed(desk):
    approval = desk.ask()
    desk.rewrites()
    remove_attachment(desk.mock_up, by=desk.agency.kees)
    with pytest.raises(ChangedSince):
        desk.says(approval)
    assert void_what_changed() == 1
    voided = fresh(approval)
    assert voided.state == State.VOIDED
    assert voided.changed == [
        {"kind": "section", "name": "Terms", "job_function": "", "how": "changed"},
        {"kind": "file", "name": "mock-up.png", "job_function": "", "how": "removed"},
    ]
    assert told("ApprovalVoided")[0].payload["had_been"] == "open"
    assert Wait.objects.get(of_approval=True).outcome == "voided"


def test_a_changed_subject_voids_what_was_granted(desk):
    approval = desk.ask()
    desk.says(approval)
    attach_link(desk.card, "https://example.com/new", client_visible=True, by=desk.agency.kees)
    void_what_changed()
    assert fresh(approval).state == State.VOIDED
    assert Clearance.objects.get().voided_at is not None


def test_what_is_changed_after_the_release_voids_nothing(desk):
    approval = desk.ask()
    desk.says(approval)
    desk.goes_on()
    desk.rewrites()
    void_what_changed()
    assert fresh(approval).state == State.GRANTED


def test_a_card_in_the_archive_is_asked_about_no_more(desk):
    approval = desk.ask()
    archive(desk.card, by=desk.agency.kees)
    void_what_changed()
    assert fresh(approval).state == State.WITHDRAWN
    assert look(desk.card.pk, desk.card.workspace_id) == []


def test_a_round_is_compared_with_the_one_that_was_answered_last(desk):
    first = desk.ask()
    desk.says(first, "changes", comment="Greener")
    desk.rewrites()
    second = desk.ask()
    assert second.before == first
    withdraw(second, by=desk.agency.kees)
    third = desk.ask()
    assert (third.previous, third.before) == (second, first)


def test_a_free_approval_goes_into_a_second_round(desk):
    agency = desk.agency
    first = desk.ask(gate=None, members=[agency.anna], title="Tone of voice")
    desk.says(first, "changes", comment="Warmer", by=agency.anna)
    second, _ = ask(desk.card, members=[agency.anna], again=first, by=agency.kees)
    assert second.round == 2
