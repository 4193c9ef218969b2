"""Work taken along from the screens: a whole workspace, a board as Kaiten's folder; what was kept."""

import io
import json
import zipfile
from datetime import timedelta

import pytest

from baton.accounts.models import ClientMember
from baton.interchange import taking_out
from baton.interchange.models import Export, KeptForLater
from baton.jobs.working import work_once
from baton.kit import clock
from tests.interchange.test_import_addresses import read_in


@pytest.fixture
def olga(agency, as_member):
    return as_member(agency.olga)


def whole(answer):
    return b"".join(answer.streaming_content)


def test_a_whole_workspace_is_written_by_a_worker_and_can_be_had_for_a_week(agency, olga):
    taking_out.forget_old_exports()  # those of other tests
    agency.card("Spring mailing")
    made = olga.post("/api/relay/exports").json()
    assert (made["state"], made["size"]) == ("waiting", 0)
    assert olga.get(f"/api/relay/exports/{made['id']}/file").status_code == 404
    assert work_once()
    (told,) = olga.get("/api/relay/exports").json()
    assert told["state"] == "done"
    answer = olga.get(f"/api/relay/exports/{made['id']}/file")
    assert answer["Content-Disposition"].startswith('attachment; filename="relay-')
    document = json.loads(zipfile.ZipFile(io.BytesIO(whole(answer))).read("workspace.json"))
    assert document["rows"]["boards.Card"][0]["title"] == "Spring mailing"
    assert "interchange.Export" not in document["rows"]
    Export.objects.update(created_at=clock.real_now() - timedelta(days=8))
    assert taking_out.forget_old_exports() == 1
    assert olga.get(f"/api/relay/exports/{made['id']}/file").status_code == 404
    assert olga.get("/api/relay/exports").json() == []


def test_only_whoever_administers_takes_a_workspace_along(agency, as_member):
    assert as_member(agency.marc).post("/api/relay/exports").status_code == 403
    assert as_member(agency.anna).get("/api/relay/exports").status_code == 403


def test_a_board_goes_out_as_the_folder_that_comes_back_in(agency, olga):
    agency.card("Spring mailing", column=agency.terms)
    answer = olga.get(f"/api/relay/boards/{agency.board.id}/kaiten-folder")
    assert answer["Content-Type"] == "application/zip"
    told = read_in(olga, content=whole(answer), source="kaiten-folder", name="board.zip")
    assert told["dry_run"]["found"]["card"] == 1
    assert told["dry_run"]["title"] == agency.board.name


def test_a_board_that_is_not_seen_does_not_go_out(agency, olga, as_member):
    assert olga.get("/api/relay/boards/999999/kaiten-folder").status_code == 404
    assert as_member(agency.anna).get(f"/api/relay/boards/{agency.board.id}/kaiten-folder").status_code == 403


def keep(agency, card, **known):
    values = {"source": "kaiten:abc", "kind": "time_log", "data": {}, **known}
    return KeptForLater.objects.create(workspace=agency.workspace, card=card, **values)


def test_what_an_import_could_not_place_is_listed_in_one_form(agency, olga):
    card = agency.card("Spring mailing")
    keep(
        agency, card, external_id="1", member=agency.kees,
        data={"time_spent": 90, "for_date": "2026-03-02", "comment": "Mock-up"},
    )  # fmt: skip
    keep(
        agency, card, external_id="2", source="jira",
        data={"seconds": 1800, "at": "2026-03-03T10:00:00+00:00", "text": "Review"},
    )  # fmt: skip
    told = olga.get("/api/relay/kept-for-later").json()
    assert told["counts"] == [
        {"source": "jira", "kind": "time_log", "count": 1},
        {"source": "kaiten", "kind": "time_log", "count": 1},
    ]
    shown = [(row["source"], row["member"], row["minutes"], row["day"], row["text"]) for row in told["rows"]]
    assert shown == [
        ("jira", "", 30, "2026-03-03", "Review"),
        ("kaiten", "Kees", 90, "2026-03-02", "Mock-up"),
    ]


def test_it_is_listed_page_by_page_and_only_of_cards_that_are_seen(agency, olga):
    card, secret = agency.card("Spring mailing"), agency.card("Vault", project=agency.secret)
    for at in range(5):
        keep(agency, card, external_id=str(at))
    keep(agency, secret, external_id="secret")
    ClientMember.objects.filter(member=agency.olga).delete()
    first = olga.get("/api/relay/kept-for-later?limit=3").json()
    second = olga.get(f"/api/relay/kept-for-later?limit=3&before={first['next']}").json()
    assert [len(first["rows"]), len(second["rows"]), second["next"]] == [3, 2, None]
    assert {row["card"]["title"] for row in first["rows"] + second["rows"]} == {"Spring mailing"}
