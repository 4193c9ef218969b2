"""Rows counted beside other things in one query."""

from typing import Any

from django.db.models import BigIntegerField, F, Func, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce


def number_of(rows: QuerySet[Any]) -> Subquery:
    """How many rows there are. Not Count: inside a subquery that would group."""
    return Subquery(rows.order_by().annotate(rows=Func(F("pk"), function="COUNT")).values("rows"))


def minutes_of(rows: QuerySet[Any]) -> Coalesce:
    """How many minutes are planned on them together; a card without a plan adds none."""
    planned = rows.order_by().annotate(minutes=Func(F("planned_minutes"), function="SUM"))
    together = Subquery(planned.values("minutes"), output_field=BigIntegerField())
    return Coalesce(together, Value(0))
