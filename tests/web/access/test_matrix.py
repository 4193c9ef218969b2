"""Every operation x every kind of asker: exactly what the table says, and nothing done by who may not."""

import copy
from typing import Any

import pytest
from django.db import transaction
from django.test import Client as Browser

from tests.two_databases import AGAIN
from tests.web.access.asking import OPERATIONS, ask, counts
from tests.web.access.row import ALLOWED, ASKERS, Row
from tests.web.access.scene import Scene
from tests.web.access.table import BY_OPERATION, ROWS

pytestmark = pytest.mark.django_db
# Who may ask is the same on both databases; what is asked of them differs by whose eyes it is seen with.
ASKED = ("guest", "outsider", "member", "owner") if AGAIN else ASKERS


def test_every_operation_has_a_row_in_the_table():
    without = sorted(set(OPERATIONS) - set(BY_OPERATION))
    assert not without, (
        f"Add a Row for {', '.join(without)} to tests/web/access/rows_*.py: "
        "who may ask it (a group of row.py), with a body that does something."
    )
    assert set(BY_OPERATION) == set(OPERATIONS), "These rows have no operation any more."
    assert len(ROWS) == len(BY_OPERATION), "An operation stands in the table twice."


def test_every_row_says_something_of_every_asker():
    assert all(set(row.askers) == set(ASKERS) for row in ROWS)


@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_who_may_ask_it(scene, operation):
    row = BY_OPERATION.get(operation)
    assert row is not None, f"{operation} has no row: see test_every_operation_has_a_row_in_the_table"
    before = counts()
    found = {asker: outcome(scene, row, asker, before) for asker in ASKED}
    assert found == {asker: row.askers[asker] for asker in ASKED}


def outcome(scene: Scene, row: Row, asker: str, before: list[int]) -> int:
    """The status of a refusal, or ALLOWED; a refusal that changed a row is a failure."""
    with transaction.atomic():
        answer = ask(row, fresh(scene.hands[asker]), things_for(scene, asker))
        if answer.status_code >= 300:
            assert counts() == before, f"{row.operation} by {asker}: refused, and yet done"
        transaction.set_rollback(True)
    assert answer.status_code < 500, answer.content
    return ALLOWED if answer.status_code < 300 else int(answer.status_code)


def fresh(hand: Browser) -> Browser:
    """With cookies of its own: who signs out here is signed in with the next question."""
    browser = copy.copy(hand)
    browser.cookies = copy.deepcopy(hand.cookies)
    return browser


def things_for(scene: Scene, asker: str) -> dict[str, Any]:
    twins = scene.twins["private"] if asker == "outsider" else {}
    return {**scene.things, **twins, "workspace": "relay"}
