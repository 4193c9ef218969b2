"""Keep a board's structure as a template, change and remove templates of boards: for managers."""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding_words
from baton.boards.models import Board, BoardTemplate, CardTemplate, CustomField
from baton.boards.news.structure import structure_of
from baton.boards.news.structure_facts import TemplateAdded, TemplateChanged, TemplateRemoved
from baton.boards.structure.arranging import board_in_turn, demand_storable, named, write
from baton.boards.structure.refusals import NameTaken
from baton.kit import clock

PARTS = ("columns", "lanes", "cell_limits")
# Of the board itself; its name and place are the new board's.
BOARD = ("description", "limit_rule", "person_limit", "person_limit_counts", "face", "accept_within_minutes")
OWN_CARD_TEMPLATE = ("name", "form", "deadline_in_days")
OWN_FIELD = ("id", "name", "kind", "options", "on_face")


def keep_board_template(board: Board, name: str, *, by: Member, description: str = "") -> BoardTemplate:
    """What ``board`` is like now: columns with their parts, policies and gates, lanes, limits, faces of
    cards, fields and card templates of its own. Without cards, people's own limits and what is archived.
    Raises NameTaken."""
    with board_in_turn(board, by) as (workspace, board):
        template = BoardTemplate(
            workspace=workspace,
            name=named(name),
            description=description.strip(),
            pattern=pattern_of(board),
            made_by=by,
        )
        demand_free_name(template)
        demand_storable(template).save()
        log.record(workspace, TemplateAdded(), by=by)
        return template


def pattern_of(board: Board) -> dict[str, Any]:
    structure = structure_of(board)
    fields = CustomField.objects.filter(board=board, archived_at=None).order_by("rank", "id")
    return {
        "board": {name: structure["board"][name] for name in BOARD},
        **{name: structure[name] for name in PARTS},
        "own_fields": list(fields.values(*OWN_FIELD)),
        "card_templates": list(
            CardTemplate.objects.filter(board=board, archived_at=None)
            .order_by("name", "id")
            .values(*OWN_CARD_TEMPLATE)
        ),
    }


def change_board_template(template: BoardTemplate, *, by: Member, **changes: Any) -> BoardTemplate:
    """Change its ``name`` or ``description``, or archive it (``archived``). Raises NameTaken."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        template = finding_words.board_template(template.pk, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "archived" in changes:
            archived = changes.pop("archived")
            changes["archived_at"] = (template.archived_at or clock.now()) if archived else None
        if changed := write(template, changes, check=demand_free_name):
            log.record(workspace, TemplateChanged(changed=changed), by=by)
        return template


def remove_board_template(template: BoardTemplate, *, by: Member) -> None:
    """The boards that were built from it stay as they are."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        template = finding_words.board_template(template.pk, by)
        log.record(workspace, TemplateRemoved(), by=by)
        template.delete()


def demand_free_name(template: BoardTemplate) -> None:
    workspace: Workspace = template.workspace
    others = BoardTemplate.objects.filter(workspace=workspace, name=template.name)
    if others.exclude(pk=template.pk).exists():
        raise NameTaken(name=template.name)
