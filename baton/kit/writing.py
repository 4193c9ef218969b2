"""Rows written with statements composed once.

``Model.save`` composes and compiles its INSERT or UPDATE anew at each call, four times the work of the
database. A table's columns do not change while the server runs, so the text of the statement is kept.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, transaction
from django.db.models import Field, Model, QuerySet

from baton.kit.prepared import Value, put_in, stand_ins_for, taken_by

# Rows of one statement: SQLite takes 32,766 values in it.
AT_A_TIME = 500

Statement = tuple[str, tuple["Field[Any, Any]", ...]]


def insert(row: Model) -> None:
    """What ``row.save(force_insert=True)`` does for a model without parents and signals."""
    row._prepare_related_fields_for_save(operation_name="save")  # type: ignore[attr-defined]
    sql, fields = insertion(type(row), row.pk is not None, connection.vendor)
    with transaction.mark_for_rollback_on_error(), connection.cursor() as cursor:
        cursor.execute(sql, stored(row, fields, new=True))
        if row.pk is None:
            row.pk = cursor.fetchone()[0]
    row._state.adding, row._state.db = False, connection.alias


def insert_all(rows: Iterable[Model], *, keys: bool = False) -> None:
    """New rows of one table at once; with ``keys`` each knows its own afterwards."""
    made = list(rows)
    if not made:
        return
    sql, fields = insertion(type(made[0]), False, connection.vendor)
    for row in made:
        row._prepare_related_fields_for_save(operation_name="bulk_create")  # type: ignore[attr-defined]
    values = [stored(row, fields, new=True) for row in made]
    with transaction.mark_for_rollback_on_error(), connection.cursor() as cursor:
        if not keys:
            cursor.executemany(sql.rpartition(" RETURNING ")[0], values)
            return
        for start in range(0, len(made), AT_A_TIME):
            some = values[start : start + AT_A_TIME]
            cursor.execute(of_several(sql, len(some)), [value for row in some for value in row])
            for row, (key,) in zip(made[start : start + AT_A_TIME], cursor.fetchall(), strict=True):
                row.pk = key
                row._state.adding, row._state.db = False, connection.alias


@lru_cache(maxsize=512)
def of_several(insertion: str, rows: int) -> str:
    """The statement of one row for several: their keys come back in their order."""
    head, places, tail = insertion.partition(" VALUES ")
    row, returning, key = tail.partition(" RETURNING ")
    return head + places + ", ".join([row] * rows) + returning + key


def update(row: Model, names: frozenset[str]) -> None:
    """What ``row.save(update_fields=names)`` does. Raises DatabaseError where the row is gone."""
    if not names:
        return
    sql, fields = updating(type(row), names, connection.vendor)
    params = stored(row, fields, new=False)
    with transaction.mark_for_rollback_on_error(), connection.cursor() as cursor:
        cursor.execute(sql, [*params, to_store(row._meta.pk, row.pk, connections[DEFAULT_DB_ALIAS])])
        if cursor.rowcount < 1:
            raise DatabaseError(f"{row._meta.label} {row.pk} is gone.")


def stored(row: Model, fields: Iterable["Field[Any, Any]"], *, new: bool) -> list[Any]:
    used = connections[DEFAULT_DB_ALIAS]
    return [to_store(field, field.pre_save(row, new), used) for field in fields]


def to_store(field: Any, value: Any, used: Any) -> Any:
    """``used`` is the connection itself: behind Django's stand-in for it every look takes three more."""
    return field.get_db_prep_save(value, used)


@lru_cache(maxsize=512)
def insertion(model: type[Model], with_key: bool, vendor: str) -> Statement:
    fields = tuple(f for f in model._meta.local_concrete_fields if with_key or not f.primary_key)
    columns = ", ".join(quoted(field) for field in fields)
    places = ", ".join("%s" for _ in fields)
    sql = f"INSERT INTO {table_of(model)} ({columns}) VALUES ({places})"  # noqa: S608
    return (sql if with_key else f"{sql} RETURNING {quoted(model._meta.pk)}"), fields


@lru_cache(maxsize=512)
def updating(model: type[Model], names: frozenset[str], vendor: str) -> Statement:
    fields = tuple(f for f in model._meta.local_concrete_fields if f.name in names or f.attname in names)
    unknown = names - {name for field in fields for name in (field.name, field.attname)}
    if unknown:
        raise ValueError(f"{model._meta.label} has no {', '.join(sorted(unknown))}.")
    sets = ", ".join(f"{quoted(field)} = %s" for field in fields)
    return f"UPDATE {table_of(model)} SET {sets} WHERE {quoted(model._meta.pk)} = %s", fields  # noqa: S608


def table_of(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def quoted(field: Any) -> str:
    return connection.ops.quote_name(field.column)


class PreparedUpdate:
    """``build(**values)`` gives the rows (of one table, without joins); ``change`` sets columns of theirs."""

    def __init__(self, build: Callable[..., "QuerySet[Any]"]) -> None:
        self.build = build
        self.plans: dict[Hashable, tuple[Statement, tuple[Any, ...], tuple[tuple[int, str], ...]]] = {}

    def change(self, where: dict[str, Value], **to: Any) -> int:
        """How many rows there were."""
        shape = tuple(to)
        plan = self.plans.get(shape)
        if plan is None:
            plan = self.plans[shape] = self.planned(where, shape)
        (sql, fields), params, places = plan
        used = connections[DEFAULT_DB_ALIAS]
        values = [to_store(field, to[field.name], used) for field in fields]
        with transaction.mark_for_rollback_on_error(), connection.cursor() as cursor:
            cursor.execute(sql, [*values, *put_in(params, places, where)])
            return int(cursor.rowcount)

    def planned(self, where: dict[str, Value], names: tuple[str, ...]) -> Any:
        stand_ins = stand_ins_for(where)
        rows = self.build(**stand_ins)
        query, model = rows.query, rows.model
        compiler = query.get_compiler(connection=connection)
        compiler.pre_sql_setup()
        condition, params = compiler.compile(query.where)
        fields = tuple(model._meta.get_field(name) for name in names)
        sets = ", ".join(f"{quoted(field)} = %s" for field in fields)
        sql = f"UPDATE {table_of(model)} SET {sets} WHERE {condition}"  # noqa: S608
        return (sql, fields), tuple(params), taken_by(params, stand_ins)
