"""Plain values of a document: text, true or false, exact numbers. A binary fraction never comes in."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

# DECIMAL(18, 4) holds every amount; what is larger or finer could not be compared exactly.
DIGITS, PLACES = 18, 4
LONGEST_TEXT = 500
Value = bool | int | Decimal | str


class Part(BaseModel):
    """A closed piece of a document: what it does not know is an error that names what it knows."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def nothing_unknown(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        names = {field.alias or name for name, field in cls.model_fields.items()}
        names |= set(cls.model_fields)
        for key in given:
            if key == "muted":
                raise PydanticCustomError(
                    "unknown_key", "a rule cannot be muted: take it out, or leave it in", {"key": "muted"}
                )
            if key not in names:
                listed = ", ".join(sorted(field.alias or name for name, field in cls.model_fields.items()))
                raise PydanticCustomError(
                    "unknown_key",
                    "is not known here; known: {listed}",
                    {"key": str(key)[:80], "listed": listed},
                )
        return given


def exact(value: Any) -> Any:
    """ValueError in words for what cannot be compared exactly on every engine."""
    if isinstance(value, float):
        value = Decimal(str(value))
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise PydanticCustomError("number", "is not a number")
        value = (
            int(value) if value == value.to_integral_value() and abs(value) < 10**20 else value.normalize()
        )
    if isinstance(value, Decimal) and -int(value.as_tuple().exponent) > PLACES:
        raise PydanticCustomError("number", f"has more than {PLACES} decimal places")
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        if abs(value) >= 10 ** (DIGITS - PLACES):
            raise PydanticCustomError("number", f"is too large: at most {DIGITS - PLACES} digits")
        return value
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            raise PydanticCustomError("text", f"is longer than {LONGEST_TEXT} characters")
        if "\0" in value or any(0xD800 <= ord(letter) < 0xE000 for letter in value):
            raise PydanticCustomError("text", "holds a character that no table can hold")
        return value
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("value", "is neither a text nor a number nor true or false")


def exact_number(value: Any) -> Any:
    value = exact(value)
    if isinstance(value, bool | str):
        raise PydanticCustomError("number", "is not a number")
    return value


def exact_numbers(value: Any) -> Any:
    return [exact_number(each) for each in value] if isinstance(value, list) else exact_number(value)


def exact_values(value: Any) -> Any:
    if isinstance(value, list):
        if not 1 <= len(value) <= 1000:
            raise PydanticCustomError("values", "needs from 1 to 1,000 values")
        return [exact(each) for each in value]
    return None if value is None else exact(value)


SCALAR = {"type": ["string", "number", "boolean"]}
Values = Annotated[
    Any,
    BeforeValidator(exact_values),
    WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR, "minItems": 1, "maxItems": 1000}]}),
]
Numbers = Annotated[
    Any,
    BeforeValidator(exact_numbers),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number"},
                {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]
Number = Annotated[Any, BeforeValidator(exact_number), WithJsonSchema({"type": "number"})]
Days = Annotated[int, Field(strict=True, ge=1, le=36_500)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
NumberOp = Literal["=", "!=", "<", "<=", ">", ">=", "between"]


class Compared(Part):
    """A number against a value; ``between`` takes two, both inside."""

    op: NumberOp
    value: Numbers

    @model_validator(mode="after")
    def fits(self) -> "Compared":
        pair_or_one(self.op, self.value)
        return self

    def holds(self, number: int | Decimal) -> bool:
        match self.op:
            case "=":
                return bool(number == self.value)
            case "!=":
                return bool(number != self.value)
            case "<":
                return bool(number < self.value)
            case "<=":
                return bool(number <= self.value)
            case ">":
                return bool(number > self.value)
            case ">=":
                return bool(number >= self.value)
        return bool(self.value[0] <= number <= self.value[1])


def pair_or_one(op: str, value: Any) -> None:
    if op == "between":
        if not isinstance(value, list) or len(value) != 2:
            raise PydanticCustomError("pair", "“between” needs a list of two values")
        if isinstance(value[0], str) == isinstance(value[1], str) and value[0] > value[1]:
            raise PydanticCustomError("pair", "the first of the two values is the larger one")
    elif isinstance(value, list):
        raise PydanticCustomError("pair", "“{op}” needs one value, not a list", {"op": op})


def day(text: Any) -> date:
    """ValueError in words; only ``2026-01-31`` is a day."""
    if isinstance(text, str) and len(text) == 10:
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise ValueError(f"“{text}” is no day; write one like 2026-01-31")


def exact_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        return day(value)
    except ValueError as error:
        raise PydanticCustomError("day", "{why}", {"why": str(error)}) from error


Day = Annotated[date, BeforeValidator(exact_day)]
