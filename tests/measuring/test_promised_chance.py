"""Every promise keeps the chance that it had when it was given."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.activity.models import ReaderPosition
from baton.activity.readers import behind
from baton.boards.content.editing import edit
from baton.boards.models import Card, Promise
from baton.boards.relay.moving import move
from baton.boards.undo.undoing import undo
from baton.interchange.whole.exporting import export_to
from baton.interchange.whole.importing import import_from
from baton.kit import clock
from baton.measuring import remembering
from baton.measuring.chances_then import chances_then
from baton.measuring.keeping_up import KEPT
from baton.measuring.models import PromisedChance
from baton.measuring.remembering import keep_up
from tests.measuring.test_chances import chance, experience
from tests.measuring.test_reports import filed, on, walk

__all__ = ["experience"]
pytestmark = pytest.mark.django_db


def promised(agency, card: Card, deadline: datetime, day: int = 46) -> Promise:
    with clock.at(on(day, 15)):
        edit(Card.objects.get(pk=card.pk), {"deadline": deadline}, by=agency.anna)
    return Promise.objects.get(card=card, replaced_at=None)


def kept(promise: Promise) -> PromisedChance:
    return PromisedChance.objects.get(promise=promise)


def facts(row: PromisedChance) -> tuple[object, ...]:
    return (row.chance, row.low, row.high, row.n, row.stratum, row.days_left)


@pytest.fixture
def mailing(agency, experience):
    """A card that came into the works on the 46th day."""
    return walk(agency, filed(agency, 45), (46, agency.terms))


def test_a_deadline_keeps_the_chance_that_was_shown_while_it_was_typed(agency, as_member, mailing):
    promise = promised(agency, mailing, on(52))
    keep_up()
    with clock.at(on(46, 15)):
        answer = as_member(agency.olga).get(
            "/api/relay/flow/chance", {"card": mailing.pk, "deadline": promise.deadline.isoformat()}
        )
    shown, row = answer.json(), kept(promise)
    assert row.chance is not None
    assert 0.2 < row.chance < 0.9
    assert (round(row.chance, 4), row.n, row.stratum) == (shown["chance"], shown["n"], shown["stratum"])
    assert row.days_left == shown["days_left"] == 7


def test_what_happens_afterwards_does_not_change_what_was_promised(agency, mailing):
    promise = promised(agency, mailing, on(52))
    keep_up()
    walk(agency, mailing, (50, agency.design), (60, agency.done))
    for n in range(8):
        walk(agency, filed(agency, 50 + n), (51 + n, agency.terms), (52 + n, agency.done))
    KEPT.clear()
    (again,) = chances_then([promise])
    assert facts(again) == facts(kept(promise))


def test_one_in_the_queue_has_the_same_chance_however_the_queue_is_put_in_order_later(agency, experience):
    cards = [filed(agency, 45) for _ in range(6)]
    first, last = (promised(agency, card, on(58)) for card in (cards[0], cards[-1]))
    keep_up()
    was = facts(kept(last))
    with clock.at(on(47)):
        move(Card.objects.get(pk=cards[-1].pk), to=agency.queue, above=cards[0], by=agency.kees)
    (again,) = chances_then([last])
    assert facts(again) == was
    assert was[4] == "queue"
    (before_it,) = chances_then([first])
    assert (before_it.chance or 0) > (again.chance or 0)


def test_a_changed_deadline_is_a_promise_with_a_chance_of_its_own(agency, mailing):
    near = promised(agency, mailing, on(48))
    keep_up()
    far = promised(agency, mailing, on(60), day=47)
    keep_up()
    assert (kept(near).chance or 0) < (kept(far).chance or 0)
    assert kept(near).days_left == 3


def test_a_card_filed_with_its_deadline_has_a_chance_too(agency, experience):
    card = filed(agency, 45, deadline=on(60))
    keep_up()
    assert kept(Promise.objects.get(card=card)).chance is not None


def test_nothing_is_claimed_of_a_promise_without_experience_but_it_is_read(agency):
    card = filed(agency, 0, deadline=on(60))
    keep_up()
    row = kept(Promise.objects.get(card=card))
    assert (row.chance, row.low, row.high, row.n) == (None, None, None, 0)


def test_a_deadline_on_a_finished_card_is_no_forecast(agency, mailing):
    walk(agency, mailing, (50, agency.done))
    promise = promised(agency, mailing, on(52), day=51)
    keep_up()
    assert (kept(promise).chance, kept(promise).n) == (None, 0)


def test_a_deadline_that_has_passed_when_it_is_given_has_no_chance(agency, mailing):
    promise = promised(agency, mailing, on(40))
    keep_up()
    assert kept(promise).chance == 0
    assert kept(promise).days_left < 0


@pytest.mark.parametrize(("year", "chance"), [(9999, 1), (1, 0)])
def test_a_deadline_at_either_end_of_all_calendars_is_certain(agency, mailing, year, chance):
    promise = promised(agency, mailing, datetime(year, 2, 1, tzinfo=UTC))
    keep_up()
    assert kept(promise).chance == chance


@pytest.mark.parametrize("years", range(1, 10))
def test_a_deadline_years_ahead_is_as_good_as_certain(agency, mailing, years):
    """Further than the days that the history itself spans."""
    promise = promised(agency, mailing, on(52 + 365 * years))
    keep_up()
    assert kept(promise).chance == 1
    assert kept(promise).days_left == 7 + 365 * years


@pytest.mark.parametrize("given_at", [datetime(1900, 1, 1, tzinfo=UTC), datetime(2199, 1, 1, tzinfo=UTC)])
def test_a_clock_that_was_wrong_when_it_was_promised_stops_nobody(agency, mailing, given_at):
    promise = promised(agency, mailing, on(52))
    Promise.objects.filter(pk=promise.pk).update(given_at=given_at)
    keep_up()
    assert abs(kept(promise).days_left) > 3600
    assert not behind(remembering.READER)


def test_chances_go_out_with_the_workspace_and_come_back(agency, mailing, tmp_path):
    """Figures of that moment: types of cards may have changed since, so they cannot be made again."""
    promise = promised(agency, mailing, on(52))
    keep_up()
    export_to(tmp_path / "relay.json", agency.workspace)
    twin = import_from(tmp_path / "relay.json", slug="relay-two")
    keep_up()
    row = PromisedChance.objects.get(promise__card__workspace=twin)
    assert facts(row) == facts(kept(promise))
    assert row.made_at == kept(promise).made_at


def test_a_promise_that_stands_again_keeps_its_first_chance(agency, mailing):
    first = promised(agency, mailing, on(52))
    keep_up()
    row = facts(kept(first))
    promised(agency, mailing, on(60))
    with clock.at(on(46, 15) + timedelta(minutes=1)):
        undo(by=agency.anna)
    keep_up()
    assert Promise.objects.get(card=mailing, replaced_at=None) == first
    assert facts(kept(first)) == row


def test_on_another_board_the_card_has_the_chance_of_the_board_where_it_was_promised(agency, mailing):
    promise = promised(agency, mailing, on(52))
    expected = facts(chances_then([promise])[0])
    with clock.at(on(47)):
        move(Card.objects.get(pk=mailing.pk), to=agency.hidden_column, by=agency.olga)
    KEPT.clear()
    assert facts(chances_then([promise])[0]) == expected


def test_of_a_hidden_client_the_whole_board_counts_whoever_promises(agency, as_member, mailing):
    """The house's own figure does not depend on what one person may see."""
    of_vault = [filed(agency, 20 + n) for n in range(12)]
    for n, card in enumerate(of_vault):
        walk(agency, card, (21 + n, agency.terms), (44, agency.done))
    Card.objects.filter(pk__in=[card.pk for card in of_vault]).update(project=agency.secret)
    promise = promised(agency, mailing, on(52))
    keep_up()
    ends = [(on(52) - on(46)).days]
    everybodys = chance(as_member(agency.olga), agency, 46, ends[0], card=mailing.pk)
    somebodys = chance(as_member(agency.dasha), agency, 46, ends[0], card=mailing.pk)
    assert everybodys["n"] == kept(promise).n == somebodys["n"] + 12


def test_what_was_promised_before_the_reader_existed_is_found_from_the_first_entry(agency, mailing):
    promise = promised(agency, mailing, on(52))
    keep_up()
    row = facts(kept(promise))
    PromisedChance.objects.all().delete()
    ReaderPosition.objects.all().delete()
    keep_up()
    assert facts(kept(promise)) == row


def test_many_at_once_are_worked_out_in_bounded_portions(agency, mailing, monkeypatch):
    monkeypatch.setattr(remembering, "PROMISES", 2)
    for day in range(50, 55):
        promised(agency, mailing, on(day))
    portions = []
    while (written := remembering.read_on(agency.workspace.pk)) is not None:
        portions.append(written)
    assert portions == [2, 2, 1]
    assert PromisedChance.objects.count() == 5
    assert not behind(remembering.READER)


def test_a_turn_ends_when_its_time_is_up(agency, mailing, monkeypatch):
    promised(agency, mailing, on(52))
    monkeypatch.setattr(remembering, "SECONDS", 0)
    assert keep_up() == 0
    assert list(behind(remembering.READER)) == [agency.workspace.pk]
