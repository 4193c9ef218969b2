"""The baton passes from hand to hand and is never in none."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from baton.activity.models import Entry
from baton.boards.answers.ping_pong import ping_pong, ping_pong_of
from baton.boards.models import Board, Card, Handoff, PersonLimit
from baton.boards.refusals import NobodyResponsible, NotInTheTeam, PersonIsFull
from baton.boards.relay.answering import accept, give_back, take_back
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.boards.relay.refusals import (
    AlreadyAnswered,
    AlreadyHeld,
    AlreadyOffered,
    HeldBySomebody,
    NotYoursToAnswer,
    NotYoursToGive,
    NotYoursToTakeBack,
    ReturnNeedsReason,
)
from baton.calendars.models import Absence
from baton.kit import clock
from baton.kit.errors import NotAllowed

# A Friday afternoon; the office works from 9 to 13 and from 14 to 18.
FRIDAY = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


@pytest.fixture
def held(agency):
    """A card in work that Kees holds."""
    return move(agency.card(), to=agency.terms, by=agency.kees).card


def holder(card):
    return Card.objects.get(pk=card.pk).responsible


def test_until_an_offer_is_accepted_the_giver_holds_the_card(agency, held):
    offer(held, to=agency.dasha, by=agency.kees, note="The banner first")
    assert holder(held) == agency.kees


def test_whoever_accepts_is_responsible(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    accept(handoff, by=agency.dasha)
    assert holder(held) == agency.dasha
    assert Handoff.objects.get(pk=handoff.pk).outcome == "accepted"


def test_an_answer_is_due_in_the_receivers_working_time(agency, held):
    with clock.at(FRIDAY):
        handoff = offer(held, to=agency.dasha, by=agency.kees).row
    # Two hours are left of Friday, two are owed on Monday morning.
    assert handoff.answer_by == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def test_days_away_do_not_count_against_the_receiver(agency, held):
    Absence.objects.create(
        member=agency.dasha, first_day="2026-11-23", last_day="2026-11-24", kind="vacation"
    )
    with clock.at(FRIDAY):
        handoff = offer(held, to=agency.dasha, by=agency.kees).row
    assert handoff.answer_by == datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def test_the_board_says_how_long_an_answer_may_take(agency, held):
    Board.objects.filter(pk=agency.board.pk).update(accept_within_minutes=60)
    with clock.at(FRIDAY):
        handoff = offer(held, to=agency.dasha, by=agency.kees).row
    assert handoff.answer_by == FRIDAY + timedelta(hours=1)


def test_time_to_accept_is_kept_in_working_minutes(agency, held):
    with clock.at(FRIDAY):
        handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with clock.at(datetime(2026, 11, 23, 9, 30, tzinfo=UTC)):
        accept(handoff, by=agency.dasha)
    assert Handoff.objects.get(pk=handoff.pk).minutes_to_accept == 150


def test_a_returned_offer_says_why(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with pytest.raises(ReturnNeedsReason):
        give_back(handoff, reason="  ", by=agency.dasha)
    give_back(handoff, reason="The size is missing", by=agency.dasha)
    assert Handoff.objects.get(pk=handoff.pk).reason == "The size is missing"
    assert holder(held) == agency.kees


def test_only_the_giver_or_a_manager_takes_an_offer_back(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with pytest.raises(NotYoursToTakeBack, match="Kees"):
        take_back(handoff, by=agency.tim)
    take_back(handoff, by=agency.marc)
    assert Handoff.objects.get(pk=handoff.pk).outcome == "taken_back"


def test_nobody_else_answers_for_the_receiver(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with pytest.raises(NotYoursToAnswer, match="Dasha"):
        accept(handoff, by=agency.daan)


def test_a_deputy_accepts_for_the_absent_and_holds_the_card(agency, held):
    agency.dasha.deputy = agency.daan
    agency.dasha.save()
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    accept(handoff, by=agency.daan)
    assert holder(held) == agency.daan


def test_a_deputy_whose_time_is_over_accepts_nothing(agency, held):
    agency.dasha.deputy, agency.dasha.deputy_until = agency.daan, "2026-01-01"
    agency.dasha.save()
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with pytest.raises(NotYoursToAnswer):
        accept(handoff, by=agency.daan)


def test_an_offer_is_answered_once(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    accept(handoff, by=agency.dasha)
    with pytest.raises(AlreadyAnswered):
        give_back(handoff, reason="Too late", by=agency.dasha)


def test_a_card_is_offered_to_one_person_at_a_time(agency, held):
    offer(held, to=agency.dasha, by=agency.kees)
    with pytest.raises(AlreadyOffered, match="Dasha"):
        offer(held, to=agency.daan, by=agency.kees)


def test_an_offer_to_somebody_who_left_stands_in_nobodys_way(agency, held):
    first = offer(held, to=agency.dasha, by=agency.kees).row
    agency.dasha.left_at = clock.now()
    agency.dasha.save()
    accept(offer(held, to=agency.daan, by=agency.kees).row, by=agency.daan)
    assert Handoff.objects.get(pk=first.pk).outcome == "overtaken"


def test_an_offer_outlives_the_giver(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    agency.kees.left_at = clock.now()
    agency.kees.save()
    accept(handoff, by=agency.dasha)
    assert holder(held) == agency.dasha


def test_a_card_is_offered_only_to_who_sees_it(agency):
    card = move(agency.card(project=agency.secret), to=agency.terms, by=agency.anna).card
    with pytest.raises(NotInTheTeam, match="Dasha"):
        offer(card, to=agency.dasha, by=agency.anna)


@pytest.mark.parametrize("name", ["greta", "gleb"])
def test_guests_are_offered_nothing(agency, held, name):
    with pytest.raises(NotInTheTeam):
        offer(held, to=getattr(agency, name), by=agency.kees)


def test_only_who_holds_or_leads_a_card_gives_it(agency, held):
    with pytest.raises(NotYoursToGive):
        offer(held, to=agency.daan, by=agency.tim)


def test_nobody_hands_over_to_themselves(agency, held):
    with pytest.raises(AlreadyHeld):
        offer(held, to=agency.kees, by=agency.kees)


def test_accepting_one_card_too_many_is_refused(agency, held):
    PersonLimit.objects.create(board=agency.board, member=agency.dasha, wip_limit=1)
    move(agency.card("Other", responsible=agency.dasha), to=agency.design, by=agency.dasha)
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    with pytest.raises(PersonIsFull, match="Dasha"):
        accept(handoff, by=agency.dasha)
    assert Handoff.objects.get(pk=handoff.pk).answered_at is None


def test_a_direct_assignment_overtakes_the_open_offer(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    assign(held, to=agency.tim, by=agency.marc)
    assert Handoff.objects.get(pk=handoff.pk).outcome == "overtaken"


def test_a_finished_card_needs_no_answer(agency, held):
    handoff = offer(held, to=agency.dasha, by=agency.kees).row
    move(held, to=agency.done, by=agency.kees)
    assert Handoff.objects.get(pk=handoff.pk).outcome == "overtaken"


def test_somebody_elses_card_is_not_given_away_directly(agency, held):
    with pytest.raises(HeldBySomebody, match="Kees"):
        assign(held, to=agency.tim, by=agency.tim)


def test_a_card_in_progress_is_not_left_without_a_holder(agency, held):
    with pytest.raises(NobodyResponsible):
        assign(held, to=None, by=agency.kees)


def test_a_waiting_card_may_be_put_back_by_its_holder(agency):
    card = agency.card(responsible=agency.kees)
    assign(card, to=None, by=agency.kees)
    assert holder(card) is None


def test_a_guest_is_assigned_nothing_and_assigns_nothing(agency):
    card = agency.card(project=agency.spring)
    Card.objects.filter(pk=card.pk).update(shared=True)
    with pytest.raises(NotInTheTeam):
        assign(card, to=agency.greta, by=agency.marc)
    with pytest.raises(NotAllowed):
        assign(card, to=agency.kees, by=agency.greta)


def test_the_database_itself_refuses_a_card_in_progress_without_a_holder(agency, held):
    with pytest.raises(IntegrityError), transaction.atomic():
        Card.objects.filter(pk=held.pk).update(responsible=None)


def test_ping_pong_counts_the_ways_back():
    assert ping_pong([(1, 2), (2, 1), (1, 2), (2, 3)]) == 2
    assert ping_pong([(1, 2), (2, 3), (3, 1)]) == 0


def test_a_returned_offer_is_ping_pong(agency, held):
    give_back(offer(held, to=agency.dasha, by=agency.kees).row, reason="No text", by=agency.dasha)
    assert ping_pong_of(held) == 1
    accept(offer(held, to=agency.dasha, by=agency.kees).row, by=agency.dasha)
    assert ping_pong_of(held) == 2


def test_what_was_said_in_a_handoff_is_in_no_fact(agency, held):
    offer(held, to=agency.dasha, by=agency.kees, note="Beware of the CEO", expectation="Kindness")
    told = str(list(Entry.objects.filter(card=held.id).values_list("payload", flat=True)))
    assert "Beware" not in told
    assert "Kindness" not in told


def test_an_overdue_offer_shows_on_the_face_to_everybody(agency, held):
    with clock.at(FRIDAY):
        offer(held, to=agency.dasha, by=agency.kees)
    entry = Entry.objects.filter(card=held.id, kind="HandoffOffered").get()
    assert entry.payload["face"]["offer"]["answer_by"] == "2026-11-23T11:00:00.000Z"
