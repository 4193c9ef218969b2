"""The wizard asks how a file is read; what was chosen is remembered for the next file of its make."""

from typing import Any

import pytest

from baton.interchange import telling_progress
from baton.jobs.working import work_once
from tests.interchange.bringing import card
from tests.interchange.test_import_addresses import post, read_in

TABLE = b"What;When;Sum\nOne;03/04/2026;12,50\nTwo;04/05/2026;x\n"
CHOSEN = [{"meaning": "title"}, {"meaning": "deadline"}, {"meaning": "price"}]


@pytest.fixture(autouse=True)
def told_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_progress, "EVERY", 3600)


def brought(browser: Any, name: str = "plan.csv", content: bytes = TABLE) -> Any:
    return read_in(browser, content=content, source="csv", name=name)


def read_so(browser: Any, run: int, settings: dict[str, Any]) -> Any:
    answer = post(browser, f"{run}/reading", {"settings": settings})
    assert answer.status_code == 200, answer.content
    assert work_once()
    return browser.get(f"/api/relay/imports/{run}").json()


def test_what_is_asked_has_to_be_answered_before_the_import(agency, as_member):
    browser = as_member(agency.olga)
    told = brought(browser)
    assert told["dry_run"]["reading"]["asked"] == ["date_order", "title"]
    assert post(browser, f"{told['id']}/apply").json()["code"] == "StillAsked"
    again = read_so(browser, told["id"], {"columns": CHOSEN, "date_order": "mdy"})
    assert (again["state"], again["dry_run"]["reading"]["asked"]) == ("planned", [])
    assert again["dry_run"]["makes"]["card"] == 1
    assert post(browser, f"{told['id']}/apply").status_code == 200
    assert work_once()
    deadline = card("One").deadline
    assert deadline
    assert (deadline.month, deadline.day) == (3, 4)


def test_rows_set_aside_are_had_as_a_table_and_the_choice_is_remembered(agency, as_member):
    browser = as_member(agency.olga)
    run = brought(browser)["id"]
    told = read_so(browser, run, {"columns": CHOSEN, "date_order": "dmy", "board": "Plan"})
    assert told["mendable"]
    table = b"".join(browser.get(f"/api/relay/imports/{run}/quarantine").streaming_content)
    assert "This is not a number: x" in table.decode("utf-8-sig")
    post(browser, f"{run}/apply")
    work_once()
    mended = brought(browser, "mended.csv", table.replace(b";x\r\n", b";7,25\r\n"))
    reading = mended["dry_run"]["reading"]
    assert (reading["asked"], reading["settings"]["board"]) == ([], "Plan")
    post(browser, f"{mended['id']}/apply")
    work_once()
    assert card("Two").board == card("One").board


@pytest.mark.parametrize("settings", [{"encoding": "rot13"}, {"columns": [{"meaning": "launch"}]}, {"x": 1}])
def test_settings_that_make_no_sense_are_refused_and_nothing_is_read(agency, as_member, settings):
    browser = as_member(agency.olga)
    run = brought(browser)["id"]
    assert post(browser, f"{run}/reading", {"settings": settings}).json()["code"] == "Malformed"
    assert not work_once()
    assert browser.get(f"/api/relay/imports/{run}").json()["state"] == "planned"


def test_pages_of_a_source_that_takes_one_file_are_refused(agency, as_member):
    run = read_in(as_member(agency.olga))["id"]
    answer = post(as_member(agency.olga), f"{run}/reading", {"settings": {"encoding": "UTF-8"}})
    assert answer.json()["code"] == "NoSettings"
