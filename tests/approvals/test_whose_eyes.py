"""Through a link one sees and does what is the link's own: no round of the team's, nobody else's answer."""

import pytest
from django.test import Client as Browser

from baton.accounts.models import Client, Project
from baton.approvals import links
from baton.approvals.asking import ask
from baton.approvals.comparing import compared
from baton.approvals.models import Answer, Approval, Link
from baton.approvals.rounds import in_turn
from baton.boards.content.editing import edit
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership.contacts import add_contact

pytestmark = pytest.mark.django_db


def page_of(approval: Approval) -> str:
    link = Link.objects.select_related("approver__approval__card").get(approver__approval=approval)
    return Browser().get(f"/a/{links.token_of(link)}?lang=en").content.decode()


def test_what_the_team_was_shown_before_is_not_told_to_the_client(desk):
    first, _ = ask(desk.card, contacts=[desk.bo], by=desk.agency.kees)
    desk.says(first, "changes", comment="Drie graag")
    second, _ = ask(desk.card, members=[desk.agency.marc], again=first, by=desk.agency.kees)
    assert "They pay late" in " ".join(second.proofs.values_list("text", flat=True))
    desk.says(second, "changes", comment="Shorter", by=desk.agency.marc)
    desk.rewrites()
    third, _ = ask(desk.card, contacts=[desk.bo], again=second, by=desk.agency.kees)
    text = page_of(third)
    assert "<p>Two mails</p></div></del>" in text
    assert "Drie graag" in text
    assert "They pay late" not in text
    assert "Inside" not in text
    assert "Shorter" not in text


def test_what_one_client_said_is_not_told_to_another(desk):
    first = desk.ask()
    desk.says(first, "changes", comment="Wij betalen later")
    desk.rewrites("Three mails")
    fern = Client.objects.create(workspace=desk.agency.workspace, name="Fern")
    other = Project.objects.create(workspace=desk.agency.workspace, client=fern, name="Ferns")
    edit(desk.card, {"project": other}, by=desk.agency.kees)
    vera = add_contact(fern, name="Vera", email="vera@fern.example", by=desk.agency.anna)
    second = desk.ask(contacts=[vera])
    text = page_of(second)
    assert "Three mails" in text
    assert "Wij betalen later" not in text
    assert "Two mails" not in text


def test_nobody_answers_for_a_colleague_by_a_link_made_oneself(desk, as_member):
    """A link is for whoever has no way in: with it one answers in their name, past their second factor."""
    approval, _ = ask(desk.card, members=[desk.agency.marc], by=desk.agency.kees)
    approver = approval.approvers.get()
    with pytest.raises(NotAllowed):
        links.make(approver, by=desk.agency.kees)
    made = as_member(desk.agency.kees).post(f"/api/relay/approvers/{approver.pk}/links")
    assert made.status_code == 403
    assert not Link.objects.exists()


def test_a_link_that_ends_while_its_answer_waits_for_its_turn_answers_nothing(desk, monkeypatch):
    """Revoked between the look at the link and the answer: what counts is asked in turn (S12)."""
    approval = desk.ask()
    link = Link.objects.select_related("approver__approval__card").get(approver__approval=approval)
    path = f"/a/{links.token_of(link)}"

    def after_the_end(of: Approval):
        links.revoke(Link.objects.get(pk=link.pk), by=desk.agency.kees)
        return in_turn(of)

    monkeypatch.setattr("baton.approvals.answering.in_turn", after_the_end)
    sent = Browser().post(path, {"decision": "approve", "shown": approval.content_hash})
    assert sent.status_code == 404
    assert not Answer.objects.exists()


def test_a_free_question_goes_on_from_no_gates_round(desk):
    """Else a gate's granted round would count as replaced, and nobody would be told when it is void."""
    granted = desk.ask()
    desk.says(granted)
    with pytest.raises(NotSeen):
        ask(desk.card, members=[desk.agency.marc], again=granted, by=desk.agency.kees)


@pytest.mark.timeout(20)
def test_a_long_text_rewritten_paragraph_by_paragraph_is_compared_at_once():
    """Blank lines between a thousand new paragraphs once took minutes: whoever has the link asks for it."""
    old, new = ("\n".join(f"{word} {n}\n" for n in range(1000)) for word in ("old", "new"))
    lines = compared(old, new)
    assert [line.text for line in lines if line.how != "added"] == old.splitlines()
    assert [line.text for line in lines if line.how != "removed"] == new.splitlines()
