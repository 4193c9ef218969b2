"""What may come in from outside, for the schemas of every floor."""

from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, ConfigDict


def without_nul(text: str) -> str:
    # PostgreSQL cannot store it; refused on both databases alike.
    if "\0" in text:
        raise ValueError("contains the invisible character NUL; remove it")
    return text


Text = Annotated[str, AfterValidator(without_nul)]


class Strict(Schema):
    """An unknown field is an error, never ignored."""

    model_config = ConfigDict(extra="forbid")
