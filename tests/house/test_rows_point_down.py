"""A foreign key by name (`"boards.Card"`) escapes the import linter; it obeys the same order."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Field, Model

from tests.house.floors import floors, package_of

FLOORS = floors()


def ours() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("baton.")]


def pointers() -> Iterator[tuple[type[Model], Any, type[Model]]]:
    for model in ours():
        fields: list[Field[Any, Any]] = [*model._meta.local_fields, *model._meta.local_many_to_many]
        for field in fields:
            if field.is_relation and isinstance(field.related_model, type):
                yield model, field, field.related_model


def test_there_are_rows_to_look_at():
    assert len(ours()) > 3
    assert any(package_of(model) != package_of(target) for model, _, target in pointers())


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_a_row_lives_on_a_floor(model):
    assert package_of(model) in FLOORS


def test_every_pointer_goes_down():
    wrong = [
        f"{model._meta.label}.{field.name} -> {target._meta.label}"
        for model, field, target in pointers()
        if target.__module__.startswith("baton.")
        and package_of(target) != package_of(model)
        and FLOORS[package_of(target)] >= FLOORS[package_of(model)]
    ]
    assert not wrong, "These point up or sideways: " + ", ".join(wrong)


def test_a_row_upstairs_leaves_no_name_on_a_row_downstairs():
    wrong = [
        f"{model._meta.label}.{field.name}"
        for model, field, target in pointers()
        if package_of(target) != package_of(model)
        and not (field.remote_field.related_name or "").endswith("+")
    ]
    assert not wrong, 'These leave their package and need related_name="+": ' + ", ".join(wrong)
