from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.changing import Changed
from baton.boards.content import ticking
from baton.boards.content.ticking import ItemEdits
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import ChecklistEdit, ChecklistIn, ItemEdit, ItemIn, RowChanged


@routes.post("/cards/{card_id}/checklists", response=RowChanged)
def add_checklist(request: MemberRequest, card_id: int, sent: ChecklistIn) -> Any:
    member = request.member
    done = ticking.add_checklist(finding.card(card_id, member), sent.name, items=sent.items, by=member)
    return said(done, member, id=done.row.id)


@routes.patch("/checklists/{checklist_id}", response=RowChanged)
def change_checklist(request: MemberRequest, checklist_id: int, sent: ChecklistEdit) -> Any:
    """Another name or place."""
    member = request.member
    checklist = finding.checklist(checklist_id, member)
    done = Changed(checklist.card)
    if sent.name is not None:
        done = ticking.rename_checklist(checklist, sent.name, by=member)
    if "above" in sent.model_fields_set:
        other = finding.checklist(sent.above, member) if sent.above else None
        done = ticking.place_checklist(checklist, above=other, by=member)
    return said(done, member, id=checklist_id)


@routes.delete("/checklists/{checklist_id}", response=CardChanged)
def remove_checklist(request: MemberRequest, checklist_id: int) -> Any:
    member = request.member
    return said(ticking.remove_checklist(finding.checklist(checklist_id, member), by=member), member)


@routes.post("/checklists/{checklist_id}/items", response=RowChanged)
def add_item(request: MemberRequest, checklist_id: int, sent: ItemIn) -> Any:
    member = request.member
    done = ticking.add_item(
        finding.checklist(checklist_id, member),
        sent.text,
        responsible=finding.member(sent.responsible, member) if sent.responsible else None,
        due=sent.due,
        above=finding.item(sent.above, member) if sent.above else None,
        by=member,
    )
    return said(done, member, id=done.row.id)


@routes.patch("/items/{item_id}", response=RowChanged)
def change_item(request: MemberRequest, item_id: int, sent: ItemEdit) -> Any:
    """Another text, person, date or place; ticked or not."""
    member = request.member
    item = finding.item(item_id, member)
    named = sent.model_fields_set
    edits = edits_of(sent, member)
    done = Changed(item.checklist.card)
    if edits:
        done = ticking.change_item(item, edits, by=member)
    if "done" in named:
        done = (ticking.tick if sent.done else ticking.untick)(item, by=member)
    if "above" in named:
        other = finding.item(sent.above, member) if sent.above else None
        done = ticking.place_item(item, above=other, by=member)
    return said(done, member, id=item_id)


def edits_of(sent: ItemEdit, member: Any) -> ItemEdits:
    edits = ItemEdits()
    if "text" in sent.model_fields_set:
        edits["text"] = sent.text
    if "responsible" in sent.model_fields_set:
        edits["responsible"] = finding.member(sent.responsible, member) if sent.responsible else None
    if "due" in sent.model_fields_set:
        edits["due"] = sent.due
    return edits


@routes.delete("/items/{item_id}", response=CardChanged)
def remove_item(request: MemberRequest, item_id: int) -> Any:
    member = request.member
    return said(ticking.remove_item(finding.item(item_id, member), by=member), member)
