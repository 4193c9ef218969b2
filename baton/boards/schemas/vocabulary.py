"""What the API takes about the words that cards are sorted by, and about the workspace."""

from pydantic import Field

from baton.boards.models import FieldKind
from baton.boards.schemas.structure import Above
from baton.kit.incoming import Strict, Text


class WordIn(Strict):
    name: Text
    colour: Text = "gray"


class TagEdit(Strict):
    name: Text = ""
    colour: Text = "gray"


class TagMerge(Strict):
    into: int


class CardTypeEdit(Strict):
    name: Text = ""
    colour: Text = "gray"
    archived: bool = False
    above: Above = None


class OptionIn(Strict):
    id: Text = Field("", description="Empty: a new option.")
    name: Text
    colour: Text = ""
    archived: bool = False


class CustomFieldIn(Strict):
    name: Text
    kind: FieldKind
    board: int | None = Field(None, description="null: on the cards of all boards.")
    options: list[OptionIn] = Field([], max_length=500)
    on_face: bool = False


class CustomFieldEdit(Strict):
    name: Text = ""
    options: list[OptionIn] = Field([], max_length=500, description="All options, in order.")
    on_face: bool = False
    archived: bool = False
    above: Above = None


class WorkspaceEdit(Strict):
    name: Text = ""
    language: Text = "en"
    time_zone: Text = "UTC"
    currency: Text = "EUR"
