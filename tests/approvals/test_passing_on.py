"""Somebody who is asked leaves: nobody waits for them in the dark."""

import pytest

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.approvals.answering import answer
from baton.approvals.models import Approval, State
from baton.boards.content.editing import edit
from baton.boards.leavers.heirs import Heirs
from baton.boards.leavers.holding import held_by
from baton.boards.leavers.leaving import let_go
from baton.boards.leavers.reassigning import reassign
from baton.boards.models import Card, Wait
from baton.boards.refusals import NobodyChosen

pytestmark = pytest.mark.django_db


def leaves(desk, person, heir=None):
    return let_go(Member.objects.get(pk=person.pk), heirs=Heirs(for_all=heir), by=desk.agency.olga)


def asked(approval):
    return {place.name for place in approval.approvers.select_related("member", "contact")}


def test_the_heir_is_asked_in_their_place_and_told(desk):
    approval = desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    assert held_by(desk.agency.tim, asker=desk.agency.olga).approvals == 1
    with pytest.raises(NobodyChosen):
        leaves(desk, desk.agency.tim)
    assert leaves(desk, desk.agency.tim, desk.agency.daan).approvals == 1
    assert asked(approval) == {"Daan"}
    assert Entry.objects.filter(kind="ApprovalReminded").latest("number").payload["members"] == [
        desk.agency.daan.pk
    ]
    desk.says(approval, by=desk.agency.daan)
    assert Approval.objects.get().state == State.GRANTED


def test_an_heir_who_is_asked_already_answers_once_and_that_is_enough(desk):
    approval = desk.ask(gate=None, members=[desk.agency.tim, desk.agency.daan], by=desk.agency.kees)
    answered = approval.approvers.get(member=desk.agency.daan)
    answer(answered, decision="approve", shown=approval.content_hash, by=desk.agency.daan)
    leaves(desk, desk.agency.tim, desk.agency.daan)
    assert Approval.objects.get().state == State.GRANTED


def test_nobody_inherits_the_answer_to_their_own_question(desk):
    approval = desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    leaves(desk, desk.agency.tim, desk.agency.kees)
    taken_back = Approval.objects.get(pk=approval.pk)
    assert (taken_back.state, taken_back.reason) == (State.WITHDRAWN, "Tim is no longer asked.")
    assert not Wait.objects.filter(of_approval=True, until=None).exists()
    assert Entry.objects.filter(kind="ApprovalWithdrawn").exists()


def test_a_guest_who_leaves_is_not_waited_for_and_needs_no_heir(desk):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    approval = desk.ask(members=[desk.agency.greta])
    leaves(desk, desk.agency.greta)
    assert Approval.objects.get(pk=approval.pk).state == State.WITHDRAWN


def test_what_is_answered_or_over_stays_under_their_name(desk):
    approval = desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    desk.says(approval, by=desk.agency.tim)
    assert held_by(desk.agency.tim, asker=desk.agency.olga).approvals == 0
    leaves(desk, desk.agency.tim)
    assert asked(approval) == {"Tim"}


def test_who_is_away_for_long_lays_down_what_the_asker_sees(desk):
    approval = desk.ask(gate=None, members=[desk.agency.tim], by=desk.agency.kees)
    done = reassign(desk.agency.tim, heirs=Heirs(for_all=desk.agency.daan), by=desk.agency.marc)
    assert done.approvals == 1
    assert asked(approval) == {"Daan"}
    assert Card.objects.get(pk=desk.card.pk).responsible == desk.agency.kees
