"""Places in an order that somebody arranges by hand: text keys, a new one always fits between two.

Method: fractional indexing (David Greenspan, "Implementing Fractional Indexing", 2020). Keys are compared
by code units, so PostgreSQL needs the collation "C".
"""

from typing import Any

from django.db import models
from fractional_indexing import generate_key_between, generate_n_keys_between

LONGEST = 48


class RankField(models.CharField):  # type: ignore[type-arg]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(*args, **kwargs)

    def db_parameters(self, connection: Any) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def between(above: str | None, below: str | None) -> str:
    """A key after ``above`` and before ``below``; None is the open end."""
    return str(generate_key_between(above, below))


def spread(count: int) -> list[str]:
    """``count`` short keys in order, for a list that is laid out anew."""
    return list(generate_n_keys_between(None, None, count))


def after(last: str | None, count: int) -> list[str]:
    """``count`` keys in order, all of them after ``last``."""
    return list(generate_n_keys_between(last, None, count))
