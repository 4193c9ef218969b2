"""Arrange the workspace's own fields: on the cards of one board or of all."""

from collections.abc import Sequence
from typing import Any, TypedDict

from django.db.models import F

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding, finding_words
from baton.boards.models import Board, Card, CustomField, FieldKind, Policy
from baton.boards.news.facts import about
from baton.boards.news.structure_facts import CardShowsFields, CustomFieldAdded, CustomFieldChanged
from baton.boards.ordering import rank_directly_above
from baton.boards.structure.arranging import demand_choice, demand_storable, named, write
from baton.boards.structure.colours import demand_colour
from baton.boards.structure.refusals import FieldIsAskedFor, NameTaken, OptionsNeeded, OtherKindOfField
from baton.boards.text import check_text
from baton.kit import clock


class Option(TypedDict, total=False):
    """One of a choice. Without ``id`` it is a new one; ``archived`` ones stay on cards that have them."""

    id: str
    name: str
    colour: str
    archived: bool


def add_custom_field(
    name: str,
    *,
    kind: str,
    by: Member,
    board: Board | None = None,
    options: Sequence[Option] = (),
    on_face: bool = False,
) -> CustomField:
    """A field at the end of the list, for the cards of ``board`` or (None) of all boards. Its kind is for
    good: values are kept as their kind reads them.

    Raises NameTaken, NotAChoice, OptionsNeeded, OtherKindOfField.
    """
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        demand_choice(kind, FieldKind.values)
        fields = CustomField.objects.filter(workspace=workspace)
        field = CustomField(
            workspace=workspace,
            board=finding.board(board.pk, by) if board else None,
            name=named(name),
            kind=kind,
            on_face=on_face,
            rank=rank_directly_above(None, fields),
        )
        field.options = options_after(field, options)
        demand_free_name(field)
        demand_storable(field).save()
        log.record(workspace, CustomFieldAdded(custom_field=field.id), by=by)
        return field


def change_custom_field(field: CustomField, *, by: Member, **changes: Any) -> CustomField:
    """Change ``name``, ``options`` (the whole list in order), ``on_face``, or archive it (``archived``): its
    values are kept and come back with it.

    Raises NameTaken, OptionsNeeded, OtherKindOfField, FieldIsAskedFor.
    """
    access.demand_manage(by)
    with log.in_turn(field.workspace_id) as workspace:
        field = finding_words.custom_field(field.pk, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "options" in changes:
            changes["options"] = options_after(field, changes["options"])
        if "archived" in changes:
            changes["archived_at"] = archived_at(field, changes.pop("archived"))
        changed = write(field, changes, check=demand_free_name)
        if changed:
            log.record(workspace, CustomFieldChanged(custom_field=field.id, changed=changed), by=by)
        if {"on_face", "archived_at"} & set(changed) and field.kind != FieldKind.MONEY:
            tell_faces(field, "on_face" in changed, workspace, by)
        return field


def reorder_custom_field(field: CustomField, *, above: CustomField | None, by: Member) -> CustomField:
    access.demand_manage(by)
    with log.in_turn(field.workspace_id) as workspace:
        field = finding_words.custom_field(field.pk, by)
        others = CustomField.objects.filter(workspace=workspace).exclude(pk=field.pk)
        if write(field, {"rank": rank_directly_above(above, others)}):
            log.record(workspace, CustomFieldChanged(custom_field=field.id, changed=["rank"]), by=by)
        return field


def options_after(field: CustomField, wanted: Sequence[Option]) -> list[Option]:
    """The options as ``wanted``. One that is left out but stands on a card stays at the end, archived."""
    if field.kind != FieldKind.CHOICE:
        if wanted:
            raise OtherKindOfField
        return []
    known: dict[str, Option] = {option["id"]: option for option in field.options}
    last = max((int(key[1:]) for key in known if key[1:].isdecimal()), default=0)
    after: list[Option] = []
    for option in wanted:
        old = known.pop(option.get("id", ""), None)
        last += old is None
        after.append(option_of(option, old, f"a{last}"))
    if not any(not option.get("archived") for option in after):
        raise OptionsNeeded
    used = set(field.values.filter(value__in=known).values_list("value", flat=True)) if known else set()
    return after + [{**option, "archived": True} for key, option in known.items() if key in used]


def option_of(option: Option, old: Option | None, new_id: str) -> Option:
    told: Option = {
        "id": old["id"] if old else new_id,
        "name": check_text("options", named(option["name"]), at_most=80),
        "colour": demand_colour(option.get("colour") or (old or {}).get("colour") or "gray"),
    }
    return {**told, "archived": True} if option.get("archived") else told


def archived_at(field: CustomField, archived: bool) -> Any:
    if not archived:
        return None
    asked = Policy.objects.filter(custom_field=field).select_related("column").first()
    if asked is not None:
        raise FieldIsAskedFor(field=field.name, column=asked.column.name)
    return field.archived_at or clock.now()


def tell_faces(field: CustomField, chosen: bool, workspace: Workspace, by: Member) -> None:
    """The faces of the cards that have a value change, if the field is or was shown on them."""
    if not (chosen or field.on_face):
        return
    cards = Card.objects.filter(custom_values__field=field)
    ids = list(cards.values_list("id", flat=True))
    Card.objects.filter(pk__in=ids).update(version=F("version") + 1)
    changed = Card.objects.on_board().filter(pk__in=ids).order_by("id")
    log.record_all(workspace, [CardShowsFields(**about(card, "fields")) for card in changed], by=by)


def demand_free_name(field: CustomField) -> None:
    others = CustomField.objects.filter(workspace=field.workspace_id, board=field.board).exclude(pk=field.pk)
    if others.filter(name=field.name, archived_at=None).exists():
        raise NameTaken(name=field.name)
