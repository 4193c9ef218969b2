"""Templates of cards and checklists."""

from typing import Any

from django.db.models import Q

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member, MoneyTier
from baton.boards.access import finding, finding_content, finding_words
from baton.boards.api.arranged import arranged, sent
from baton.boards.api.router import routes
from baton.boards.content import forms
from baton.boards.models import CardTemplate, ChecklistTemplate
from baton.boards.news.structure_told import Arranged
from baton.boards.schemas.templates import (
    CardTemplateEdit,
    CardTemplateIn,
    CardTemplateOut,
    ChecklistTemplateEdit,
    ChecklistTemplateIn,
    ChecklistTemplateOut,
    TemplateForm,
    TemplateOfCard,
)
from baton.boards.structure import arranging_templates as arranging
from baton.kit.errors import NotSeen


@routes.get("/card-templates", response=list[CardTemplateOut])
def card_templates(request: MemberRequest, board: int | None = None, archived: bool = False) -> Any:
    """Those offered on all boards and on boards that the asker sees, or on one of them; by name. With
    ``archived`` also those that are offered no more. A board in the archive offers none."""
    access.demand_team(request.member)
    rows = CardTemplate.objects.seen_by(request.member).order_by("name", "id")
    rows = rows.filter(Q(board=None) | Q(board__archived_at=None))
    if not archived:
        rows = rows.filter(archived_at=None)
    if board is not None:
        seen = finding.board(board, request.member)
        rows = rows.filter(board=None) | rows.filter(board=seen)
    return [told(each, request.member) for each in rows]


@routes.post("/card-templates", response=Arranged)
def add_card_template(request: MemberRequest, template: CardTemplateIn) -> Any:
    member = request.member
    access.demand_team(member)
    made = arranging.add_card_template(
        template.name,
        kept(template.form, member),
        board=finding.board(template.board, member) if template.board else None,
        deadline_in_days=template.deadline_in_days,
        by=member,
    )
    return arranged(member, made.id)


@routes.post("/cards/{card_id}/template", response=Arranged)
def make_template_of_card(request: MemberRequest, card_id: int, template: TemplateOfCard) -> Any:
    """What stands on the card, without what belongs to this one piece of work."""
    member = request.member
    card = finding_content.card(card_id, member)
    access.demand_team(member)
    made = arranging.add_card_template(
        template.name,
        forms.form_of(card, member),
        board=finding.board(template.board, member) if template.board else None,
        deadline_in_days=template.deadline_in_days,
        by=member,
    )
    return arranged(member, made.id)


@routes.patch("/card-templates/{card_template_id}", response=Arranged)
def change_card_template(request: MemberRequest, card_template_id: int, changes: CardTemplateEdit) -> Any:
    member = request.member
    template = finding_words.card_template(card_template_id, member)
    wanted = sent(changes, "form", "board")
    if "board" in changes.model_fields_set:
        wanted["board"] = finding.board(changes.board, member) if changes.board else None
    if "form" in changes.model_fields_set:
        wanted["form"] = kept(changes.form, member)
    arranging.change_card_template(template, by=member, **wanted)
    return arranged(member, card_template_id)


@routes.delete("/card-templates/{card_template_id}", response=Arranged)
def remove_card_template(request: MemberRequest, card_template_id: int) -> Any:
    template = finding_words.card_template(card_template_id, request.member)
    arranging.remove_card_template(template, by=request.member)
    return arranged(request.member, card_template_id)


@routes.get("/checklist-templates", response=list[ChecklistTemplateOut])
def checklist_templates(request: MemberRequest, archived: bool = False) -> Any:
    """By name; with ``archived`` also those that are offered no more."""
    access.demand_team(request.member)
    rows = finding_words.checklist_templates_seen_by(request.member).order_by("name", "id")
    return [
        {
            "id": row.id,
            "name": row.name,
            "items": row.items,
            "archived": row.archived_at is not None,
            "may_change": may_change(row, request.member),
        }
        for row in (rows if archived else rows.filter(archived_at=None))
    ]


@routes.post("/checklist-templates", response=Arranged)
def add_checklist_template(request: MemberRequest, template: ChecklistTemplateIn) -> Any:
    made = arranging.keep_checklist_template(template.name, template.items, by=request.member)
    return arranged(request.member, made.id)


@routes.put("/checklist-templates/{checklist_template_id}", response=Arranged)
def change_checklist_template(
    request: MemberRequest, checklist_template_id: int, template: ChecklistTemplateEdit
) -> Any:
    member = request.member
    row = finding_words.checklist_template(checklist_template_id, member)
    arranging.keep_checklist_template(
        template.name, template.items, instead_of=row, archived=template.archived, by=member
    )
    return arranged(member, checklist_template_id)


@routes.delete("/checklist-templates/{checklist_template_id}", response=Arranged)
def remove_checklist_template(request: MemberRequest, checklist_template_id: int) -> Any:
    row = finding_words.checklist_template(checklist_template_id, request.member)
    arranging.remove_checklist_template(row, by=request.member)
    return arranged(request.member, checklist_template_id)


def told(template: CardTemplate, member: Member) -> dict[str, Any]:
    filled = forms.read(template.form, member)
    deadline = forms.deadline_of(template, member)
    return {
        "id": template.id,
        "name": template.name,
        "board": template.board_id,
        "form": filled.form,
        "deadline_in_days": template.deadline_in_days,
        "deadline": deadline.isoformat() if deadline else None,
        "left_out": filled.left_out,
        "archived": template.archived_at is not None,
        "may_change": may_change(template, member),
    }


def may_change(template: CardTemplate | ChecklistTemplate, member: Member) -> bool:
    return member.may_manage or template.made_by_id == member.id


def kept(form: TemplateForm, member: Member) -> dict[str, Any]:
    """What is kept of a form that was sent. Raises NotSeen for what its sender does not see, NotAllowed for a
    price that they may not see."""
    if form.price is not None:
        access.demand_money(member, MoneyTier.PRICES)
    told = forms.without_blanks(form.model_dump(mode="json"))
    if forms.read(told, member).left_out:
        raise NotSeen
    return told
