"""The tables that a segment is compiled against, and what each takes from its files.

Names are ours, small and unique: ``k`` the customer's key, ``at_utc`` the instant in UTC, ``f_…`` a field.
Names that differ in case only gave one engine wrong members in silence (decision 0058).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from baton.audiences.base.manifest import Base, Csv

CUSTOMERS, CONSENTS, SUPPRESSIONS, SCORES = "customers", "consents", "suppressions", "scores"


@dataclass(frozen=True)
class Source:
    """A column of the files as a column of ours. ``type`` is one of the manifest's."""

    name: str
    column: str
    type: str
    needed: bool = False


@dataclass(frozen=True)
class Wanted:
    """A table: where it is, and what is taken. ``told`` is its place in the manifest."""

    name: str
    told: str
    files: str
    csv: Csv | None
    zone: str
    sources: tuple[Source, ...]
    without_key: str = "refused"
    absent: tuple[Source, ...] = field(default=())

    @property
    def columns(self) -> dict[str, str]:
        """Our name -> type."""
        return {source.name: source.type for source in (*self.sources, *self.absent)}


def event_table(event: str) -> str:
    return f"event_{event}"


def field_column(name: str) -> str:
    return f"f_{name}"


def wanted(base: Base) -> Iterator[Wanted]:
    """Every table of the base. Customers of an event have no files of their own and are not among them."""
    people, key = base.customers, base.key_type
    if people.files is not None:
        yield Wanted(
            CUSTOMERS, "customers", people.files, people.csv, people.zone,
            (Source("k", people.key.column, key, needed=True),
             *(Source(field_column(name), told.column or name, told.type)
               for name, told in people.attributes.items())),
        )  # fmt: skip
    for name, event in base.events.items():
        yield Wanted(
            event_table(name), f"events.{name}", event.files, event.csv, event.zone,
            (Source("k", event.key, key, needed=True), Source("at_utc", event.time, "time", needed=True),
             *(Source(field_column(each), told.column or each, told.type)
               for each, told in event.fields.items())),
            event.without_key,
        )  # fmt: skip
    if base.consents:
        said = base.consents
        yield Wanted(
            CONSENTS, "consents", said.files, said.csv, said.zone,
            (Source("k", said.key, key, needed=True),
             Source("channel", said.channel, "text", needed=True),
             Source("purpose", said.purpose, "text", needed=True),
             Source("state", said.state, "text", needed=True),
             Source("at_utc", said.time, "time", needed=True)),
        )  # fmt: skip
    if base.suppressions:
        out = base.suppressions
        optional = (("channel", out.channel, "text"), ("at_utc", out.time, "time"))
        yield Wanted(
            SUPPRESSIONS, "suppressions", out.files, out.csv, out.zone,
            (Source("k", out.key, key, needed=True),
             *(Source(name, column, kind) for name, column, kind in optional if column is not None)),
            absent=tuple(Source(name, "", kind) for name, column, kind in optional if column is None),
        )  # fmt: skip
    if base.scores:
        stored = base.scores
        yield Wanted(
            SCORES, "scores", stored.files, stored.csv, stored.zone,
            (Source("k", stored.key, key, needed=True), Source("name", stored.name, "text", needed=True),
             Source("value", stored.value, "decimal", needed=True),
             Source("at_utc", stored.time, "time", needed=True)),
        )  # fmt: skip
