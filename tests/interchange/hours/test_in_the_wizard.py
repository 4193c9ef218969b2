"""The way of a table of hours through the wizard's addresses and the command line."""

from typing import Any

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile

from baton.accounts.models import Member, MoneyTier
from baton.cli.importing import import_command
from baton.interchange import telling_progress
from baton.jobs.working import work_once
from baton.timesheets.models import TimeEntry
from tests.interchange.hours.bringing import SAMPLES, sample
from tests.interchange.test_import_addresses import post

HEADER = "Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name\n"
OPEN = (
    HEADER
    + "03/04/2026,Bloom,Spring,Design,One,1.5,Yes,Dasha,\n05/06/2026,Tulip,Autumn,Design,Two,2,Yes,Dasha,\n"
)


@pytest.fixture(autouse=True)
def told_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_progress, "EVERY", 3600)


def uploaded(browser: Any, text: str) -> Any:
    file = SimpleUploadedFile("hours.csv", text.encode(), "text/csv")
    return browser.post("/api/relay/imports", {"source": "hours", "file": file})


def read(browser: Any, text: str) -> dict[str, Any]:
    answer = uploaded(browser, text)
    assert answer.status_code == 200, answer.content
    assert work_once()
    return run_of(browser, answer.json()["id"])


def run_of(browser: Any, run: int) -> dict[str, Any]:
    told: dict[str, Any] = browser.get(f"/api/relay/imports/{run}").json()
    return told


def test_a_file_is_read_asked_about_agreed_to_and_its_hours_are_here(agency, as_member):
    browser = as_member(agency.olga)
    run = read(browser, OPEN)
    assert run["dry_run"]["reading"]["asked"] == ["date_order"]
    assert post(browser, f"{run['id']}/apply").json()["code"] == "StillAsked"
    settings = run["dry_run"]["reading"]["settings"] | {
        "date_order": "dmy",
        "places": {"Tulip / Autumn": "sales"},
    }
    assert post(browser, f"{run['id']}/reading", {"settings": settings}).status_code == 200
    assert work_once()
    told = run_of(browser, run["id"])["dry_run"]
    assert (told["makes"], told["quarantine_count"]) == ({"time_entry": 2}, 0)
    assert [(one["key"], one["becomes"]) for one in told["hours"]["places"]] == [
        ("Tulip / Autumn", "sales"),
        ("Bloom / Spring", f"project:{agency.spring.pk}"),
    ]
    assert post(browser, f"{run['id']}/apply").status_code == 200
    assert work_once()
    assert run_of(browser, run["id"])["result"]["made"] == {"time_entry": 2}
    assert TimeEntry.objects.count() == 2


def test_what_was_chosen_is_proposed_for_the_next_file_of_the_same_make(agency, as_member):
    browser = as_member(agency.olga)
    run = read(browser, OPEN)
    settings = run["dry_run"]["reading"]["settings"] | {
        "date_order": "dmy",
        "places": {"Tulip / Autumn": "sales"},
    }
    post(browser, f"{run['id']}/reading", {"settings": settings | {"gone": "strike"}})
    work_once()
    post(browser, f"{run['id']}/apply")
    work_once()
    later = read(browser, OPEN + "07/07/2026,Tulip,Autumn,Design,Three,1,Yes,Dasha,\n")["dry_run"]
    assert later["makes"] == {"time_entry": 1}
    assert "gone" not in later["reading"]["settings"]


def test_rows_that_were_set_aside_can_be_had_as_a_table(agency, as_member):
    browser = as_member(agency.olga)
    run = read(browser, sample("toggl"))
    assert run["mendable"]
    table = b"".join(browser.get(f"/api/relay/imports/{run['id']}/quarantine").streaming_content).decode()
    assert "A client nobody has here" in table
    assert "There is no project" in table


@pytest.mark.parametrize(
    "sent", [{"people": {"dasha": 987654}}, {"whose": 987654}, {"places": {"x": "card:987654"}}]
)
def test_what_nobody_sees_cannot_be_chosen(sent, agency, as_member):
    browser = as_member(agency.olga)
    run = read(browser, sample("harvest"))
    assert post(browser, f"{run['id']}/reading", {"settings": sent}).status_code == 422


def test_hours_of_others_are_for_who_sees_them_and_only_for_who_brought_them(agency, as_member):
    run = read(as_member(agency.olga), sample("harvest"))["id"]
    Member.objects.filter(pk=agency.marc.pk).update(may_administer=True)
    assert as_member(agency.marc).get(f"/api/relay/imports/{run}").status_code == 404
    assert as_member(agency.marc).get("/api/relay/imports").json() == []
    Member.objects.filter(pk=agency.olga.pk).update(money=MoneyTier.OWN_HOURS)
    assert as_member(agency.olga).get(f"/api/relay/imports/{run}").status_code == 404
    assert uploaded(as_member(agency.olga), sample("harvest")).status_code == 403


def test_the_command_tells_and_does_the_same(agency):
    def ran(*words: str) -> Any:
        return CliRunner().invoke(import_command, ["hours", str(SAMPLES / "toggl.csv"), *words])

    told = ran()
    assert told.exit_code == 0, told.output
    assert "hours from Toggl" in told.output
    assert "Tulip / Autumn: not said yet; 1 row, 1:00 h" in told.output
    assert not TimeEntry.objects.exists()
    done = ran("--apply", "--for", "Tulip / Autumn=Spring", "--people", "Vera Klein=out")
    assert done.exit_code == 0, done.output
    assert "7 entries of time" in done.output
    assert ran("--apply", "--for", "Tulip / Autumn=Spring", "--people", "Vera Klein=out").exit_code == 3
    assert ran("--for", "Tulip / Autumn=Nowhere").exit_code == 1


def test_the_command_asks_what_the_file_leaves_open(agency, tmp_path):
    file = tmp_path / "open.csv"
    file.write_text(OPEN, encoding="utf-8")
    told = CliRunner().invoke(import_command, ["hours", str(file)])
    assert "in which order day, month and year stand" in told.output
    refused = CliRunner().invoke(import_command, ["hours", str(file), "--apply"])
    assert (refused.exit_code, "--dates" in refused.output) == (1, True)
