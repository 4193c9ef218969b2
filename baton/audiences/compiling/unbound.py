"""The base's tables as Ibis sees them: named and typed, bound to no connection."""

from itertools import count
from typing import Any

import ibis

from baton.audiences.base.manifest import KEPT, Base, Told
from baton.audiences.base.tables import (
    CONSENTS,
    CUSTOMERS,
    SCORES,
    SUPPRESSIONS,
    event_table,
    field_column,
)

Expression = Any


class Tables:
    """Unbound tables, and names of which none is given twice."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self.key = KEPT[base.key_type]
        self._numbers = count(1)

    def fresh(self, kind: str) -> str:
        """``n_7``: small letters, and never the same again."""
        return f"{kind}_{next(self._numbers)}"

    @property
    def customers(self) -> Expression:
        return self._table(CUSTOMERS, {}, self.base.customers.attributes)

    def event(self, name: str) -> Expression:
        return self._table(event_table(name), {"at_utc": "timestamp"}, self.base.events[name].fields)

    @property
    def consents(self) -> Expression:
        return self._table(
            CONSENTS, {"at_utc": "timestamp", "channel": "string", "purpose": "string", "state": "string"}
        )

    @property
    def suppressions(self) -> Expression:
        return self._table(SUPPRESSIONS, {"at_utc": "timestamp", "channel": "string"})

    @property
    def scores(self) -> Expression:
        return self._table(SCORES, {"at_utc": "timestamp", "name": "string", "value": KEPT["decimal"]})

    def keys(self, name: str) -> Expression:
        """A view of one column, the keys that an analyst's query returned."""
        return ibis.table({"k": self.key}, name=name)

    def _table(self, name: str, columns: dict[str, str], fields: dict[str, Told] | None = None) -> Expression:
        own = {field_column(each): KEPT[told.type] for each, told in (fields or {}).items()}
        return ibis.table({"k": self.key, **columns, **own}, name=name)
