"""Whoever looks as a client gets what their guests get from every address that reads, and does nothing."""

import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client as Browser

from baton.approvals.models import ClientView
from baton.boards.content.editing import edit
from tests.web.access.asking import OPERATIONS, ask, counts
from tests.web.access.row import ALLOWED, Row
from tests.web.access.scene import Scene
from tests.web.access.table import BY_OPERATION
from tests.web.access.test_matrix import fresh

pytestmark = pytest.mark.django_db
READING = sorted(name for name, (method, _) in OPERATIONS.items() if method == "GET")
DOING = sorted(set(OPERATIONS) - set(READING))
# Of Greta herself: her name, her rights over herself, what she wishes to be told. The rest is alike.
OWN = {"boards.show_workspace", "membership.members", "membership.members_page", "notifications.preferences"}
# What a guest of Bloom is asked is seen; nobody in particular may answer it.
OPENED = re.compile(rb'"first_opened_at":"[^"]+"')
ASKED = {"approvals.show_approval", "approvals.card_approvals"}


def looking(scene: Scene, asker: str, client: Any = None) -> Browser:
    browser = fresh(scene.hands[asker])
    browser.defaults = {
        **browser.defaults,
        "HTTP_X_VIEW_AS_CLIENT": str(client or scene.things["client"]),
    }
    return browser


def asked(row: Row, browser: Browser, scene: Scene) -> tuple[int, bytes]:
    with transaction.atomic():
        answer = ask(row, browser, {**scene.things, "workspace": "relay"})
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    return answer.status_code, body


@pytest.mark.parametrize("operation", READING)
def test_every_address_reads_as_to_a_guest(scene, operation):
    if operation.startswith("session."):
        pytest.skip("of a person, not of a workspace")
    row = BY_OPERATION[operation]
    own = asked(row, fresh(scene.hands["guest"]), scene)
    seen = asked(row, looking(scene, "owner"), scene)
    if operation in OWN:
        assert (seen[0], own[0]) == (200, 200)
        assert seen[1] != own[1]
        return
    if operation in ASKED:
        own = (
            own[0],
            OPENED.sub(b'"first_opened_at":null', own[1].replace(b'"answer":true', b'"answer":false')),
        )
    assert seen == own


@pytest.mark.parametrize("operation", DOING)
def test_nothing_is_done_while_looking(scene, operation):
    if operation.startswith("session."):
        pytest.skip("of a person, not of a workspace")
    row = BY_OPERATION[operation]
    if row.askers["owner"] == 401:
        pytest.skip("no door of a workspace")
    before = counts()
    status, body = asked(row, looking(scene, "owner"), scene)
    assert (status, b"looking as a client" in body) == (403, True)
    assert counts() == before
    assert row.askers["owner"] == ALLOWED or status == 403


@pytest.mark.parametrize(
    ("asker", "client"), [("guest", None), ("manager", "0"), ("manager", "vault"), ("manager", "²")]
)
def test_only_the_team_looks_and_only_as_clients_it_sees(scene, asker, client):
    vault = str(scene.agency.vault.pk) if client == "vault" else client
    browser = looking(scene, asker, vault)
    assert browser.get("/api/relay/workspace").status_code in ((403,) if asker == "guest" else (404,))


def test_nobody_looks_where_the_client_sees_more_than_they_do(scene):
    """A shared card in a private space: Olga is named there and may look, Marc is not and may not."""
    agency = scene.agency
    hidden = agency.card("Bonus mailing", column=agency.hidden_column, project=agency.spring, by=agency.olga)
    edit(hidden, {"shared": True}, by=agency.olga)
    assert looking(scene, "owner").get("/api/relay/workspace").status_code == 200
    refused = looking(scene, "manager").get("/api/relay/workspace")
    assert refused.status_code == 403
    assert "where you do not look in yourself" in refused.json()["detail"]


def test_who_looked_is_written_down_once_in_a_while(scene):
    ClientView.objects.all().delete()
    browser = looking(scene, "owner")
    for _ in range(3):
        browser.get(f"/api/relay/boards/{scene.things['board']}")
        browser.get(f"/api/relay/cards/{scene.things['card']}")
    olga = scene.agency.olga.pk
    assert list(ClientView.objects.order_by("id").values_list("by", "board", "card")) == [
        (olga, scene.things["board"], None),
        (olga, None, scene.things["card"]),
    ]
