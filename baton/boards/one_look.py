"""Several things about a board, asked in one query: a move has few statements to spend."""

from typing import Any

from django.db.models import F, Func, QuerySet, Subquery

from baton.boards.models import Column


def look(column: Column, **asked: Any) -> dict[str, Any]:
    """The values of expressions that may name the column's fields; no query when nothing is asked."""
    return dict(Column.objects.filter(pk=column.pk).values(**asked).get()) if asked else {}


def number_of(rows: QuerySet[Any]) -> Subquery:
    """How many rows there are. Not Count: inside a subquery that would group."""
    return Subquery(rows.order_by().annotate(rows=Func(F("pk"), function="COUNT")).values("rows"))
