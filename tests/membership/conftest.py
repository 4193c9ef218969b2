from collections.abc import Callable

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from baton.accounts.models import Member
from tests.world import PASSWORD


@pytest.fixture
def give_password() -> Callable[[Member], str]:
    """``give_password(agency.anna)`` lets Anna sign in at the door; gives her password."""

    def give(member: Member) -> str:
        assert member.user is not None
        member.user.set_password(PASSWORD)
        member.user.save()
        return PASSWORD

    return give


@pytest.fixture
def sign_in() -> Callable[..., Browser]:
    """A browser that went through the sign-in page, from ``ip``; signed in or not, see ``is_in``."""

    def attempt(
        email: str, password: str, ip: str = "203.0.113.5", browser: Browser | None = None
    ) -> Browser:
        browser = browser or Browser(REMOTE_ADDR=ip)
        browser.post("/accounts/login/", {"login": email, "password": password})
        return browser

    return attempt


@pytest.fixture
def is_in() -> Callable[[Browser], bool]:
    def asked(browser: Browser) -> bool:
        return browser.get("/api/session").json()["user"] is not None

    return asked


@pytest.fixture(autouse=True)
def quick_passwords(request: pytest.FixtureRequest, settings: Settings) -> None:
    """Argon2 is slow on purpose; a hundred tries at it prove nothing more."""
    if "argon2" not in request.node.name:
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
