"""Rows counted beside other things in one query."""

from typing import Any

from django.db.models import F, Func, QuerySet, Subquery


def number_of(rows: QuerySet[Any]) -> Subquery:
    """How many rows there are. Not Count: inside a subquery that would group."""
    return Subquery(rows.order_by().annotate(rows=Func(F("pk"), function="COUNT")).values("rows"))
