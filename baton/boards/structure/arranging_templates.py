"""Arrange what new cards and checklists can begin with.

Anybody of the team may make a template; its maker or a manager changes and removes it.
"""

from datetime import datetime
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding_words
from baton.boards.content.ticking import LONGEST_ITEM
from baton.boards.models import Board, CardTemplate, ChecklistTemplate
from baton.boards.news.structure_facts import TemplateAdded, TemplateChanged, TemplateRemoved
from baton.boards.structure.arranging import demand_storable, named, write
from baton.boards.structure.refusals import NameTaken, NotYourTemplate
from baton.boards.text import check_text
from baton.kit import clock

LONGEST_FORM = 500_000


def add_card_template(
    name: str,
    form: dict[str, Any],
    *,
    by: Member,
    board: Board | None = None,
    deadline_in_days: int | None = None,
) -> CardTemplate:
    """Raises NameTaken."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        template = CardTemplate(
            workspace=workspace,
            board=board,
            name=named(name),
            form=form,
            deadline_in_days=deadline_in_days,
            made_by=by,
        )
        demand_free_name(template)
        demand_storable(template).save()
        log.record(workspace, TemplateAdded(template=template.id), by=by)
        return template


def change_card_template(template: CardTemplate, *, by: Member, **changes: Any) -> CardTemplate:
    """Change its ``name``, ``form``, ``board`` or ``deadline_in_days``, or archive it (``archived``): it is
    offered no more, and what names it goes on using it. Raises NameTaken, NotYourTemplate."""
    with log.in_turn(by.workspace_id) as workspace:
        template = finding_words.card_template(template.pk, by)
        demand_yours(template, by)
        if "name" in changes:
            changes["name"] = named(changes["name"])
        if "archived" in changes:
            changes["archived_at"] = archived_at(template, changes.pop("archived"))
        if changed := write(template, changes, check=demand_free_name):
            log.record(workspace, TemplateChanged(template=template.id, changed=changed), by=by)
        return template


def remove_card_template(template: CardTemplate, *, by: Member) -> None:
    with log.in_turn(by.workspace_id) as workspace:
        template = finding_words.card_template(template.pk, by)
        demand_yours(template, by)
        log.record(workspace, TemplateRemoved(template=template.id), by=by)
        template.delete()


def keep_checklist_template(
    name: str,
    items: list[str],
    *,
    by: Member,
    instead_of: ChecklistTemplate | None = None,
    archived: bool = False,
) -> ChecklistTemplate:
    """A new one, or ``instead_of`` with another name and other items. Raises NameTaken, NotYourTemplate."""
    access.demand_team(by)
    texts = [check_text("items", text.strip(), at_most=LONGEST_ITEM, blank=False) for text in items]
    with log.in_turn(by.workspace_id) as workspace:
        template = ChecklistTemplate(workspace=workspace, made_by=by)
        if instead_of is not None:
            template = finding_words.checklist_template(instead_of.pk, by)
            demand_yours(template, by)
        template.name, template.items = named(name), texts
        template.archived_at = archived_at(template, archived)
        others = ChecklistTemplate.objects.filter(workspace=workspace, name=template.name)
        if others.exclude(pk=template.pk).exists():
            raise NameTaken(name=template.name)
        demand_storable(template).save()
        log.record(
            workspace, TemplateAdded() if instead_of is None else TemplateChanged(changed=["items"]), by=by
        )
        return template


def remove_checklist_template(template: ChecklistTemplate, *, by: Member) -> None:
    with log.in_turn(by.workspace_id) as workspace:
        template = finding_words.checklist_template(template.pk, by)
        demand_yours(template, by)
        log.record(workspace, TemplateRemoved(), by=by)
        template.delete()


def archived_at(template: CardTemplate | ChecklistTemplate, archived: bool) -> datetime | None:
    return (template.archived_at or clock.now()) if archived else None


def demand_yours(template: CardTemplate | ChecklistTemplate, by: Member) -> None:
    access.demand_team(by)
    if not by.may_manage and template.made_by_id != by.id:
        raise NotYourTemplate


def demand_free_name(template: CardTemplate) -> None:
    others = CardTemplate.objects.filter(workspace=template.workspace_id, board=template.board)
    if others.exclude(pk=template.pk).filter(name=template.name).exists():
        raise NameTaken(name=template.name)
