"""Kaiten through the screens: company and key, or a zip; then dry run, people, apply, stop."""

import json
import time
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from baton.activity.models import Deed
from baton.boards.models import Board, Card
from baton.files import shelves
from baton.interchange import fetching_kaiten, telling_progress
from baton.interchange.kaiten.asking import client, keeping
from baton.interchange.models import ImportRun
from baton.jobs.leasing import ATTEMPTS, take_up
from baton.jobs.models import Job, State
from baton.jobs.working import carry_out, work_once
from baton.kit import clock
from tests.interchange.bringing import everything
from tests.interchange.kaiten.company import KEY, Company
from tests.interchange.kaiten.server import serving
from tests.interchange.kaiten.test_folder import universal, zip_of


@pytest.fixture(autouse=True)
def shelves_of_its_own(settings, tmp_path):
    """Another test's run may have kept its key, as it should."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch):
    """Another connection, which tells the progress, would not see what a test has not committed."""
    monkeypatch.setattr(telling_progress, "EVERY", 3600)
    monkeypatch.setattr(client, "PACE", 0)
    monkeypatch.setattr(time, "sleep", lambda seconds: None)


def post(browser: Any, address: str, body: dict[str, Any] | None = None) -> Any:
    return browser.post(
        f"/api/relay/imports/{address}", json.dumps(body or {}), content_type="application/json"
    )


def told(browser: Any, run: int) -> Any:
    return browser.get(f"/api/relay/imports/{run}").json()


def test_a_company_is_fetched_agreed_to_and_here(agency, as_member):
    olga = as_member(agency.olga)
    with serving(Company(6)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": f" {KEY}\n"}).json()
        assert (run["state"], run["source"], run["dry_run"]) == ("waiting", "kaiten", None)
        assert work_once()
    dry = told(olga, run["id"])["dry_run"]
    assert dry["makes"]["card"] == 6
    assert dry["makes"]["time_log"] == 3
    parts = {row["name"]: row["parent"] for row in dry["columns"]}
    assert (parts["Text"], parts["In work"]) == ("202", None)
    people = {row["name"]: row["external_id"] for row in dry["people"]}
    choices = {"people": {people["Пётр Ильин"]: agency.kees.id}, "fields": {"52": "price"}}
    assert post(olga, f"{run['id']}/apply", choices).status_code == 200
    assert work_once()
    ended = told(olga, run["id"])
    assert ended["state"] == "done"
    assert Card.objects.get(title="Card 1").price == 1200.5
    assert Card.objects.get(title="Card 1").participants.filter(member=agency.kees).exists()


def test_the_key_is_nowhere_once_the_job_is_over(agency, as_member, caplog):
    with serving(Company(2)) as server:
        run = post(as_member(agency.olga), "kaiten", {"company": server.origin, "key": KEY}).json()
        place = keeping.folder_of(run["id"]) / keeping.KEY
        assert place.stat().st_mode & 0o077 == 0
        work_once()
    assert not keeping.folder_of(run["id"]).exists()
    rows = [*ImportRun.objects.values(), *Job.objects.values(), *Deed.objects.values()]
    everywhere = [path.read_bytes() for path in shelves.root().rglob("*") if path.is_file()]
    assert KEY not in f"{rows}{caplog.text}"
    assert not [content for content in everywhere if KEY.encode() in content]


def test_a_wrong_key_is_told_in_words_and_forgotten(agency, as_member):
    olga = as_member(agency.olga)
    before = Board.objects.count()
    with serving(Company(2)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": "wrong"}).json()
        work_once()
    ended = told(olga, run["id"])
    assert (ended["state"], ended["dry_run"]) == ("failed", None)
    assert "does not accept this API key" in ended["error"]
    assert not keeping.folder_of(run["id"]).exists()
    assert Board.objects.count() == before


def test_a_worker_that_falls_is_followed_by_one_that_goes_on(agency, as_member, monkeypatch):
    class Killed(BaseException):
        pass

    with serving(Company(20, rich=False)) as server:
        run = post(as_member(agency.olga), "kaiten", {"company": server.origin, "key": KEY}).json()

        def fall(at: str, count: int) -> None:
            if count == 50:
                raise Killed

        plain = client.Client.ask

        def asked(self: Any, shown: str) -> Any:
            fall(shown, len(server.asked) + 1)
            return plain(self, shown)

        monkeypatch.setattr(client.Client, "ask", asked)
        with pytest.raises(Killed):
            work_once()
        monkeypatch.setattr(client.Client, "ask", plain)
        half = len(server.asked)
        Job.objects.filter(pk=ImportRun.objects.get(pk=run["id"]).job_id or 0).update(
            lease_until=clock.real_now()
        )
        assert work_once()
        again = server.addresses()[half:]
    assert told(as_member(agency.olga), run["id"])["dry_run"]["makes"]["card"] == 20
    assert "/users/current" not in again
    repeated = set(server.addresses()[:half]) & set(again)
    assert len({at.split("/")[2] for at in repeated}) <= 1


def test_a_fetch_is_stopped_while_it_goes_on(agency, as_member):
    olga = as_member(agency.olga)
    with serving(Company(5)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": KEY}).json()
        job = take_up()
        assert job is not None
        Job.objects.filter(pk=job.job.pk).update(cancel_asked=True)
        carry_out(job)
    assert told(olga, run["id"])["state"] == "cancelled"
    assert not keeping.folder_of(run["id"]).exists()
    assert not Card.objects.exists()


def test_a_fetch_that_waits_is_stopped_and_its_key_forgotten(agency, as_member):
    olga = as_member(agency.olga)
    run = post(olga, "kaiten", {"company": "relay", "key": KEY}).json()
    assert post(olga, f"{run['id']}/cancel").status_code == 204
    assert not keeping.folder_of(run["id"]).exists()


def test_what_was_given_up_is_swept(agency, as_member):
    fetching_kaiten.forget_ended_fetches()  # what other tests left
    run = post(as_member(agency.olga), "kaiten", {"company": "relay", "key": KEY}).json()
    assert fetching_kaiten.forget_ended_fetches() == 0
    Job.objects.update(state=State.FAILED)
    assert fetching_kaiten.forget_ended_fetches() == 1
    assert not keeping.folder_of(run["id"]).exists()


def test_a_fetch_that_fails_each_time_forgets_its_key_in_the_end(agency, as_member, monkeypatch):
    run = post(as_member(agency.olga), "kaiten", {"company": "relay", "key": KEY}).json()

    def broken(*args: Any) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(fetching_kaiten, "fetch_all", broken)
    for _attempt in range(ATTEMPTS):
        Job.objects.update(not_before=None)
        assert work_once()
    assert not keeping.folder_of(run["id"]).exists()


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"company": "http://relay.kaiten.ru", "key": KEY}, "NotAKaiten"),
        ({"company": "https://169.254.169.254", "key": KEY}, None),
        ({"company": "relay", "key": "  "}, "KeyMissing"),
        ({"company": "relay", "key": "ключ"}, "KeyMissing"),
    ],
)
def test_nonsense_and_addresses_inside_the_house_are_refused(agency, as_member, sent, code):
    olga = as_member(agency.olga)
    answer = post(olga, "kaiten", sent)
    if code is not None:
        assert (answer.status_code, answer.json()["code"]) == (422, code)
        assert not ImportRun.objects.exists()
    else:
        # S19: the guarded client looks at where a name leads when it is called.
        work_once()
        assert told(olga, answer.json()["id"])["state"] == "failed"


def test_who_may_not_administer_may_not_fetch(agency, as_member):
    before = everything()
    for person in (agency.anna, agency.greta):
        assert post(as_member(person), "kaiten", {"company": "relay", "key": KEY}).status_code == 403
    assert everything() == before


def test_a_zip_of_the_universal_folder_is_uploaded(agency, as_member, tmp_path):
    olga = as_member(agency.olga)
    content = zip_of(universal(), tmp_path / "universal.zip").read_bytes()
    sent = {
        "source": "kaiten-folder",
        "file": SimpleUploadedFile("universal.zip", content, "application/zip"),
    }
    run = olga.post("/api/relay/imports", sent).json()
    assert work_once()
    assert told(olga, run["id"])["dry_run"]["makes"]["card"] == 2
    assert post(olga, f"{run['id']}/apply", {"fields": {"f1": "price"}}).json()["code"] == "NotAUse"
    assert post(olga, f"{run['id']}/apply", {"fields": {"f9": "price"}}).json()["code"] == "UnknownField"
    assert post(olga, f"{run['id']}/apply", {"fields": {"f3": "price"}}).status_code == 200
    assert work_once()
    assert Card.objects.get(title="Task03").price == Decimal("123.46")


def test_spaces_are_offered_first_and_only_those_chosen_are_fetched(agency, as_member):
    olga = as_member(agency.olga)
    with serving(Company(6)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": KEY, "choose": True}).json()
        assert work_once()
        choosing = told(olga, run["id"])
        assert (choosing["state"], choosing["dry_run"]) == ("choosing", None)
        offered = [space for space in choosing["offered"] if space["boards"]]
        assert len(offered) < len(choosing["offered"]) or len(offered) > 1
        fetching_kaiten.forget_ended_fetches()
        assert keeping.key_of(run["id"]) == KEY
        wanted = [offered[0]["id"]]
        answer = post(olga, f"{run['id']}/fetch", {"spaces": wanted})
        assert answer.json()["state"] == "waiting"
        assert work_once()
    planned = told(olga, run["id"])
    assert (planned["state"], planned["offered"]) == ("planned", [])
    found = {board["external_id"] for board in planned["dry_run"]["boards"]}
    assert found == {board["id"] for board in offered[0]["boards"]}
    assert keeping.key_of(run["id"]) is None


def test_nothing_but_what_is_offered_can_be_chosen(agency, as_member):
    olga = as_member(agency.olga)
    with serving(Company(2)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": KEY, "choose": True}).json()
        assert work_once()
    for spaces in ([], ["999"]):
        answer = post(olga, f"{run['id']}/fetch", {"spaces": spaces})
        assert (answer.status_code, answer.json()["code"]) == (409, "NothingToChoose")


def test_whoever_chooses_nothing_for_a_day_has_their_key_forgotten(agency, as_member):
    olga = as_member(agency.olga)
    with serving(Company(2)) as server:
        run = post(olga, "kaiten", {"company": server.origin, "key": KEY, "choose": True}).json()
        assert work_once()
    ImportRun.objects.update(created_at=clock.real_now() - timedelta(days=2))
    fetching_kaiten.forget_ended_fetches()
    assert keeping.key_of(run["id"]) is None
