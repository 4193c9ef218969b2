"""Spaces, boards, columns, lanes, limits, fields and words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import Q

from baton.accounts.models import Member, MoneyTier
from baton.boards.models import (
    Board,
    CardType,
    CellLimit,
    Column,
    CustomField,
    FieldKind,
    Lane,
    Policy,
    Requirement,
    StageKind,
    Tag,
)
from baton.interchange.kaiten.colours import number_of
from baton.interchange.kaiten.exporting.beyond import Beyond, stamp

Row = dict[str, Any]
TYPES = {StageKind.QUEUE: 1, StageKind.WORK: 2, StageKind.WAIT: 2, StageKind.DONE: 3}
FIELD_TYPES = {
    FieldKind.TEXT: "string",
    FieldKind.NUMBER: "number",
    FieldKind.MONEY: "number",
    FieldKind.DATE: "date",
    FieldKind.CHOICE: "select",
    FieldKind.PERSON: "user",
    FieldKind.LINK: "url",
    FieldKind.CHECKBOX: "checkbox",
}


def space_rows(boards: Sequence[Board]) -> list[Row]:
    spaces = {board.space_id: board.space for board in boards}
    return [
        {"id": str(space.pk), "title": space.name, "sort_order": number, "created": stamp(space.created_at)}
        for number, space in enumerate(sorted(spaces.values(), key=lambda space: space.rank))
    ]


def board_rows(boards: Sequence[Board], beyond: Beyond) -> list[Row]:
    for board in boards:
        more = {
            "description": board.description,
            "limit_rule": board.limit_rule,
            "person_limit": board.person_limit,
            "person_limit_counts": board.person_limit_counts,
            "archived": board.archived_at is not None,
        }
        beyond.lay_over("boards", board.pk, more)
    return [
        {
            "id": str(board.pk),
            "title": board.name[:128],
            "space_id": str(board.space_id),
            "created": stamp(board.created_at),
        }
        for board in boards
    ]


def column_rows(boards: Sequence[Board], beyond: Beyond) -> list[Row]:
    """The format knows no parts: a part is a column called after both, and its whole is told beside."""
    every = Column.objects.filter(board__in=boards).select_related("parent")
    ordered = sorted(every, key=place_of)
    wholes = {column.parent_id for column in ordered if column.parent_id}
    found = []
    for number, column in enumerate(ordered):
        row = {
            "id": str(column.pk),
            "board_id": str(column.board_id),
            "title": called(column),
            "sort_order": number,
            "type": TYPES[StageKind(column.kind)],
            "created": stamp(column.created_at),
        }
        more = {
            "title": column.name if column.parent_id else None,
            "column_id": str(column.parent_id) if column.parent_id else None,
            "kind": column.kind,
            "wip_limit": column.wip_limit,
            "limit_counts": column.limit_counts,
            "job_function": column.job_function,
            "pulled": column.pulled,
            "clock": column.clock,
            "stuck_after_minutes": column.stuck_after_minutes,
            "hint": column.hint,
            "archived": column.archived_at is not None,
        }
        if column.pk in wholes:
            beyond.add("columns", {**row, **{key: value for key, value in more.items() if value}})
        else:
            found.append(row)
            beyond.lay_over("columns", column.pk, more)
    return found


def place_of(column: Column) -> tuple[int, str, str, int]:
    whole = column.parent or column
    return (column.board_id, whole.rank, column.rank if column.parent_id else "", column.pk)


def called(column: Column) -> str:
    return (f"{column.parent.name}: {column.name}" if column.parent else column.name)[:128]


def lane_rows(boards: Sequence[Board], beyond: Beyond) -> None:
    for number, lane in enumerate(Lane.objects.filter(board__in=boards).order_by("board", "rank", "id")):
        row = {
            "id": str(lane.pk),
            "board_id": str(lane.board_id),
            "title": lane.name,
            "sort_order": number,
            "wip_limit": lane.wip_limit,
            "limit_counts": lane.limit_counts,
            "condition": 2 if lane.archived_at else 1,
            "kept": True,
        }
        beyond.add("lanes", row)
    for cell in CellLimit.objects.filter(column__board__in=boards).order_by("id"):
        told = {"column_id": str(cell.column_id), "lane_id": str(cell.lane_id), "wip_limit": cell.wip_limit}
        beyond.add("cell_limits", told)


def field_rows(boards: Sequence[Board], by: Member, beyond: Beyond) -> list[Row]:
    rows = CustomField.objects.filter(Q(board=None) | Q(board__in=boards), workspace=by.workspace_id)
    if not by.sees_money(MoneyTier.PRICES):
        rows = rows.exclude(kind=FieldKind.MONEY)
    found = []
    for field in rows.filter(archived_at=None).order_by("rank", "id"):
        row: Row = {"id": str(field.pk), "type": FIELD_TYPES[FieldKind(field.kind)], "name": field.name}
        if field.kind == FieldKind.CHOICE:
            row["options"] = [
                {
                    "id": option["id"],
                    "value": option["name"],
                    "color": number_of(option.get("colour", "")),
                    "sort_order": number,
                }
                for number, option in enumerate(field.options)
            ]
        found.append(row)
        kind = "money" if field.kind == FieldKind.MONEY else None
        beyond.lay_over("custom_fields", field.pk, {"kind": kind, "on_face": field.on_face})
    return found


def policy_rows(boards: Sequence[Board], fields: Collection[str], beyond: Beyond) -> None:
    """Without gates, whose approvers are of this house. ``fields``: those that go along."""
    stated = Policy.objects.filter(column__board__in=boards).exclude(requirement=Requirement.APPROVAL)
    for policy in stated.order_by("id"):
        field = str(policy.custom_field_id) if policy.custom_field_id else None
        if field is None or field in fields:
            told = {
                "column_id": str(policy.column_id),
                "moment": policy.moment,
                "requirement": policy.requirement,
                "field": policy.field,
                "custom_field_id": field,
                "checklist": policy.checklist,
                "words": policy.words,
            }
            beyond.add("policies", {key: value for key, value in told.items() if value})


def word_rows(workspace: int, beyond: Beyond) -> None:
    for tag in Tag.objects.filter(workspace=workspace).order_by("id"):
        beyond.add("tags", {"id": str(tag.pk), "name": tag.name, "color": tag.colour})
    for kind in CardType.objects.filter(workspace=workspace).order_by("rank", "id"):
        beyond.add("card_types", {"id": str(kind.pk), "name": kind.name})
