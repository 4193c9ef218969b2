"""The wizard fetches what a Trello file leaves out, with a key and a token that are forgotten at once."""

import json

import pytest

from baton.boards.models import Card
from baton.files.models import StoredFile
from baton.interchange.kaiten.asking import keeping
from baton.interchange.models import ImportRun
from baton.jobs.working import work_once
from tests.interchange.test_import_addresses import post, read_in, told_by_nobody_else  # noqa: F401
from tests.interchange.test_trello_older_history import ACTIONS, BOARD, KEY, TOKEN, fake_trello  # noqa: F401

CUT = json.dumps({**BOARD, "actions": ACTIONS[:5]}).encode()
SECRETS = {"key": KEY, "token": TOKEN}


@pytest.fixture
def olga(agency, as_member):
    return as_member(agency.olga)


def fetched(browser, run, secrets):
    answer = post(browser, f"{run['id']}/older-history", secrets)
    assert answer.status_code == 200, answer.content
    assert answer.json()["state"] == "waiting"
    assert work_once()
    return browser.get(f"/api/relay/imports/{run['id']}").json()


def test_the_older_history_comes_into_the_plan_and_the_key_is_forgotten(olga, fake_trello):  # noqa: F811
    short = read_in(olga, content=CUT)
    whole = fetched(olga, short, SECRETS)
    assert whole["state"] == "planned"
    assert whole["dry_run"]["makes"]["move"] > short["dry_run"]["makes"].get("move", 0)
    assert keeping.key_of(short["id"]) is None
    assert KEY not in json.dumps(list(ImportRun.objects.values()), default=str)
    # The shorter file has made room for the longer one.
    assert StoredFile.objects.count() == 1
    post(olga, f"{short['id']}/apply")
    assert work_once()
    assert Card.objects.count() == whole["dry_run"]["makes"]["card"]


def test_a_wrong_token_leaves_the_run_as_it_was_and_says_so(olga, fake_trello):  # noqa: F811
    short = read_in(olga, content=CUT)
    after = fetched(olga, short, {"key": KEY, "token": "wrong"})
    assert after["state"] == "planned"
    assert after["dry_run"]["notices"][0]["code"] == "older_history_refused"
    assert "401" in after["dry_run"]["notices"][0]["text"]
    assert after["dry_run"]["makes"] == short["dry_run"]["makes"]
    assert keeping.key_of(short["id"]) is None
    whole = fetched(olga, short, SECRETS)
    assert "older_history_refused" not in {each["code"] for each in whole["dry_run"]["notices"]}


@pytest.mark.parametrize("secrets", [{"key": "", "token": "x"}, {"key": "a\nb", "token": "x"}])
def test_what_is_no_key_is_refused_before_anything_is_asked(olga, fake_trello, secrets):  # noqa: F811
    short = read_in(olga, content=CUT)
    assert post(olga, f"{short['id']}/older-history", secrets).status_code in (409, 422)
    assert fake_trello.asked == []


def test_only_a_board_of_trello_has_an_older_history(olga):
    table = read_in(olga, content=b"Title\nSpring\n", source="csv", name="plan.csv")
    answer = post(olga, f"{table['id']}/older-history", SECRETS)
    assert (answer.status_code, answer.json()["code"]) == (409, "NotTrello")
