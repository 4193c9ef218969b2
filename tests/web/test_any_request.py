"""Requests that nobody thought of, made up from the API's own description: never a fault of ours."""

import copy
import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from django.db import transaction
from hypothesis import HealthCheck, given, seed, settings

from tests.trials import PROVING
from tests.web.access.asking import DOCUMENT, OPERATIONS

pytestmark = [pytest.mark.django_db, pytest.mark.trial]
API: Any = schemathesis.openapi.from_dict(DOCUMENT)
EXAMPLES = 30 if PROVING else 1


@pytest.mark.timeout(300)
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
                status = answered(scene, asker, case)
                transaction.set_rollback(True)
            if status >= 500:
                faults.append(f"{case.method} {case.path}: {status}")

        ask()
    assert not faults


def answered(scene: Any, asker: str, case: Any) -> int:
    places = {name: quote(str(value), safe="") for name, value in (case.path_parameters or {}).items()}
    places = {name: str(real_or(scene, name, value)) for name, value in places.items()}
    browser = copy.copy(scene.hands[asker])
    browser.cookies = copy.deepcopy(browser.cookies)
    address = case.path.format(**places) + "?" + urlencode(case.query or {}, doseq=True)
    try:
        body = json.dumps(case.body) if isinstance(case.body, dict | list | str | int) else "{}"
    except (TypeError, ValueError):
        body = "{}"
    answer = browser.generic(case.method, address, body, content_type="application/json")
    return int(answer.status_code)


def real_or(scene: Any, name: str, value: Any) -> Any:
    """A real thing, so that what was made up for the body is looked at."""
    if name == "workspace":
        return "relay"
    return scene.things.get({"section_id": "brief", "field_id": "custom_field"}.get(name, name[:-3]), value)
