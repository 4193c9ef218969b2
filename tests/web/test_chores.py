"""The house tidies itself."""

from datetime import timedelta
from threading import Event

from django.contrib.sessions.models import Session

from baton.calendars.models import Calendar
from baton.calendars.opening import open_calendar
from baton.jobs import chores as regular
from baton.jobs.chores import CHORES, Chore, do_what_is_due
from baton.kit import clock
from baton.web import chores


def test_a_worker_knows_every_chore_of_the_house():
    handed_in = {name: chore.every for name, chore in CHORES.items()}
    assert handed_in["baton.activity.forgetting.forget_old_deeds"] == chores.HOUR
    assert handed_in["baton.boards.relay.trashing.empty_trash"] == chores.HOUR
    assert handed_in["baton.profits.skew.watch_skew"] == 5 * chores.MINUTE
    assert handed_in["baton.files.sweeping.sweep_orphans"] == chores.DAY
    assert handed_in["baton.web.chores.seed_coming_holidays"] == chores.DAY
    assert handed_in["baton.web.chores.clear_ended_sessions"] == chores.DAY


def test_what_leaves_the_house_leaves_beside_all_other_work():
    beside = {name.rpartition(".")[2] for name, chore in CHORES.items() if chore.beside}
    assert beside == {
        "send_mails",
        "send_to_slack",
        "send_pushes",
        "keep_delivering",
        "poll",
        "send_what_was_not_taken",
    }


def test_a_mail_server_that_hangs_holds_up_no_other_chore(monkeypatch):
    """And a worker that ends waits for it, but not for ever."""
    hanging, answers, ending, tidied = Event(), Event(), Event(), []

    def hang():
        hanging.set()
        answers.wait(30)

    monkeypatch.setattr(
        regular,
        "CHORES",
        {"mail": Chore(hang, 0.01, beside=True), "tidying": Chore(lambda: tidied.append(1), 0)},
    )
    threads = regular.begin_those_beside(ending)
    assert hanging.wait(30)
    do_what_is_due()
    assert tidied == [1]
    ending.set()
    regular.wait_for(threads, seconds=0)
    assert threads[0].is_alive()
    answers.set()
    regular.wait_for(threads, seconds=30)
    assert not threads[0].is_alive()


def test_ended_sessions_are_cleared_and_living_ones_kept(agency, as_member):
    as_member(agency.anna)
    living = Session.objects.get().session_key
    Session.objects.create(
        session_key="ended", session_data="", expire_date=clock.real_now() - timedelta(days=1)
    )
    chores.clear_ended_sessions()
    assert Session.objects.get().session_key == living


def test_the_coming_years_holidays_appear_by_themselves(agency):
    long_ago = clock.real_now().date() - timedelta(days=5 * 366)
    open_calendar(name="Office", time_zone="Europe/Amsterdam", country="NL", today=long_ago, by=agency.marc)
    calendar = Calendar.objects.get(name="Office")
    next_year = clock.real_now().year + 1
    assert not calendar.holidays.filter(date__year=next_year).exists()
    CHORES["baton.web.chores.seed_coming_holidays"].next_at = 0
    do_what_is_due()
    assert calendar.holidays.filter(date__year=next_year).exists()
