"""What the API takes and gives about kept views and visits."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.desk.models import ViewKind, ViewShare
from baton.kit.incoming import Strict, Text

Name = Annotated[Text, Field(min_length=1, max_length=120)]
FilterText = Annotated[Text, Field(max_length=4000)]
Short = Annotated[Text, Field(max_length=120)]
ColumnNames = Annotated[list[Annotated[Text, Field(max_length=40)]], Field(max_length=60)]
People = Annotated[list[int], Field(max_length=200)]


class ViewIn(Strict):
    """``filter`` as text; ``named`` are the people it is shared with, when ``shared`` says so."""

    name: Name
    kind: ViewKind = ViewKind.LIST
    filter: FilterText = ""
    sort: Short = ""
    group: Annotated[Text, Field(max_length=40)] = ""
    columns: ColumnNames = []
    shared: ViewShare = ViewShare.NOBODY
    named: People = []


class ViewEdit(Strict):
    name: Name = ""
    kind: ViewKind = ViewKind.LIST
    filter: FilterText = ""
    sort: Short = ""
    group: Annotated[Text, Field(max_length=40)] = ""
    columns: ColumnNames = []
    shared: ViewShare = ViewShare.NOBODY
    named: People | None = None


class ViewOut(Schema):
    """``filter`` is in the reader's words: “…” stands for what they do not see. ``named`` is told to the
    owner. ``default_of``: boards that open so."""

    id: int
    name: str
    kind: str
    filter: str
    sort: str
    group: str
    columns: list[str]
    shared: str
    named: list[int]
    owner: int
    mine: bool
    may_change: bool
    default_of: list[int]


class DefaultViewIn(Strict):
    view: int | None


class VisitIn(Strict):
    """``number``: up to which entry of the log the screen has shown what happened; empty: all of it."""

    number: int | None = Field(None, ge=0)


class ChangedOut(Schema):
    """``since``: the entry up to which the board was seen; null for whoever comes for the first time."""

    number: int
    since: int | None
    cards: list[int]
