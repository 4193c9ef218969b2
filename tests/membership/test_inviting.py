"""An invitation is a way in for one address: mailed, good for a week, once."""

from datetime import timedelta

import pytest
from django.core import mail

from baton.accounts.models import Member, MoneyTier, Role
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.membership import inviting, joining
from baton.membership.giving import Rights
from baton.membership.inviting import Sent
from baton.membership.models import Invitation, InvitationMail
from baton.membership.refusals import (
    AlreadyHere,
    AlreadyInvited,
    GuestNeedsClient,
    InvitationIsOver,
    LeftBefore,
    NotYoursToGive,
    OnlyOwnersTouchOwners,
    TeamMembersLeaveFirst,
    TooManyInvitations,
)
from tests.world import PASSWORD

NINA = "nina@relay.example"


def invite(by, email=NINA, role=Role.MEMBER, **known):
    return inviting.invite(email, role=role, by=by, **known)


@pytest.fixture
def mailed(django_capture_on_commit_callbacks):
    """``mailed(verb)`` runs the verb up to its commit and gives what left the house."""

    def run(verb):
        with django_capture_on_commit_callbacks(execute=True):
            verb()
        return mail.outbox

    return run


def test_the_invited_gets_a_mail_with_a_link(agency, mailed):
    [sent] = mailed(lambda: invite(agency.olga, name="Nina"))
    assert sent.to == [NINA]
    assert "/join/" in sent.body
    assert "Olga" in sent.body
    assert Invitation.objects.get().mails.get().taken_at is not None


def test_an_invitation_that_no_server_took_goes_later_with_a_link_that_opens(agency, mailed, monkeypatch):
    monkeypatch.setattr("baton.membership.mailing.send_invitation", refuse)
    assert mailed(lambda: invite(agency.olga, name="Nina")) == []
    monkeypatch.undo()
    assert inviting.send_what_was_not_taken() == 0
    InvitationMail.objects.update(created_at=clock.real_now() - timedelta(minutes=2))
    assert inviting.send_what_was_not_taken() == 1
    assert inviting.send_what_was_not_taken() == 0
    [sent] = mail.outbox
    token = sent.body.partition("/join/")[2].split()[0]
    assert joining.invitation_behind(token) == Invitation.objects.get()


def refuse(*_known):
    raise ConnectionRefusedError


@pytest.mark.parametrize(
    ("language", "word"), [("en", "invited"), ("ru", "приглашают"), ("nl", "uitgenodigd")]
)
def test_the_mail_speaks_the_language_of_the_invited(agency, mailed, language, word):
    [sent] = mailed(lambda: invite(agency.olga, language=language))
    assert word in sent.subject
    assert f'lang="{language}"' in sent.alternatives[0][0]


def test_the_day_of_a_russian_mail_ends_its_sentence_with_one_full_stop(agency, mailed):
    [sent] = mailed(lambda: invite(agency.olga, language="ru"))
    html = sent.alternatives[0].content
    for text in (sent.body, html):
        assert "Если вы не знаете" in text
        assert ".." not in text
    assert "overflow-wrap:anywhere" in html


def test_s58_names_never_stand_in_the_headers_of_a_mail(agency, mailed):
    spam = "Win a million at evil.example"
    Member.objects.filter(pk=agency.olga.pk).update(name=spam)
    agency.workspace.name = spam
    agency.workspace.save()
    [sent] = mailed(lambda: invite(agency.olga, name=spam))
    headers = "".join(f"{key}: {value}" for key, value in sent.message().items())
    assert "evil" not in headers
    assert "million" not in headers


def test_s58_twenty_invitations_an_hour_and_no_more(agency):
    for number in range(20):
        invite(agency.olga, f"n{number}@relay.example")
    with pytest.raises(TooManyInvitations, match="20"):
        invite(agency.olga, "one.more@relay.example")


def test_s58_sending_again_counts_too_and_revoking_gives_nothing_back(agency):
    sent = invite(agency.olga)
    for _ in range(18):
        inviting.send_again(sent.invitation, by=agency.olga)
    inviting.revoke(sent.invitation, by=agency.olga)
    other = invite(agency.olga, "other@relay.example")
    with pytest.raises(TooManyInvitations):
        inviting.send_again(other.invitation, by=agency.olga)


def test_s58_the_limit_holds_over_http_where_a_refusal_rolls_back(agency, as_member):
    browser = as_member(agency.olga)
    answers = [
        browser.post(
            "/api/relay/invitations",
            {"email": f"n{number}@relay.example", "role": "member"},
            content_type="application/json",
        ).status_code
        for number in range(22)
    ]
    assert answers == [200] * 20 + [429] * 2


def test_s17_a_stolen_database_holds_no_usable_token(agency, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    token = path_of(invite(agency.olga)).rsplit("/", 1)[1]
    kept = Invitation.objects.values().get()
    assert token not in str(kept)
    assert joining.invitation_behind(kept["digest"]) is None


def test_without_a_mail_server_the_inviter_carries_the_link(agency, settings, mailed):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert mailed(lambda: invite(agency.olga)) == []
    again = inviting.send_again(Invitation.objects.get(), by=agency.olga)
    assert "/join/" in str(again.link)


def test_where_mails_leave_the_house_nobody_but_the_invited_sees_the_link(agency, as_member):
    answer = as_member(agency.olga).post(
        "/api/relay/invitations", {"email": NINA, "role": "member"}, content_type="application/json"
    )
    assert answer.json()["link"] is None


def test_a_demo_writes_to_nobody(agency, mailed):
    agency.workspace.is_demo = True
    agency.workspace.save()
    assert mailed(lambda: invite(agency.olga)) == []


def test_only_who_administers_invites(agency):
    for member in (agency.marc, agency.anna, agency.greta):
        with pytest.raises(NotAllowed):
            invite(member)


def test_nobody_invites_above_themselves(agency):
    agency.marc.may_administer = True
    agency.marc.save()
    with pytest.raises(OnlyOwnersTouchOwners):
        invite(agency.marc, role=Role.OWNER)
    costs = Rights(may_manage=True, money=MoneyTier.COSTS_AND_MARGINS, may_see_personal_data=False,
                   may_administer=False)  # fmt: skip
    with pytest.raises(NotYoursToGive):
        invite(agency.marc, rights=costs)


def test_a_guest_is_invited_for_a_client(agency):
    with pytest.raises(GuestNeedsClient):
        invite(agency.olga, role=Role.GUEST)
    assert invite(agency.olga, role=Role.GUEST, client=agency.bloom).invitation.money == MoneyTier.NOTHING


def test_nobody_is_invited_twice_or_while_here_or_after_leaving(agency):
    invite(agency.olga)
    with pytest.raises(AlreadyInvited):
        invite(agency.olga, " NINA@relay.example ")
    with pytest.raises(AlreadyHere):
        invite(agency.olga, "kees@relay.example")
    Member.objects.filter(pk=agency.kees.pk).update(left_at=clock.now())
    with pytest.raises(LeftBefore, match="Kees"):
        invite(agency.olga, "kees@relay.example")


def test_a_revoked_invitation_opens_nothing(agency, settings, client):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    sent = invite(agency.olga)
    inviting.revoke(sent.invitation, by=agency.olga)
    assert client.get(path_of(sent)).status_code == 404
    with pytest.raises(InvitationIsOver):
        inviting.send_again(sent.invitation, by=agency.olga)


def test_an_invitation_is_over_after_seven_days(agency, settings, client):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    sent = invite(agency.olga)
    Invitation.objects.update(expires_at=clock.real_now() - timedelta(seconds=1))
    assert client.get(path_of(sent)).status_code == 404
    again = inviting.send_again(sent.invitation, by=agency.olga)
    assert client.get(path_of(again)).status_code == 200
    assert client.get(path_of(sent)).status_code == 404


def test_invitations_are_seen_by_who_administers_only(agency, as_member):
    sent = invite(agency.olga)
    assert [row["email"] for row in as_member(agency.olga).get("/api/relay/invitations").json()] == [NINA]
    for member in (agency.marc, agency.anna, agency.greta):
        browser = as_member(member)
        assert browser.get("/api/relay/invitations").status_code == 403
        assert browser.delete(f"/api/relay/invitations/{sent.invitation.id}").status_code == 403


def path_of(sent: Sent) -> str:
    return "/join/" + str(sent.link).split("/join/")[1]


def test_who_is_known_by_name_and_may_hold_cards_is_not_invited_as_a_guest(agency):
    known = Member.objects.create(workspace=agency.workspace, name="From Trello")
    agency.card(column=agency.terms, responsible=known)
    with pytest.raises(TeamMembersLeaveFirst, match="From Trello"):
        invite(agency.olga, role=Role.GUEST, client=agency.bloom, claims=known)


@pytest.fixture
def by_tim(agency, settings):
    """An invitation of a manager by Tim, who may administer."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    rights = {"role": Role.MANAGER, "may_administer": True, "may_manage": True, "money": MoneyTier.PRICES}
    Member.objects.filter(pk=agency.tim.pk).update(**rights)
    return invite(Member.objects.get(pk=agency.tim.pk), role=Role.MANAGER)


@pytest.mark.parametrize(
    "change",
    [
        {"left_at": clock.real_now()},
        {"may_administer": False},
        {"role": Role.MEMBER},
        {"money": MoneyTier.NOTHING},
        {"may_manage": False},
    ],
    ids=["left", "may not invite", "lower role", "sees no prices", "does not manage"],
)
def test_an_invitation_opens_nothing_when_its_sender_could_not_send_it_today(agency, by_tim, client, change):
    assert client.get(path_of(by_tim)).status_code == 200
    Member.objects.filter(pk=agency.tim.pk).update(**change)
    assert client.get(path_of(by_tim)).status_code == 404
    assert client.post(path_of(by_tim), {"name": "Nina", "password": PASSWORD}).status_code == 404
    assert not Member.objects.filter(user__email=NINA).exists()


def test_such_an_invitation_shows_as_over_and_sent_again_somebody_else_vouches_for_it(
    agency, by_tim, as_member, client
):
    olga = as_member(agency.olga)
    assert [row["expired"] for row in olga.get("/api/relay/invitations").json()] == [False]
    Member.objects.filter(pk=agency.tim.pk).update(left_at=clock.real_now())
    assert [row["expired"] for row in olga.get("/api/relay/invitations").json()] == [True]
    again = inviting.send_again(by_tim.invitation, by=agency.olga)
    assert (again.invitation.by, client.get(path_of(again)).status_code) == (agency.olga, 200)


def test_nobody_vouches_for_more_than_they_could_give(agency, by_tim):
    Member.objects.filter(pk=agency.tim.pk).update(left_at=clock.real_now())
    Member.objects.filter(pk=agency.marc.pk).update(may_administer=True, money=MoneyTier.NOTHING)
    with pytest.raises(NotYoursToGive):
        inviting.send_again(by_tim.invitation, by=agency.marc)
