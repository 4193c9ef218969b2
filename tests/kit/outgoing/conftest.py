from ipaddress import ip_address

import pytest

from baton.kit.outgoing import resolving
from tests.far_end import far_end


@pytest.fixture
def end(settings):
    """A far end that this installation allows."""
    settings.ALLOW_OUTGOING = ["127.0.0.0/8"]
    with far_end() as running:
        yield running


@pytest.fixture
def names(monkeypatch):
    """Who is where: name -> the answers of the resolver, one list per question (the last one stays)."""
    known: dict[str, list[list[str]]] = {}

    def look_up(host, port):
        answers = known.get(host, [[]])
        return [ip_address(text) for text in (answers.pop(0) if len(answers) > 1 else answers[0])]

    monkeypatch.setattr(resolving, "system_look_up", look_up)
    return known
