"""A query composed once and asked many times.

Django composes and compiles a query anew at each call: for "this card through the eyes of whoever asks" that
takes ten times as long as SQLite takes to answer it.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import QuerySet
from django.db.models.query import get_related_populators

Row = TypeVar("Row")
Value = int | str | None
# Which parameter takes which value.
Places = tuple[tuple[int, str], ...]
# Far beyond any row's number, inside a bigint.
STAND_IN = 9_000_000_000_000_000
LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Plan:
    """What Django made of the query; ``places`` says which parameter takes which number."""

    sql: str
    params: tuple[Any, ...]
    places: Places
    read: Callable[[Sequence[Any]], Any]


class Prepared(Generic[Row]):
    """``build(*shape, **values)`` gives the query; called once per shape, with stand-ins for the values.

    The values (numbers and texts) may only be compared with columns, never be looked at: whatever decides how
    the query looks belongs into the shape. None equals no column's value, nor does a number that no database
    can hold. A row is an object of the model, or a dictionary where the query asks for values.
    """

    def __init__(self, build: Callable[..., "QuerySet[Any]"]) -> None:
        self.build = build
        self.plans: dict[Hashable, Plan] = {}

    def first(self, *shape: Hashable, **values: Value) -> Row | None:
        plan, rows = self.asked(shape, values, one=True)
        return plan.read(rows[0]) if rows else None

    def all(self, *shape: Hashable, **values: Value) -> list[Row]:
        plan, rows = self.asked(shape, values)
        return [plan.read(row) for row in rows]

    def raw(self, *shape: Hashable, **values: Value) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: Django would look at every value again."""
        return self.asked(shape, values)[1]

    def asked(
        self, shape: tuple[Hashable, ...], values: dict[str, Value], *, one: bool = False
    ) -> tuple[Plan, list[Any]]:
        plan = self.plans.get(shape)
        if plan is None:
            plan = self.plans[shape] = self.planned(shape, values)
        return plan, answered(plan, values, one)

    def planned(self, shape: tuple[Hashable, ...], values: dict[str, Value]) -> Plan:
        stand_ins = stand_ins_for(values)
        rows: Any = self.build(*shape, **stand_ins)
        compiler = rows.query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        read = reading(compiler, values=rows._fields is not None)
        return Plan(sql, tuple(params), taken_by(params, stand_ins), read)


def answered(plan: Plan, values: Mapping[str, Value], one: bool) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(plan.sql, put_in(plan.params, plan.places, values))
        if not one:
            return list(cursor.fetchall())
        row = cursor.fetchone()
        return [] if row is None else [row]


def put_in(params: Sequence[Any], places: Places, values: Mapping[str, Value]) -> list[Any]:
    """The parameters of a planned query with these values in their places."""
    filled = list(params)
    for place, name in places:
        # For PostgreSQL the adapter wraps integers in types of its own.
        value, wrapped = values[name], type(filled[place])
        filled[place] = None if value is None or is_beyond(value) else wrapped(value)
    return filled


def stand_ins_for(values: Mapping[str, Value]) -> dict[str, int | str]:
    return {name: stand_in(value, at) for at, (name, value) in enumerate(values.items())}


def taken_by(params: Sequence[Any], stand_ins: Mapping[str, int | str]) -> Places:
    back = {put: name for name, put in stand_ins.items()}
    return tuple(
        (at, back[value]) for at, value in enumerate(params) if isinstance(value, int | str) and value in back
    )


def is_beyond(value: Value) -> bool:
    """Django's own queries answer a number like this with no rows; the databases raise."""
    return isinstance(value, int) and abs(value) > LARGEST


def stand_in(value: Value, at: int) -> int | str:
    """Something that no query holds otherwise."""
    return f"stand-in {STAND_IN + at}" if isinstance(value, str) else STAND_IN + at


def reading(compiler: Any, *, values: bool) -> Callable[[Sequence[Any]], Any]:
    found = compiler.get_converters([column[0] for column in compiler.select])
    # What Django's apply_converters does, without a generator for each row.
    converters = [(place, convert, of) for place, (several, of) in found.items() for convert in several]
    make = values_of(compiler) if values else object_of(compiler)

    def read(row: Sequence[Any]) -> Any:
        if not converters:
            return make(row)
        values, used = list(row), connections[DEFAULT_DB_ALIAS]
        for place, convert, of in converters:
            values[place] = convert(values[place], of, used)
        return make(values)

    return read


def values_of(compiler: Any) -> Callable[[Sequence[Any]], Any]:
    names = list(compiler.query.selected)
    return lambda row: dict(zip(names, row, strict=True))


def object_of(compiler: Any) -> Callable[[Sequence[Any]], Any]:
    known = compiler.klass_info
    start, end = known["select_fields"][0], known["select_fields"][-1] + 1
    names = [column[0].target.attname for column in compiler.select[start:end]]
    # The stubs are of a later Django.
    beside = get_related_populators(known, compiler.select, connection.alias)  # type: ignore[call-arg]
    annotations = dict(compiler.annotation_col_map or {})

    def make(row: Sequence[Any]) -> Any:
        made = known["model"].from_db(connection.alias, names, row[start:end])
        for related in beside:
            related.populate(row, made)
        for name, place in annotations.items():
            setattr(made, name, row[place])
        return made

    return make
