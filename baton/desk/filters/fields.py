"""What a filter can ask of a card: the whole list. No name of a column or a lookup comes from outside."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from baton.boards.models import ClassOfService, StageKind

Op = Literal["is", "has", "lt", "le", "gt", "ge", "between"]
# words: full text. row: something with an id and a name. choice: one of the keywords. Others are values.
Kind = Literal["words", "row", "choice", "day", "number", "money", "span", "custom"]

EQUAL: tuple[Op, ...] = ("is",)
ORDERED: tuple[Op, ...] = ("is", "lt", "le", "gt", "ge", "between")
COMPARED: tuple[Op, ...] = ("lt", "le", "gt", "ge")
PERIODS = (
    "today",
    "tomorrow",
    "yesterday",
    "this_week",
    "next_week",
    "last_week",
    "this_month",
    "next_month",
)
PAST = ("today", "yesterday", "this_week", "last_week", "this_month", "last_month")
YES_NO = ("yes", "no")
SIDES = ("any", "none", "ours", "client", "supplier")


@dataclass(frozen=True)
class Field:
    """``keywords`` are values that are neither a name nor a number. ``of``: what rows it names, if any."""

    name: str
    label: str | Promise
    kind: Kind
    ops: tuple[Op, ...]
    keywords: tuple[str, ...] = ()
    of: str = ""
    # A guest sees this of a shared card, so may ask for it.
    for_guests: bool = False


LIST = (
    Field("text", _("Text"), "words", ("has",), for_guests=True),
    Field("title", _("Title"), "words", ("has",), for_guests=True),
    Field("number", _("Card number"), "number", ORDERED, for_guests=True),
    Field("responsible", _("Responsible"), "row", EQUAL, ("me", "nobody"), of="member"),
    Field("lead", _("Lead"), "row", EQUAL, ("me", "nobody"), of="member"),
    Field("participant", _("Takes part"), "row", EQUAL, ("me", "nobody"), of="member"),
    Field("author", _("Filed by"), "row", EQUAL, ("me", "nobody"), of="member"),
    Field("offered", _("Offered to"), "row", EQUAL, ("me", "anybody", "nobody"), of="member"),
    Field("tag", _("Tag"), "row", EQUAL, ("none",), of="tag"),
    Field("project", _("Project"), "row", EQUAL, ("none",), of="project", for_guests=True),
    Field("client", _("Client"), "row", EQUAL, ("none",), of="client", for_guests=True),
    Field("type", _("Type"), "row", EQUAL, ("none",), of="card_type"),
    Field("class", _("Class of service"), "choice", EQUAL, tuple(ClassOfService.values)),
    Field("space", _("Space"), "row", EQUAL, of="space"),
    Field("board", _("Board"), "row", EQUAL, of="board", for_guests=True),
    Field("column", _("Column"), "row", EQUAL, of="column", for_guests=True),
    Field("lane", _("Lane"), "row", EQUAL, ("none",), of="lane", for_guests=True),
    Field("stage", _("Kind of stage"), "choice", EQUAL, tuple(StageKind.values), for_guests=True),
    Field("deadline", _("Deadline"), "day", ORDERED, ("none", "overdue", *PERIODS), for_guests=True),
    Field("created", _("Filed"), "day", ORDERED, PAST),
    Field("entered", _("Came into its column"), "day", ORDERED, PAST),
    Field("done", _("Finished"), "day", ORDERED, ("none", *PAST), for_guests=True),
    Field("age", _("Time in the column"), "span", ("is", *COMPARED), ("stuck",)),
    Field("blocked", _("Blocked"), "choice", EQUAL, (*SIDES, "card")),
    Field("waiting", _("Waits for"), "choice", EQUAL, SIDES),
    Field(
        "approval",
        _("Approval"),
        "choice",
        EQUAL,
        ("any", "none", "asked", "client", "granted", "changes", "voided"),
    ),
    Field("checklist", _("Checklists"), "choice", EQUAL, ("none", "open", "finished")),
    Field("parent", _("Part of"), "number", EQUAL, ("none",)),
    Field("shared", _("Shown to the client"), "choice", EQUAL, YES_NO),
    Field("archived", _("Archived"), "choice", EQUAL, YES_NO),
    Field("changed", _("Changed since my visit"), "choice", EQUAL, YES_NO, for_guests=True),
    Field("price", _("Price"), "money", ORDERED, ("none",)),
    Field("custom", _("Own field"), "custom", ORDERED),
)
FIELDS = {field.name: field for field in LIST}
