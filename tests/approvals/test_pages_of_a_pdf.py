"""A PDF is looked at page by page, by the team and by whoever has the link, and remarked on at a place."""

import json
import re
from threading import BoundedSemaphore

import pytest
from django.test import Client as Browser

from baton.approvals.models import Pin
from baton.boards.content.attaching import attach_file, remove_attachment
from baton.files import leafing
from baton.files.storing import store_bytes
from tests.approvals.test_doorstep import path_of, sent
from tests.files import corpus
from tests.files.corpus import A4

pytestmark = pytest.mark.django_db


def attached(desk, content, name="plan.pdf"):
    stored = store_bytes([content], desk.agency.workspace, name=name)
    return attach_file(desk.card, stored, client_visible=True, by=desk.agency.kees).row


def test_the_client_turns_the_pages_by_the_link(desk):
    attached(desk, corpus.pdf(A4, (842, 595)))
    approval = desk.ask()
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    assert 'alt="Page 2 of plan.pdf" width="842" height="595" loading="lazy"' in page
    at = re.findall(r'src="([^"]+/pages/\d+)"', page)
    assert len(at) == 2
    shown = Browser().get(at[1])
    assert shown.headers["Content-Type"] == "image/webp"
    assert shown.headers["Referrer-Policy"] == "no-referrer"
    assert Browser().get(at[1].replace("/pages/2", "/pages/3")).status_code == 404


def test_a_remark_lies_at_a_place_of_a_page(desk, as_member):
    attached(desk, corpus.pdf(A4, A4))
    approval = desk.ask()
    proof = approval.proofs.get(name="plan.pdf")
    at = f"pin-{proof.pk}-1"
    fields = {f"{at}-text": "Groter", f"{at}-page": "2", f"{at}-x": "0.25", f"{at}-y": "0.5"}
    assert sent(Browser(), path_of(approval), decision="changes", **fields).status_code == 302
    assert list(Pin.objects.values_list("page", "x", "y", "text")) == [(2, 0.25, 0.5, "Groter")]
    told = as_member(desk.agency.kees).get(f"/api/relay/approvals/{approval.pk}").json()
    assert told["approvers"][0]["pins"][0]["page"] == 2


@pytest.mark.parametrize("content", [corpus.locked_pdf(), b"%PDF-1.7 nonsense"])
def test_a_pdf_that_cannot_be_shown_says_so_and_can_be_downloaded(desk, as_member, content):
    attached(desk, content)
    approval = desk.ask()
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    assert "its pages cannot be shown" in page
    proof = approval.proofs.get(name="plan.pdf")
    got = Browser().get(f"{path_of(approval)}/proofs/{proof.pk}?download=1")
    assert got.getvalue() == content
    (told,) = [
        each
        for each in as_member(desk.agency.kees).get(f"/api/relay/approvals/{approval.pk}").json()["proofs"]
        if each["id"] == proof.pk
    ]
    assert told["pages"] == []
    assert "Download it" in told["pages_problem"]


def test_while_all_are_drawing_the_client_is_told_so_and_sees_the_pages_a_moment_later(desk, monkeypatch):
    attached(desk, corpus.pdf(A4))
    approval = desk.ask()
    with monkeypatch.context() as busy:
        busy.setattr(leafing, "IN_LINE", BoundedSemaphore(1))
        leafing.IN_LINE.acquire()
        page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
        assert "cannot be shown at this moment" in page
    monkeypatch.setattr(leafing, "AHEAD_S", 0)
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    (at,) = re.findall(r'src="([^"]+/pages/\d+)"', page)
    with monkeypatch.context() as busy:
        busy.setattr(leafing, "IN_LINE", BoundedSemaphore(1))
        leafing.IN_LINE.acquire()
        told = Browser().get(at)
        assert (told.status_code, told.headers["Retry-After"]) == (503, "2")
    assert Browser().get(at).status_code == 200


def test_without_scripts_the_pages_are_drawn_before_they_are_asked_for(desk, monkeypatch):
    attached(desk, corpus.pdf(A4, A4))
    approval = desk.ask()
    with monkeypatch.context() as hurried:
        hurried.setattr(leafing, "AHEAD_S", 0)
        page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
        assert '<noscript><p class="asked">Some pages are still being drawn.' in page
    monkeypatch.setattr(leafing, "AHEAD_S", 60)
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    assert "still being drawn" not in page
    monkeypatch.setattr(leafing, "asked_of_renderer", lambda *words: pytest.fail("drawn only now"))
    for at in re.findall(r'src="([^"]+/pages/\d+)"', page):
        assert Browser().get(at).status_code == 200


def test_the_team_turns_the_frozen_pages_and_compares_them_with_those_on_the_card(desk, as_member):
    first = attached(desk, corpus.pdf(A4, A4))
    approval = desk.ask()
    remove_attachment(first, by=desk.agency.kees)
    second = attached(desk, corpus.pdf(A4, words="New"))
    kees = as_member(desk.agency.kees)
    proof = approval.proofs.get(name="plan.pdf")
    assert kees.get(f"/api/relay/proofs/{proof.pk}/page?number=2").headers["Content-Type"] == "image/webp"
    assert kees.get(f"/api/relay/proofs/{proof.pk}/page?number=3").status_code == 404
    (change,) = kees.get(f"/api/relay/approvals/{approval.pk}/difference").json()["changes"]
    before, after = change["before_seen"], change["after_seen"]
    assert (before["proof"], len(before["pages"])) == (proof.pk, 2)
    assert (after["attachment"], len(after["pages"])) == (second.pk, 1)
    assert kees.get(f"/api/relay/attachments/{second.pk}/page").status_code == 200


def test_the_client_compares_two_rounds_page_by_page(desk):
    first = attached(desk, corpus.pdf(A4, A4))
    former = desk.ask()
    desk.says(former, "changes", comment="Groter")
    remove_attachment(first, by=desk.agency.kees)
    attached(desk, corpus.pdf(A4, words="New"))
    approval = desk.ask()
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    was = former.proofs.get(name="plan.pdf")
    difference = page[page.index("What is different") : page.index("proof-form")]
    assert f"/proofs/{was.pk}/pages/1" in difference
    assert "This page is gone." in difference
    assert Browser().get(f"{path_of(approval)}/proofs/{was.pk}/pages/2").status_code == 200
    # Only as a page to compare: what was answered then is not opened again.
    assert Browser().get(f"{path_of(approval)}/proofs/{was.pk}").status_code == 404


def test_what_the_team_was_shown_is_no_round_of_the_clients(desk):
    first = attached(desk, corpus.pdf(A4))
    inside = desk.ask(gate=None, members=[desk.agency.anna], title="Inside")
    approval = desk.ask()
    other = inside.proofs.get(attachment=first)
    assert Browser().get(f"{path_of(approval)}/proofs/{other.pk}/pages/1").status_code == 404


def test_a_changed_picture_is_compared_too(desk, as_member):
    former = desk.ask()
    desk.says(former, "changes", comment="Groener")
    remove_attachment(desk.mock_up, by=desk.agency.kees)
    attached(desk, corpus.picture(size=(20, 10), kind="WEBP"), "mock-up.png")
    approval = desk.ask()
    page = Browser().get(f"{path_of(approval)}?lang=en").content.decode()
    assert page.count("data-compare") == 1
    told = as_member(desk.agency.kees).get(
        f"/api/relay/approvals/{approval.pk}/difference?against={former.pk}"
    )
    (change,) = told.json()["changes"]
    assert [len(change[side]["pages"]) for side in ("before_seen", "after_seen")] == [1, 1]
    assert "They pay late" not in json.dumps(told.json())


def test_the_team_looks_at_a_mock_up_as_inert_as_the_client(desk, as_member):
    attached(desk, b"<!doctype html><html><script>alert(1)</script><h1>Spring</h1></html>", "mail.html")
    approval = desk.ask()
    proof = approval.proofs.get(name="mail.html")
    shown = as_member(desk.agency.kees).get(f"/api/relay/proofs/{proof.pk}/mock-up")
    assert shown.headers["Content-Type"].startswith("text/html")
    policy = shown.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "allow-" not in policy
    assert shown.headers["X-Frame-Options"] == "SAMEORIGIN"
    picture = approval.proofs.get(name="mock-up.png")
    assert as_member(desk.agency.kees).get(f"/api/relay/proofs/{picture.pk}/mock-up").status_code == 404
