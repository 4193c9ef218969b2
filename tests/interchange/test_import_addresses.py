"""The wizard's addresses: upload, agree, watch, cancel."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from baton.boards.models import Board, Card, Column, Space
from baton.files.models import StoredFile
from baton.interchange import working_off
from baton.interchange.applying import carrying_out
from baton.interchange.models import ImportRun
from baton.jobs.leasing import Cancelled, Leased, LeaseLost
from baton.jobs.models import Job
from baton.jobs.working import work_once
from tests.interchange.bringing import everything
from tests.interchange.exports import FIXTURES, document
from tests.interchange.test_import_command import BROKEN

LETTERS = (FIXTURES / "crm-letters.json").read_bytes()


@pytest.fixture(autouse=True)
def told_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another connection, which tells the progress, would not see what a test has not committed."""
    monkeypatch.setattr(working_off, "EVERY", 3600)


def upload(browser: Any, content: bytes = LETTERS, source: str = "trello", name: str = "letters.json") -> Any:
    sent = {"source": source, "file": SimpleUploadedFile(name, content, "application/json")}
    return browser.post("/api/relay/imports", sent)


def post(browser: Any, address: str, body: dict[str, Any] | None = None) -> Any:
    return browser.post(
        f"/api/relay/imports/{address}", json.dumps(body or {}), content_type="application/json"
    )


def test_an_upload_answers_with_what_would_come_and_makes_nothing(agency, as_member):
    answer = upload(as_member(agency.olga))
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert (told["state"], told["file"], told["source"]) == ("planned", "letters.json", "trello")
    dry = told["dry_run"]
    assert dry["makes"]["card"] == 15
    vera = next(person for person in dry["people"] if person["name"] == "Vera Klein")
    assert vera["suggested_member"] is None
    assert dry["quarantine"][0]["reason"]
    assert not Card.objects.exists()


def test_sentences_are_in_the_readers_language(agency, as_member):
    run = upload(as_member(agency.olga)).json()["id"]
    agency.olga.user.language = "ru"
    agency.olga.user.save()
    notices = as_member(agency.olga).get(f"/api/relay/imports/{run}").json()["dry_run"]["notices"]
    assert any("Карточ" in notice["text"] for notice in notices)


def test_agreed_and_carried_out_the_board_is_there(agency, as_member):
    browser = as_member(agency.olga)
    told = upload(browser).json()
    vera = next(person for person in told["dry_run"]["people"] if person["name"] == "Vera Klein")
    check = next(one for one in told["dry_run"]["columns"] if one["name"] == "Technical check")
    choices = {
        "people": {vera["external_id"]: agency.kees.id},
        "columns": {check["external_id"]: "wait"},
        "responsible": agency.tim.id,
        "space": agency.backroom.id,
        "board_name": "Letters",
    }
    answer = post(browser, f"{told['id']}/apply", choices)
    assert answer.status_code == 200, answer.content
    assert browser.get(f"/api/relay/imports/{told['id']}").json()["state"] == "waiting"
    assert work_once()
    state = browser.get(f"/api/relay/imports/{told['id']}").json()
    assert (state["state"], state["error"], state["result"]["made"]["card"]) == ("done", "", 15)
    assert (state["progress"]["done"], state["progress"]["total"]) == (15, 15)
    board = Board.objects.get(pk=state["result"]["boards"][0])
    assert (board.name, board.space) == ("Letters", agency.backroom)
    assert Column.objects.get(board=board, name="Technical check").kind == "wait"
    assert Card.objects.filter(board=board, responsible=agency.tim).exists()
    assert [run["id"] for run in browser.get("/api/relay/imports").json()] == [told["id"]]


def test_an_import_is_applied_once(agency, as_member):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    assert post(browser, f"{run}/apply").status_code == 200
    assert post(browser, f"{run}/apply").json()["code"] == "AlreadyApplied"
    work_once()
    assert post(browser, f"{run}/apply").json()["code"] == "AlreadyApplied"
    second = upload(browser).json()
    assert second["dry_run"]["nothing_new"]
    cards = Card.objects.count()
    post(browser, f"{second['id']}/apply", {"space": "New space"})
    work_once()
    result = browser.get(f"/api/relay/imports/{second['id']}").json()["result"]
    assert result["nothing_new"]
    assert Card.objects.count() == cards
    assert not Space.objects.filter(name="New space").exists()


def test_a_worker_that_comes_after_a_crash_does_not_do_it_twice(agency, as_member):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    post(browser, f"{run}/apply")
    work_once()
    Job.objects.update(state="waiting")
    before = everything()
    work_once()
    assert everything() == before
    assert browser.get(f"/api/relay/imports/{run}").json()["result"]["made"]["card"] == 15


def test_cancelled_before_it_begins_nothing_is_made_and_it_can_be_agreed_to_again(agency, as_member):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    post(browser, f"{run}/apply")
    assert post(browser, f"{run}/cancel").status_code == 204
    assert not work_once()
    assert browser.get(f"/api/relay/imports/{run}").json()["state"] == "cancelled"
    assert not Card.objects.exists()
    assert post(browser, f"{run}/apply").status_code == 200
    work_once()
    assert Card.objects.count() == 15


@pytest.mark.parametrize("trouble", [Cancelled, LeaseLost])
def test_ended_in_the_middle_not_one_row_stays(agency, as_member, monkeypatch, trouble):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    post(browser, f"{run}/apply")
    before = everything()

    def progress(self: working_off.Beside, done: int, total: int, step: str) -> None:
        if step == "additions":
            raise trouble

    monkeypatch.setattr(working_off.Beside, "progress", progress)
    work_once()
    assert everything() == before


def test_a_crash_in_the_middle_is_tried_again_later(agency, as_member, monkeypatch):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    post(browser, f"{run}/apply")
    before = everything()

    def break_down(*args: object) -> None:
        raise RuntimeError("planted")

    with monkeypatch.context() as broken:
        broken.setattr(carrying_out, "write_log", break_down)
        work_once()
    assert everything() == before
    assert Job.objects.get().state == "waiting"
    Job.objects.update(not_before=None)
    work_once()
    assert browser.get(f"/api/relay/imports/{run}").json()["state"] == "done"


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_refused_and_not_kept(agency, as_member, name):
    content, _reason = BROKEN[name]
    before = everything()
    answer = upload(as_member(agency.olga), content or b" ", name=name)
    assert answer.status_code == 422
    told = answer.json()
    assert told["code"] == "FileNotReadable"
    assert told["facts"]["file"] == name
    assert told["facts"]["reason"]
    assert told["facts"]["advice"]
    assert everything() == before
    assert not StoredFile.objects.exists()


def test_a_file_above_the_limit_is_refused(agency, as_member, settings):
    settings.FILE_LIMIT_BYTES = 10_000
    answer = upload(as_member(agency.olga))
    assert answer.json()["code"] == "FileTooLarge"
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ({"people": {"nobody": 1}}, "UnknownPerson"),
        ({"columns": {"nowhere": "work"}}, "UnknownColumn"),
        ({"responsible": 999_999}, "UnknownMember"),
        ({"space": 999_999}, "NotSeen"),
        ({"columns": {"x": "stage"}}, "Malformed"),
        ({"workspace": 2}, "Malformed"),
    ],
)
def test_choices_that_do_not_fit_are_refused(agency, as_member, choices, code):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    answer = post(browser, f"{run}/apply", choices)
    assert answer.json()["code"] == code
    assert not Job.objects.exists()


def test_an_unknown_source_and_a_missing_file_are_refused(agency, as_member):
    browser = as_member(agency.olga)
    assert upload(browser, source="somewhere").json()["code"] == "UnknownSource"
    assert browser.post("/api/relay/imports", {"source": "trello"}).json()["code"] == "FileMissing"


@pytest.mark.parametrize("who", ["marc", "anna", "greta"])
def test_only_whoever_administers_gets_in(agency, as_member, who):
    run = upload(as_member(agency.olga)).json()["id"]
    browser = as_member(getattr(agency, who))
    assert upload(browser).status_code == 403
    assert browser.get("/api/relay/imports").status_code == 403
    assert browser.get(f"/api/relay/imports/{run}").status_code == 403
    assert post(browser, f"{run}/apply").status_code == 403
    assert post(browser, f"{run}/cancel").status_code == 403


def test_nul_in_names_does_not_hinder_the_dry_run(agency, as_member):
    board = document("crm-letters.json")
    board["lists"][0]["name"] = "Br\x00ief"
    board["members"][0]["fullName"] = "Ve\x00ra"
    answer = upload(as_member(agency.olga), json.dumps(board).encode())
    assert answer.status_code == 200, answer.content
    assert answer.json()["dry_run"]["columns"][0]["name"] == "Brief"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer, which is the import")
def test_the_progress_is_seen_while_it_runs(agency, as_member, monkeypatch):
    monkeypatch.setattr(working_off, "EVERY", 0.01)
    monkeypatch.setattr(carrying_out, "PORTION", 1)
    told = []
    kept = Leased.progress

    def progress(self: Any, done: int, total: int, step: str = "") -> None:
        told.append(step)
        kept(self, done, total, step)

    monkeypatch.setattr(Leased, "progress", progress)
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    post(browser, f"{run}/apply")
    work_once()
    assert browser.get(f"/api/relay/imports/{run}").json()["state"] == "done"
    assert "cards" in told
