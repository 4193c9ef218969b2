"""A source as a versioned document: how it is read, what it becomes, whose it is, and what it may serve."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from baton.audiences.base.manifest import Column as Header
from baton.audiences.base.manifest import Files, Labels, misfit
from baton.audiences.language.document import Zone
from baton.audiences.language.values import Name, Part
from baton.audiences.sources.columns import Mapped
from baton.audiences.sources.dialects import CsvDialect, ExcelSheet, JsonLines, ParquetFile, SqlQuery
from baton.audiences.wrong import known

Target = Literal[
    "customers", "orders", "order_lines", "products", "messages", "outcomes", "consents", "external"
]
EVENTS = {"orders", "order_lines", "messages", "outcomes"}
KINDS = ("csv", "excel", "json_lines", "parquet", "sql")
OF_A_CONSENT = ("channel", "purpose", "state")
MOST_COLUMNS = 2_000


class Freshness(Part):
    hours: Annotated[int, Field(strict=True, ge=1, le=24 * 366)]


class Retention(Part):
    days: Annotated[int, Field(strict=True, ge=1, le=36_600)]


class Source(Part):
    """``customer`` and ``time`` name columns of ours. ``drop`` are columns of the file that are never kept;
    with ``analytics_only`` nothing that reaches a person may be."""

    format: Literal[1] = 1
    source: Name
    version: Annotated[int, Field(strict=True, ge=1, le=999_999)]
    title: Annotated[str, Field(max_length=200)] = ""
    owner: Annotated[str, Field(max_length=200)] = ""
    maps_to: Target
    event: Name | None = None
    label: Labels = {}
    # what it may serve, and for how long
    purposes: list[Name] = Field([], max_length=50)
    analytics_only: bool = Field(False, strict=True)
    schedule: Annotated[str, Field(max_length=200)] = ""
    freshness: Freshness | None = None
    retention: Retention | None = None
    # how it is read
    files: Files | None = None
    csv: CsvDialect | None = None
    excel: ExcelSheet | None = None
    json_lines: JsonLines | None = None
    parquet: ParquetFile | None = None
    sql: SqlQuery | None = None
    empty: list[Annotated[str, Field(max_length=100)]] = Field([""], max_length=20)
    zone: Zone = "UTC"
    # what becomes of it
    mode: Literal["append", "replace"] = "append"
    customer: Name | None = None
    time: Name | None = None
    without_customer: Literal["quarantined", "left_out"] = "quarantined"
    unique: list[Name] = Field([], max_length=10)
    columns: dict[Name, Mapped] = Field(min_length=1, max_length=MOST_COLUMNS)
    drop: list[Header] = Field([], max_length=MOST_COLUMNS)

    @model_validator(mode="after")
    def parts_fit(self) -> "Source":
        said = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(said) != 1:
            raise misfit("source", f"needs exactly one of {', '.join(KINDS)}")
        self._names_columns()
        if self.maps_to in EVENTS | {"consents"}:
            self._happens()
        elif self.event is not None:
            raise misfit("event", f"{self.maps_to} are no event")
        if self.maps_to == "customers":
            if self.customer is None:
                raise misfit("customer", "is missing: which column is the key of a customer")
            if set(self.unique) - {self.customer}:
                raise misfit("unique", "of customers is the key alone")
        if self.maps_to == "consents":
            for name in OF_A_CONSENT:
                column = self.columns.get(name)
                if column is None or column.type != "text":
                    raise misfit("columns", f"a consent needs a text “{name}”")
        self._keeps_apart()
        return self

    def _names_columns(self) -> None:
        for part, name in (
            ("customer", self.customer),
            ("time", self.time),
            *(("unique", n) for n in self.unique),
        ):
            if name is not None and name not in self.columns:
                raise misfit(part, f"names no column; {known(self.columns)}")
        if self.customer is not None and self.columns[self.customer].type not in ("text", "integer"):
            raise misfit("customer", "has to be a text or an integer")

    def _happens(self) -> None:
        for part, name in (("customer", self.customer), ("time", self.time)):
            if name is None:
                raise misfit(part, f"is missing: {self.maps_to} need one")
        if self.time is not None and self.columns[self.time].type != "time":
            raise misfit("time", "has to be a time")

    def _keeps_apart(self) -> None:
        kept = {column.column for column in self.columns.values()}
        both = sorted(kept & set(self.drop))
        if both:
            raise misfit("drop", f"“{both[0]}” is mapped as well")
        contacts = sorted(name for name, column in self.columns.items() if column.shape != "any")
        if self.analytics_only and contacts:
            raise misfit(
                "columns", f"“{contacts[0]}” reaches a person; for analytics only it has to be dropped"
            )

    @property
    def kind(self) -> str:
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def name(self) -> str:
        return f"{self.source}@{self.version}"

    @property
    def event_name(self) -> str:
        return self.event or self.maps_to

    @property
    def keys(self) -> list[str]:
        """By which one record is the only one; a customer stands once in any case."""
        return [self.customer] if self.maps_to == "customers" and self.customer else list(self.unique)

    def needed(self, name: str) -> bool:
        """Whether a record without this column is quarantined."""
        if name == self.customer:
            return self.maps_to not in EVENTS or self.without_customer == "quarantined"
        of_consent = self.maps_to == "consents" and name in OF_A_CONSENT
        return self.columns[name].required or name == self.time or of_consent or name in self.keys
