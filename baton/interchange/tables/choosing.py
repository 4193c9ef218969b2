"""How any file may be read, where somebody chooses: what there is to choose, checked in one place."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, Field, ValidationError

from baton.interchange.tables.encodings import CHOICES as ENCODINGS
from baton.kit.errors import Malformed

Settings = TypeVar("Settings", bound=BaseModel)


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


def settings_of(shape: type[Settings], document: Mapping[str, Any]) -> Settings:
    """Raises Malformed."""
    try:
        return shape.model_validate(dict(document))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "settings"
        raise Malformed(field=place, reason=first["msg"]) from error
