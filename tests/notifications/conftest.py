"""The agency hears: ``heard(agency)`` lets the reader of the log go on, ``inbox(agency.anna)`` opens hers."""

from collections.abc import Callable
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.notifications.listening import keep_up


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
