"""Requests that nobody thought of, made up from the API's own description: never a fault of ours, and every
answer has the shape that the description promises."""

import copy
import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import requests
import schemathesis
from django.db import transaction
from django.http import JsonResponse
from hypothesis import HealthCheck, given, seed, settings
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.transport import Response

from tests.trials import PROVING
from tests.web.access.asking import DOCUMENT, OPERATIONS

pytestmark = [pytest.mark.django_db, pytest.mark.trial]
API: Any = schemathesis.openapi.from_dict(DOCUMENT)
EXAMPLES = 30 if PROVING else 1


@pytest.mark.timeout(0 if PROVING else 300)
@pytest.mark.parametrize("asker", ["owner", "member", "guest"])
def test_no_request_is_a_fault_of_ours(scene, asker):
    faults = []
    for found in API.get_all_operations():
        operation = found.ok()
        if operation.definition.raw.get("operationId") not in OPERATIONS or "multipart" in str(
            operation.body
        ):
            continue

        @seed(1)
        @settings(
            max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            with transaction.atomic():
                answer = answered(scene, asker, case)
                transaction.set_rollback(True)
            if answer.status_code >= 500:
                faults.append(f"{case.method} {case.path}: {answer.status_code}")
            elif answer.status_code < 300 and (otherwise := not_as_described(case.operation, answer)):
                faults.append(f"{case.method} {case.path}: {otherwise}")

        ask()
    assert not faults


def not_as_described(operation: Any, answer: Any) -> str:
    headers = {name.lower(): [value] for name, value in answer.headers.items()}
    content = b"".join(answer) if answer.streaming else answer.content
    request = requests.Request("GET", "http://testserver/").prepare()
    try:
        operation.validate_response(Response(answer.status_code, headers, content, request, 0.0, False))
    except (Failure, FailureGroup) as failure:
        return str(failure)
    return ""


def answered(scene: Any, asker: str, case: Any) -> Any:
    places = {name: quote(str(value), safe="") for name, value in (case.path_parameters or {}).items()}
    places = {name: str(real_or(scene, name, value)) for name, value in places.items()}
    browser = copy.copy(scene.hands[asker])
    browser.cookies = copy.deepcopy(browser.cookies)
    address = case.path.format(**places) + "?" + urlencode(case.query or {}, doseq=True)
    try:
        body = json.dumps(case.body) if isinstance(case.body, dict | list | str | int) else "{}"
    except (TypeError, ValueError):
        body = "{}"
    return browser.generic(case.method, address, body, content_type="application/json")


def real_or(scene: Any, name: str, value: Any) -> Any:
    """A real thing, so that what was made up for the body is looked at."""
    if name == "workspace":
        return "relay"
    return scene.things.get({"section_id": "brief", "field_id": "custom_field"}.get(name, name[:-3]), value)


def test_an_answer_of_another_shape_is_noticed():
    (teams,) = (
        found.ok()
        for found in API.get_all_operations()
        if found.ok().definition.raw.get("operationId") == "membership.teams"
    )
    whole = {"id": 1, "name": "Post", "members": []}
    assert not not_as_described(teams, JsonResponse([whole], safe=False))
    del whole["id"]
    assert "required" in not_as_described(teams, JsonResponse([whole], safe=False))
