"""Rows beside a row, written by the database as JSON inside the row's own JSON."""

from typing import Any

from django.db.models import BooleanField, Func, JSONField, Subquery


class Told(Subquery):
    """What one row says: the query gives one JSON value, or no row for null."""

    output_field = JSONField()
    on_sqlite = "json((%(subquery)s))"
    on_postgresql = "(%(subquery)s)"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template=self.on_sqlite, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template=self.on_postgresql, **context)


class Listed(Told):
    """The values of rows with one column, in their order."""

    on_sqlite = "json((WITH rows(value) AS (%(subquery)s) SELECT json_group_array(value) FROM rows))"
    on_postgresql = "(WITH rows(value) AS (%(subquery)s) SELECT coalesce(jsonb_agg(value), '[]') FROM rows)"


class Named(Told):
    """Rows with two columns: the values of the second by the names in the first."""

    on_sqlite = (
        "json((WITH rows(name, value) AS (%(subquery)s) SELECT json_group_object(name, value) FROM rows))"
    )
    on_postgresql = (
        "(WITH rows(name, value) AS (%(subquery)s) "
        "SELECT coalesce(jsonb_object_agg(name, value), '{}') FROM rows)"
    )


class YesOrNo(Func):
    """A truth value as JSON has it; SQLite keeps 0 and 1."""

    template = "%(expressions)s"
    output_field = BooleanField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "json(iif(%(expressions)s, 'true', 'false'))"
        return self.as_sql(compiler, connection, template=template, **context)
