"""Whoever was invited comes in, once."""

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client as Browser

from baton.accounts.models import JobFunction, Member, MoneyTier, Role, User, Workspace
from baton.kit.errors import NotAllowed
from baton.membership import inviting, joining
from baton.membership.models import Invitation
from baton.membership.refusals import InvitationIsOver
from tests.world import PASSWORD, member

NINA = "nina@relay.example"
JOINING = {"name": "Nina", "password": PASSWORD}


@pytest.fixture
def link(agency, settings):
    """``link(email)`` is the path of a fresh invitation to Relay."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

    def invited(email=NINA, **known):
        known.setdefault("role", Role.MEMBER)
        known.setdefault("by", agency.olga)
        sent = inviting.invite(email, **known)
        return "/join/" + str(sent.link).split("/join/")[1]

    return invited


def test_a_new_person_sets_a_password_and_is_in(agency, link, client):
    path = link(job_function=JobFunction.DESIGNER)
    answer = client.post(path, JOINING)
    assert answer.status_code == 302
    assert answer["Location"] == "/w/relay"
    nina = Member.objects.get(user__email=NINA)
    assert (nina.name, nina.role, nina.job_function) == ("Nina", "member", "designer")
    assert client.get("/api/relay/members").status_code == 200


def test_s16_an_invitation_works_once(agency, link, client):
    path = link()
    client.post(path, JOINING)
    second = Browser().post(path, {"name": "Thief", "password": "another long password"})
    assert second.status_code == 404
    assert User.objects.filter(email=NINA).count() == 1


def test_a_weak_password_is_refused_in_words(link, client):
    answer = client.post(link(), {"name": "Nina", "password": "nina"})
    assert answer.status_code == 200
    assert "10" in answer.content.decode()
    assert not User.objects.filter(email=NINA).exists()


def test_the_page_speaks_the_language_of_its_reader(link, client):
    page = client.get(link(), headers={"accept-language": "ru"}).content.decode()
    assert '<html lang="ru">' in page
    assert "Присоединиться" in page


def test_who_chose_russian_at_the_door_goes_on_in_russian(link, client):
    client.post(link(), JOINING, headers={"accept-language": "ru"})
    assert User.objects.get(email=NINA).language == "ru"


def test_a_guest_joins_with_nothing_but_their_client(agency, link, client):
    client.post(link(role=Role.GUEST, client=agency.bloom), JOINING)
    nina = Member.objects.get(user__email=NINA)
    assert (nina.client, nina.money, nina.may_manage) == (agency.bloom, MoneyTier.NOTHING, False)


@pytest.fixture
def elsewhere(agency):
    """Nina has an account already, in another workspace."""
    other = Workspace.objects.create(slug="other", name="Other")
    user = User.objects.create_user(NINA, PASSWORD, name="Nina")
    return Member.objects.create(workspace=other, user=user, name="Nina")


def test_who_has_an_account_signs_in_and_confirms(agency, elsewhere, link, client):
    path = link()
    assert "Sign in" in client.get(path).content.decode()
    client.force_login(elsewhere.user)
    assert client.post(path).status_code == 302
    assert Member.objects.filter(user=elsewhere.user).count() == 2


def test_an_invitation_alone_does_not_open_an_account_that_exists(elsewhere, link, client):
    client.post(link(), {"name": "Thief", "password": "another long password"})
    elsewhere.user.refresh_from_db()
    assert elsewhere.user.check_password(PASSWORD)
    assert client.get("/api/session").json()["user"] is None


def test_somebody_else_cannot_take_the_invitation(agency, elsewhere, link, as_member):
    path = link()
    browser = as_member(agency.kees)
    assert "somebody else" in browser.get(path).content.decode()
    browser.post(path)
    assert Invitation.objects.get().accepted_at is None
    with pytest.raises(NotAllowed):
        joining.join_as(agency.kees.user, path.rsplit("/", 1)[1])


def test_a_person_known_by_name_only_is_claimed(agency, link, client):
    known = Member.objects.create(workspace=agency.workspace, name="nina_old")
    card = agency.card(lead=known)
    client.post(link(claims=known), JOINING)
    known.refresh_from_db()
    card.refresh_from_db()
    assert known.user is not None
    assert known.user.email == NINA
    assert card.lead == known


def test_of_two_at_the_same_time_one_gets_in(link):
    token = link().rsplit("/", 1)[1]
    joining.join_as_new(token, name="Nina", password=PASSWORD, language="en")
    with pytest.raises(InvitationIsOver):
        joining.join_as_new(token, name="Nina", password=PASSWORD, language="en")


@pytest.mark.django_db(transaction=True)
def test_of_two_joining_two_workspaces_at_the_same_time_one_is_asked_to_sign_in(agency, link, monkeypatch):
    other = Workspace.objects.create(slug="other", name="Other")
    oda = member(other, "Oda", Role.OWNER, JobFunction.OTHER)
    paths = [link(), link(by=oda)]
    both_have_looked = threading.Barrier(2)
    create = User.objects.create_user

    def create_user(**known):
        # On SQLite the second one looks only when the first is in.
        with contextlib.suppress(threading.BrokenBarrierError):
            both_have_looked.wait(timeout=1)
        return create(**known)

    monkeypatch.setattr(User.objects, "create_user", create_user)

    def post(path):
        try:
            return Browser(raise_request_exception=False).post(path, JOINING).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(post, paths)) == [302, 409]
    assert Member.objects.filter(user__email=NINA).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_with_the_same_link_at_the_same_time_one_gets_in(agency, link):
    path = link()

    def post(name):
        try:
            browser = Browser(raise_request_exception=False)
            return browser.post(path, {**JOINING, "name": name}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as all_of_them:
        codes = list(all_of_them.map(post, ["Nina", "Nino", "Nana", "Nona"]))
    assert codes.count(302) == 1
    assert max(codes) < 500
    assert Member.objects.filter(user__email=NINA).count() == 1
