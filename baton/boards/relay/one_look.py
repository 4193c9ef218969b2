"""Several things about a board, asked in one query: a move has few statements to spend."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from baton.boards.models import Column
from baton.kit.prepared import Prepared


@dataclass(frozen=True)
class Question:
    """``compose(*shape, **numbers)`` is the expression; composed once per shape, see kit.prepared."""

    compose: Callable[..., Any]
    numbers: Mapping[str, int | None]
    shape: tuple[Hashable, ...] = field(default=())


def look(column: Column, **asked: Any) -> dict[str, Any]:
    """The values of questions, or of expressions that may name the column's fields; no query when nothing is
    asked."""
    if not asked:
        return {}
    if not all(isinstance(each, Question) for each in asked.values()):
        return dict(Column.objects.filter(pk=column.pk).values(**asked).get())
    shape = tuple((name, each.compose, each.shape, tuple(each.numbers)) for name, each in asked.items())
    numbers = {f"{name}_{key}": value for name, each in asked.items() for key, value in each.numbers.items()}
    answer = LOOK.first(*shape, column=column.pk, **numbers)
    if answer is None:
        raise Column.DoesNotExist
    return answer


def answers(*shape: Any, column: int, **numbers: int) -> QuerySet[Any, Any]:
    asked = {
        name: compose(*form, **{key: numbers[f"{name}_{key}"] for key in keys})
        for name, compose, form, keys in shape
    }
    return Column.objects.filter(pk=column).values(**asked)


LOOK: Prepared[dict[str, Any]] = Prepared(answers)
