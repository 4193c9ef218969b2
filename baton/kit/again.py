"""Read rows again that somebody may have changed meanwhile."""

from functools import lru_cache
from typing import TypeVar

from django.db.models import Model

from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared

Row = TypeVar("Row", bound=Model)


def again(row: Row, *related: str) -> Row:
    """``row`` as it is in the database now, with what it points to. Raises NotSeen when it is gone."""
    found: Row | None = rereading(type(row), related).first(row=row.pk)
    if found is None:
        raise NotSeen
    return found


@lru_cache(maxsize=256)
def rereading(model: type[Row], related: tuple[str, ...]) -> Prepared[Row]:
    rows = model._default_manager.select_related(*related) if related else model._default_manager.all()
    return Prepared(lambda *, row: rows.filter(pk=row))
