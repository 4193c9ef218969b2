"""The agency hears: ``heard(agency)`` lets the reader of the log go on, ``inbox(agency.anna)`` opens hers."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.notifications.composing import compose
from baton.notifications.listening import keep_up
from baton.notifications.models import Notification
from baton.notifications.sending.leaving import send_what_waits
from baton.notifications.sending.resting import Resting
from tests.notifications.post import Post


@pytest.fixture
def inbox(as_member) -> Callable[..., Any]:
    """The answer of ``GET /inbox`` after the reader has caught up; ``query`` is its query string."""

    def asked(member: Member, query: str = "") -> Any:
        keep_up()
        answer = as_member(member).get(f"/api/relay/inbox{query}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    return asked


@pytest.fixture
def words(inbox) -> Callable[..., list[str]]:
    """What somebody hears, each line as "Kees, Anna: words", the rows in the order of the inbox."""

    def said(member: Member, query: str = "") -> list[str]:
        rows = inbox(member, query)["rows"]
        return [as_text(line) for row in rows for line in row["lines"]]

    return said


def as_text(line: Any) -> str:
    names = ", ".join(person["name"] for person in line["by"])
    quote = f" “{line['quote']}”" if line["quote"] else ""
    return f"{names}: {line['words']}{quote}" if names else f"{line['words']}{quote}"


@pytest.fixture
def post(settings) -> Iterator[Post]:
    """A mail server that takes what is sent to it, until it is told otherwise."""
    server = Post().open()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", server.port, False
    settings.EMAIL_TIMEOUT = 2
    settings.DEFAULT_FROM_EMAIL = "Baton <baton@relay.example>"
    settings.PUBLIC_URL = "https://baton.relay.example"
    yield server
    server.close()


@pytest.fixture
def deliver() -> Callable[..., int]:
    """The reader, the composer and the outbox each do their turn at ``now``; returns what was sent."""

    def turn(now: datetime | None = None, *, resting: Resting | None = None) -> int:
        keep_up()
        while compose(now):
            pass
        return send_what_waits(now, resting=resting or Resting())

    return turn


@pytest.fixture
def card(agency: Any) -> Card:
    """Anna filed it, Kees leads and holds it."""
    made: Card = agency.card(
        column=agency.terms, responsible=agency.kees, lead=agency.kees, project=agency.spring
    )
    keep_up()
    Notification.objects.all().delete()
    return made
