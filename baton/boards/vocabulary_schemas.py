"""What the API takes about the words that cards are sorted by, and about the workspace."""

from pydantic import Field

from baton.boards.models import FieldKind
from baton.boards.schemas import Strict
from baton.kit.incoming import Text
from baton.boards.structure_schemas import Above


class WordIn(Strict):
    name: Text
    colour: Text = "gray"


class TagEdit(Strict):
    name: str = ""
    colour: str = "gray"


class TagMerge(Strict):
    into: int


class CardTypeEdit(Strict):
    name: str = ""
    colour: str = "gray"
    archived: bool = False
    above: Above = None


class OptionIn(Strict):
    id: Text = Field("", description="Empty: a new option.")
    name: Text
    colour: Text = ""
    archived: bool = False


class CustomFieldIn(Strict):
    name: str
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
    name: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    currency: str = "EUR"
