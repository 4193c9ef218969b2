"""A query composed once and asked many times.

Django composes and compiles a query anew at each call: for "this card through the eyes of whoever asks" that
takes ten times as long as SQLite takes to answer it.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import get_related_populators

M = TypeVar("M", bound=Model)
# Far beyond any row's number, inside a bigint.
STAND_IN = 9_000_000_000_000_000


@dataclass(frozen=True)
class Plan:
    """What Django made of the query; ``places`` says which parameter takes which number."""

    sql: str
    params: tuple[Any, ...]
    places: tuple[tuple[int, str], ...]
    model: type[Model]
    columns: slice
    names: list[str]
    beside: list[Any]
    annotations: dict[str, int]
    read: Callable[[Sequence[Any]], Sequence[Any]]


class Prepared(Generic[M]):
    """``build(*shape, **numbers)`` gives the query; it is called once per shape, with stand-ins for the numbers.

    The numbers may only be compared with columns, never be looked at: whatever decides how the query looks
    belongs into the shape.
    """

    def __init__(self, build: Callable[..., "QuerySet[M]"]) -> None:
        self.build = build
        self.plans: dict[Hashable, Plan] = {}

    def first(self, *shape: Hashable, **numbers: int | None) -> M | None:
        plan = self.plans.get(shape)
        if plan is None:
            plan = self.plans[shape] = self.planned(shape, list(numbers))
        params = list(plan.params)
        for place, name in plan.places:
            # The adapter wraps integers for PostgreSQL in types of its own.
            params[place] = type(params[place])(numbers[name])
        with connection.cursor() as cursor:
            cursor.execute(plan.sql, params)
            row = cursor.fetchone()
        return None if row is None else self.made_of(plan, plan.read(row))

    def planned(self, shape: tuple[Hashable, ...], names: list[str]) -> Plan:
        stand_ins = {name: STAND_IN + at for at, name in enumerate(names)}
        compiler: Any = self.build(*shape, **stand_ins).query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        back = {number: name for name, number in stand_ins.items()}
        places = [(at, back[value]) for at, value in enumerate(params) if is_number(value) and value in back]
        converters = compiler.get_converters([column[0] for column in compiler.select])
        known = compiler.klass_info
        start, end = known["select_fields"][0], known["select_fields"][-1] + 1
        return Plan(
            sql=sql,
            params=tuple(params),
            places=tuple(places),
            model=known["model"],
            columns=slice(start, end),
            names=[column[0].target.attname for column in compiler.select[start:end]],
            beside=list(get_related_populators(known, compiler.select, connection.alias)),
            annotations=dict(compiler.annotation_col_map or {}),
            read=lambda row: next(iter(compiler.apply_converters([row], converters))) if converters else row,
        )

    def made_of(self, plan: Plan, row: Sequence[Any]) -> M:
        made: Any = plan.model.from_db(connection.alias, plan.names, row[plan.columns])
        for related in plan.beside:
            related.populate(row, made)
        for name, place in plan.annotations.items():
            setattr(made, name, row[place])
        return made  # type: ignore[no-any-return]


def is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
