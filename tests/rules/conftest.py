import json

import pytest

from baton.rules.listening import keep_up


@pytest.fixture
def ask(agency, as_member):
    def asked(by, method, path, body=None, status=200):
        sent = json.dumps(body if body is not None else {})
        answer = as_member(by).generic(
            method, f"/api/relay{path}", data=sent, content_type="application/json"
        )
        assert answer.status_code == status, answer.content
        return answer.json() if answer.content else None

    return asked


@pytest.fixture
def let_rules_act(agency):
    """The regular work, until no rule has anything to do."""

    def act():
        for _turn in range(20):
            if not keep_up():
                return
        raise AssertionError("The rules do not come to rest.")

    keep_up()
    return act
