from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding_content as finding
from baton.boards.api.router import routes
from baton.boards.api.saying import said
from baton.boards.content.editing import Edits, edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.participating import set_participants
from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.tagging import set_tags
from baton.boards.schemas.cards import CardChanged
from baton.boards.schemas.content import CardEdit, FieldIn, ParticipantsIn, PlannedHoursIn, TagsIn


@routes.patch("/cards/{card_id}", response=CardChanged)
def edit_card(request: MemberRequest, card_id: int, edits: CardEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    card = finding.card(card_id, member)
    wanted = with_rows(edits.model_dump(exclude_unset=True, exclude={"based_on"}), member)
    return said(edit(card, wanted, by=member, based_on=edits.based_on), member)


def with_rows(sent: dict[str, Any], member: Member) -> Edits:
    """The rows behind the ids, through the editor's eyes."""
    ways = {
        "lead": finding.member,
        "project": finding.project,
        "card_type": finding.card_type,
        "parent": finding.card,
    }
    for name, find in ways.items():
        if sent.get(name) is not None:
            sent[name] = find(sent[name], member)
    if "class_of_service" in sent:
        sent["class_of_service"] = sent["class_of_service"].value
    return sent  # type: ignore[return-value]


@routes.put("/cards/{card_id}/participants", response=CardChanged)
def set_card_participants(request: MemberRequest, card_id: int, sent: ParticipantsIn) -> Any:
    """Exactly these people take part, each with a job function."""
    member = request.member
    card = finding.card(card_id, member)
    people = {finding.member(row.member, member): row.job_function.value for row in sent.participants}
    return said(set_participants(card, people, by=member), member)


@routes.put("/cards/{card_id}/planned-hours", response=CardChanged)
def plan_card_hours(request: MemberRequest, card_id: int, sent: PlannedHoursIn) -> Any:
    """The whole plan, in minutes by job function."""
    member = request.member
    minutes = {row.job_function.value: row.minutes for row in sent.planned_hours}
    return said(plan_hours(finding.card(card_id, member), minutes, by=member), member)


@routes.put("/cards/{card_id}/tags", response=CardChanged)
def set_card_tags(request: MemberRequest, card_id: int, sent: TagsIn) -> Any:
    """Exactly these tags."""
    member = request.member
    card = finding.card(card_id, member)
    return said(set_tags(card, finding.tags(sent.tags, member), by=member), member)


@routes.put("/cards/{card_id}/fields/{field_id}", response=CardChanged)
def fill_card_field(request: MemberRequest, card_id: int, field_id: int, sent: FieldIn) -> Any:
    """Fill in a custom field; null empties it."""
    member = request.member
    card, field = finding.card(card_id, member), finding.field(field_id, member)
    return said(fill(card, field, sent.value, by=member), member)
