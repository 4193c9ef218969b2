"""Whatever is sent: stored as it is or refused in words, as JSON; never a fault of ours."""

import copy
import json
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.test import Client
from ninja import Schema

from tests.web.access.asking import DOCUMENT, OPERATIONS, address, filled
from tests.web.access.row import Row
from tests.web.access.table import BY_OPERATION

pytestmark = pytest.mark.django_db
# A formula, a script, a change of direction, a family of code points, a combining accent, a line break.
HOSTILE = "=1+1|<script>x</script>\u202eolleh\u202c\U0001f469\u200d\U0001f467 e\u0301\r\n'--x"
# Fields that have nowhere to go in the scene: no card moves, another requirement is stated, no such browser,
# a rehearsal keeps nothing.
NOT_KEPT = {
    ("boards.archive_column", "reason"),
    ("boards.change_policy", "checklist"),
    ("notifications.forget_browser", "endpoint"),
    ("rules.rehearse_rule", "name"),
    ("rules.read_rule", "name"),
    ("rules.preview_recurrence", "title"),
    # What does not fit is told beside the sentence, with the place in it.
    ("segments.count_segment", "document"),
}
SCHEMAS = DOCUMENT["components"]["schemas"]


def text_fields(schema: dict[str, Any], known: dict[str, Any]) -> list[str]:
    """The names of those that take any text."""
    named = schema.get("$ref", "").rsplit("/", 1)[-1]
    properties = known[named].get("properties", {}) if named else {}
    return [name for name, field in properties.items() if any(map(is_text, field.get("anyOf", [field])))]


def is_text(field: dict[str, Any]) -> bool:
    return field.get("type") == "string" and not {"enum", "format", "const"} & set(field)


def bodies() -> list[tuple[str, str]]:
    found = []
    for operation, (method, path) in OPERATIONS.items():
        content = DOCUMENT["paths"][path][method.lower()].get("requestBody", {}).get("content", {})
        schema = content.get("application/json", {}).get("schema", {})
        found += [(operation, name) for name in text_fields(schema, SCHEMAS)]
    return found


def sent(scene: Any, row: Row, body: Any) -> Any:
    things = {**scene.things, "workspace": "relay"}
    method, _ = OPERATIONS[row.operation]
    said = json.dumps({**filled(row.body or {}, things), **body})
    return scene.hands["owner"].generic(method, address(row, things), said, content_type="application/json")


@pytest.mark.parametrize(("operation", "name"), sorted(bodies()))
def test_hostile_text_is_kept_as_it_is_or_refused_by_name(scene, operation, name):
    row = BY_OPERATION[operation]
    for text in (HOSTILE, "a\0b", "x" * 1024 * 1024):
        with transaction.atomic():
            answer = sent(scene, row, {name: text})
            told = answer.content[:300]
            assert answer.status_code < 500, told
            if answer.status_code == 422:
                assert name.encode() in answer.content or "code" in answer.json(), told
            elif answer.status_code < 300 and text == HOSTILE:
                assert stored(text) or (operation, name) in NOT_KEPT, (
                    f"{operation}.{name}: accepted, and yet nowhere as it was sent"
                )
            else:
                nul = "\0" in text and (operation, name) not in NOT_KEPT
                assert not nul or answer.status_code >= 400, f"{operation}.{name} takes a NUL"
            transaction.set_rollback(True)


def stored(text: str) -> bool:
    return any(
        model._default_manager.filter(**{field.name: text}).exists()
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.CharField | models.TextField)
    ) or any(
        json.dumps(text)[1:-1] in json.dumps(value)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.JSONField)
        for value in model._default_manager.values_list(field.name, flat=True)
    )


@pytest.mark.parametrize("operation", sorted({operation for operation, _ in bodies()}))
def test_an_unknown_field_is_refused(scene, operation):
    with transaction.atomic():
        answer = sent(scene, BY_OPERATION[operation], {"workspace_id": 7})
        transaction.set_rollback(True)
    assert answer.status_code == 422, answer.content
    assert "workspace_id" in answer.json()["detail"]


def test_more_than_fits_in_one_request_is_refused_in_words(scene):
    browser = copy.copy(scene.hands["owner"])
    at = f"/api/relay/cards/{scene.things['card']}/comments"
    said = json.dumps({"text": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})
    answer = browser.post(at, said, content_type="application/json")
    assert answer.status_code == 413
    assert answer.json()["code"] == "TooLarge"
    assert "16 MB" in answer.json()["detail"]


@pytest.mark.parametrize("said", [b"{", b"\xff\xfe", b"[1, 2]", b'"text"', b"", b"[" * 100_000])
def test_what_is_no_json_is_refused_in_words(scene, said):
    at = f"/api/relay/cards/{scene.things['card']}/comments"
    answer = scene.hands["owner"].post(at, said, content_type="application/json")
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x"]
)
def test_another_kind_of_content_is_no_fault_of_ours(scene, kind):
    at = f"/api/relay/cards/{scene.things['card']}/comments"
    with transaction.atomic():
        answer = scene.hands["owner"].generic("POST", at, b"text=hello", content_type=kind)
        transaction.set_rollback(True)
    assert answer.status_code in (400, 415, 422)
    assert answer.json()["detail"]


def test_without_the_csrf_token_a_session_writes_nothing_and_hears_so_in_json(scene):
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = copy.deepcopy(scene.hands["owner"].cookies)
    at = f"/api/relay/cards/{scene.things['card']}/comments"
    answer = browser.post(at, '{"text": "x"}', content_type="application/json")
    assert answer.status_code == 403
    assert answer.json()["detail"]


def test_no_two_schemas_share_a_name():
    """Of two classes with one name the document keeps one, and types made from it lie about the other."""
    seen: dict[str, set[str]] = {}
    waiting = [Schema]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("baton."):
                seen.setdefault(kind.__name__, set()).add(kind.__module__)
    twice = {name: places for name, places in seen.items() if len(places) > 1 and name != "Strict"}
    assert not {name for name in twice if name in SCHEMAS}, twice
