"""One column of ours: where it comes from, its type, and exactly how it is written there."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.base.manifest import Column as Header
from baton.audiences.base.manifest import Labels, Type, known_currency
from baton.audiences.language.document import Zone
from baton.audiences.language.values import Part

DATE_PARTS = set("dmYyHIMSfpbBjzZ")
AMOUNTS = {"integer", "decimal", "money"}


def known_format(written: str) -> str:
    if "?" in written:
        raise PydanticCustomError("format", "is still open: say which of the proposed formats it is")
    parts = re.findall(r"%-?(.?)", written)
    strange = [part for part in parts if part not in DATE_PARTS]
    if strange or not parts:
        raise PydanticCustomError(
            "format", "“{written}” is no format of a date; write it like %d.%m.%Y %H:%M", {"written": written}
        )
    if "j" not in parts and not ({"d", "Y"} <= set(parts) or {"d", "y"} <= set(parts)):
        raise PydanticCustomError("format", "“{written}” lacks a day or a year", {"written": written})
    return written


def known_day(written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise PydanticCustomError(
            "day", "“{written}” is no day like 1900-01-31", {"written": written}
        ) from None


Format = Annotated[str, Field(min_length=2, max_length=60), AfterValidator(known_format)]
Day = Annotated[str, AfterValidator(known_day)]
Word = Annotated[str, Field(max_length=200)]


class Mapped(Part):
    """``column`` is its name in the file. What a type does not need may not be said with it."""

    column: Header
    type: Type = "text"
    required: bool = Field(False, strict=True)
    label: Labels = {}
    # date and time
    format: Format | None = None
    zone: Zone | None = None
    earliest: Day = "1900-01-01"
    latest: Day = "2100-01-01"
    # integer, decimal and money
    decimal: Literal[".", ","] = "."
    thousands: Literal["", ".", ",", " ", "'", "\u00a0", "\u202f"] = ""
    sign: Annotated[str, Field(max_length=5)] = ""
    rounded: bool = Field(False, strict=True)
    currency: Annotated[str, AfterValidator(known_currency)] | None = None
    currency_column: Header | None = None
    # boolean
    yes: list[Word] = ["true"]
    no: list[Word] = ["false"]
    # text
    one_of: list[Word] = Field([], max_length=500)
    shape: Literal["any", "email", "phone"] = "any"
    misfit: Literal["keep", "quarantine"] = "keep"

    @model_validator(mode="after")
    def belongs_to_its_type(self) -> "Mapped":
        belongs = {
            "format": {"date", "time"}, "zone": {"time"}, "earliest": {"date", "time"},
            "latest": {"date", "time"}, "decimal": {"decimal", "money"}, "thousands": AMOUNTS,
            "sign": AMOUNTS, "rounded": {"decimal", "money"}, "currency": {"money"},
            "currency_column": {"money"}, "yes": {"boolean"}, "no": {"boolean"}, "one_of": {"text"},
            "shape": {"text"}, "misfit": {"text"},
        }  # fmt: skip
        for said in self.model_fields_set:
            if said in belongs and self.type not in belongs[said]:
                raise PydanticCustomError("part", "a {type} has none", {"key": said, "type": self.type})
        if self.type == "money" and self.currency is None:
            raise PydanticCustomError("currency", "money needs a “currency”", {"key": "currency"})
        if self.thousands and self.thousands == self.decimal:
            raise PydanticCustomError("thousands", "is the decimal mark already", {"key": "thousands"})
        if set(map(str.casefold, self.yes)) & set(map(str.casefold, self.no)):
            raise PydanticCustomError("words", "has a word of “no”", {"key": "yes"})
        if self.earliest > self.latest:
            raise PydanticCustomError("day", "is after “latest”", {"key": "earliest"})
        return self

    @property
    def way(self) -> str:
        """The format of a date or a time."""
        return self.format or ("%Y-%m-%d" if self.type == "date" else "%Y-%m-%d %H:%M:%S")
