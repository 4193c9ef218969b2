"""A number that no database can hold names nothing: not there, and no fault of ours."""

import json

import pytest

FAR = 10**20


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (f"cards/{FAR}/move", {"column": "terms"}),
        ("cards/here/move", {"column": FAR}),
        ("cards/here/move", {"column": "terms", "lane": FAR}),
        ("cards/here/move", {"column": "terms", "above": FAR}),
        ("cards/here/move", {"column": "terms", "based_on": -FAR}),
        (f"cards/{FAR}/comments", {"text": "Ready"}),
        (f"cards/{FAR}/take", {}),
        ("cards/here/responsible", {"member": FAR}),
        ("cards/here/blockers", {"kind": "card", "blocking_card": FAR}),
        ("undo", {"number": FAR}),
    ],
)
def test_a_write_that_names_it_is_answered_in_words(agency, as_member, path, body):
    named = {key: agency.terms.id if value == "terms" else value for key, value in body.items()}
    path = path.replace("here", str(agency.card().id))
    answer = as_member(agency.anna).post(
        f"/api/relay/{path}", json.dumps(named), content_type="application/json"
    )
    assert answer.status_code < 500
    assert answer.status_code == 200 or answer.json()["detail"]


def test_among_numbers_that_are_kept_it_is_refused_by_name(agency, as_member):
    browser = as_member(agency.olga)
    team = browser.post("/api/relay/teams", {"name": "Letters"}, content_type="application/json").json()["id"]
    people = {"members": [agency.kees.id, 2**63]}
    answer = browser.patch(f"/api/relay/teams/{team}", people, content_type="application/json")
    assert (answer.status_code, answer.json()["fields"][0]["field"]) == (422, "members")


@pytest.mark.parametrize(
    "path",
    [
        f"boards/{FAR}",
        f"cards/{FAR}",
        f"cards/{FAR}/history",
        f"activity?before={FAR}",
        f"c/{FAR}",
        f"flow/report?project={FAR}",
        f"flow/forecast?board=1&board={FAR}",
    ],
)
def test_a_look_at_it_is_answered_in_words(agency, as_member, path):
    assert as_member(agency.anna).get(f"/api/relay/{path}").status_code < 500


@pytest.mark.parametrize("year", [0, -1, 10_000, FAR])
def test_a_year_that_no_calendar_has_is_answered_in_words(agency, as_member, year):
    browser = as_member(agency.olga)
    place = {"name": "Utrecht", "country": "NL", "time_zone": "Europe/Amsterdam"}
    made = browser.post("/api/relay/calendars", json.dumps(place), content_type="application/json").json()
    answer = browser.get(f"/api/relay/calendars/{made['id']}/holidays?year={year}")
    assert (answer.status_code, answer.json()["code"]) == (422, "Malformed")
