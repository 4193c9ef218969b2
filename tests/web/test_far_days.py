"""A day that no book and no plan reaches is answered in words, wherever the API asks for days."""

from dataclasses import replace

import pytest
from django.db import transaction

from tests.web.access.asking import DOCUMENT, OPERATIONS, ask
from tests.web.access.table import BY_OPERATION

pytestmark = pytest.mark.django_db
BEYOND = ("0001-01-01", "1999-12-31", "2100-01-01", "9999-12-31")
# The first and the last Monday that anybody may look at.
ENDS = ("2000-01-03", "2099-12-28")
# Their bounds are their own, or far days are only a filter.
OTHERWISE = ("desk.", "flow.", "budgets.")
SCHEMAS = DOCUMENT["components"]["schemas"]


def in_addresses():
    """Operation -> where and under what name its address takes days."""
    found = {}
    for operation, (method, path) in OPERATIONS.items():
        taken = DOCUMENT["paths"][path][method.lower()].get("parameters", [])
        days = [(each["in"], each["name"]) for each in taken if is_day(each["schema"])]
        if days:
            found[operation] = days
    return found


def in_bodies():
    """Operation -> the fields of what is sent that take a day."""
    found = {}
    for operation, (method, path) in OPERATIONS.items():
        content = DOCUMENT["paths"][path][method.lower()].get("requestBody", {}).get("content", {})
        named = content.get("application/json", {}).get("schema", {}).get("$ref", "").rsplit("/", 1)[-1]
        fields = SCHEMAS[named].get("properties", {}) if named else {}
        days = [name for name, schema in fields.items() if is_day(schema)]
        if days:
            found[operation] = days
    return found


def is_day(schema):
    return any(each.get("format") == "date" for each in schema.get("anyOf", [schema]))


ADDRESSES, BODIES = in_addresses(), in_bodies()


def looked_at(day, operation, scene):
    row, things = BY_OPERATION[operation], {**scene.things, "workspace": "relay", "far_day": day}
    taken = ADDRESSES[operation]
    query = {**row.query, **{name: day for place, name in taken if place == "query"}}
    path = {**row.path, **{name: "far_day" for place, name in taken if place == "path"}}
    with transaction.atomic():
        answer = ask(replace(row, query=query, path=path), scene.hands["owner"], things)
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize("day", BEYOND)
@pytest.mark.parametrize("operation", sorted(ADDRESSES))
def test_a_day_beyond_every_book_is_refused_in_words(scene, operation, day):
    answer = looked_at(day, operation, scene)
    assert answer.status_code < 500, answer.content[:300]
    if not operation.startswith(OTHERWISE):
        assert answer.status_code == 422


@pytest.mark.parametrize("day", ENDS)
@pytest.mark.parametrize("operation", sorted(at for at in ADDRESSES if not at.startswith(OTHERWISE)))
def test_the_first_and_the_last_day_are_answered(scene, operation, day):
    answer = looked_at(day, operation, scene)
    assert answer.status_code in (200, 403, 404, 409), answer.content[:300]


@pytest.mark.parametrize("day", BEYOND)
@pytest.mark.parametrize(("operation", "name"), [(at, name) for at in sorted(BODIES) for name in BODIES[at]])
def test_a_far_day_that_is_sent_is_kept_or_refused_in_words(scene, operation, name, day):
    row, things = BY_OPERATION[operation], {**scene.things, "workspace": "relay"}
    with transaction.atomic():
        answer = ask(row, scene.hands["owner"], things, {**(row.body or {}), name: day})
        transaction.set_rollback(True)
    assert answer.status_code < 500, answer.content[:300]
    assert answer.status_code < 400 or answer.json()["detail"]
