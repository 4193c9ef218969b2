"""What the API takes and gives about filters and lists."""

from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict, Text


class FilterIn(Strict):
    """One of the two."""

    text: Annotated[Text, Field(max_length=20_000)] | None = None
    tree: dict[str, Any] | None = None


class FilterOut(Schema):
    text: str
    tree: dict[str, Any]


class FilterFieldOut(Schema):
    """``kind``: words, row, choice, day, number, money, span or custom; ``of``: what rows it names."""

    name: str
    label: str
    kind: str
    ops: list[str]
    keywords: list[str]
    of: str | None


class LanePlaceOut(Schema):
    id: int
    name: str


class ColumnPlaceOut(LanePlaceOut):
    kind: str
    parent: int | None


class BoardPlacesOut(LanePlaceOut):
    columns: list[ColumnPlaceOut]
    lanes: list[LanePlaceOut]


class FoundOut(Schema):
    number: int
    cards: list[int]


class GroupOut(Schema):
    key: int | str | None
    count: int


class ListOut(Schema):
    """``rows`` hold ``id``, ``version`` and the columns. Only a first page has ``totals`` and ``groups``."""

    number: int
    columns: list[str]
    rows: list[dict[str, Any]]
    next: str
    totals: dict[str, Any] = {}
    groups: list[GroupOut] = []


class OrderOut(Schema):
    number: int
    cards: list[int]
    totals: dict[str, Any]
    groups: list[GroupOut]


class RowsOut(Schema):
    """``rows`` hold ``id``, ``version`` and the columns."""

    number: int
    columns: list[str]
    rows: list[dict[str, Any]]
