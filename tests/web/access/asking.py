"""Ask the API as a row of the table says, for a thing or for its twin."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any
from urllib.parse import urlencode

from django.test import Client as Browser

from baton.web.api import api
from tests.web.access.row import Row, The
from tests.web.access.scene import COUNT, names, rows_of

DOCUMENT: dict[str, Any] = api.get_openapi_schema(path_prefix="/api")
OPERATIONS: dict[str, tuple[str, str]] = {
    operation["operationId"]: (method.upper(), path)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
# Parameters whose name is not that of the thing.
NAMED = {"section_id": "brief", "field_id": "custom_field"}
PARAMETER = re.compile(r"{(\w+)}")


def address(row: Row, things: Mapping[str, Any]) -> str:
    _, path = OPERATIONS[row.operation]
    asked = PARAMETER.sub(lambda found: str(things[thing_of(row, found[1])]), path)
    return f"{asked}?{urlencode(filled(dict(row.query), things), doseq=True)}" if row.query else asked


def thing_of(row: Row, parameter: str) -> str:
    if parameter == "workspace":
        return "workspace"
    return row.path.get(parameter) or NAMED.get(parameter) or parameter.removesuffix("_id")


def filled(body: Any, things: Mapping[str, Any]) -> Any:
    if isinstance(body, The):
        return things[body.name]
    if isinstance(body, dict):
        return {name: filled(value, things) for name, value in body.items()}
    return [filled(each, things) for each in body] if isinstance(body, list) else body


def ask(row: Row, browser: Browser, things: Mapping[str, Any], body: Any = None) -> Any:
    method, _ = OPERATIONS[row.operation]
    at = address(row, things)
    if row.form is not None:
        return browser.post(at, row.form())
    wanted = filled(row.body if body is None else body, things)
    if method == "GET":
        return browser.get(at)
    return browser.generic(method, at, json.dumps(wanted or {}), content_type="application/json")


def named_things(row: Row) -> list[str]:
    """The thing behind every place of the row's address, query and body that names one, in order."""
    _, path = OPERATIONS[row.operation]
    inside = [thing_of(row, name) for name in PARAMETER.findall(path) if name != "workspace"]
    return [*inside, *in_body(dict(row.query)), *in_body(row.body)]


def with_another(row: Row, at: int, name: str) -> Row:
    """The row with another thing in its place number ``at``, and in no other."""
    _, path = OPERATIONS[row.operation]
    parameters = [found for found in PARAMETER.findall(path) if found != "workspace"]
    if at < len(parameters):
        return replace(row, path={**row.path, parameters[at]: name})
    counting = count(len(parameters))
    query = swapped(dict(row.query), at, name, counting)
    return replace(row, query=query, body=swapped(row.body, at, name, counting))


def swapped(body: Any, at: int, name: str, counting: Iterator[int]) -> Any:
    if isinstance(body, The):
        return The(name) if next(counting) == at else body
    if isinstance(body, Mapping):
        return {key: swapped(value, at, name, counting) for key, value in body.items()}
    return [swapped(each, at, name, counting) for each in body] if isinstance(body, list) else body


def in_body(body: Any) -> list[str]:
    if isinstance(body, The):
        return [body.name]
    if isinstance(body, Mapping):
        return [name for value in body.values() for name in in_body(value)]
    return [name for value in body for name in in_body(value)] if isinstance(body, list) else []


def counts() -> list[int]:
    """How many rows every table has, and how far the logs have come."""
    return rows_of(COUNT, names())
