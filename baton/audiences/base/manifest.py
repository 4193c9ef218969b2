"""What a data directory holds: tables, their files, and the type of each column. Nothing is sniffed."""

import re
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

from babel.numbers import is_currency
from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from baton.audiences.language.document import Zone
from baton.audiences.language.saying_wrong import validated
from baton.audiences.language.values import Name, Part
from baton.audiences.language.yaml_text import Lines, read_file
from baton.audiences.wrong import Wrong, known

NAME = "base.yaml"
# Digits of a key that fits 64 bits for certain.
LONGEST_WHOLE = 18
Type = Literal["text", "integer", "decimal", "money", "boolean", "date", "time"]
Column = Annotated[str, Field(min_length=1, max_length=200)]
NUMBERS = {"integer", "decimal", "money"}


def inside(files: str) -> str:
    path = PurePosixPath(files)
    if path.is_absolute() or ".." in path.parts or re.search(r"[\0\n\\]|^[a-z0-9]+:", files):
        raise PydanticCustomError("files", "has to lie in the data directory")
    return files


def known_currency(code: str) -> str:
    if not re.fullmatch("[A-Z]{3}", code) or not is_currency(code):
        raise PydanticCustomError("currency", "“{code}” is no currency", {"code": code})
    return code


Files = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(inside)]
# What is told to people, by language; the name itself where a language is missing.
Labels = dict[Literal["en", "ru", "nl"], Annotated[str, Field(min_length=1, max_length=120)]]


class Csv(Part):
    """The dialect of a CSV file, said and not guessed. ``empty`` is the text that means: nothing."""

    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    quote: Annotated[str, Field(max_length=1)] = '"'
    header: bool = Field(True, strict=True)
    encoding: Literal["utf-8", "utf-16", "latin-1"] = "utf-8"
    empty: str = ""
    decimal: Literal[".", ","] = "."
    dates: Annotated[str, Field(max_length=40)] = "%Y-%m-%d"
    times: Annotated[str, Field(max_length=40)] = "%Y-%m-%d %H:%M:%S"


class Told(Part):
    """``type``, and the name of the ``column`` in the files where it is another."""

    type: Type
    column: Column | None = None
    currency: Annotated[str, AfterValidator(known_currency)] | None = None
    label: Labels = {}

    @model_validator(mode="after")
    def money_has_a_currency(self) -> "Told":
        if (self.type == "money") != (self.currency is not None):
            raise PydanticCustomError(
                "currency",
                "money needs a “currency”" if self.type == "money" else "only money has a “currency”",
            )
        return self


class Table(Part):
    """``zone``: whose clock the files' times are; they become UTC when they are read."""

    files: Files
    csv: Csv | None = None
    zone: Zone = "UTC"

    @model_validator(mode="after")
    def format_is_said(self) -> "Table":
        ending = self.files.rsplit(".", 1)[-1].lower()
        if self.csv is None and ending != "parquet":
            raise PydanticCustomError("files", "is no .parquet file; for a text file say its dialect: “csv”")
        if self.csv is not None and ending == "parquet":
            raise PydanticCustomError("files", "is a .parquet file and has no “csv” dialect")
        return self


class Key(Part):
    column: Column
    type: Literal["text", "integer"] = "text"


class Customers(Part):
    """One row each in ``files``; or ``of`` an event: whoever did it is a customer."""

    key: Key
    files: Files | None = None
    csv: Csv | None = None
    zone: Zone = "UTC"
    of: Name | None = None
    attributes: dict[Name, Told] = {}

    @model_validator(mode="after")
    def from_somewhere(self) -> "Customers":
        if (self.files is None) == (self.of is None):
            raise PydanticCustomError("customers", "needs either “files” or “of”, the event that makes them")
        if self.of is not None and self.attributes:
            raise PydanticCustomError("customers", "customers of an event have no attributes")
        if self.files is not None:
            Table(files=self.files, csv=self.csv)
        return self


class Event(Table):
    """``without_key``: whether rows of nobody are refused, or left out and counted."""

    key: Column
    time: Column
    fields: dict[Name, Told] = {}
    without_key: Literal["refused", "left_out"] = "refused"
    label: Labels = {}


class Consents(Table):
    key: Column
    channel: Column
    purpose: Column
    state: Column
    time: Column
    granted: Annotated[str, Field(max_length=60)] = "granted"


class Suppressions(Table):
    """An empty channel means every channel; without a time it holds since ever."""

    key: Column
    channel: Column | None = None
    time: Column | None = None


class StoredScores(Table):
    key: Column
    name: Column
    value: Column
    time: Column


class Channel(Part):
    """``address`` is an attribute of the customers; ``shape`` says what it must look like to be of use."""

    address: Name
    shape: Literal["email", "phone", "any"]
    label: Labels = {}


class Messages(Part):
    """The event that is a message sent, and its field that names the channel."""

    event: Name
    channel: Name


def misfit(part: str, reason: str) -> PydanticCustomError:
    return PydanticCustomError("misfit", "{reason}", {"key": part, "reason": reason})


class Base(Part):
    format: Literal[1] = 1
    base: Annotated[str, Field(min_length=1, max_length=120)]
    customers: Customers
    events: dict[Name, Event] = {}
    consents: Consents | None = None
    suppressions: Suppressions | None = None
    scores: StoredScores | None = None
    channels: dict[Name, Channel] = {}
    messages: Messages | None = None
    purposes: dict[Name, Labels] = {}

    @model_validator(mode="after")
    def parts_fit(self) -> "Base":
        customers = self.customers
        if customers.of is not None and customers.of not in self.events:
            raise misfit("customers", f"“of” names no event of this base; {known(self.events)}")
        for name, channel in self.channels.items():
            told = customers.attributes.get(channel.address)
            if told is None or told.type != "text":
                raise misfit("channels", f"the address of “{name}” is no text attribute of the customers")
        if self.messages is not None:
            event = self.events.get(self.messages.event)
            field = event.fields.get(self.messages.channel) if event else None
            if field is None or field.type != "text":
                raise misfit("messages", "needs an event of this base and its text field of channels")
        return self

    @property
    def key_type(self) -> str:
        return self.customers.key.type

    def why_no_key(self, written: str) -> str:
        """Of what somebody wrote, why it cannot be a customer's key; nothing where it can."""
        is_whole = written.removeprefix("-").isdecimal() and len(written) <= LONGEST_WHOLE
        if self.key_type != "integer" or is_whole:
            return ""
        return f"“{written}” is no key of this base: its keys are whole numbers"


def read_base(directory: Path) -> tuple[Base, Lines]:
    """OSError where there is none, Wrong where it says what cannot be."""
    path = directory / NAME
    if not path.is_file():
        raise Wrong(f"{directory} is no data directory: it has no {NAME}")
    value, lines = read_file(path)
    return base_of(value, lines), lines


def base_of(value: Any, lines: Lines | None = None) -> Base:
    if not isinstance(value, dict):
        raise Wrong("is no base: it needs keys like “base”, “customers” and “events”", NAME)
    return validated(Base, value, lines or {}, NAME)


def label_of(labels: Labels, name: str, language: str) -> str:
    said: dict[str, str] = {str(each): told for each, told in labels.items()}
    return said.get(language, said.get("en", name))


# How a type is kept, in the words of DuckDB and of Ibis alike.
KEPT: dict[str, str] = {
    "text": "string",
    "integer": "int64",
    "decimal": "decimal(18, 4)",
    "money": "decimal(18, 4)",
    "boolean": "boolean",
    "date": "date",
    "time": "timestamp",
}
SCALE = Decimal("0.0001")
