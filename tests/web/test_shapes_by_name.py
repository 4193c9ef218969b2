"""What programs read of the API: a name in the document stands for one shape."""

import typing
from collections import defaultdict
from enum import Enum

from pydantic import BaseModel

from baton.web.api import api

# What ninja gathers of an operation's own arguments; none of them is named in the document.
GATHERED = {"BodyParams", "PathParams", "QueryParams", "FileParams", "FormParams", "NinjaResponseSchema"}


def shapes():
    found: dict[str, set[type]] = defaultdict(set)

    def walk(kind):
        for part in typing.get_args(kind):
            walk(part)
        if (
            not isinstance(kind, type)
            or not issubclass(kind, BaseModel | Enum)
            or kind in found[kind.__name__]
        ):
            return
        found[kind.__name__].add(kind)
        for field in getattr(kind, "model_fields", {}).values():
            walk(field.annotation)

    for _prefix, router in api._routers:
        for view in router.path_operations.values():
            for operation in view.operations:
                for model in (*operation.models, *operation.response_models.values()):
                    walk(model)
    return found


def test_no_two_shapes_have_one_name_or_a_program_would_send_the_wrong_one():
    found = shapes()
    assert len(found) > 400
    twice = {
        name: sorted(each.__module__ for each in kinds) for name, kinds in found.items() if len(kinds) > 1
    }
    assert {name: places for name, places in twice.items() if name not in GATHERED} == {}
