"""What a client sees and what not, through the API; and the team that looks through their eyes."""

import json

import pytest

from baton.accounts.models import Client, Member
from baton.activity.models import Entry
from baton.approvals.models import Approval, ClientView
from baton.approvals.refusals import NotShared
from baton.approvals.viewing_as import guest_of, note
from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.news.scope import placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.sight import sight_of
from baton.kit.errors import NotAllowed

pytestmark = pytest.mark.django_db


def asked(desk):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    return desk.ask(members=[desk.agency.greta], note="Have a look")


def get(browser, path):
    return browser.get(f"/api/relay/{path}")


def test_a_guest_answers_in_the_application(desk, as_member):
    approval = asked(desk)
    greta = as_member(desk.agency.greta)
    page = get(greta, f"cards/{desk.card.pk}/approvals").json()
    assert page["gates"] == []
    (told,) = page["approvals"]
    assert told["may"]["answer"]
    assert "They pay late" not in json.dumps(page)
    sent = {"decision": "approve", "shown": told["content_hash"]}
    path = f"/api/relay/approvals/{approval.pk}/answer"
    done = greta.post(path, json.dumps(sent), content_type="application/json")
    assert done.json()["approval"]["state"] == "granted"
    again = greta.post(path, json.dumps(sent | {"decision": "changes"}), content_type="application/json")
    assert again.status_code == 409
    assert again.json()["detail"] == "Greta has answered already: approved."


def test_s37_only_who_sees_the_card_is_asked_and_who_no_longer_does_reads_nothing(desk, as_member):
    with pytest.raises(NotShared):
        desk.ask(gate=None, members=[desk.agency.greta])
    approval = asked(desk)
    greta = as_member(desk.agency.greta)
    assert get(greta, f"approvals/{approval.pk}").status_code == 200
    edit(Card.objects.get(pk=desk.card.pk), {"shared": False}, by=desk.agency.kees)
    proof = approval.proofs.get(name="mock-up.png")
    for path in (f"approvals/{approval.pk}", f"proofs/{proof.pk}/file", f"cards/{desk.card.pk}/approvals"):
        assert get(greta, path).status_code == 404
    assert get(greta, f"boards/{desk.agency.board.pk}/approvals").status_code == 404
    sent = {"decision": "approve", "shown": approval.content_hash}
    refused = greta.post(
        f"/api/relay/approvals/{approval.pk}/answer", json.dumps(sent), content_type="application/json"
    )
    assert refused.status_code == 404


def test_s61_nothing_of_an_approval_is_told_to_who_is_not_asked(desk, as_member):
    """Guests hear that a card changed, whoever was asked; another client's guest hears nothing."""
    approval = asked(desk)
    (told,) = placed(list(Entry.objects.filter(kind="ApprovalAsked")))
    for who, kind in ((desk.agency.kees, "ApprovalAsked"), (desk.agency.greta, "CardChanged")):
        part = part_for(told, sight_of(who))
        assert part is not None
        assert told_as(part, told, sight_of(who))["kind"] == kind
    assert part_for(told, sight_of(desk.agency.gleb)) is None
    other = Member.objects.create(
        workspace=desk.agency.workspace,
        name="Bob",
        money=0,
        role="guest",
        job_function="client",
        client=desk.agency.bloom,
    )
    assert approval not in Approval.objects.seen_by(other)
    internal = desk.ask(gate=None, members=[desk.agency.anna], title="Inside")
    assert internal not in Approval.objects.seen_by(desk.agency.greta)


def test_the_board_tells_who_is_waited_for_and_since_when(desk, as_member):
    approval = desk.ask()
    told = get(as_member(desk.agency.anna), f"boards/{desk.agency.board.pk}/approvals").json()
    (badge,) = told["cards"][str(desk.card.pk)]
    assert (badge["approval"], badge["state"], badge["contacts"]) == (approval.pk, "open", ["Bo"])
    assert badge["for_client"]
    desk.says(approval)
    assert get(as_member(desk.agency.anna), f"boards/{desk.agency.board.pk}/approvals").json()["cards"] == {}


def test_the_card_says_how_it_stands_to_its_gates(desk, as_member):
    def state() -> str:
        page = get(as_member(desk.agency.anna), f"cards/{desk.card.pk}/approvals").json()
        return str(page["gates"][0]["state"])

    assert state() == "needed"
    approval = desk.ask()
    assert state() == "asked"
    desk.says(approval)
    assert state() == "clear"
    desk.rewrites()
    assert state() == "changed"


def test_the_difference_between_rounds_and_to_what_is_there_now(desk, as_member):
    anna = as_member(desk.agency.anna)
    first = desk.ask()
    desk.says(first, "changes", comment="Three")
    desk.rewrites("Three mails\nOn Monday")
    second = desk.ask()
    told = get(anna, f"approvals/{second.pk}/difference?against={first.pk}").json()["changes"]
    assert [(line["how"], line["text"]) for line in told[0]["lines"]] == [
        ("removed", "Two mails"),
        ("added", "Three mails"),
        ("same", "On Monday"),
    ]
    assert get(anna, f"approvals/{second.pk}/difference").json()["changes"] == []


def test_the_team_sees_exactly_what_a_guest_of_the_client_gets(desk, as_member):
    edit(desk.card, {"shared": True}, by=desk.agency.kees)
    anna, greta = as_member(desk.agency.anna), as_member(desk.agency.greta)
    bloom, board = desk.agency.bloom.pk, desk.agency.board.pk
    assert get(anna, f"clients/{bloom}/view/boards/{board}").json() == get(greta, f"boards/{board}").json()
    as_client = get(anna, f"clients/{bloom}/view/cards/{desk.card.pk}").json()
    own = get(greta, f"cards/{desk.card.pk}").json()
    assert as_client == own
    assert "They pay late" not in json.dumps(as_client)
    assert list(ClientView.objects.order_by("id").values_list("by", "board", "card")) == [
        (desk.agency.anna.pk, board, None),
        (desk.agency.anna.pk, None, desk.card.pk),
    ]


def test_nobody_sees_more_as_a_client_than_as_themselves(desk, as_member):
    agency = desk.agency
    marc = as_member(agency.marc)
    assert get(marc, f"clients/{agency.vault.pk}/view/boards/{agency.board.pk}").status_code == 404
    with pytest.raises(NotAllowed):
        guest_of(Client.objects.get(pk=agency.bloom.pk), by=agency.greta)
    assert not ClientView.objects.exists()


def test_who_looked_at_a_board_is_told_to_whoever_sees_the_board(desk, as_member):
    """The names of private boards are no news for the rest of the team."""
    note(desk.agency.bloom, board=desk.agency.hidden_board.pk, by=desk.agency.olga)
    path = f"clients/{desk.agency.bloom.pk}/sharing"
    assert "Salaries" in json.dumps(get(as_member(desk.agency.olga), path).json()["views"])
    assert get(as_member(desk.agency.kees), path).json()["views"] == []
