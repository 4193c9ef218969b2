"""A rule's answer about each customer, and the sets of keys that it stands on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from baton.audiences.compiling.unbound import Expression, Tables

# Built when all rules are known: what several rules share is only then complete.
Late = Callable[[], Expression]


@dataclass(frozen=True)
class Bit:
    """``sets`` are joined to the customers by key, each named by its column of keys. ``holds`` is the
    condition
    on the joined row, where a set that lacks the customer is NULL; it is true or false, never NULL itself."""

    holds: Callable[[Expression], Expression]
    sets: tuple[tuple[Late, str], ...] = field(default=())


def among(tables: Tables, keys: Late, *, are_in: bool = True) -> Bit:
    """Who stands in ``keys`` (column ``k``, each once), or, as an anti-join, who does not."""
    name = tables.fresh("k")

    def named() -> Expression:
        found = keys()
        return found.select(**{name: found.k})

    return Bit(lambda row: row[name].notnull() if are_in else row[name].isnull(), ((named, name),))


def of_customers(tables: Tables, keys: Expression) -> Expression:
    """Without strangers, where being ranked among others counts."""
    return keys if tables.base.customers.of else keys.semi_join(tables.customers, "k")
