"""How times travel in faces and in the board's answer: UTC with milliseconds, "2026-11-21T20:39:04.772Z".

The database writes them for two thousand cards and Python for one: both have to give the same text, or a card
that was told would differ from the card that was fetched.
"""

from datetime import UTC, datetime
from typing import Any

from django.db.models import Func, TextField


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Stamp(Func):
    """The same, written by the database."""

    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "substr(replace(%(expressions)s, ' ', 'T') || '.000', 1, 23) || 'Z'"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
        return self.as_sql(compiler, connection, template=template, **context)
