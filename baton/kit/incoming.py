"""What may come in from outside, for the schemas of every floor."""

from typing import Annotated, Any

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, field_validator

LARGEST = 2**63 - 1


def without_nul(text: str) -> str:
    # PostgreSQL cannot store it; refused on both databases alike.
    if "\0" in text:
        raise ValueError("contains the invisible character NUL; remove it")
    return text


Text = Annotated[str, AfterValidator(without_nul)]


class Strict(Schema):
    """An unknown field is an error, never ignored."""

    model_config = ConfigDict(extra="forbid")

    # After it was read: in an address a number is still a text.
    @field_validator("*", mode="after")
    @classmethod
    def no_number_is_too_large_to_be_kept(cls, value: Any) -> Any:
        """No database holds more than 64 bits; told here, wherever in a list or a document it stands."""
        return demand_keepable(value)


def demand_keepable(value: Any) -> Any:
    if isinstance(value, int) and not -LARGEST <= value <= LARGEST:
        raise ValueError("is too large a number")
    if isinstance(value, dict | list | tuple | set):
        for each in value.values() if isinstance(value, dict) else value:
            demand_keepable(each)
    return value
