"""Pydantic's errors as places of the document and plain words."""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from baton.audiences.language.yaml_text import Lines, problem
from baton.audiences.wrong import Place, Problem, Wrong

FORMS = {
    r"^[a-z][a-z0-9_]{0,59}$": "is no name: small letters, digits and _, a letter first, at most 60",
    r"^[a-z0-9][a-z0-9_-]{0,79}$": "is no name: small letters, digits, - and _, at most 80",
    r"^[a-z0-9][a-z0-9_-]{0,79}@[1-9][0-9]{0,5}$": "names no version; write it like vip@3",
}
M = TypeVar("M", bound=BaseModel)


def validated(model: type[M], value: Any, lines: Lines, about: str = "") -> M:
    """The document as its model. Wrong names every place that does not fit."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise Wrong(list(_problems(error, lines)), about) from None


def _problems(error: ValidationError, lines: Lines) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_input=False):
        context = found.get("ctx", {})
        place: Place = tuple(step for step in found["loc"] if not str(step).startswith("<"))
        if "key" in context:
            place = (*place, context["key"])
        if found["type"] == "union_tag_invalid":
            place = (*place, "type")
        yield problem(place, _reason(found["type"], found["msg"], context), lines)


def _reason(kind: str, message: str, context: dict[str, Any]) -> str:
    match kind:
        case "union_tag_invalid":
            return _no_such_kind(context)
        case "missing":
            return "is missing"
        case "literal_error":
            return known_only(context["expected"])
        case "string_pattern_mismatch":
            return FORMS.get(context["pattern"], f"has not the form {context['pattern']}")
        case "model_type" | "dict_type" | "model_attributes_type":
            return "needs a mapping with keys"
        case "list_type":
            return "needs a list"
        case "string_type":
            return "needs a text"
        case "int_type" | "int_from_float" | "int_parsing":
            return "needs a whole number"
        case "bool_type":
            return "needs true or false"
        case "greater_than_equal":
            return f"needs {context['ge']:,} or more"
        case "less_than_equal":
            return f"needs {context['le']:,} or less"
        case "too_short" | "string_too_short":
            return f"needs {context['min_length']} or more"
        case "too_long" | "string_too_long":
            return f"is longer than {context['max_length']:,}"
    return message[:1].lower() + message[1:]


def known_only(expected: str) -> str:
    names = re.findall("'([^']+)'", expected)
    return f"is not known; known: {', '.join(names)}"


def _no_such_kind(context: dict[str, Any]) -> str:
    listed = ", ".join(
        sorted(tag.strip("'<> ") for tag in context["expected_tags"].split(",") if "group" not in tag)
    )
    said = context["tag"].strip("<>")
    return f"there is no rule “{said}”; known: {listed}" if said else f"is missing; known: {listed}"
