"""A board with its rules as a template, and a board with rules built from one: for managers."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Board, BoardTemplate, Space
from baton.boards.structure.building_by_template import Built, build_by_template
from baton.boards.structure.keeping_board_templates import keep_board_template
from baton.desk.filters.reading import read
from baton.desk.filters.writing import write
from baton.desk.views.naming import with_ids_mapped
from baton.kit.errors import Refusal
from baton.rules.keeping import make_rule
from baton.rules.models import Rule, TemplateRule

Ids = Mapping[str, Mapping[int, int]]
# The names that the documents of a rule give to what belongs to a board.
NAMED = {"column": "column", "from_column": "column", "to_column": "column", "field": "custom"}


def keep_with_rules(
    board: Board, name: str, *, by: Member, description: str = "", rules: bool = True
) -> BoardTemplate:
    """With ``rules`` those of this board go along. Raises NameTaken."""
    with log.in_turn(by.workspace_id):
        template = keep_board_template(board, name, description=description, by=by)
        for rule in Rule.objects.seen_by(by).filter(board=board).order_by("pk") if rules else ():
            says = {part: getattr(rule, part) for part in ("name", "when", "filter", "then", "active")}
            TemplateRule.objects.create(template=template, **says)
        return template


def build_with_rules(template: BoardTemplate, space: Space, name: str, *, by: Member) -> tuple[Built, int]:
    """The board, and how many rules it has. They act with the rights of ``by``."""
    with log.in_turn(by.workspace_id):
        built, made = build_by_template(space, name, template=template, by=by), 0
        ids: dict[str, dict[int, int]] = {
            "column": {old: new.pk for old, new in built.columns.items()},
            "lane": {old: new.pk for old, new in built.lanes.items()},
            "custom": {old: new.pk for old, new in built.fields.items()},
        }
        for kept in TemplateRule.objects.filter(template=template).order_by("pk"):
            try:
                with log.attempt():
                    begin_rule(kept, built.board, ids, by)
                    made += 1
            except Refusal as refusal:
                told = {"rule": kept.name, "reason": str(refusal)}
                built.left_out.append(_("the rule “%(rule)s”: %(reason)s") % told)
        return built, made


def begin_rule(kept: TemplateRule, board: Board, ids: Ids, by: Member) -> None:
    make_rule(
        kept.name,
        when=translated(kept.when, ids),
        then=translated(kept.then, ids),
        filter=write(with_ids_mapped(read(kept.filter), ids)) if kept.filter else "",
        board=board,
        active=kept.active,
        by=by,
    )


def translated(document: Any, ids: Ids, kind: str = "") -> Any:
    """The same with the ids of the new board."""
    if isinstance(document, dict):
        return {name: translated(value, ids, NAMED.get(name, "")) for name, value in document.items()}
    if isinstance(document, list):
        return [translated(each, ids, kind) for each in document]
    return ids[kind].get(document, document) if kind and isinstance(document, int) else document
