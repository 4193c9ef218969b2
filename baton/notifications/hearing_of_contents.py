"""Who is to hear of what a card holds: its checklists, tags, fields, hours and links. Prices are not told."""

from collections.abc import Iterator

from baton.activity.models import Entry
from baton.notifications.heard import Heard, Says, Undone
from baton.notifications.reasons import Reason


def of_item(kind: str) -> Says:
    def says(entry: Entry, undone: Undone) -> Iterator[Heard]:
        known = {"item": entry.payload["item"]}
        yield Heard(Reason.WATCHED, kind, known)
        if (to := entry.payload.get("to")) is not None:
            yield Heard(Reason.ITEM_GIVEN, "item", known, to)

    return says


def checklist_changed(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.WATCHED, "checklist")


def part_changed(part: str) -> Says:
    """Only that it changed, together with what else was edited."""

    def says(entry: Entry, undone: Undone) -> Iterator[Heard]:
        if not entry.payload.get("money"):
            yield Heard(Reason.WATCHED, "edited", {"parts": [part], "deed": entry.number})

    return says


def taken_back(entry: Entry, undone: Undone) -> Iterator[Heard]:
    yield Heard(Reason.WATCHED, "unedited", {"deed": entry.payload["undone"]})


OF_CONTENTS: dict[str, Says] = {
    "ItemAdded": of_item("item_added"),
    "ItemChanged": of_item("checklist"),
    "ItemTicked": of_item("item_ticked"),
    "ItemUnticked": of_item("item_opened"),
    "ItemRemoved": of_item("item_removed"),
    "ChecklistAdded": checklist_changed,
    "ChecklistChanged": checklist_changed,
    "ChecklistRemoved": checklist_changed,
    "TagsChanged": part_changed("tags"),
    "FieldFilled": part_changed("fields"),
    "HoursPlanned": part_changed("hours"),
    "LinkMade": part_changed("links"),
    "LinkCut": part_changed("links"),
    "ContentUndone": taken_back,
}
