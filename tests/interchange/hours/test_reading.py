"""What the columns of each tool are, and how lengths, dates and clocks are written in them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from baton.interchange.hours.lengths import clock_of, minutes_of, seconds_in
from baton.interchange.refusals import FileNotReadable
from tests.interchange.hours.bringing import asked, planned, sample

TOOLS = {
    "toggl": "toggl",
    "harvest": "harvest",
    "clockify": "clockify",
    "clockify-de": "clockify",
    "tempo": "tempo",
}


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_is_known_by_its_columns_and_asks_nothing(name, agency, tmp_path):
    plan = planned(sample(name), tmp_path)
    assert (plan.tool, asked(plan), len(plan.quarantine)) == (TOOLS[name], (), 0)
    assert len(plan.times) == len(sample(name).splitlines()) - 1


def test_english_and_german_exports_of_one_tool_tell_the_same(agency, tmp_path):
    told = [
        [
            (one.person, one.starts, one.seconds, one.place, one.words())
            for one in planned(sample(name), tmp_path).times
        ]
        for name in ("clockify", "clockify-de")
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("text", "decimal", "seconds"),
    [
        ("1:30:00", ".", 5400),
        ("01:30", ".", 5400),
        ("0:00:20", ".", 20),
        ("1.5", ".", 5400),
        ("1,5", ",", 5400),
        ("20,01", ",", 72036),
        ("2.001,0", ",", 7_203_600),
        ("1h 30m", ".", 5400),
        ("1 h 30 min", ".", 5400),
        ("1 ч 30 мин", ",", 5400),
        ("1u 30m", ",", 5400),
        ("90m", ".", 5400),
        ("PT1H30M", ".", 5400),
        ("1 day, 1:00:00", ".", 90_000),
        ("-0:30", ".", -1800),
        ("1.5", ",", None),
        ("1,5", ".", None),
        ("20,01", ".", None),
        ("2.001,0", ".", None),
        ("an hour", ".", None),
        ("1:75", ".", None),
        ("", ".", None),
        ("-", ".", None),
    ],
)
def test_a_length_is_read_as_it_is_written_or_not_at_all(text, decimal, seconds):
    assert seconds_in(text, decimal) == seconds


@seed(20261128)
@settings(max_examples=300, deadline=None)
@given(st.integers(0, 24 * 3600))
def test_every_way_to_write_a_length_is_the_same_length(whole):
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    ways = [
        f"{hours}:{minutes:02}:{left:02}",
        f"{hours:02}:{minutes:02}:{left:02}",
        f"{hours}h {minutes}m {left}s",
    ]
    ways += [f"PT{hours}H{minutes}M{left}S"]
    assert {seconds_in(way, ".") for way in ways} == {whole}


@seed(20261129)
@settings(max_examples=300, deadline=None)
@given(st.integers(1, 2400))
def test_a_fraction_is_one_length_with_either_sign_and_never_another_one(hundredths):
    point = f"{Decimal(hundredths) / 100:.2f}"
    comma = point.replace(".", ",")
    assert seconds_in(point, ".") == seconds_in(comma, ",") == hundredths * 36
    assert seconds_in(point, ",") is None
    assert seconds_in(comma, ".") is None


@seed(20261130)
@settings(max_examples=200, deadline=None)
@given(st.text(max_size=14))
def test_no_text_breaks_the_reading_of_lengths_and_clocks(text):
    for decimal in ".,":
        found = seconds_in(text, decimal)
        assert found is None or isinstance(found, int)
    clock = clock_of(text)
    assert clock is None or (0 <= clock[0] < 24 and 0 <= clock[1] < 60)


def test_half_a_minute_goes_to_the_even_minute():
    assert [minutes_of(one) for one in (29, 30, 89, 90, 150, 151)] == [0, 0, 1, 2, 2, 3]


@pytest.mark.parametrize(
    ("text", "clock"),
    [("9:05", (9, 5, 0)), ("02:00:00 PM", (14, 0, 0)), ("12:00 AM", (0, 0, 0)), ("25:00", None)],
)
def test_a_clock_has_twelve_hours_or_twenty_four(text, clock):
    assert clock_of(text) == clock


HARVEST = "Date,Client,Project,Task,Notes,Hours,First Name,Last Name\n"


def test_which_of_day_and_month_comes_first_is_asked_when_the_file_leaves_it_open(agency, tmp_path):
    text = (
        HARVEST
        + "03/04/2026,Bloom,Spring,Design,One,1.5,Dasha,\n05/06/2026,Bloom,Spring,Design,Two,2,Dasha,\n"
    )
    plan = planned(text, tmp_path)
    assert asked(plan) == ("date_order",)
    answered = planned(text, tmp_path, date_order="dmy")
    assert (asked(answered), answered.times[0].day) == ((), date(2026, 4, 3))


def test_a_single_day_above_twelve_answers_it(agency, tmp_path):
    text = (
        HARVEST
        + "03/04/2026,Bloom,Spring,Design,One,1.5,Dasha,\n25/06/2026,Bloom,Spring,Design,Two,2,Dasha,\n"
    )
    assert [one.day for one in planned(text, tmp_path).times] == [date(2026, 4, 3), date(2026, 6, 25)]


def test_a_sign_that_could_group_thousands_is_asked_for(agency, tmp_path):
    text = HARVEST + "2026-11-16,Bloom,Spring,Design,One,1.250,Dasha,\n"
    proposed = planned(text, tmp_path)
    assert (asked(proposed), proposed.chosen.decimal) == (("decimal",), ".")
    assert planned(text.replace("1.250", '"1,250"'), tmp_path).chosen.decimal == ","
    assert planned(text, tmp_path, decimal=".").times[0].seconds == 4500
    aside = planned(text, tmp_path, decimal=",").quarantine[0]
    assert (aside.line, aside.path) == (2, "Hours")
    assert "a day has 24 hours" in str(aside.reason)


def test_a_table_that_mixes_both_signs_is_asked_and_the_odd_row_is_named(agency, tmp_path):
    text = (
        HARVEST
        + '2026-11-16,Bloom,Spring,Design,One,"1,5",Dasha,\n2026-11-16,Bloom,Spring,Design,Two,2.5,Dasha,\n'
    )
    assert asked(planned(text, tmp_path)) == ("decimal",)
    plan = planned(text, tmp_path, decimal=".")
    assert [(one.line, one.path) for one in plan.quarantine] == [(2, "Hours")]
    assert "1,5" in str(plan.quarantine[0].reason)


def test_a_table_without_a_day_or_a_length_is_asked_for_them(agency, tmp_path):
    plan = planned("Who,When,How long\nDasha,2026-11-16,1:30\n", tmp_path)
    assert asked(plan) == ("day", "length")
    columns = [{"meaning": meaning} for meaning in ("person", "day", "duration")]
    answered = planned("Who,When,How long\nDasha,2026-11-16,1:30\n", tmp_path, columns=columns)
    assert (asked(answered), answered.times[0].seconds) == ((), 5400)


def test_rows_that_name_nobody_are_asked_for(agency, tmp_path):
    text = "Date,Project,Task,Notes,Hours\n2026-11-16,Spring,Design,One,1\n"
    assert asked(planned(text, tmp_path)) == ("whose",)
    assert asked(planned(text, tmp_path, whose=agency.dasha.pk)) == ()


TOGGL = (
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,"
    "Duration,Tags\n"
)


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("Dasha,,,Spring,,x,Yes,2026-13-45,09:00,2026-11-16,10:00,01:00:00,", "Start date", "not a date"),
        (
            "Dasha,,,Spring,,x,Yes,2026-11-16,29:00,2026-11-16,10:00,01:00:00,",
            "Start time",
            "no time of the day",
        ),
        ("Dasha,,,Spring,,x,Yes,2026-11-16,09:00,2026-11-15,10:00,01:00:00,", "End time", "ends before"),
        (
            "Dasha,,,Spring,,x,Yes,2026-11-16,09:00,2026-11-16,10:00,03:00:00,",
            "Duration",
            "yet its length says 3:00",
        ),
        ("Dasha,,,Spring,,x,Yes,2026-11-16,,,,25:00:00,", "Duration", "a day has 24"),
        ("Dasha,,,Spring,,x,Yes,2026-11-16,,,,-01:00:00,", "Duration", "Less than no time"),
        ("Dasha,,,Spring,,x,Yes,2026-11-16,09:00,,,,", "Duration", "perhaps it still runs"),
        ("Dasha,,,Spring,,x,Perhaps,2026-11-16,,,,1:00,", "Billable", "neither yes nor no"),
        ("Dasha,,,Spring,,x,Yes,2026-11-16,,,,1:00,,and more", "", "14 cells"),
    ],
)
def test_a_row_with_something_wrong_is_set_aside_with_its_line_and_column(
    row, column, reason, agency, tmp_path
):
    good = "Dasha,,,Spring,,x,Yes,2026-11-16,09:00,2026-11-16,10:00,01:00:00,\n"
    plan = planned(f"{TOGGL}{good}{row}\n", tmp_path)
    (aside,) = plan.quarantine
    assert (aside.line, aside.path, len(plan.times)) == (3, column, 1)
    assert reason in str(aside.reason)


def test_less_than_half_a_minute_is_no_entry_and_is_counted(agency, tmp_path):
    plan = planned(TOGGL + "Dasha,,,Spring,,x,Yes,2026-11-16,,,,0:00:20,\n", tmp_path)
    assert (plan.times, plan.quarantine) == ((), ())
    assert [(one.code, one.count) for one in plan.notices] == [("too_short", 1)]


def test_a_picture_is_no_table(agency, tmp_path):
    with pytest.raises(FileNotReadable):
        planned("<html><body>Sign in</body></html>", tmp_path)
