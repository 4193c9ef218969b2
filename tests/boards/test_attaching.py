"""Files and links on a card, given only to those who may see them and never run by a browser."""

import os
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from baton.activity.models import Entry
from baton.boards.content.attaching import attach_link, change_attachment
from baton.boards.content.briefing import add_section, change_section
from baton.boards.models import Attachment
from baton.boards.relay.throwing_away import throw_away_unused_files
from baton.files import receiving, shelves
from baton.files.models import StoredFile
from baton.files.storing import store_bytes
from baton.kit.errors import Malformed
from tests.files import corpus


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def card(agency):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    return card


def upload(browser, card, content, name="mock-up.png", **form):
    url = f"/api/relay/cards/{card.id}/attachments"
    return browser.post(url, {"file": SimpleUploadedFile(name, content), **form})


def files_in(shelf):
    return [path for path in shelf.rglob("*") if path.is_file()]


def body(response):
    return b"".join(response.streaming_content)


def test_an_uploaded_picture_is_on_the_card_with_its_preview(agency, card, as_member):
    browser = as_member(agency.dasha)
    answer = upload(browser, card, corpus.picture()).json()
    assert answer["face"]["attachments_count"] == 1
    (shown,) = browser.get(f"/api/relay/cards/{card.id}").json()["attachments"]
    assert (shown["kind"], shown["content_type"], shown["width"], shown["height"]) == (
        "file",
        "image/png",
        800,
        400,
    )
    assert body(browser.get(shown["url"])) == corpus.picture()
    preview = browser.get(shown["preview"])
    assert preview["Content-Type"] == "image/webp"


def test_a_picture_opens_in_the_browser_and_nothing_in_it_can_run(agency, card, as_member):
    browser = as_member(agency.dasha)
    pk = upload(browser, card, corpus.picture()).json()["id"]
    answer = browser.get(f"/api/relay/attachments/{pk}/file")
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-cache"
    download = browser.get(f"/api/relay/attachments/{pk}/file?download=1")
    assert download["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("content", [corpus.HTML, corpus.SVG, corpus.XML, corpus.EXE, corpus.pixel_flood()])
def test_what_a_browser_might_run_is_only_downloaded(agency, card, as_member, content):
    browser = as_member(agency.dasha)
    pk = upload(browser, card, content, "innocent.png").json()["id"]
    answer = browser.get(f"/api/relay/attachments/{pk}/file")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_name_in_any_script_comes_back(agency, card, as_member):
    browser = as_member(agency.dasha)
    pk = upload(browser, card, b"x", 'макет "весна".txt').json()["id"]
    disposition = browser.get(f"/api/relay/attachments/{pk}/file")["Content-Disposition"]
    assert "filename*=utf-8''%D0%BC" in disposition
    assert "\n" not in disposition


def test_the_second_look_costs_no_bytes(agency, card, as_member):
    browser = as_member(agency.dasha)
    url = f"/api/relay/attachments/{upload(browser, card, corpus.picture()).json()['id']}/file"
    etag = browser.get(url)["ETag"]
    assert browser.get(url, headers={"If-None-Match": etag}).status_code == 304
    card.shared = False
    card.save()
    assert as_member(agency.greta).get(url, headers={"If-None-Match": etag}).status_code == 404


def test_a_guest_gets_marked_files_only(agency, card, as_member):
    browser, guest = as_member(agency.dasha), as_member(agency.greta)
    ours = upload(browser, card, b"ours", "ours.txt").json()["id"]
    theirs = upload(browser, card, corpus.picture(), client_visible="true").json()["id"]
    for place in ("file", "preview"):
        assert guest.get(f"/api/relay/attachments/{ours}/{place}").status_code == 404
        assert guest.get(f"/api/relay/attachments/{theirs}/{place}").status_code == 200
        assert as_member(agency.gleb).get(f"/api/relay/attachments/{theirs}/{place}").status_code == 404
    assert [row["id"] for row in guest.get(f"/api/relay/cards/{card.id}").json()["attachments"]] == [theirs]


def test_a_guest_attaches_nothing_and_leaves_no_bytes(agency, card, as_member, shelf):
    assert upload(as_member(agency.greta), card, b"mine", "mine.txt").status_code == 403
    assert files_in(shelf) == []


def test_a_file_of_a_hidden_a_deleted_or_a_binned_card_is_not_there(agency, card, as_member):
    browser = as_member(agency.olga)
    hidden = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    secret = upload(browser, hidden, b"secret", "s.txt").json()["id"]
    pk = upload(browser, card, b"x", "x.txt").json()["id"]
    other = as_member(agency.kees)
    assert other.get(f"/api/relay/attachments/{secret}/file").status_code == 404
    assert other.delete(f"/api/relay/attachments/{secret}").status_code == 404
    assert (
        other.patch(
            f"/api/relay/attachments/{secret}", {"name": "n"}, content_type="application/json"
        ).status_code
        == 404
    )
    card.deleted_at = timezone.now()
    card.save()
    assert browser.get(f"/api/relay/attachments/{pk}/file").status_code == 404
    card.deleted_at = None
    card.save()
    assert browser.delete(f"/api/relay/attachments/{pk}").json()["face"]["attachments_count"] == 0
    assert browser.get(f"/api/relay/attachments/{pk}/file").status_code == 404


def test_another_workspaces_file_is_not_there(agency, card, as_member):
    from baton.accounts.models import JobFunction, Role, Workspace
    from tests.world import member

    elsewhere = Workspace.objects.create(slug="other", name="Other")
    sam = as_member(member(elsewhere, "Sam", Role.OWNER, JobFunction.OTHER))
    pk = upload(as_member(agency.dasha), card, b"x", "x.txt").json()["id"]
    assert sam.get(f"/api/other/attachments/{pk}/file").status_code == 404
    assert sam.get(f"/api/relay/attachments/{pk}/file").status_code == 404


def test_too_large_a_file_is_refused_in_words(agency, card, as_member, settings, shelf):
    settings.FILE_LIMIT_BYTES = 1024 * 1024
    answer = upload(as_member(agency.dasha), card, b"x" * (1024 * 1024 + 1), "big.bin")
    assert answer.status_code == 413
    assert answer.json()["detail"] == "A file may have 1 MB at most."
    assert files_in(shelf) == []


def test_a_request_without_a_file_is_told_so(agency, card, as_member):
    answer = as_member(agency.dasha).post(f"/api/relay/cards/{card.id}/attachments", {})
    assert (answer.status_code, answer.json()["code"]) == (422, "FileMissing")


def test_a_stranger_writes_nothing_to_the_disk(agency, card, client, shelf):
    assert upload(client, card, b"x" * 5000, "x.bin").status_code == 401
    assert files_in(shelf) == []


def test_a_word_in_the_place_of_a_token_writes_nothing_to_the_disk(agency, card, client, shelf, monkeypatch):
    monkeypatch.setattr(receiving, "Arriving", None)
    client.defaults["HTTP_AUTHORIZATION"] = "Bearer guessed"
    assert upload(client, card, b"x" * 5000, "x.bin").status_code == 401
    assert files_in(shelf) == []


def test_a_pasted_screenshot_is_named_by_its_date(agency, card, as_member):
    upload(as_member(agency.dasha), card, corpus.picture(), "image.png", pasted="true")
    assert re.fullmatch(r"Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png", Attachment.objects.get().name)


def test_a_repeated_upload_is_one_attachment(agency, card, as_member):
    browser, url = as_member(agency.dasha), f"/api/relay/cards/{card.id}/attachments"
    answers = [
        browser.post(
            url,
            {"file": SimpleUploadedFile("a.txt", b"once")},
            headers={"Idempotency-Key": "upload-1"},
        ).json()
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert Attachment.objects.count() == StoredFile.objects.count() == 1


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//evil.example",
        "https://",
        "https:///x",
        "http://[::1",
        "mailto:a@b.example",
        "ftp://x.example/a",
        "relay",
        "",
    ],
)
def test_a_link_leads_to_the_web(agency, card, url):
    with pytest.raises(Malformed, match="url"):
        attach_link(card, url, by=agency.kees)


def test_a_link_is_attached_under_its_own_address_or_a_name(agency, card, as_member):
    answer = as_member(agency.kees).post(
        f"/api/relay/cards/{card.id}/attachment-links",
        {"url": "https://figma.example/файл?a=1#b"},
        content_type="application/json",
    )
    assert answer.status_code == 200, answer.content
    (shown,) = as_member(agency.kees).get(f"/api/relay/cards/{card.id}").json()["attachments"]
    assert (shown["kind"], shown["name"], shown["url"]) == (
        "link",
        "https://figma.example/файл?a=1#b",
        "https://figma.example/файл?a=1#b",
    )
    assert as_member(agency.kees).get(f"/api/relay/attachments/{shown['id']}/file").status_code == 404


def test_what_is_let_to_the_client_twice_is_told_once(agency, card):
    link = attach_link(card, "https://mock-up.example/", by=agency.kees).row
    terms = add_section(card, title="Terms", text="Two mails", by=agency.kees).row
    for _ in range(2):
        change_attachment(link, client_visible=True, by=agency.kees)
        change_section(terms, client_visible=True, by=agency.kees)
    told = Entry.objects.filter(kind__in=("AttachmentChanged", "BriefSectionChanged"))
    assert sorted(told.values_list("kind", flat=True)) == ["AttachmentChanged", "BriefSectionChanged"]


def test_a_removed_file_goes_for_good_after_thirty_days(agency, card, as_member):
    browser = as_member(agency.dasha)
    kept, lost = (
        upload(browser, card, name.encode(), name).json()["id"] for name in ("kept.txt", "lost.txt")
    )
    for stored in StoredFile.objects.all():
        os.utime(shelves.path_of(stored.key), (0, 0))
    browser.delete(f"/api/relay/attachments/{lost}")
    assert throw_away_unused_files() == 0
    Attachment.objects.filter(pk=lost).update(deleted_at=timezone.now() - timedelta(days=31))
    assert throw_away_unused_files() == 1
    assert StoredFile.objects.get().name == "kept.txt"
    assert browser.get(f"/api/relay/attachments/{kept}/file").status_code == 200


def test_a_file_that_was_just_stored_is_not_thrown_away(agency):
    store_bytes([b"new"], agency.workspace, name="new.txt")
    assert throw_away_unused_files() == 0


def test_a_new_version_takes_the_place_of_a_file_for_the_same_eyes(agency, card, as_member):
    browser = as_member(agency.dasha)
    upload(browser, card, corpus.picture(), client_visible="true")
    old = Attachment.objects.get()
    upload(browser, card, corpus.picture(size=(30, 20)), name="final.PNG", in_place_of=old.pk)
    (shown,) = browser.get(f"/api/relay/cards/{card.id}").json()["attachments"]
    assert (shown["name"], shown["client_visible"], shown["width"]) == ("mock-up.png", True, 30)
    card.refresh_from_db()
    assert card.attachments_count == 1


def test_a_new_version_of_another_kind_keeps_its_own_name(agency, card, as_member):
    browser = as_member(agency.dasha)
    upload(browser, card, corpus.picture())
    upload(browser, card, b"Two mails", name="terms.txt", in_place_of=Attachment.objects.get().pk)
    assert list(Attachment.objects.filter(deleted_at=None).values_list("name", flat=True)) == ["terms.txt"]


def test_a_version_is_of_a_file_on_the_same_card(agency, card, as_member):
    browser = as_member(agency.dasha)
    link = attach_link(card, "https://example.com/", by=agency.dasha).row
    assert upload(browser, card, corpus.picture(), in_place_of=link.pk).status_code == 404
    other = agency.card("Another")
    upload(browser, other, corpus.picture())
    foreign = Attachment.objects.get(card=other)
    assert upload(browser, card, corpus.picture(), in_place_of=foreign.pk).status_code == 404
    assert Attachment.objects.filter(card=other, deleted_at=None).exists()
