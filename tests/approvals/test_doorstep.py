"""A stranger, one link, one answer. Whatever is wrong with a link, the page is the same."""

import re
from datetime import timedelta

import pytest
from django.test import Client as Browser

from baton.approvals import links
from baton.approvals.ending import withdraw
from baton.approvals.models import Answer, Approval, Approver, Link, LinkUse, Pin
from baton.approvals.pages.wording import as_html, line_as_html
from baton.approvals.queries import one
from baton.approvals.refusals import LinkIsOver
from baton.boards.content.attaching import attach_file, attach_version
from baton.boards.content.briefing import add_section, write
from baton.boards.models import Card, Clearance
from baton.boards.relay.trashing import trash
from baton.boards.structure.stating_gates import change_gate
from baton.files.storing import store_bytes
from baton.kit import clock
from baton.membership.contacts import archive_contact

pytestmark = pytest.mark.django_db
MOCK_UP = (
    b"<!doctype html><html><body onload='alert(1)'><script>alert(2)</script><h1>Spring</h1></body></html>"
)


@pytest.fixture
def approval(desk):
    stored = store_bytes([MOCK_UP], desk.agency.workspace, name="mail.html")
    attach_file(desk.card, stored, client_visible=True, by=desk.agency.kees)
    return desk.ask(note="Have a look")


@pytest.fixture
def bo() -> Browser:
    return Browser(enforce_csrf_checks=True)


def link_of(approval: Approval) -> Link:
    return Link.objects.select_related("approver__approval__card").get(approver__approval=approval)


def path_of(approval: Approval) -> str:
    return f"/a/{links.token_of(link_of(approval))}"


def sent(browser: Browser, path: str, **fields: str):
    page = browser.get(path).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    shown = re.search(r'name="shown" value="([^"]+)"', page)
    known = {"csrfmiddlewaretoken": token[1] if token else "", "shown": shown[1] if shown else ""}
    return browser.post(path, {**known, **fields})


def test_the_proof_is_shown_in_the_contacts_language_and_inert(approval, bo):
    page = bo.get(path_of(approval))
    text = page.content.decode()
    assert page.status_code == 200
    assert '<html lang="nl">' in text
    assert "Two mails" in text
    assert "They pay late" not in text
    assert page.headers["Cache-Control"].startswith("max-age=0")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert "<script>" not in text


def test_by_when_an_answer_is_due_says_by_whose_clock(approval, bo):
    Approval.objects.update(answer_by=clock.now().replace(hour=12, minute=0) + timedelta(days=40))
    text = bo.get(f"{path_of(approval)}?lang=en").content.decode()
    assert re.search(r"Please answer by \d+ [A-Z][a-z]+, 1[34]:00 \(Europe/Amsterdam\)\.", text), text


def test_s57_what_people_typed_runs_nothing(desk, bo):
    hostile = (
        "<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://spy.example/p.gif) <b onclick=x>"
    )
    desk.rewrites(hostile)
    text = bo.get(path_of(desk.ask(title="<img src=x onerror=alert(1)>"))).content.decode()
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert 'href="javascript' not in text
    assert "spy.example/p.gif" not in re.findall(r'src="([^"]+)"', text)
    assert not re.search(r"<b onclick", text)


def test_a_mock_up_lies_in_a_world_of_its_own(approval, bo):
    proof = approval.proofs.get(name="mail.html")
    at = f"{path_of(approval)}/proofs/{proof.id}"
    frame = bo.get(f"{at}/mock-up")
    assert frame.headers["Content-Type"].startswith("text/html")
    policy = frame.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "allow-scripts" not in policy
    assert "script-src" not in policy
    assert frame.headers["Referrer-Policy"] == "no-referrer"
    # As a file it is only ever downloaded.
    plain = bo.get(at)
    assert plain.headers["Content-Disposition"].startswith("attachment")
    assert plain.headers["Referrer-Policy"] == "no-referrer"


def test_an_approver_answers_from_the_link(desk, approval, bo):
    done = sent(bo, path_of(approval), decision="approve", comment="Mooi")
    assert done.status_code == 302
    given = Answer.objects.get()
    assert (given.decision, given.comment, given.by) == ("approve", "Mooi", None)
    assert given.content_hash == approval.content_hash
    assert given.ip == "127.0.0.1"
    assert Clearance.objects.filter(card=desk.card, voided_at=None).exists()
    assert "<form" not in bo.get(path_of(approval)).content.decode().split("<footer")[0]
    assert set(LinkUse.objects.values_list("kind", flat=True)) == {"opened", "answered"}


def test_a_remark_without_any_script(approval, bo):
    proof = approval.proofs.get(name="mock-up.png")
    fields = {
        f"pin-{proof.id}-0-text": "Logo naar links",
        f"pin-{proof.id}-1-text": "En groener",
        f"pin-{proof.id}-1-x": "0.25",
        f"pin-{proof.id}-1-y": "0.5",
        f"pin-{proof.id}-2-text": "  ",
        "pin-1-1-x": "nonsense",
    }
    assert sent(bo, path_of(approval), decision="changes", **fields).status_code == 302
    pins = Pin.objects.order_by("id").values_list("text", "x", "y")
    assert list(pins) == [("Logo naar links", None, None), ("En groener", 0.25, 0.5)]


def test_the_second_answer_changes_nothing_and_tells_the_first(approval, bo):
    path = path_of(approval)
    sent(bo, path, decision="approve")
    again = bo.get(path)
    token = bo.cookies["csrftoken"].value
    refused = bo.post(
        path, {"csrfmiddlewaretoken": token, "shown": approval.content_hash, "decision": "changes"}
    )
    assert refused.status_code == 409
    assert Answer.objects.get().decision == "approve"
    assert again.status_code == 200


def test_without_the_form_of_the_page_nothing_is_decided(approval, bo):
    answer = bo.post(path_of(approval), {"decision": "approve", "shown": approval.content_hash})
    assert answer.status_code == 403
    assert not Answer.objects.exists()


def test_opening_the_link_decides_nothing(approval, bo):
    """A mail server that looks into every link is no approver."""
    bo.get(path_of(approval) + "?decision=approve")
    bo.head(path_of(approval))
    assert not Answer.objects.exists()
    assert Approver.objects.get().first_opened_at is not None


def test_what_changed_since_the_last_round_is_shown(desk, bo):
    first = desk.ask()
    desk.says(first, "changes", comment="Drie mails graag")
    desk.rewrites("Three mails\nOn Monday")
    text = bo.get(path_of(desk.ask())).content.decode()
    assert "<p>Two mails</p></div></del>" in text
    assert "<p>Three mails</p></div></ins>" in text
    assert "<p>On Monday</p></div></div>" in text
    assert "Drie mails graag" in text


def test_the_old_link_tells_of_a_new_round(desk, approval, bo):
    desk.says(approval, "changes", comment="Greener")
    assert "U wordt opnieuw gevraagd" in bo.get(path_of(approval)).content.decode()
    second = desk.ask()
    old = bo.get(path_of(approval)).content.decode()
    assert "een nieuwe ronde" in old
    assert links.token_of(link_of(second)) not in old
    withdraw(second, by=desk.agency.kees)
    assert "een nieuwe ronde" not in bo.get(path_of(approval)).content.decode()


def test_a_content_changed_meanwhile_is_not_approved(desk, bo):
    approval = desk.ask()
    path = path_of(approval)
    page = bo.get(path).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    desk.rewrites()
    known = {"csrfmiddlewaretoken": token[1], "shown": approval.content_hash, "decision": "approve"}  # type: ignore[index]
    assert bo.post(path, known).status_code == 409
    assert not Answer.objects.exists()


def over_for(path: str) -> bytes:
    page = Browser().get(path)
    assert page.status_code == 404
    return re.sub(rb'href="\?lang=[^"]*"|<html lang="\w\w">', b"", page.content)


def test_s12_every_link_that_is_over_is_the_same_page(desk, agency, bo):
    """Revoked, expired, of an archived contact, of a card in the trash: from the next request on (S12)."""
    pages = set()
    for end in ("revoked", "expired", "archived", "trashed", "moved"):
        approval = desk.ask() if end == "revoked" else Approval.objects.latest("id")
        path = f"/a/{links.token_of(links.open_way(approval.approvers.get(), by=agency.kees))}?lang=en"
        link = Link.objects.latest("id")
        assert Browser().get(path).status_code == 200
        if end == "revoked":
            links.revoke(link, by=agency.kees)
        elif end == "expired":
            Link.objects.filter(pk=link.pk).update(expires_at=clock.real_now() - timedelta(seconds=1))
        elif end == "moved":
            Card.objects.filter(pk=desk.card.pk).update(project=agency.secret)
        elif end == "archived":
            archive_contact(desk.bo, by=agency.anna)
        else:
            trash(desk.card, by=agency.kees)
        pages.add(over_for(path))
        assert LinkUse.objects.filter(link=link, kind="refused").count() == 1
        proof = approval.proofs.order_by("id")[0]
        assert Browser().get(path.replace("?", f"/proofs/{proof.pk}/mock-up?")).status_code == 404
        if end == "archived":
            desk.bo.archived_at = None
            desk.bo.save(update_fields=["archived_at"])
        if end == "trashed":
            Card.objects.filter(pk=desk.card.pk).update(deleted_at=None)
    pages.add(over_for("/a/guessed?lang=en"))
    assert len(pages) == 1


def test_a_guessed_link_is_counted_and_shuts_nobody_else_out(approval, bo):
    good = path_of(approval)
    link = link_of(approval)
    forged = [
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        good + "=",
        good + "A",
        f"/a/{'A' * 54}",
        "/a/%00",
        "/a/" + "x" * 3000,
        f"/a/{link.pk}",
    ]
    for path in forged:
        assert bo.get(path).status_code in (404, 429), path
    assert [bo.get(f"/a/{n}").status_code for n in range(40)][-1] == 429
    assert bo.get(good).status_code == 200


def test_s49_a_link_opens_one_approval_and_the_database_alone_opens_nothing(approval, settings, bo):
    """Everything in the row is known to whoever has a dump; the key is not in it."""
    path = path_of(approval)
    link = link_of(approval)
    kept = " ".join(str(value) for value in vars(link).values())
    assert path.removeprefix("/a/") not in kept
    settings.SECRET_KEY = "somebody else's installation"
    assert bo.get(path).status_code == 404


def test_one_more_link_leaves_the_one_in_the_mail_and_revoking_ends_them_all(approval, agency, bo):
    path, first = path_of(approval), link_of(approval)
    made = links.make(first.approver, by=agency.kees)
    paths = [path, f"/a/{links.token_of(made)}"]
    assert [bo.get(each).status_code for each in paths] == [200, 200]
    links.revoke(made, by=agency.kees)
    assert [bo.get(each).status_code for each in paths] == [404, 404]
    with pytest.raises(LinkIsOver):
        links.revoke(first, by=agency.kees)


def test_what_was_written_is_given_back_when_the_link_ends_meanwhile(desk, approval, bo):
    path = path_of(approval)
    bo.get(path)
    proof = approval.proofs.first()
    links.revoke(link_of(approval), by=desk.agency.kees)
    browser = Browser()
    wrote = {"decision": "changes", "comment": "Greener & <b>bolder</b>", f"pin-{proof.pk}-1-text": "Here"}
    page = browser.post(path, wrote)
    assert page.status_code == 404
    text = page.content.decode()
    assert "Greener &amp; &lt;b&gt;bolder&lt;/b&gt;</textarea>" in text
    assert ">Here</textarea>" in text


def test_the_mock_up_that_was_shown_before_is_one_tap_away(desk, approval, bo):
    desk.says(approval, "changes", comment="Warmer")
    old = desk.card.attachments.get(name="mail.html")
    warmer = store_bytes([MOCK_UP.replace(b"Spring", b"Spring!")], desk.agency.workspace, name="mail.html")
    attach_version(old, warmer, by=desk.agency.kees)
    path = path_of(desk.ask())
    former = approval.proofs.get(name="mail.html")
    assert f'href="{path}/proofs/{former.pk}/mock-up"' in bo.get(path).content.decode()
    assert b"Spring<" in b"".join(bo.get(f"{path}/proofs/{former.pk}/mock-up"))


def test_a_place_in_a_mock_up_is_kept_with_how_wide_it_lay(desk, approval, bo):
    proof = approval.proofs.get(name="mail.html")
    place = {"text": "Larger", "x": "0.5", "y": "0.25", "width": "375"}
    remark = {f"pin-{proof.pk}-1-{name}": value for name, value in place.items()}
    odd = {f"pin-{proof.pk}-2-text": "Here", f"pin-{proof.pk}-2-width": "1e9"}
    sent(bo, path_of(approval), decision="changes", **remark, **odd)
    assert list(Pin.objects.order_by("id").values_list("text", "x", "width")) == [
        ("Larger", 0.5, 375),
        ("Here", None, None),
    ]
    [answered] = one(approval.pk, desk.agency.anna)["approvers"]
    assert [pin["width"] for pin in answered["pins"]] == [375, None]


def test_the_client_reads_what_was_agreed_to_be_looked_at(desk, bo):
    change_gate(
        desk.gate, evidence=" The mock-up for desk and phone ", words="They dawdle", by=desk.agency.marc
    )
    desk.gate.refresh_from_db()
    asked = desk.ask()
    # What is asked goes on as it was asked.
    change_gate(desk.gate, evidence="The text", by=desk.agency.marc)
    page = bo.get(f"{path_of(asked)}?lang=en").content.decode()
    assert "What is to be looked at:</strong> The mock-up for desk and phone<" in page
    # What the board says to whoever moves a card too early is the team's own.
    assert "They dawdle" not in page
    assert one(asked.pk, desk.agency.anna)["evidence"] == "The mock-up for desk and phone"


def test_what_differs_in_the_brief_is_read_without_its_signs(desk, bo):
    section = add_section(desk.card, title="Mail", text=BRIEF, client_visible=True, by=desk.agency.kees).row
    desk.says(desk.ask(), "changes", comment="Another shop")
    write(section, BRIEF.replace("old.example", "new.example"), based_on=section.version, by=desk.agency.kees)
    page = bo.get(f"{path_of(desk.ask())}?lang=en").content.decode()
    lines = page[page.index('class="lines"') : page.index("</article>")]
    assert "<h2>Spring</h2>" in lines
    assert "<strong>green</strong>" in lines
    assert re.search(r"<li[^>]*>☐ two pictures</li>", lines)
    assert "## " not in lines
    # That the link leads elsewhere is all that differs.
    gone, new = (lines[lines.index(f"<{tag} ") : lines.index(f"</{tag}>")] for tag in ("del", "ins"))
    assert ">https://old.example</span>" in gone
    assert ">https://new.example</span>" in new


def test_a_line_that_shows_nothing_by_itself_is_as_written():
    assert line_as_html("[shop]: https://shop.example") == "[shop]: https://shop.example"
    assert line_as_html("```<b>") == "```&lt;b&gt;"
    assert line_as_html("|---|---|") == "<p>|---|---|</p>"
    assert line_as_html("") == ""


BRIEF = """## Spring

- the header is **green**
  - [ ] two pictures
- the button leads to [the shop](https://old.example)
"""


def test_what_is_missing_is_said_where_the_answer_is_written(approval, bo):
    page = sent(bo, path_of(approval), decision="changes").content.decode()
    assert page.index('role="alert"') > page.index('id="answer-title"')
    assert re.search(r"<textarea id=.comment.[^>]*autofocus", page)


def test_a_section_without_a_title_is_called_by_whom_it_is_for(desk, bo):
    add_section(desk.card, job_function="designer", text="Green", client_visible=True, by=desk.agency.kees)
    page = bo.get(f"{path_of(desk.ask())}?lang=en").content.decode()
    assert "<h2>Designer</h2>" in page


def test_a_proof_of_another_approval_is_not_there(desk, approval, bo):
    other = desk.ask(gate=None, members=[desk.agency.anna], title="Inside")
    foreign = other.proofs.first()
    assert bo.get(f"{path_of(approval)}/proofs/{foreign.pk}").status_code == 404
    assert bo.get(f"{path_of(approval)}/proofs/{2**63}").status_code == 404


def test_a_question_taken_back_is_told_so(desk, approval, bo):
    withdraw(approval, by=desk.agency.kees)
    page = bo.get(path_of(approval) + "?lang=en")
    assert "The question was taken back" in page.content.decode()
    assert sent(bo, path_of(approval), decision="approve").status_code in (403, 409)
    assert not Answer.objects.exists()


@pytest.mark.parametrize(("language", "word"), [("en", "Approve"), ("ru", "Согласовать"), ("nl", "Akkoord")])
def test_the_page_speaks_three_languages(approval, bo, language, word):
    assert f">{word}</button>" in bo.get(f"{path_of(approval)}?lang={language}").content.decode()


@pytest.mark.parametrize(
    "line", ["Two mails, on Monday (9:30)!", "", "Цена 100 €", "A _little_ **bold**", "- a point", "1. first"]
)
def test_a_line_without_markup_is_read_as_the_whole_reader_reads_it(line):
    assert line_as_html(line).strip() == as_html(line).strip()
