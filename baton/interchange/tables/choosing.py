"""How any file may be read, where somebody chooses: what there is to choose, checked in one place."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator

from baton.interchange.tables.encodings import CHOICES as ENCODINGS
from baton.interchange.tables.table import MOST_COLUMNS
from baton.kit.errors import Malformed

Settings = TypeVar("Settings", bound=BaseModel)
Column = TypeVar("Column", bound="ColumnChoice")


def known_zone(value: str) -> str:
    if value and value not in available_timezones():
        raise ValueError("no time zone of that name is known")
    return value


def known_encoding(value: str) -> str:
    if value and value not in ENCODINGS:
        raise ValueError("no encoding of that name is known")
    return value


# Empty is as proposed.
Zone = Annotated[str, Field(max_length=60), AfterValidator(known_zone)]
Encoding = Annotated[str, Field(max_length=20), AfterValidator(known_encoding)]
Delimiter = Literal["", ",", ";", "\t", "|"]
DateOrder = Literal["", "dmy", "mdy", "ymd"]


class ColumnChoice(BaseModel):
    """What a column means; each source has its own meanings."""

    model_config = ConfigDict(extra="forbid")
    meaning: str = "nothing"


class TableChoices(BaseModel, Generic[Column]):
    """Empty is as proposed. ``columns``: of every column of the table, in its order. ``SINGLE``: meanings
    that only one column may have."""

    model_config = ConfigDict(extra="forbid")
    SINGLE: ClassVar[frozenset[str]] = frozenset()
    encoding: Encoding = ""
    delimiter: Delimiter = ""
    quote: Literal["", '"', "'"] = ""
    sheet: str = Field("", max_length=200)
    decimal: Literal["", ".", ","] = ""
    date_order: DateOrder = ""
    time_zone: Zone = ""
    columns: list[Column] = Field(default_factory=list, max_length=MOST_COLUMNS)

    @field_validator("columns")
    @classmethod
    def one_of_each(cls, value: list[Column]) -> list[Column]:
        given = [one.meaning for one in value if one.meaning in cls.SINGLE]
        twice = next((meaning for meaning in given if given.count(meaning) > 1), None)
        if twice:
            raise ValueError(f"two columns cannot both be “{twice}”")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC")

    def columns_of(self, *meanings: str) -> list[int]:
        """Their places in the table, from the left."""
        return [index for index, one in enumerate(self.columns) if one.meaning in meanings]

    def column_of(self, meaning: str) -> int | None:
        return next(iter(self.columns_of(meaning)), None)

    def document(self) -> dict[str, Any]:
        """What is chosen, as it is kept."""
        return {key: value for key, value in self.model_dump().items() if value}


def settings_of(shape: type[Settings], document: Mapping[str, Any]) -> Settings:
    """Raises Malformed."""
    try:
        return shape.model_validate(dict(document))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "settings"
        raise Malformed(field=place, reason=first["msg"]) from error
