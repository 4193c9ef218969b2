"""Ids that are told inside documents and texts, not in foreign keys: in the log's payloads, a mention, a
person field's value."""

import re
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import models

from baton.desk.filters.reading import read
from baton.desk.filters.writing import write
from baton.desk.views.naming import with_ids_moved
from baton.statik.design.parts import NAMES, PEOPLE

# Model -> names that a payload gives its ids. Beside these and those below a payload holds no ids.
NAMED = {
    "accounts.Client": {"client"},
    "accounts.Contact": {"contact", "contacts", "forgotten"},
    "accounts.Member": {
        *("responsible", "lead", "member", "giver", "receiver", "deputy", "account_manager", "placeholder"),
        *("from_member", "to_member", "to", "mentions", "members", "asked_by", "escalate_to"),
    },
    "accounts.Project": {"project"},
    "accounts.Team": {"team"},
    "approvals.Approval": {"approval"},
    "boards.Attachment": {"attachment", "attachments"},
    "boards.Blocker": {"blocker"},
    "boards.Board": {"board", "to_board", "from_board", "of_board"},
    "boards.BriefSection": {"section", "sections", "brief"},
    "boards.Card": {"card", "parent", "other", "blocking_card", "children"},
    "boards.CardLink": {"link"},
    "boards.CardTemplate": {"template"},
    "boards.CardType": {"card_type"},
    "boards.ChecklistTemplate": {"checklist_template"},
    "boards.Checklist": {"checklist"},
    "boards.ChecklistItem": {"item"},
    "boards.Column": {"column", "from_column", "to_column", "came_from", "parts"},
    "boards.Comment": {"comment"},
    "boards.CustomField": {"custom_field", "field"},
    "boards.Gate": {"gate"},
    "boards.Handoff": {"offer", "handoff"},
    "boards.Lane": {"lane"},
    "boards.Policy": {"policy"},
    "boards.Space": {"space", "from_space"},
    "boards.Tag": {"tags", "tag", "into"},
    "desk.SavedView": {"view"},
    "rules.Recurrence": {"recurrence"},
    "rules.Rule": {"rule"},
    "segments.Segment": {"segment"},
    "statik.Service": {"service"},
    "intake.IntakeForm": {"intake_form"},
    "timesheets.TimeEntry": {"time", "counter", "instead"},
    "budgets.ExternalCost": {"external_cost", "counter_cost", "instead_cost"},
    "invoicing.Invoice": {"invoice"},
    "capacity.Placement": {"placement"},
    "calendars.Absence": {"absence"},
    "calendars.Calendar": {"calendar"},
    "calendars.Holiday": {"holiday"},
}
OWNER = {name: label for label, names in NAMED.items() for name in names}
# What a name means in one kind of fact only.
OF_KIND = {
    ("DesignChanged", "parts"): "statik.Part",
    ("ColumnArchived", "cards_to"): "boards.Column",
    ("LaneArchived", "cards_to"): "boards.Lane",
    ("ParticipantsChanged", "added"): "accounts.Member",
    ("ParticipantsChanged", "removed"): "accounts.Member",
    ("TagsChanged", "added"): "boards.Tag",
    ("TagsChanged", "removed"): "boards.Tag",
}
# An "id" is of what the document around it tells, and so is the "parent" of a column.
WITHIN = {
    ("face", "id"): "boards.Card",
    ("blocker", "id"): "boards.Blocker",
    ("offer", "id"): "boards.Handoff",
    ("board", "id"): "boards.Board",
    ("columns", "id"): "boards.Column",
    ("columns", "parent"): "boards.Column",
    ("policies", "id"): "boards.Policy",
    ("gates", "id"): "boards.Gate",
    ("lanes", "id"): "boards.Lane",
    ("own_fields", "id"): "boards.CustomField",
}
# Documents whose keys are ids.
KEYED = {"fields": "boards.CustomField", "ranks": "boards.Card"}
# "item:8:text" among the changed parts of a card.
PART = re.compile(r"^(\w+):(\d+)(?=:|$)")
MENTION = re.compile(r"(@\[[^\]]*\]\(member:)(\d{1,18})(?=\))")
# What an imported row became, by its kind; a person is told by a foreign key.
BECAME = {
    "attachment": "boards.Attachment",
    "blocker": "boards.Blocker",
    "board": "boards.Board",
    "card": "boards.Card",
    "card_type": "boards.CardType",
    "checklist": "boards.Checklist",
    "column": "boards.Column",
    "comment": "boards.Comment",
    "field": "boards.CustomField",
    "item": "boards.ChecklistItem",
    "lane": "boards.Lane",
    "move": "boards.Card",
    "space": "boards.Space",
    "tag": "boards.Tag",
    "time_entry": "timesheets.TimeEntry",
}
Shift = dict[type[models.Model], int]
Row = dict[str, Any]
Moved = Callable[[Row, dict[str, int]], None]


def moved(model: type[models.Model], row: Row, shift: Shift) -> Row:
    """``row`` with the ids inside its documents moved as the rows themselves are."""
    move = MOVERS.get(model._meta.label)
    if move is not None and any(shift.values()):
        move(row, {each._meta.label: amount for each, amount in shift.items()})
    return row


def move_entry(row: Row, shift: dict[str, int]) -> None:
    for name in ("board", "card"):
        if row[name] is not None:
            row[name] += shift[OWNER[name]]
    row["payload"] = Payload(row["kind"], shift).walked(row["payload"])
    row["undo"] = None


def move_comment(row: Row, shift: dict[str, int]) -> None:
    by = shift["accounts.Member"]
    row["text"] = MENTION.sub(lambda found: f"{found[1]}{int(found[2]) + by}", row["text"])


def move_value(row: Row, shift: dict[str, int]) -> None:
    """A person field keeps a member's id as text. Rows come after their fields, so the kind is known."""
    field = apps.get_model("boards", "CustomField").objects.get(pk=row["field_id"])
    text = str(row["value"])
    if field.kind == "person" and text.isdecimal():
        row["value"] = str(int(text) + shift["accounts.Member"])


def move_view(row: Row, shift: dict[str, int]) -> None:
    """A kept filter names rows by their ids."""
    row["filter"] = write(with_ids_moved(read(row["filter"]), shift))
    prefix = "field:"
    row["columns"] = [
        f"{prefix}{int(name.removeprefix(prefix)) + shift['boards.CustomField']}"
        if name.startswith(prefix)
        else name
        for name in row["columns"]
    ]


def move_covers(row: Row, shift: dict[str, int]) -> None:
    row["covers"] = Payload("", shift).walked(row["covers"])


def move_identity(row: Row, shift: dict[str, int]) -> None:
    if row["object_id"] is not None:
        row["object_id"] += shift[BECAME[row["kind"]]]
    if row["kind"] == "time_entry":
        move_hours(row["taken"], shift)


def move_hours(taken: dict[str, Any], shift: dict[str, int]) -> None:
    """Whose an entry was when it came, and for which project."""
    if "m" in taken:
        taken["m"] += shift["accounts.Member"]
    here = taken.get("h", {})
    what, _sign, number = str(here.get("for", "")).partition(":")
    if what == "project" and number.isdecimal():
        here["for"] = f"project:{int(number) + shift['accounts.Project']}"


def move_happening(row: Row, shift: dict[str, int]) -> None:
    row["detail"] = Payload(row["kind"], shift).walked(row["detail"])


def move_form(row: Row, shift: dict[str, int]) -> None:
    """A filled form names its ids as a fact does; a person chosen in a field is a member's id as text."""
    row["form"] = Payload("", shift).walked(row["form"])
    move_people(row["form"], shift)


def move_people(form: dict[str, Any], shift: dict[str, int]) -> None:
    people = set(
        apps.get_model("boards", "CustomField").objects.filter(kind="person").values_list("pk", flat=True)
    )
    for each in form.get("fields", ()):
        if each["field"] in people and str(each["value"]).isdecimal():
            each["value"] = str(int(each["value"]) + shift["accounts.Member"])


def move_pattern(row: Row, shift: dict[str, int]) -> None:
    """A board's structure as a fact tells it."""
    row["pattern"] = Payload("", shift).walked(row["pattern"])
    for each in row["pattern"].get("card_templates", ()):
        move_people(each["form"], shift)


def move_rule(row: Row, shift: dict[str, int]) -> None:
    """Its documents name ids as a fact does."""
    row["when"], row["then"] = (Payload("", shift).walked(row[part]) for part in ("when", "then"))
    row["filter"] = write(with_ids_moved(read(row["filter"]), shift)) if row["filter"] else ""


def move_run(row: Row, shift: dict[str, int]) -> None:
    row["chain"], row["why"] = (Payload("", shift).walked(row[part]) for part in ("chain", "why"))


def move_part(row: Row, shift: dict[str, int]) -> None:
    row["values"] = moved_values(row["kind"], row["values"], shift)


def move_design(row: Row, shift: dict[str, int]) -> None:
    row["design"] = [
        [pk + shift["statik.Part"], kind, moved_values(kind, values, shift)]
        for pk, kind, values in row["design"]
    ]


def moved_values(kind: str, values: dict[str, Any], shift: dict[str, int]) -> dict[str, Any]:
    """A part of a design names other parts, people and a type of cards."""
    of = dict.fromkeys(NAMES.get(kind, {}), "statik.Part") | dict.fromkeys(PEOPLE, "accounts.Member")
    of["card_type"] = "boards.CardType"

    def by(name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [by(name, each) for each in value]
        return value + shift[of[name]] if value is not None else None

    return {name: by(name, value) if name in of else value for name, value in values.items()}


MOVERS: dict[str, Moved] = {
    "activity.Entry": move_entry,
    "boards.BoardTemplate": move_pattern,
    "boards.CardTemplate": move_form,
    "approvals.Approval": move_covers,
    "boards.Clearance": move_covers,
    "boards.Comment": move_comment,
    "boards.CustomValue": move_value,
    "desk.SavedView": move_view,
    "interchange.ImportedIdentity": move_identity,
    "notifications.Happening": move_happening,
    "rules.Rule": move_rule,
    "rules.RuleRun": move_run,
    "rules.TemplateRule": move_rule,
    "statik.Part": move_part,
    "statik.Version": move_design,
}


class Payload:
    """What a fact of one kind told, with the ids in it moved."""

    def __init__(self, kind: str, shift: dict[str, int]) -> None:
        self.kind = kind
        self.shift = shift

    def walked(self, value: Any, *, name: str = "", around: str = "") -> Any:
        """``value`` stands under ``name`` in a document that stands under ``around``."""
        if isinstance(value, dict):
            by = self.shift[KEYED[name]] if name in KEYED else 0
            return {
                str(int(key) + by) if by else key: self.walked(each, name=str(key), around=name)
                for key, each in value.items()
            }
        if isinstance(value, list):
            return [self.walked(each, name=name, around=around) for each in value]
        if name == "changed" and isinstance(value, str):
            return PART.sub(self.part_moved, value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value + self.by(name, around)
        return value

    def by(self, name: str, around: str) -> int:
        label = OF_KIND.get((self.kind, name)) or WITHIN.get((around, name)) or OWNER.get(name)
        return self.shift[label] if label else 0

    def part_moved(self, found: re.Match[str]) -> str:
        return f"{found[1]}:{int(found[2]) + self.by(found[1], '')}"
