"""Single sign-on against a provider that runs beside the test, honest and lying."""

import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import encrypt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from django.core import mail
from django.test import Client as Browser

from baton.accounts.models import Identity, Member, Role, User
from baton.membership.inviting import invite
from baton.membership.second_factor import demanding
from baton.membership.single_sign_on import provider as provider_module
from tests.membership.oidc_provider import CLIENT, SECRET, running

BEGIN, BACK = "/accounts/single-sign-on/", "/accounts/single-sign-on/back/"
ANNA = {
    "sub": "anna-there",
    "email": "Anna@relay.example",
    "email_verified": True,
    "name": "Anna P.",
}
NINA: dict[str, Any] = {"sub": "nina", "email": "nina@relay.example", "email_verified": True, "name": "Nina"}


@pytest.fixture(scope="module")
def house():
    with running() as provider:
        yield provider


@pytest.fixture
def provider(house, settings):
    before = {name: getattr(house, name) for name in ("key", "key_name")}
    house.person, house.lies, house.signs_with, house.algorithm, house.said_issuer = {}, {}, None, "RS256", ""
    settings.OIDC_ISSUER, settings.OIDC_NAME = house.issuer, "Relay ID"
    settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT, SECRET
    settings.ALLOW_OUTGOING = ["127.0.0.1"]
    provider_module.kept.clear()
    yield house
    for name, value in before.items():
        setattr(house, name, value)


@pytest.fixture
def come_by(provider):
    """``come_by(ANNA)``: the browser and the answer, after she signed in there."""

    def doing(person, browser=None, **lies):
        provider.person, provider.lies = person, lies
        browser = browser or Browser()
        away = browser.get(BEGIN + "?next=/w/relay/my-work")
        return browser, browser.get(BACK, provider.approve(asked_by(away)))

    return doing


def asked_by(away) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(away["Location"]).query).items()}


def words(answer) -> str:
    return str(answer.content.decode())


def test_somebody_known_comes_in_and_lands_where_they_wished(agency, come_by, is_in):
    browser, answer = come_by(ANNA)
    assert answer["Location"] == "/w/relay/my-work"
    assert browser.get("/api/session").json()["user"]["email"] == "anna@relay.example"
    assert "Single sign-on was linked" in mail.outbox[-1].body
    come_by({**ANNA, "email": "anna.married@relay.example"})
    assert Identity.objects.get().user == agency.anna.user, "the subject lasts, the address does not"


def test_the_sign_in_page_offers_it_where_there_is_one(db, provider, client, settings):
    assert "Sign in with Relay ID" in words(client.get("/accounts/login/"))
    settings.OIDC_ISSUER = ""
    assert "Relay ID" not in words(client.get("/accounts/login/"))
    assert client.get(BEGIN).status_code == client.get(BACK).status_code == 404


def test_s26_an_address_that_is_not_verified_links_nothing(agency, come_by, is_in):
    for verified in (False, None, "false", "yes"):
        browser, answer = come_by({**ANNA, "email_verified": verified})
        assert answer.status_code == 403
        assert "does not vouch for your e-mail address" in words(answer)
        assert not is_in(browser)
    assert not Identity.objects.exists()


LIES: dict[str, dict[str, Any]] = {
    "another issuer": {"iss": "http://evil.example"},
    "another audience": {"aud": "somebody-else"},
    "made for another party": {"aud": [CLIENT, "other"], "azp": "other"},
    "another nonce": {"nonce": "of another sign-in"},
    "expired": {"exp": int(time.time()) - 120},
    "from the future": {"iat": int(time.time()) + 3600},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_does_not_hold_opens_nothing(agency, come_by, is_in, lie):
    browser, answer = come_by(ANNA, **LIES[lie])
    assert answer.status_code == 403
    assert "could not prove who you are" in words(answer)
    assert not is_in(browser)


def test_a_forged_signature_opens_nothing(agency, provider, come_by, is_in):
    provider.signs_with = generate_private_key(65537, 2048)
    assert not is_in(come_by(ANNA)[0])


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_a_token_without_a_private_keys_signature_opens_nothing(agency, provider, come_by, is_in, algorithm):
    provider.algorithm = algorithm
    assert not is_in(come_by(ANNA)[0])


def test_a_provider_changes_its_keys_without_anybody_noticing(agency, provider, come_by, is_in):
    assert is_in(come_by(ANNA)[0])
    provider.key, provider.key_name = generate_private_key(65537, 2048), "summer"
    assert is_in(come_by(ANNA)[0])


def test_a_description_of_another_provider_is_not_believed(agency, provider, client):
    provider.said_issuer = "http://evil.example"
    answer = client.get(BEGIN)
    assert answer.status_code == 502
    assert "does not answer as it should" in words(answer)


def test_a_state_serves_once_and_in_its_own_browser(agency, provider, is_in):
    provider.person = ANNA
    browser = Browser()
    carried = provider.approve(asked_by(browser.get(BEGIN)))
    victim = Browser()
    assert "begun in another browser" in words(victim.get(BACK, carried))
    browser.get(BACK, carried)
    assert is_in(browser)
    browser.post("/api/session/sign-out")
    assert "This sign-in is over" in words(browser.get(BACK, carried))
    assert not is_in(browser)


def test_the_secret_and_the_verifier_stay_in_the_house(agency, provider, client):
    asked = client.get(BEGIN)["Location"]
    assert SECRET not in asked
    assert "code_verifier" not in asked


def test_a_strange_address_after_the_sign_in_is_not_followed(agency, provider):
    provider.person = ANNA
    browser = Browser()
    away = browser.get(BEGIN + "?next=https://evil.example/")
    assert browser.get(BACK, provider.approve(asked_by(away)))["Location"] == "/"


def test_s38_nobody_comes_in_who_was_not_invited(agency, come_by, is_in):
    _, answer = come_by(NINA)
    assert "nina@relay.example has no place here yet" in words(answer)
    assert not User.objects.filter(email=NINA["email"]).exists()


def test_an_invited_person_joins_by_signing_in(agency, come_by):
    invite(NINA["email"], role=Role.MANAGER, by=agency.olga)
    browser, _ = come_by(NINA)
    assert browser.get("/api/relay/members").status_code == 200
    nina = Member.objects.get(user__email=NINA["email"])
    assert (nina.name, nina.role) == ("Nina", "manager")
    assert nina.user is not None
    assert not nina.user.has_usable_password()


def test_an_installation_may_open_a_workspace_to_its_domains(agency, come_by, settings):
    settings.OIDC_JOIN = "relay:member"
    assert "has no place here" in words(come_by(NINA)[1]), "without named domains it would be open to all"
    settings.OIDC_DOMAINS = ["relay.example"]
    browser, _ = come_by(NINA)
    assert browser.get("/api/relay/members").status_code == 200
    assert "do not sign in here" in words(come_by({**NINA, "sub": "x", "email": "x@elsewhere.example"})[1])


def test_it_opens_no_owners_chair(agency, come_by, settings):
    settings.OIDC_JOIN, settings.OIDC_DOMAINS = "relay:owner", ["relay.example"]
    assert "has no place here" in words(come_by(NINA)[1])


def test_one_account_is_one_person_at_the_provider(agency, come_by, is_in):
    come_by(ANNA)
    browser, answer = come_by({**ANNA, "sub": "somebody who got her old address"})
    assert "linked to another person" in words(answer)
    assert not is_in(browser)


def give_app(member) -> None:
    Authenticator.objects.create(user=member.user, type="totp", data={"secret": encrypt("A" * 32)})


def test_s15_it_does_not_skip_the_second_factor(agency, come_by, is_in, settings):
    give_app(agency.anna)
    browser, answer = come_by(ANNA)
    assert answer["Location"] == "/accounts/second-factor/code/"
    assert not is_in(browser)
    settings.OIDC_TRUSTED = True
    assert is_in(come_by(ANNA)[0]), "trusted to have asked itself"


def test_a_trusted_provider_counts_where_a_workspace_demands_a_factor(agency, come_by, settings, as_member):
    give_app(agency.olga)
    demanding.demand(True, by=agency.olga)
    assert come_by(ANNA)[0].get("/api/relay/members").status_code == 403
    settings.OIDC_TRUSTED = True
    browser, _ = come_by(ANNA)
    assert browser.get("/api/relay/members").status_code == 200
    assert as_member(agency.anna).get("/api/relay/members").status_code == 403, "by her password it does not"


def test_signing_out_may_go_on_to_the_provider(agency, provider, client):
    left = client.get("/accounts/single-sign-on/leave/")["Location"]
    assert left.startswith(f"{provider.issuer}/leave?")
    assert "Sign out of Relay ID as well" in words(client.get("/accounts/login/?left=1"))


def test_a_provider_that_is_down_is_said_in_words(agency, provider, client, settings):
    settings.OIDC_ISSUER = "http://127.0.0.1:1"
    assert client.get(BEGIN).status_code == 502


def test_forged_returns_are_counted_and_stopped(agency, provider):
    stranger = Browser(REMOTE_ADDR="198.51.100.66")
    answers = [stranger.get(BACK, {"state": "x", "code": "y"}).status_code for _ in range(31)]
    assert answers == [403] * 30 + [429]
