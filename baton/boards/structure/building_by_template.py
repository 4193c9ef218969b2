"""Build a board after a template of the workspace. What of it is gone by now is left out, and said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding_words
from baton.boards.models import (
    Board,
    BoardTemplate,
    CardTemplate,
    CellLimit,
    Column,
    CustomField,
    Gate,
    Lane,
    Moment,
    Policy,
    Requirement,
    Space,
)
from baton.boards.structure.arranging import write
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.stating_gates import OF_GATE, name_members
from baton.boards.structure.stating_gates import demand_clear as demand_gate_clear
from baton.boards.structure.stating_policies import demand_clear
from baton.kit import rank
from baton.kit.errors import Refusal

OF_COLUMN = (
    *("name", "kind", "wip_limit", "job_function", "pulled", "clock"),
    *("stuck_after_minutes", "hint", "rank"),
    "limit_counts",
)
OF_LANE = ("name", "rank", "wip_limit", "limit_counts", "class_of_service")
OF_FIELD = ("name", "kind", "options", "on_face")


@dataclass
class Built:
    """``columns``, ``lanes``, ``fields``: what the ids of the template stand for on the new board."""

    board: Board
    columns: dict[int, Column] = field(default_factory=dict)
    lanes: dict[int, Lane] = field(default_factory=dict)
    fields: dict[int, CustomField] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)


def build_by_template(space: Space, name: str, *, template: BoardTemplate, by: Member) -> Built:
    """A board called ``name`` (empty: as the template) with all that the template holds."""
    access.demand_manage(by)
    with log.in_turn(space.workspace_id):
        template = finding_words.board_template(template.pk, by)
        pattern = template.pattern
        built = Built(add_board(space, name.strip() or template.name, by=by))
        write(built.board, dict(pattern["board"]))
        build_fields(built, pattern.get("own_fields", ()))
        # A part names its column, which has to be there before it.
        for told in sorted(pattern["columns"], key=lambda each: each["parent"] is not None):
            build_column(built, told, by)
        for told in pattern["lanes"]:
            known = kept(told, OF_LANE)
            built.lanes[told["id"]] = Lane.objects.create(board=built.board, **known)
        for told in pattern["cell_limits"]:
            column, lane = built.columns[told["column"]], built.lanes[told["lane"]]
            CellLimit.objects.create(column=column, lane=lane, wip_limit=told["wip_limit"])
        for told in pattern.get("card_templates", ()):
            offer_template(built, told, by)
        return built


def offer_template(built: Built, told: dict[str, Any], by: Member) -> None:
    """Its form is read again by whoever uses it; only what it says in the board's own fields is moved."""
    values = [
        {**each, "field": built.fields[each["field"]].pk if each["field"] in built.fields else each["field"]}
        for each in told["form"].get("fields", ())
    ]
    CardTemplate.objects.create(
        workspace=built.board.workspace,
        board=built.board,
        name=told["name"],
        form={**told["form"], **({"fields": values} if values else {})},
        deadline_in_days=told["deadline_in_days"],
        made_by=by,
    )


def build_fields(built: Built, fields: Iterable[dict[str, Any]]) -> None:
    rows = list(fields)
    for told, place in zip(rows, rank.spread(len(rows)), strict=True):
        built.fields[told["id"]] = CustomField.objects.create(
            workspace=built.board.workspace,
            board=built.board,
            rank=place,
            **{name: told[name] for name in OF_FIELD},
        )


def build_column(built: Built, told: dict[str, Any], by: Member) -> None:
    column = Column.objects.create(
        board=built.board,
        parent=built.columns[told["parent"]] if told["parent"] is not None else None,
        **kept(told, OF_COLUMN),
    )
    built.columns[told["id"]] = column
    for each in told["policies"]:
        leave_out_what_is_gone(built, column, lambda each=each: state(built, column, each, by))
    for each in told["gates"]:
        leave_out_what_is_gone(built, column, lambda each=each: put_gate(column, each, by))


def kept(told: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """What a template kept before something was there to be kept is not in it."""
    return {name: told[name] for name in names if name in told}


def leave_out_what_is_gone(built: Built, column: Column, make: Any) -> None:
    try:
        make()
    except Refusal as refusal:
        told = {"column": column.name, "reason": str(refusal)}
        built.left_out.append(_("a policy of “%(column)s”: %(reason)s") % told)


def state(built: Built, column: Column, told: dict[str, Any], by: Member) -> None:
    field_id = told["custom_field"]
    own = built.fields.get(field_id) if field_id is not None else None
    if field_id is not None and own is None:
        own = finding_words.custom_field(field_id, by)
    policy = Policy(
        column=column,
        moment=told["moment"],
        requirement=told["requirement"],
        field=told["field"],
        custom_field=own,
        checklist=told["checklist"],
        words=told["words"],
    )
    demand_clear(policy)
    policy.save()


def put_gate(column: Column, told: dict[str, Any], by: Member) -> None:
    people = [finding_words.member(pk, by) for pk in told["members"]]
    known = {name: told[name] for name in OF_GATE if name != "escalate_to" and name in told}
    asked = told["escalate_to"]
    gate = Gate(**known, escalate_to=finding_words.member(asked, by) if asked is not None else None)
    demand_gate_clear(gate, people)
    gate.policy = Policy.objects.create(
        column=column, moment=Moment(told["moment"]), requirement=Requirement.APPROVAL, words=told["words"]
    )
    gate.save()
    name_members(gate, people)
