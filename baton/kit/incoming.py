"""What may come in from outside, for the schemas of every floor."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import AfterValidator, ConfigDict, field_validator

LARGEST = 2**63 - 1
FARTHEST = timedelta(hours=16)


def without_nul(text: str) -> str:
    # PostgreSQL cannot store it; refused on both databases alike.
    if "\0" in text:
        raise ValueError(_("contains the invisible character NUL; remove it"))
    return text


def not_blank(text: str) -> str:
    """Without the spaces around it."""
    if not text.strip():
        raise ValueError(_("must not be empty."))
    return text.strip()


Text = Annotated[str, AfterValidator(without_nul)]


class Strict(Schema):
    """An unknown field is an error, never ignored."""

    model_config = ConfigDict(extra="forbid")

    # After it was read: in an address a number is still a text.
    @field_validator("*", mode="after")
    @classmethod
    def whatever_came_can_be_kept(cls, value: Any) -> Any:
        """Told here, wherever in a list or a document it stands: no database holds more than 64 bits, nor
        moments of a clock that is nowhere."""
        return demand_keepable(value)


def demand_keepable(value: Any) -> Any:
    if isinstance(value, int) and not -LARGEST <= value <= LARGEST:
        raise ValueError(_("is too large a number."))
    if isinstance(value, datetime):
        demand_moment(value)
    if isinstance(value, dict | list | tuple | set):
        for each in value.values() if isinstance(value, dict) else value:
            demand_keepable(each)
    return value


def demand_moment(moment: datetime) -> None:
    """PostgreSQL knows no offset of 16 hours; and UTC has to have a name for it."""
    offset = moment.utcoffset()
    if offset is None:
        return
    if abs(offset) >= FARTHEST:
        raise ValueError(_("is by no clock on earth"))
    try:
        moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(_("is beyond every calendar")) from None
