"""Two-identifier substitution: whatever an operation names, in address, query or body, by the id of a thing
of the same kind that the asker must not find. Always the same 404, and nothing done.

The asker has every right in the workspace, and is named neither on the private space nor on the confidential
client.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from django.db import transaction

from baton.accounts.models import Member
from tests.web.access.asking import OPERATIONS, ask, counts, named_things, with_another
from tests.web.access.row import Row
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
    # A week is named by its Monday, which no other thing's number is.
    ("timesheets.timesheet", "first_day"): 422,
    ("timesheets.copy_last_week", "first_day"): 422,
    ("timesheets.submit_week", "first_day"): 422,
    ("timesheets.take_week_back", "first_day.done"): 422,
    ("timesheets.approve_week", "first_day.done"): 422,
    ("timesheets.return_week", "first_day.done"): 422,
    # A version is compared with what is there; none other is.
    ("capacity.move_placement", "version"): 409,
    ("capacity.swap_placements", "version"): 409,
    ("capacity.swap_placements", "version.other"): 409,
    ("capacity.resize_placement", "version"): 409,
    ("capacity.take_placement_off", "version"): 409,
    # Of parts to be brought back, those of this design are.
    ("statik.restore_parts", "part"): 204,
    # A filter that nothing passes.
    ("calendars.absences", "member"): 200,
    ("desk.rows_of_cards", "card"): 200,
}
WORLDS = ("private", "confidential", "elsewhere")
NAMING = sorted(name for name in OPERATIONS if name in BY_OPERATION and named_things(BY_OPERATION[name]))


PAIRS = sorted(name for name in NAMING if len(named_things(BY_OPERATION[name])) > 1)


@pytest.fixture(scope="module")
def marc(scene):
    """A manager with every right; the scene's own Marc is back when the module ends."""
    with transaction.atomic():
        Member.objects.filter(pk=scene.agency.marc.pk).update(
            may_administer=True, may_see_personal_data=True, money=4
        )
        yield signed_in(scene.agency.marc)
        transaction.set_rollback(True)


@pytest.mark.parametrize("operation", NAMING)
def test_a_thing_that_is_not_seen_is_not_there(scene, marc, operation):
    row, wrong, before = BY_OPERATION[operation], {}, counts()
    for at, name in enumerate(named_things(row)):
        expected = OTHERWISE.get((operation, name), 404)
        bodies = set()
        for where, twin in twins_of(scene, operation, name):
            things = {**scene.things, "workspace": "relay", "twin": twin}
            status, body = asked(with_another(row, at, "twin"), marc, things, before)
            if status >= 400:
                bodies.add(body.replace(str(twin).encode(), b"(id)"))
            if status != expected:
                wrong[f"{name} {where}"] = (status, body[:200])
        assert len(bodies) <= 1, f"{name}: the answers differ: {bodies}"
    assert not wrong


@pytest.mark.parametrize("operation", PAIRS)
def test_two_things_that_are_not_seen_do_not_vouch_for_each_other(scene, marc, operation):
    """A check that only asks whether the two belong together would let both through."""
    row, wrong, before = BY_OPERATION[operation], {}, counts()
    for places, twins in strangers(scene, operation):
        asks, things = row, {**scene.things, "workspace": "relay"}
        allowed = {404} | {OTHERWISE.get((operation, name), 404) for name, _ in places.values()}
        for at, twin in twins.items():
            asks, things[f"twin.{at}"] = with_another(asks, at, f"twin.{at}"), twin
        status, body = asked(asks, marc, things, before)
        if status < 400 or status not in allowed:
            wrong[str(places)] = (status, body[:200])
    assert not wrong


def asked(row: Row, hand: Any, things: dict[str, Any], before: list[int]) -> tuple[int, bytes]:
    """What is answered, and taken back; a refusal has changed nothing."""
    with transaction.atomic():
        answer = ask(row, hand, things)
        if answer.status_code >= 400:
            assert counts() == before, f"{row.operation}: refused, and yet done"
        transaction.set_rollback(True)
    return int(answer.status_code), answer.content


def strangers(scene: Scene, operation: str) -> Iterator[tuple[dict[int, tuple[str, str]], dict[int, int]]]:
    """Two places of the operation, and all of them, with things of one world, and each pair once with things
    of two; first told, then given by their ids."""
    names = named_things(BY_OPERATION[operation])
    found = [dict(twins_of(scene, operation, name)) for name in names]
    every = range(len(names))
    groups = {*combinations(every, 2), tuple(every)}
    for places in sorted(groups):
        worlds = [(where,) * len(places) for where in WORLDS]
        if len(places) == 2:
            worlds.append(("elsewhere", "private"))
        for wheres in worlds:
            chosen = dict(zip(places, wheres, strict=True))
            if all(where in found[at] for at, where in chosen.items()):
                told = {at: (names[at], where) for at, where in chosen.items()}
                yield told, {at: found[at][where] for at, where in chosen.items()}


def twins_of(scene: Scene, operation: str, name: str) -> Iterator[tuple[str, int]]:
    for where, twins in scene.twins.items():
        twin = name if name in twins else name.split(".")[0]
        if twin in twins and (operation, where) != ("boards.restore_from_trash", "trash"):
            yield where, twins[twin]
