"""The operations of the API as its OpenAPI document describes them."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote

import orjson

from baton.web.api import api


@dataclass(frozen=True)
class Given:
    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Operation:
    name: str
    method: str
    path: str
    summary: str
    # Name -> where it goes (path, query) and its schema; then the fields of the body.
    parameters: dict[str, tuple[str, dict[str, Any]]]
    body: dict[str, dict[str, Any]]
    required: frozenset[str]

    @property
    def has_body(self) -> bool:
        return bool(self.body)

    def read(self, values: tuple[str, ...]) -> Given:
        """``("card_id=12", "column=3")`` sorted into path, query and body. Raises ValueError in words."""
        given = Given()
        for value in values:
            name, equals, text = value.partition("=")
            if not equals:
                raise ValueError(f"{value!r} is not of the form FIELD=VALUE.")
            if name in self.parameters:
                place, schema = self.parameters[name]
                (given.path if place == "path" else given.query)[name] = plain(text, schema)
            elif name in self.body:
                given.body[name] = plain(text, self.body[name])
            else:
                raise ValueError(f"{self.name} has no field {name!r}.")
        missing = self.required - {*given.path, *given.query, *given.body}
        if missing:
            raise ValueError(f"{self.name} needs {', '.join(sorted(missing))}.")
        return given

    def path_with(self, values: dict[str, Any]) -> str:
        path = self.path
        for name, value in values.items():
            path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
        return path

    def usage(self) -> str:
        names = [*self.parameters, *self.body]
        shown = " ".join(f"{name}=…" if name in self.required else f"[{name}=…]" for name in names)
        return f"baton api {self.name} {shown}\n{self.summary}"


def plain(text: str, schema: dict[str, Any]) -> Any:
    """The value that ``text`` stands for: as it is where text is wanted, else as JSON."""
    kinds = {each.get("type") for each in schema.get("anyOf", [schema])}
    if kinds <= {"string"} or ("string" in kinds and text != "null"):
        return text
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise ValueError(f"{text!r} is not {' or '.join(sorted(filter(None, kinds)))}.") from error


@cache
def document() -> dict[str, Any]:
    """Made once: it takes seconds."""
    return dict(api.get_openapi_schema(path_prefix="/api/"))


@cache
def operations() -> dict[str, Operation]:
    """Name -> operation, in order of the names; those that take a file are left to the screens."""
    found = [
        described(path, method, operation)
        for path, methods in document()["paths"].items()
        for method, operation in methods.items()
        if "multipart/form-data" not in operation.get("requestBody", {}).get("content", {})
    ]
    return {operation.name: operation for operation in sorted(found, key=lambda each: each.name)}


def described(path: str, method: str, operation: dict[str, Any]) -> Operation:
    listed = [each for each in operation.get("parameters", []) if each["name"] != "workspace"]
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    schema = resolved(body)
    required = {each["name"] for each in listed if each.get("required")} | set(schema.get("required", []))
    return Operation(
        name=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation.get("description") or operation.get("summary", ""),
        parameters={each["name"]: (each["in"], each["schema"]) for each in listed},
        body=schema.get("properties", {}),
        required=frozenset(required),
    )


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    reference = schema.get("$ref")
    if reference is None:
        return schema
    found: dict[str, Any] = document()["components"]["schemas"][reference.rpartition("/")[2]]
    return found
