"""The OpenAPI document laid out for reading: rooms, operations, objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from baton.web.api import api

METHODS = ("get", "post", "put", "patch", "delete")
Schema = dict[str, Any]


@dataclass(frozen=True)
class Type:
    """In words, with the object that it names (an anchor of the page)."""

    words: str
    ref: str = ""


@dataclass(frozen=True)
class Field:
    name: str
    type: Type
    required: bool
    about: str


@dataclass(frozen=True)
class Operation:
    name: str
    method: str
    path: str
    about: str
    signed_in_only: bool
    parameters: tuple[Field, ...]
    body: Type | None
    body_kind: str
    answers: tuple[tuple[str, Type | None], ...]


@dataclass(frozen=True)
class Room:
    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True)
class Object:
    name: str
    about: str
    fields: tuple[Field, ...]
    values: tuple[str, ...]


@cache
def document() -> Schema:
    return dict(api.get_openapi_schema(path_prefix="/api"))


@cache
def rooms() -> tuple[Room, ...]:
    found: dict[str, list[Operation]] = {}
    for path, methods in document()["paths"].items():
        for method in METHODS:
            if method in methods:
                told = operation(path, method, methods[method])
                found.setdefault(told.name.split(".")[0], []).append(told)
    return tuple(Room(name, tuple(told)) for name, told in sorted(found.items()))


@cache
def objects() -> tuple[Object, ...]:
    schemas = document()["components"]["schemas"]
    return tuple(laid_out(name, schema) for name, schema in sorted(schemas.items()))


def operation(path: str, method: str, told: Schema) -> Operation:
    content = told.get("requestBody", {}).get("content", {})
    kind = next(iter(content), "")
    body = type_of(content[kind].get("schema", {})) if kind else None
    doors = {name for door in told.get("security", []) for name in door}
    return Operation(
        name=told["operationId"],
        method=method.upper(),
        path=path,
        about=told.get("description", ""),
        signed_in_only=bool(doors) and not any("Token" in name for name in doors),
        parameters=tuple(
            parameter(each) for each in told.get("parameters", []) if each["name"] != "workspace"
        ),
        body=body,
        body_kind="" if kind == "application/json" else kind,
        answers=tuple(answer(status, each) for status, each in told["responses"].items()),
    )


def parameter(told: Schema) -> Field:
    schema = told.get("schema", {})
    about = told.get("description") or schema.get("description", "")
    return Field(told["name"], type_of(schema), bool(told.get("required")), about)


def answer(status: str, told: Schema) -> tuple[str, Type | None]:
    for content in told.get("content", {}).values():
        return str(status), type_of(content.get("schema", {}))
    return str(status), None


def laid_out(name: str, schema: Schema) -> Object:
    required = set(schema.get("required", ()))
    fields = tuple(
        Field(field, type_of(told), field in required, told.get("description", ""))
        for field, told in schema.get("properties", {}).items()
    )
    return Object(name, schema.get("description", ""), fields, tuple(map(str, schema.get("enum", ()))))


def type_of(schema: Schema) -> Type:
    """``list of CardOut``, ``text or nothing``: one line, and the object to look up."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Type(name, name)
    for joined in ("anyOf", "oneOf", "allOf"):
        if joined in schema:
            parts = [type_of(each) for each in schema[joined]]
            ref = next((part.ref for part in parts if part.ref), "")
            return Type(" or ".join(dict.fromkeys(part.words for part in parts)), ref)
    if schema.get("type") == "array":
        inside = type_of(schema.get("items", {}))
        return Type(f"list of {inside.words}", inside.ref)
    if "enum" in schema or "const" in schema:
        return Type(" | ".join(map(str, schema.get("enum", [schema.get("const")]))))
    return Type(" ".join([PLAIN.get(schema.get("type", ""), "anything"), *limits(schema)]))


PLAIN = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
    "object": "object",
}


def limits(schema: Schema) -> Iterator[str]:
    if "format" in schema:
        yield f"({schema['format']})"
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is not None or most is not None:
        yield f"{'' if least is None else least}…{'' if most is None else most}"
    if "maxLength" in schema:
        yield f"at most {schema['maxLength']} signs"
