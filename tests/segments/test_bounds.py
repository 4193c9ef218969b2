"""Whoever waits for an answer is given it soon, or told why not; nobody holds the others up."""

import threading
import time

import pytest

from baton.segments import bases
from baton.segments.bounds import Bounds
from baton.segments.refusals import AskedAnother, OthersAreCounting, TakesTooLong

pytestmark = pytest.mark.django_db
ENDLESS = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3"


@pytest.fixture
def hurried(shop, monkeypatch):
    monkeypatch.setattr(bases, "SECONDS", 0.3)


def test_what_takes_too_long_is_interrupted(hurried, agency):
    with pytest.raises(TakesTooLong), bases.asked_now(agency.workspace) as engine:
        engine.rows(ENDLESS)


def test_an_interruption_between_two_statements_is_not_lost(hurried, agency):
    def asks_rests_and_asks_again(engine):
        engine.rows("SELECT 1")
        time.sleep(0.7)
        engine.rows(ENDLESS)

    with pytest.raises(TakesTooLong), bases.asked_now(agency.workspace) as engine:
        asks_rests_and_asks_again(engine)


def test_what_came_too_late_is_no_answer(hurried, agency):
    with pytest.raises(TakesTooLong), bases.asked_now(agency.workspace):
        time.sleep(0.4)


def test_the_look_at_changed_files_is_in_bounds_too(hurried, agency, monkeypatch):
    def looks_for_ever(_directory, _base, connection, _anew):
        connection.execute(ENDLESS)

    monkeypatch.setattr("baton.audiences.engines.duckdb.checked", looks_for_ever)
    with pytest.raises(TakesTooLong), bases.asked_now(agency.workspace):
        pass


def test_an_interruption_is_no_fault_of_the_files(shop, agency, monkeypatch):
    (shop / ".checked.json").unlink(missing_ok=True)
    monkeypatch.setattr(
        "baton.audiences.base.checked.check", lambda _found, connection: connection.execute(ENDLESS)
    )
    monkeypatch.setattr(bases, "SECONDS", 0.3)
    with pytest.raises(TakesTooLong), bases.asked_now(agency.workspace):
        pass


def test_frozen_runs_are_asked_in_bounds(hurried):
    with pytest.raises(TakesTooLong), bases.frozen_now() as connection:
        connection.execute(ENDLESS)


def test_the_next_question_of_a_member_ends_the_one_before(shop, agency):
    asking, outcome = threading.Event(), []

    def first():
        try:
            with bases.asked_now(agency.workspace, asker=agency.anna.pk) as engine:
                asking.set()
                engine.rows(ENDLESS)
        except AskedAnother as refused:
            outcome.append(refused.code)

    working = threading.Thread(target=first)
    working.start()
    assert asking.wait(10)
    with bases.asked_now(agency.workspace, asker=agency.anna.pk) as engine:
        assert engine.rows("SELECT 1") == [(1,)]
    working.join(10)
    assert outcome == ["AskedAnother"]


def test_a_question_ends_nobody_elses(shop, agency):
    with bases.asked_now(agency.workspace, asker=agency.anna.pk) as hers:
        with bases.asked_now(agency.workspace, asker=agency.kees.pk) as his:
            assert his.rows("SELECT 1") == [(1,)]
        assert hers.rows("SELECT 1") == [(1,)]


def test_whoever_finds_no_place_holds_no_thread_for_long(shop, agency, monkeypatch):
    monkeypatch.setattr(bases, "_free", threading.BoundedSemaphore(1))
    with bases._free:
        begun = time.monotonic()
        with pytest.raises(OthersAreCounting), bases.asked_now(agency.workspace):
            pass
    assert time.monotonic() - begun < 2


def test_what_was_called_off_says_so_once_and_for_all():
    bounds = Bounds(0, TakesTooLong(seconds=0))
    bounds.call_off(AskedAnother())
    bounds.call_off(OthersAreCounting())
    with pytest.raises(AskedAnother):
        bounds.look()
