"""A row over midnight becomes an entry of each day: all of them come, or none."""

from datetime import date

from baton.interchange.hours.dry_run import hours_dry_run
from baton.interchange.quarantine import table_of_quarantine
from baton.timesheets.locking import lock
from tests.interchange.hours.bringing import bring, entries, looked_at, planned

TOGGL = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Tags\n"


def row(starts, ends, text="Colours"):
    begins, stops = (moment.replace(" ", ",") for moment in (starts, ends))
    return f"Dasha,dasha@relay.example,Bloom,Spring,,{text},Yes,{begins},{stops},\n"


LONG_DAY = row("2026-11-17 00:30", "2026-11-17 23:00")
NIGHT = row("2026-11-17 22:00", "2026-11-18 03:00", "Launch")


def days():
    return [(one.day.day, one.minutes) for one in entries()]


def test_where_one_day_is_too_full_nothing_of_the_row_is_booked(agency, tmp_path):
    told = looked_at(TOGGL + LONG_DAY + NIGHT, tmp_path, agency.olga)
    (aside,) = told["quarantine"]
    assert (aside["line"], aside["reason"]) == (
        3,
        "With it that day would have 24:30 hours: a day has 24.",
    )
    assert (told["makes"], told["hours"]["minutes"]) == ({"time_entry": 1}, 1350)
    assert bring(TOGGL + LONG_DAY + NIGHT, tmp_path, agency.olga).counts == {"time_entry": 1}
    assert days() == [(17, 1350)]


def test_where_the_second_day_refuses_the_first_is_not_booked_either(agency, tmp_path):
    text = TOGGL + row("2026-11-18 00:00", "2026-11-18 22:30") + NIGHT
    bring(text, tmp_path, agency.olga)
    assert days() == [(18, 1350)]


def test_of_a_row_longer_than_a_day_nothing_is_left(agency, tmp_path):
    text = TOGGL + row("2026-11-17 08:00", "2026-11-17 09:00") + row("2026-11-17 00:00", "2026-11-18 01:00")
    bring(text, tmp_path, agency.olga)
    assert days() == [(17, 60)]


def test_the_mended_row_comes_once(agency, tmp_path):
    text = TOGGL + LONG_DAY + NIGHT
    _told, plan = hours_dry_run(planned(text, tmp_path), agency.olga)
    bring(text, tmp_path, agency.olga)
    table = table_of_quarantine(plan)
    assert table is not None
    mended = table.decode("utf-8-sig").replace("22:00", "23:00")
    assert bring(mended, tmp_path, agency.olga).counts == {"time_entry": 2}
    assert bring(mended, tmp_path, agency.olga).nothing_new
    assert days() == [(17, 1350), (17, 60), (18, 180)]


def test_a_night_that_reaches_a_locked_day_stays_out_whole(agency, tmp_path):
    lock(date(2026, 11, 17), by=agency.olga)
    told = looked_at(TOGGL + NIGHT, tmp_path, agency.olga)
    assert (told["makes"], told["quarantine_count"]) == ({}, 1)


def test_a_row_that_grew_over_midnight_out_of_a_closed_day_stays_as_it_was(agency, tmp_path):
    evening = row("2026-11-17 22:00", "2026-11-17 23:00", "Launch")
    bring(TOGGL + evening, tmp_path, agency.olga)
    lock(date(2026, 11, 17), by=agency.olga, although_open=True)
    told = looked_at(TOGGL + NIGHT, tmp_path, agency.olga)
    assert (told["makes"], told["quarantine_count"]) == ({}, 1)
    bring(TOGGL + NIGHT, tmp_path, agency.olga)
    assert days() == [(17, 60)]


def test_of_a_night_that_moved_neither_day_follows_where_one_is_closed(agency, tmp_path):
    bring(TOGGL + NIGHT, tmp_path, agency.olga)
    lock(date(2026, 11, 17), by=agency.olga, although_open=True)
    longer = NIGHT.replace("03:00", "04:00").replace("Launch", "Launches")
    told = looked_at(TOGGL + longer, tmp_path, agency.olga)
    assert (told["makes"], [one["code"] for one in told["notices"]]) == ({}, ["changed_on_closed_days"])
    bring(TOGGL + longer, tmp_path, agency.olga)
    assert days() == [(17, 120), (18, 180)]


def test_what_is_here_has_its_place_before_a_new_row_above_it(agency, tmp_path):
    bring(TOGGL + LONG_DAY, tmp_path, agency.olga)
    above = row("2026-11-17 10:00", "2026-11-17 15:00", "Above")
    told = looked_at(TOGGL + above + LONG_DAY, tmp_path, agency.olga)
    assert (told["makes"], told["quarantine"][0]["line"]) == ({}, 2)
