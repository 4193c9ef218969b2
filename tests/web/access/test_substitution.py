"""Two-identifier substitution: whatever an operation names, in address, query or body, by the id of a thing
of the same kind that the asker must not find. Always the same 404, and nothing done.

The asker has every right in the workspace, and is named neither on the private space nor on the confidential
client.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from baton.accounts.models import Member
from tests.web.access.asking import OPERATIONS, ask, counts, named_things, with_another
from tests.web.access.scene import Scene, signed_in
from tests.web.access.table import BY_OPERATION

pytestmark = pytest.mark.django_db
# Where something else than 404 is the one answer for everything that is not there.
OTHERWISE = {
    # The neighbour may have moved away a moment ago: then the card goes to the end.
    ("boards.move_card", "card.neighbour"): 200,
    ("boards.file_card", "card.neighbour"): 200,
    # A value that is refused as such, naming the field.
    ("boards.fill_card_field", "member"): 422,
    ("imports.apply_import", "member"): 422,
    # A filter that nothing passes.
    ("calendars.absences", "member"): 200,
}
NAMING = sorted(name for name in OPERATIONS if name in BY_OPERATION and named_things(BY_OPERATION[name]))


@pytest.mark.parametrize("operation", NAMING)
def test_a_thing_that_is_not_seen_is_not_there(scene, operation):
    row, wrong = BY_OPERATION[operation], {}
    with transaction.atomic():
        marc = all_mighty(scene)
        for at, name in enumerate(named_things(row)):
            expected = OTHERWISE.get((operation, name), 404)
            bodies = set()
            for where, twin in twins_of(scene, operation, name):
                with transaction.atomic():
                    before = counts()
                    answer = ask(with_another(row, at, "twin"), marc, {**scene.things, **twin})
                    if answer.status_code >= 400:
                        bodies.add(answer.content.replace(str(twin["twin"]).encode(), b"(id)"))
                        assert counts() == before, f"{name} {where}: refused, and yet done"
                    transaction.set_rollback(True)
                if answer.status_code != expected:
                    wrong[f"{name} {where}"] = (answer.status_code, answer.content[:200])
            assert len(bodies) <= 1, f"{name}: the answers differ: {bodies}"
        transaction.set_rollback(True)
    assert not wrong


def twins_of(scene: Scene, operation: str, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for where, twins in scene.twins.items():
        twin = name if name in twins else name.split(".")[0]
        if twin in twins and (operation, where) != ("boards.restore_from_trash", "trash"):
            yield where, {"workspace": "relay", "twin": twins[twin]}


def all_mighty(scene: Scene) -> Any:
    marc = scene.agency.marc
    Member.objects.filter(pk=marc.pk).update(may_administer=True, may_see_personal_data=True, money=4)
    return signed_in(marc)
