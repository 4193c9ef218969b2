"""Cards on a calendar: as bars of a timeline, on the days of their deadlines; and the days off."""

from datetime import UTC, date, datetime
from urllib.parse import urlencode

import pytest

from baton.boards.content.editing import edit
from baton.boards.relay.moving import move
from baton.calendars.opening import open_default_calendar
from baton.kit import clock


def at(month, day, hour=12):
    return datetime(2027 if month < 6 else 2026, month, day, hour, tzinfo=UTC)


@pytest.fixture
def shown(agency, as_member):
    def ask(by, status=200, **query):
        query = {"first": "2026-12-01", "last": "2026-12-31", **query}
        answer = as_member(by).get(f"/api/relay/cards/schedule?{urlencode(query)}")
        assert answer.status_code == status, answer.content
        return answer.json()

    return ask


def titles(answer):
    return [row["title"] for row in answer["rows"]]


COLUMNS = "title,deadline,done,started"


def test_a_calendar_shows_what_is_due_in_its_days(agency, shown):
    agency.card("Late November", deadline=at(11, 30))
    agency.card("Second", deadline=at(12, 24))
    agency.card("First", deadline=at(12, 1))
    agency.card("January", deadline=at(1, 1))
    agency.card("Whenever")
    answer = shown(agency.anna, shape="calendar")
    assert titles(answer) == ["First", "Second"]
    assert answer["totals"]["without"] == 1
    assert not answer["left_off"]


def test_days_are_those_of_the_workspace(agency, shown):
    """Half past eleven at night in London is the next day in Amsterdam."""
    agency.workspace.time_zone = "Europe/Amsterdam"
    agency.workspace.save(update_fields=["time_zone"])
    agency.card("New year", deadline=at(12, 31, 23), deadline_has_time=True)
    assert titles(shown(agency.anna, shape="calendar")) == []
    there = shown(agency.anna, shape="calendar", first="2027-01-01", last="2027-01-02")
    assert titles(there) == ["New year"]


def test_a_bar_runs_from_the_first_work_on_it(agency, shown):
    with clock.at(at(11, 3)):
        card = agency.card("Begun in November", deadline=at(12, 10))
    with clock.at(at(11, 5)):
        move(card, to=agency.terms, by=agency.kees)
    with clock.at(at(11, 9)):
        move(card, to=agency.design_queue, by=agency.kees)
    [row] = shown(agency.anna, columns=COLUMNS)["rows"]
    assert row["started"].startswith("2026-11-05")
    assert row["done"] is None


def test_a_timeline_shows_every_bar_that_reaches_into_its_days(agency, shown):
    with clock.at(at(11, 3)):
        through, ended, running = (
            agency.card(title, column=agency.terms, responsible=agency.kees)
            for title in ("Through", "Ended", "Running")
        )
        agency.card("Not begun, due later", deadline=at(1, 20))
        edit(through, {"deadline": at(1, 15)}, by=agency.anna)
    with clock.at(at(11, 20)):
        move(ended, to=agency.done, by=agency.kees)
    with clock.at(at(12, 15)):
        agency.card("Just a wish")
        answer = shown(agency.anna, columns=COLUMNS)
        assert sorted(titles(answer)) == ["Running", "Through"]
        november = shown(agency.anna, columns=COLUMNS, first="2026-11-01", last="2026-11-30")
        assert sorted(titles(november)) == ["Ended", "Running", "Through"]
        assert titles(shown(agency.anna, columns=COLUMNS, first="2026-10-01", last="2026-10-31")) == []
    with clock.at(at(11, 25)):
        # What has no end reaches up to now and no further.
        assert titles(shown(agency.anna, columns=COLUMNS)) == ["Through"]
    assert running.pk


def test_groups_stand_in_the_order_of_the_list(agency, shown):
    for title, lead in (("One", agency.kees), ("Two", None), ("Three", agency.anna)):
        agency.card(title, lead=lead, deadline=at(12, 5))
    answer = shown(agency.anna, shape="calendar", group="lead")
    assert titles(answer) == ["Three", "One", "Two"]
    assert [group["key"] for group in answer["groups"]] == [agency.anna.pk, agency.kees.pk, None]


def test_after_a_change_only_the_changed_cards_are_asked_for(agency, shown):
    one, other = (agency.card(title, deadline=at(12, 5)) for title in ("One", "Two"))
    edit(one, {"deadline": at(1, 5)}, by=agency.anna)
    answer = shown(agency.anna, shape="calendar", cards=f"{one.pk},{other.pk}")
    assert titles(answer) == ["Two"]
    assert "totals" not in answer


def test_a_guest_sees_the_deadlines_of_shared_cards_and_not_when_work_began(agency, shown):
    for title, shared in (("Ours", False), ("Theirs", True)):
        agency.card(title, project=agency.spring, shared=shared, column=agency.terms, deadline=at(12, 5))
    [row] = shown(agency.greta, columns=f"{COLUMNS},responsible")["rows"]
    assert row["title"] == "Theirs"
    assert not {"started", "responsible"} & row.keys()
    assert titles(shown(agency.gleb)) == []
    assert shown(agency.greta, status=403, group="lead")


@pytest.mark.parametrize(
    "days", [{"last": "2026-11-30"}, {"last": "2030-01-01"}, {"first": "0001-01-01", "last": "9999-12-31"}]
)
def test_an_impossible_stretch_is_refused(agency, shown, days):
    assert shown(agency.anna, status=422, **days)


def test_far_days_are_no_fault(agency, shown):
    assert titles(shown(agency.anna, first="0001-01-01", last="0001-01-02")) == []
    assert titles(shown(agency.anna, first="9999-12-30", last="9999-12-31")) == []


def test_the_days_off_are_told_with_the_names_of_holidays(agency, as_member):
    open_default_calendar(agency.workspace, today=date(2026, 11, 2), by=agency.olga)
    days = "/api/relay/days-off?first=2026-12-21&last=2026-12-27"
    told = {row["day"]: row["name"] for row in as_member(agency.kees).get(days).json()}
    assert set(told) >= {"2026-12-26", "2026-12-27"}
    assert "2026-12-22" not in told
    assert as_member(agency.greta).get(days).json() == []
