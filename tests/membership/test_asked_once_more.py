"""Before somebody changes how they sign in they prove who they are, by what they have at hand."""

import time

import pytest
from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.mfa.models import Authenticator

CHANGE = "/accounts/passkeys/add/"
PASSKEY, CODE, PASSWORD = (
    "/accounts/passkeys/again/",
    "/accounts/second-factor/again/",
    "/accounts/reauthenticate/",
)

pytestmark = pytest.mark.django_db


def asked(browser) -> str:
    return str(browser.get(CHANGE)["Location"].partition("?")[0])


def has(member, *kinds: str) -> None:
    for kind in kinds:
        Authenticator.objects.create(user=member.user, type=kind, data={})


def came_by_passkey(browser, member) -> None:
    session = browser.session
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(member.user.pk)
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "mfa", "type": "webauthn", "passwordless": True, "at": time.time() - 9999}
    ]
    session.save()


def test_who_has_only_passkeys_is_asked_for_one_and_not_for_a_code(agency, as_member):
    has(agency.anna, "webauthn", "recovery_codes")
    assert asked(as_member(agency.anna)) == PASSKEY


def test_who_has_an_app_is_asked_for_its_code(agency, as_member):
    has(agency.anna, "totp", "webauthn", "recovery_codes")
    assert asked(as_member(agency.anna)) == CODE


def test_who_came_by_a_passkey_is_asked_for_it_before_the_password(agency, as_member, give_password):
    give_password(agency.anna)
    has(agency.anna, "webauthn", "recovery_codes")
    browser = as_member(agency.anna)
    assert asked(browser) == PASSWORD
    came_by_passkey(browser, agency.anna)
    assert asked(browser) == PASSKEY
