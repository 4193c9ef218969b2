"""The wizard's addresses: upload, agree, watch, cancel."""

import json
import threading
import time
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from baton.boards.models import Board, Card, Column, Space
from baton.files.models import StoredFile
from baton.interchange import reading_in, telling_progress
from baton.interchange.applying import carrying_out
from baton.interchange.models import ImportRun
from baton.interchange.trello import planning
from baton.jobs import notes
from baton.jobs.leasing import Cancelled, Leased, LeaseLost, take_up
from baton.jobs.models import Job
from baton.jobs.working import work_once
from baton.kit import clock
from tests.interchange.bringing import everything
from tests.interchange.exports import FIXTURES, document
from tests.interchange.test_import_command import BROKEN

LETTERS = (FIXTURES / "crm-letters.json").read_bytes()


@pytest.fixture(autouse=True)
def told_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another connection, which tells the progress, would not see what a test has not committed."""
    monkeypatch.setattr(telling_progress, "EVERY", 3600)


def upload(browser: Any, content: bytes = LETTERS, source: str = "trello", name: str = "letters.json") -> Any:
    sent = {"source": source, "file": SimpleUploadedFile(name, content, "application/json")}
    return browser.post("/api/relay/imports", sent)


def read_in(browser: Any, **known: Any) -> Any:
    """The run of an upload that a worker has read."""
    answer = upload(browser, **known)
    assert answer.status_code == 200, answer.content
    assert work_once()
    return browser.get(f"/api/relay/imports/{answer.json()['id']}").json()


def post(browser: Any, address: str, body: dict[str, Any] | None = None) -> Any:
    return browser.post(
        f"/api/relay/imports/{address}", json.dumps(body or {}), content_type="application/json"
    )


def test_an_upload_waits_for_a_worker_to_read_it(agency, as_member):
    told = upload(as_member(agency.olga)).json()
    assert (told["state"], told["dry_run"]) == ("waiting", None)
    answer = post(as_member(agency.olga), f"{told['id']}/apply")
    assert (answer.status_code, answer.json()["code"]) == (409, "AlreadyApplied")


def test_what_was_read_says_what_would_come_and_nothing_is_made(agency, as_member):
    told = read_in(as_member(agency.olga))
    assert (told["state"], told["file"], told["source"]) == ("planned", "letters.json", "trello")
    dry = told["dry_run"]
    assert dry["makes"]["card"] == 15
    vera = next(person for person in dry["people"] if person["name"] == "Vera Klein")
    assert vera["suggested_member"] is None
    assert dry["quarantine"][0]["reason"]
    assert not Card.objects.exists()


def test_sentences_are_in_the_readers_language(agency, as_member):
    run = read_in(as_member(agency.olga))["id"]
    agency.olga.user.language = "ru"
    agency.olga.user.save()
    notices = as_member(agency.olga).get(f"/api/relay/imports/{run}").json()["dry_run"]["notices"]
    assert any("Карточ" in notice["text"] for notice in notices)


def test_agreed_and_carried_out_the_board_is_there(agency, as_member):
    browser = as_member(agency.olga)
    told = read_in(browser)
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
    run = read_in(browser)["id"]
    assert post(browser, f"{run}/apply").status_code == 200
    assert post(browser, f"{run}/apply").json()["code"] == "AlreadyApplied"
    work_once()
    assert post(browser, f"{run}/apply").json()["code"] == "AlreadyApplied"
    second = read_in(browser)
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
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    work_once()
    Job.objects.filter(kind="import").update(state="waiting")
    before = everything()
    work_once()
    assert everything() == before
    assert browser.get(f"/api/relay/imports/{run}").json()["result"]["made"]["card"] == 15


def test_cancelled_before_it_begins_nothing_is_made_and_it_can_be_agreed_to_again(agency, as_member):
    browser = as_member(agency.olga)
    run = read_in(browser)["id"]
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
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    before = everything()

    def add_to_cards(*args: object) -> None:
        raise trouble

    monkeypatch.setattr(carrying_out, "add_to_cards", add_to_cards)
    work_once()
    assert everything() == before


def test_a_crash_in_the_middle_is_tried_again_later(agency, as_member, monkeypatch):
    browser = as_member(agency.olga)
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    before = everything()

    def break_down(*args: object) -> None:
        raise RuntimeError("planted")

    with monkeypatch.context() as broken:
        broken.setattr(carrying_out, "write_log", break_down)
        work_once()
    assert everything() == before
    assert Job.objects.get(kind="import").state == "waiting"
    Job.objects.update(not_before=None)
    work_once()
    assert browser.get(f"/api/relay/imports/{run}").json()["state"] == "done"


@pytest.mark.parametrize("name", BROKEN)
def test_of_a_file_that_cannot_be_read_the_reason_is_kept_and_not_the_file(agency, as_member, name):
    content, reason = BROKEN[name]
    before = everything()
    told = read_in(as_member(agency.olga), content=content or b" ", name=name)
    assert (told["state"], told["dry_run"]) == ("failed", None)
    assert told["error"].startswith(name)
    assert reason in told["error"]
    assert {label for label, found in everything().items() if found != before[label]} == {
        "interchange.ImportRun",
        "jobs.Job",
    }
    assert not StoredFile.objects.exists()
    answer = post(as_member(agency.olga), f"{told['id']}/apply")
    assert (answer.status_code, answer.json()["code"]) == (409, "NotRead")


def test_why_a_file_cannot_be_read_is_said_in_the_language_of_who_brought_it(agency, as_member):
    agency.olga.user.language = "ru"
    agency.olga.user.save()
    told = read_in(as_member(agency.olga), content=b'{"lists": [\n', name="cut.json")
    assert told["error"].startswith("cut.json:2: ")
    assert "Файл обрывается посередине" in told["error"]


def test_a_file_is_not_read_while_others_wait_to_write(agency, as_member, monkeypatch):
    def read(*args: object, **known: object) -> None:
        raise AssertionError("in the request")

    monkeypatch.setattr(reading_in, "plan_files", read)
    assert upload(as_member(agency.olga)).status_code == 200


def test_a_file_that_is_being_read_tells_how_far_it_is(agency, as_member, monkeypatch):
    monkeypatch.setattr(telling_progress, "EVERY", 0)
    monkeypatch.setattr(planning, "PORTION", 5)
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    seen = []
    kept = Leased.progress

    def progress(self: Any, done: int, total: int, step: str = "") -> None:
        kept(self, done, total, step)
        told = browser.get(f"/api/relay/imports/{run}").json()
        seen.append((told["state"], told["progress"]["done"], told["progress"]["total"]))

    monkeypatch.setattr(Leased, "progress", progress)
    monkeypatch.setattr(reading_in, "now_and_then", lambda told: told)
    work_once()
    assert seen == [
        ("running", done, total) for done, total in [(0, 0), (0, 15), (5, 15), (10, 15), (15, 15)]
    ]


def test_stopped_before_it_is_read_it_stays_unread(agency, as_member):
    browser = as_member(agency.olga)
    run = upload(browser).json()["id"]
    assert post(browser, f"{run}/cancel").status_code == 204
    assert not work_once()
    told = browser.get(f"/api/relay/imports/{run}").json()
    assert (told["state"], told["dry_run"]) == ("cancelled", None)


def test_what_is_done_cannot_be_stopped_any_more(agency, as_member):
    browser = as_member(agency.olga)
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    work_once()
    assert post(browser, f"{run}/cancel").json()["code"] == "AlreadyApplied"


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
    run = read_in(browser)["id"]
    answer = post(browser, f"{run}/apply", choices)
    assert answer.json()["code"] == code
    assert not Job.objects.filter(kind="import").exists()


def test_an_unknown_source_and_a_missing_file_are_refused(agency, as_member):
    browser = as_member(agency.olga)
    assert upload(browser, source="somewhere").json()["code"] == "UnknownSource"
    assert browser.post("/api/relay/imports", {"source": "trello"}).json()["code"] == "FileMissing"


@pytest.mark.parametrize("who", ["marc", "anna", "greta"])
def test_only_whoever_administers_gets_in(agency, as_member, who):
    run = read_in(as_member(agency.olga))["id"]
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
    told = read_in(as_member(agency.olga), content=json.dumps(board).encode())
    assert told["dry_run"]["columns"][0]["name"] == "Brief"


@pytest.mark.django_db(transaction=True)
def test_how_far_an_import_is_shows_to_others_before_any_of_its_rows_do(agency, as_member, monkeypatch):
    monkeypatch.setattr(telling_progress, "EVERY", 0.01)
    monkeypatch.setattr(telling_progress, "NOTED_EVERY", 0)
    monkeypatch.setattr(carrying_out, "PORTION", 5)
    browser = as_member(agency.olga)
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    seen = []

    def look() -> None:
        told = browser.get(f"/api/relay/imports/{run}").json()
        seen.append((told["state"], told["progress"]["step"], told["progress"]["done"], Card.objects.count()))
        connection.close()

    made = carrying_out.make_portion

    def make_portion(*args: Any) -> Any:
        time.sleep(0.2)  # for who tells beside
        other = threading.Thread(target=look)
        other.start()
        other.join()
        return made(*args)

    monkeypatch.setattr(carrying_out, "make_portion", make_portion)
    work_once()
    assert seen == [("running", "cards", done, 0) for done in (0, 5, 10)]
    told = browser.get(f"/api/relay/imports/{run}").json()
    assert (told["state"], told["progress"]["done"]) == ("done", 15)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="Notes are for the database with one writer")
def test_a_worker_that_died_tells_nothing_any_more(agency, as_member):
    browser = as_member(agency.olga)
    run = read_in(browser)["id"]
    post(browser, f"{run}/apply")
    first = taken_up()
    notes.note(first.job.lease, notes.HowFar(9, 15, "cards"))
    job = Job.objects.get(pk=first.job.pk)
    assert job.how_far == (9, 15, "cards")
    Job.objects.filter(pk=job.pk).update(lease_until=clock.real_now() - timedelta(seconds=1))
    second = taken_up()
    assert second.job.how_far == (0, 0, "")
    assert notes.noted(first.job.lease) is None


def taken_up() -> Leased:
    leased = take_up()
    assert leased is not None
    return leased


def test_pages_of_one_export_are_uploaded_together_and_read_as_one(agency, as_member):
    olga = as_member(agency.olga)
    pages = [
        SimpleUploadedFile(f"page-{at}.json", json.dumps(page_of_jira(at)).encode(), "application/json")
        for at in (1, 2)
    ]
    whole = olga.post("/api/relay/imports", {"source": "jira", "file": pages})
    assert whole.status_code == 200, whole.content
    assert work_once()
    told = olga.get(f"/api/relay/imports/{whole.json()['id']}").json()
    assert told["dry_run"]["makes"]["card"] == 2
    assert StoredFile.objects.filter(name__startswith="page-").count() == 2
    # What knows no pages takes one file.
    letters = [SimpleUploadedFile(f"{at}.json", LETTERS, "application/json") for at in (1, 2)]
    refused = olga.post("/api/relay/imports", {"source": "trello", "file": letters})
    assert (refused.status_code, refused.json()["code"]) == (422, "NotSeveral")


def page_of_jira(at: int) -> Any:
    fields = {"summary": f"Card {at}", "status": {"name": "To Do"}, "created": "2026-03-02T10:00:00.000+0000"}
    return {"issues": [{"id": str(at), "key": f"CRM-{at}", "fields": fields}]}
