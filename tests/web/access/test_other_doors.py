"""Addresses that the API's description does not name: pages of the server's own, and the raw stream."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import get_resolver

from baton.web import door
from tests.web.access.asking import OPERATIONS

pytestmark = pytest.mark.django_db
# Open to everybody: they let somebody in, or say why not.
PAGES = {
    "accounts/login/",
    "accounts/logout/",
    "accounts/inactive/",
    "accounts/password/change/",
    "accounts/password/reset/",
    "accounts/password/reset/done/",
    "^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
    "accounts/password/reset/key/done/",
    "accounts/signup/",
    "accounts/email/",
    "accounts/confirm-email/",
    "accounts/password/set/",
    "accounts/reauthenticate/",
    # How one signs in: each page shows and changes the asker's own only.
    "accounts/second-factor/",
    "accounts/second-factor/code/",
    "accounts/second-factor/again/",
    "accounts/second-factor/app/",
    "accounts/second-factor/app/remove/",
    "accounts/second-factor/codes/",
    "accounts/second-factor/codes/new/",
    "accounts/passkeys/",
    "accounts/passkeys/new/",
    "accounts/passkeys/add/",
    "accounts/passkeys/<int:pk>/remove/",
    "accounts/passkeys/sign-in/",
    "accounts/passkeys/again/",
    "accounts/single-sign-on/",
    "accounts/single-sign-on/back/",
    "accounts/single-sign-on/leave/",
    # Whoever has the link; whatever is wrong with one is the same page: tests/approvals/test_doorstep.py.
    "a/<str:token>",
    "a/<str:token>/proofs/<int:proof_id>",
    "a/<str:token>/proofs/<int:proof_id>/preview",
    "a/<str:token>/proofs/<int:proof_id>/pages/<int:number>",
    "a/<str:token>/proofs/<int:proof_id>/mock-up",
    "demo/sign-in",
    "join/<str:token>",
    # Whoever knows a secret address reads one calendar: tests/feeds.
    "feeds/<str:token>.ics",
    # What the API looks like, the same everywhere and without data.
    "reference",
    "reference/",
    "reference/openapi.json",
    # Whoever holds the link of a mail: turns mails of that kind off, and shows nothing.
    "leave-alone/<str:token>",
    # Whoever has the address of an open form: fills it in, and reads nothing but its number.
    "request/<str:token>",
    # Whoever has the address says what dissatisfies them: tests/statik/test_gathering.py.
    "feedback/<str:token>",
    "setup/",
    # The screens: one page without data, for whoever is signed in.
    "^(?!a/|api/|accounts/|join/|setup/|demo/|leave-alone/|request/|feedback/|feeds/|reference/|static/|assets/).*$",
    # Where the description would stand; it is switched off.
    "api/",
}
CONVERTER = re.compile(r"<(?:\w+:)?(\w+)>")


def addresses(resolver: Any, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        here = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, here)
        else:
            yield here


def test_every_address_is_an_operation_of_the_table_or_a_known_page():
    described = {path.lstrip("/") for _, path in OPERATIONS.values()}
    found = {CONVERTER.sub(r"{\1}", address) for address in addresses(get_resolver())}
    known = {CONVERTER.sub(r"{\1}", page) for page in PAGES}
    unknown = found - described - known
    assert not unknown, f"Describe {unknown} in the API, or add it to PAGES and say who may open it."


def test_the_description_itself_is_not_served(scene):
    for address in ("/api/", "/api/docs", "/api/openapi.json"):
        assert scene.hands["anonymous"].get(address).status_code == 404


def test_the_stream_is_the_only_address_beside_django():
    """Who may open it: tests/web/test_streams.py."""
    raw = [name for name, value in vars(door).items() if isinstance(value, re.Pattern)]
    assert raw == ["STREAM"]


def test_the_reference_is_found_without_its_last_stroke(scene):
    answer = scene.hands["anonymous"].get("/reference")
    assert (answer.status_code, answer["Location"]) == (302, "/reference/")


def test_the_description_that_programs_read_names_every_operation(scene):
    answer = scene.hands["anonymous"].get("/reference/openapi.json")
    assert answer.status_code == 200
    assert set(answer.json()["paths"]) == {path for _, path in OPERATIONS.values()}
