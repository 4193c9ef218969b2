"""Working time through the API, as the screens and programs use it."""

from typing import Any

import pytest

HOURS = [{"starts": "09:00", "ends": "13:00"}, {"starts": "14:00", "ends": "18:00"}]
BERLIN = {"name": "Berlin", "time_zone": "Europe/Berlin", "country": "DE", "subdivision": "BE"}


@pytest.fixture
def ask(agency, relay_calendar, as_member):
    """``ask(agency.marc, "get", "calendars")`` -> status and answer."""

    def asked(member: Any, method: str, address: str, body: Any = None) -> tuple[int, Any]:
        browser = as_member(member)
        sent = {} if body is None else {"data": body, "content_type": "application/json"}
        response = getattr(browser, method)(f"/api/relay/{address}", **sent)
        return response.status_code, response.json() if response.content else None

    return asked


def test_the_team_reads_the_working_week(ask, agency, relay_calendar):
    status, (calendar,) = ask(agency.dasha, "get", "calendars")
    assert status == 200
    assert calendar["week"] == [HOURS] * 5 + [[]] * 2
    assert (calendar["id"], calendar["is_default"], calendar["may_edit"]) == (relay_calendar.pk, True, False)


def test_a_guest_reads_no_working_time(ask, agency, relay_calendar):
    assert ask(agency.greta, "get", "calendars") == (200, [])
    assert ask(agency.greta, "get", "absences?first_day=2026-01-01&last_day=2026-12-31") == (200, [])
    assert ask(agency.greta, "get", "followers") == (200, [])
    assert ask(agency.greta, "get", f"calendars/{relay_calendar.pk}/holidays")[0] == 404
    assert ask(agency.greta, "get", "countries")[0] == 403


def test_a_manager_opens_a_second_calendar_gives_it_hours_and_somebody_to_follow_it(ask, agency):
    status, berlin = ask(agency.marc, "post", "calendars", BERLIN)
    assert status == 200
    week = [[{"starts": "22:00", "ends": "24:00"}]] + [HOURS] * 4 + [[]] * 2
    status, changed = ask(agency.marc, "put", f"calendars/{berlin['id']}/week", {"week": week})
    assert (status, changed["week"]) == (200, week)
    follow = f"followers/{agency.dasha.pk}"
    assert ask(agency.marc, "put", follow, {"calendar": berlin["id"]})[0] == 204
    (row,) = ask(agency.kees, "get", "followers")[1]
    assert (row["member"], row["calendar"], row["last_day"]) == (agency.dasha.pk, berlin["id"], None)
    status, refusal = ask(agency.marc, "delete", f"calendars/{berlin['id']}")
    assert (status, refusal["code"]) == (409, "CalendarInUse")
    assert ask(agency.marc, "put", follow, {"calendar": None})[0] == 204
    assert ask(agency.marc, "delete", f"calendars/{berlin['id']}")[0] == 204


def test_a_week_is_set_from_a_day_on_and_told_with_those_around_it(ask, agency, relay_calendar):
    mine = f"calendars/{relay_calendar.pk}/week"
    four_days = [HOURS] * 4 + [[]] * 3
    status, told = ask(agency.marc, "put", mine, {"week": four_days, "from_day": "2090-01-01"})
    assert (status, told["week"]) == (200, [HOURS] * 5 + [[]] * 2)
    assert [(week["from_day"], week["is_now"]) for week in told["weeks"]] == [
        (None, True),
        ("2090-01-01", False),
    ]
    told = ask(agency.marc, "put", mine, {"week": four_days, "from_day": None})[1]
    assert [(week["from_day"], week["week"]) for week in told["weeks"]] == [(None, four_days)]
    for day in ("1812-01-01", "soon"):
        status, refusal = ask(agency.marc, "put", mine, {"week": four_days, "from_day": day})
        assert (status, [each["field"] for each in refusal["fields"]]) == (422, ["from_day"])


def test_who_follows_a_calendar_from_a_day_on_is_told_with_the_day(ask, agency, relay_calendar):
    follow = f"followers/{agency.dasha.pk}"
    for calendar, day in ((relay_calendar.pk, None), (None, "2026-11-01"), (relay_calendar.pk, "2090-01-01")):
        assert ask(agency.marc, "put", follow, {"calendar": calendar, "from_day": day})[0] == 204
    assert [(row["from_day"], row["last_day"]) for row in ask(agency.kees, "get", "followers")[1]] == [
        (None, "2026-10-31"),
        ("2090-01-01", None),
    ]


def test_a_calendar_is_renamed_and_made_the_default(ask, agency, relay_calendar):
    berlin = ask(agency.marc, "post", "calendars", BERLIN)[1]
    assert ask(agency.marc, "post", f"calendars/{berlin['id']}/default")[1]["is_default"]
    status, renamed = ask(agency.marc, "put", f"calendars/{berlin['id']}", BERLIN | {"name": "Kreuzberg"})
    assert (status, renamed["name"]) == (200, "Kreuzberg")
    assert [row["id"] for row in ask(agency.dasha, "get", "calendars")[1]] == [
        berlin["id"],
        relay_calendar.pk,
    ]


@pytest.mark.parametrize("wrong", ["9:00", "25:00", "24:30", "noon"])
def test_a_time_that_is_no_time_is_malformed(ask, agency, relay_calendar, wrong):
    week = [[{"starts": wrong, "ends": "24:00"}]] * 7
    status, answer = ask(agency.marc, "put", f"calendars/{relay_calendar.pk}/week", {"week": week})
    assert (status, answer["code"]) == (422, "Malformed")
    assert "09:30" in answer["detail"]


def test_hours_that_overlap_are_refused_in_words(ask, agency, relay_calendar):
    week = [[HOURS[0], {"starts": "12:00", "ends": "15:00"}]] * 7
    status, answer = ask(agency.marc, "put", f"calendars/{relay_calendar.pk}/week", {"week": week})
    assert (status, answer["code"]) == (422, "ImpossibleHours")
    assert "09:00–13:00, 12:00–15:00" in answer["detail"]


def test_a_holiday_is_added_changed_struck_and_kept_again(ask, agency, relay_calendar):
    days = f"calendars/{relay_calendar.pk}/holidays"
    status, party = ask(agency.marc, "post", days, {"date": "2026-06-05", "name": "Party"})
    assert (status, party["hours"], party["source"]) == (200, [], "own")
    row = f"holidays/{party['id']}"
    changed = ask(agency.marc, "put", row, {"name": "Party after lunch", "hours": HOURS[:1]})[1]
    assert (changed["name"], changed["hours"]) == ("Party after lunch", HOURS[:1])
    assert ask(agency.marc, "delete", row)[0] == 204
    listed = {day["date"]: day for day in ask(agency.dasha, "get", days + "?year=2026")[1]}
    assert not listed["2026-06-05"]["is_observed"]
    assert listed["2026-04-27"]["is_observed"]
    assert ask(agency.marc, "post", f"{row}/observe")[1]["is_observed"]


def test_holidays_of_a_later_year_are_seeded_on_request(ask, agency, relay_calendar):
    seed = f"calendars/{relay_calendar.pk}/holidays/seed"
    assert len(ask(agency.marc, "post", seed, {"first_year": 2031, "number": 2})[1]) > 10
    assert ask(agency.marc, "post", seed, {"first_year": 2031, "number": 2}) == (200, [])
    assert ask(agency.marc, "post", seed, {"first_year": 1990, "number": 200})[0] == 422


def test_an_absence_is_entered_changed_and_cancelled_by_oneself(ask, agency):
    days = {"first_day": "2026-11-23", "last_day": "2026-11-27"}
    sick = {"member": agency.dasha.pk, **days, "kind": "sick", "note": "flu"}
    status, absence = ask(agency.dasha, "post", "absences", sick)
    assert (status, absence["kind"], absence["may_edit"]) == (200, "sick", True)
    asked = "absences?first_day=2026-11-27&last_day=2026-12-31"
    (seen,) = ask(agency.kees, "get", asked)[1]
    assert (seen["kind"], seen["note"], seen["may_edit"]) == (None, None, False)
    assert ask(agency.kees, "get", f"{asked}&member={agency.kees.pk}")[1] == []
    row = f"absences/{absence['id']}"
    assert ask(agency.kees, "delete", row)[0] == 403
    longer = {**days, "last_day": "2026-12-01", "kind": "vacation", "note": ""}
    assert ask(agency.dasha, "put", row, longer)[1]["last_day"] == "2026-12-01"
    assert ask(agency.dasha, "post", "absences", sick)[1]["code"] == "AlreadyAway"
    assert ask(agency.marc, "delete", row)[0] == 204
    assert ask(agency.kees, "get", asked) == (200, [])


def test_another_workspaces_rows_are_not_there(ask, agency, rival):
    holiday = rival.calendar.holidays.first()
    assert ask(agency.marc, "put", f"calendars/{rival.calendar.pk}", BERLIN)[0] == 404
    assert ask(agency.marc, "delete", f"holidays/{holiday.pk}")[0] == 404
    assert ask(agency.marc, "put", f"followers/{rival.designer.pk}", {"calendar": None})[0] == 404
    away = {"member": rival.designer.pk, "first_day": "2026-11-23", "last_day": "2026-11-23"}
    assert ask(agency.marc, "post", "absences", away)[0] == 404


def test_each_change_is_refused_to_who_does_not_manage(ask, agency, relay_calendar):
    mine = f"calendars/{relay_calendar.pk}"
    holiday = f"holidays/{relay_calendar.holidays.first().pk}"
    for method, address, body in (
        ("post", "calendars", BERLIN),
        ("put", mine, BERLIN),
        ("put", f"{mine}/week", {"week": [HOURS] * 7}),
        ("post", f"{mine}/default", None),
        ("delete", mine, None),
        ("post", f"{mine}/holidays", {"date": "2026-06-05", "name": "Party"}),
        ("post", f"{mine}/holidays/seed", {"first_year": 2026}),
        ("put", holiday, {"name": "Party"}),
        ("delete", holiday, None),
        ("post", f"{holiday}/observe", None),
        ("put", f"followers/{agency.dasha.pk}", {"calendar": None}),
    ):
        assert ask(agency.dasha, method, address, body)[0] == 403, (method, address)
