"""What a rule says: when, and what then. Ids in it go by the names that the log's payloads give them."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt, TypeAdapter

from baton.kit.incoming import Text

Name = Annotated[Text, Field(min_length=1, max_length=120)]
Long = Annotated[Text, Field(min_length=1, max_length=2000)]
Note = Annotated[Text, Field(max_length=500)]
Columns = Annotated[list[int], Field(max_length=50)]
Days = Annotated[int, Field(ge=-60, le=60)]
# A member by their number, or by their part in the card.
Person = StrictInt | Literal["lead", "responsible", "author", "account_manager"]


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CardIsMoved(Document):
    """An empty list stands for any column."""

    kind: Literal["moved"]
    from_column: Columns = []
    to_column: Columns = []


class SomethingHappens(Document):
    kind: Literal[
        "filed",
        "assigned",
        "offered",
        "accepted",
        "returned",
        "blocked",
        "freed",
        "commented",
        "checklists_done",
        "children_done",
        "approved",
        "changes_asked",
    ]


class TagIsAdded(Document):
    kind: Literal["tagged"]
    tag: int


class DeadlineComes(Document):
    """So many working days before (less than nothing) or after the deadline's day."""

    kind: Literal["deadline"]
    days: Days


class ButtonIsPressed(Document):
    kind: Literal["button"]
    label: Annotated[Text, Field(min_length=1, max_length=40)]


class Move(Document):
    do: Literal["move"]
    column: int
    reason: Note = ""


class Offer(Document):
    do: Literal["offer"]
    to: Person
    note: Note = ""


class Assign(Document):
    do: Literal["assign"]
    to: Person


class SetLead(Document):
    do: Literal["lead"]
    to: Person


class AddTag(Document):
    do: Literal["tag"]
    tag: int


class RemoveTag(Document):
    do: Literal["untag"]
    tag: int


class AddChecklist(Document):
    do: Literal["checklist"]
    checklist_template: int


class Comment(Document):
    """For the team only."""

    do: Literal["comment"]
    text: Long


class Notify(Document):
    """A comment for the team that mentions ``to``."""

    do: Literal["notify"]
    to: Annotated[list[Person], Field(min_length=1, max_length=20)]
    text: Long


class AskApproval(Document):
    """Of the card's brief and files, by all of ``to``."""

    do: Literal["approval"]
    to: Annotated[list[Person], Field(min_length=1, max_length=20)]
    title: Annotated[Text, Field(max_length=120)] = ""


class CreateChild(Document):
    """``template`` is a card template; ``{card}`` in the title is the title of the card."""

    do: Literal["child"]
    title: Annotated[Text, Field(min_length=1, max_length=300)]
    column: int
    template: int | None = None


class SetField(Document):
    do: Literal["field"]
    field: int
    value: Annotated[Text, Field(max_length=2000)]


class SetDeadline(Document):
    """So many working days from the day on which the rule acts."""

    do: Literal["deadline"]
    days: Annotated[int, Field(ge=0, le=250)]


class CallWebhook(Document):
    """One of those of whoever the rule acts as: it is told of this card, with what its owner may see."""

    do: Literal["webhook"]
    webhook: int


When = Annotated[
    CardIsMoved | SomethingHappens | TagIsAdded | DeadlineComes | ButtonIsPressed, Field(discriminator="kind")
]
Action = Annotated[
    Move
    | Offer
    | Assign
    | SetLead
    | AddTag
    | RemoveTag
    | AddChecklist
    | Comment
    | Notify
    | AskApproval
    | CreateChild
    | SetField
    | SetDeadline
    | CallWebhook,
    Field(discriminator="do"),
]
Then = Annotated[list[Action], Field(min_length=1, max_length=10)]
WHEN: TypeAdapter[Any] = TypeAdapter(When)
THEN: TypeAdapter[Any] = TypeAdapter(Then)
ACTION: TypeAdapter[Any] = TypeAdapter(Action)
