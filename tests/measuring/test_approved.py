"""What approvals cost in time: by whose clock, how often at once, in how many rounds."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from baton.approvals.answering import answer
from baton.approvals.asking import ask
from baton.boards.content.briefing import add_section
from baton.boards.models import Wait
from baton.flow.approving import CHANGES, GRANTED, OTHER, Rounds, decided, waiting
from baton.kit import clock
from baton.measuring.reporting import Asked, report_for
from baton.measuring.selecting import Selection
from baton.membership.contacts import add_contact

MONDAY = datetime(2026, 9, 7, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def test_only_decisions_count_and_only_the_first_round_can_pass_at_once():
    rounds = Rounds(
        question=np.array([0, 0, 1, 2, 3]),
        clock=np.zeros(5, np.int64),
        number=np.array([1, 2, 1, 1, 1]),
        since=np.array([0, 20, 0, 0, 50]),
        until=np.array([10, 25, 30, 5, np.iinfo(np.int64).max]),
        outcome=np.array([CHANGES, GRANTED, GRANTED, OTHER, 3]),
    )
    found = decided(rounds, since=0, until=100)
    assert found.waits.tolist() == [5, 10, 30]
    assert found.first_pass_rate == 0.5
    assert found.rounds.tolist() == [1, 2]
    assert waiting(rounds, 60).tolist() == [10]
    assert decided(rounds, since=26, until=100).first_pass_rate == 1.0
    then = rounds.as_of(22)
    assert len(then) == 4
    assert decided(then, since=0, until=22).waits.tolist() == [10]


@pytest.mark.django_db
def test_approvals_come_out_in_the_report_as_of_any_instant(agency):
    card = agency.card(project=agency.spring, responsible=agency.kees)
    add_section(card, title="Terms", text="Two mails", client_visible=True, by=agency.kees)
    bo = add_contact(agency.bloom, name="Bo", email="bo@bloom.example", by=agency.anna)
    before = None
    for day, decision in ((0, "changes"), (3, "approve")):
        with clock.at(MONDAY + day * DAY):
            before, _ = ask(card, contacts=[bo], title="Terms", again=before, by=agency.kees)
        with clock.at(MONDAY + (day + 2) * DAY):
            place = before.approvers.get()
            answer(place, decision=decision, shown=before.content_hash, comment="Ok", by=None)
    assert Wait.objects.filter(of_approval=True).count() == 2

    def figures(**asked):
        found = report_for(Asked(Selection(boards=(agency.board.pk,)), **asked), by=agency.anna)
        told = found["report"]["approvals"]
        return {row[0]: dict(zip(told["columns"], row, strict=True)) for row in told["rows"]}

    whole = figures()["client"]
    assert (whole["decided"], whole["mean_days"], whole["first_pass_rate"]) == (2, 2.0, 0.0)
    assert (whole["mean_rounds"], whole["waiting"]) == (2.0, 0)
    then = figures(as_of=MONDAY + 4 * DAY)["client"]
    assert (then["decided"], then["waiting"], then["longest_waiting_days"]) == (1, 1, 1.0)
    later = figures(since=date(2026, 9, 11), until=date(2026, 9, 30))["all"]
    assert (later["decided"], later["first_rounds"]) == (1, 0)
