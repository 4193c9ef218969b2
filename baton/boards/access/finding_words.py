"""Get the words that cards are sorted by, and policies, through the eyes of whoever asks."""

from django.db.models import Q, QuerySet

from baton.accounts.models import Member
from baton.boards.access.finding import one
from baton.boards.models import (
    Board,
    BoardTemplate,
    CardTemplate,
    CardType,
    ChecklistTemplate,
    CustomField,
    Gate,
    Policy,
    Requirement,
    Tag,
)


def policy(pk: int, member: Member) -> Policy:
    seen = Policy.objects.filter(column__board__in=Board.objects.seen_by(member))
    stated = seen.exclude(requirement=Requirement.APPROVAL)
    return one(stated.select_related("column__board", "custom_field"), pk)


def gate(pk: int, member: Member) -> Gate:
    seen = Gate.objects.filter(policy__column__board__in=Board.objects.seen_by(member))
    return one(seen.select_related("policy__column__board"), pk)


def card_type(pk: int, member: Member) -> CardType:
    return one(card_types_seen_by(member), pk)


def tag(pk: int, member: Member) -> Tag:
    return one(tags_seen_by(member), pk)


def custom_field(pk: int, member: Member) -> CustomField:
    return one(custom_fields_seen_by(member).select_related("board"), pk)


def card_template(pk: int, member: Member) -> CardTemplate:
    return one(CardTemplate.objects.seen_by(member).select_related("board"), pk)


def checklist_template(pk: int, member: Member) -> ChecklistTemplate:
    return one(checklist_templates_seen_by(member), pk)


def board_template(pk: int, member: Member) -> BoardTemplate:
    return one(board_templates_seen_by(member).select_related("workspace"), pk)


def board_templates_seen_by(member: Member) -> QuerySet[BoardTemplate]:
    """How other boards are run is a matter of the managers, who build boards."""
    rows = BoardTemplate.objects.filter(workspace=member.workspace_id)
    return rows if member.may_manage else rows.none()


def checklist_templates_seen_by(member: Member) -> QuerySet[ChecklistTemplate]:
    rows = ChecklistTemplate.objects.filter(workspace=member.workspace_id)
    return rows.none() if member.is_guest else rows


def card_types_seen_by(member: Member) -> QuerySet[CardType]:
    """The words of the team: a guest's cards do not show them."""
    return (
        CardType.objects.filter(workspace=member.workspace_id)
        if not member.is_guest
        else CardType.objects.none()
    )


def tags_seen_by(member: Member) -> QuerySet[Tag]:
    return Tag.objects.filter(workspace=member.workspace_id) if not member.is_guest else Tag.objects.none()


def custom_fields_seen_by(member: Member) -> QuerySet[CustomField]:
    if member.is_guest:
        return CustomField.objects.none()
    everywhere_or_seen = Q(board=None) | Q(board__in=Board.objects.seen_by(member))
    return CustomField.objects.filter(everywhere_or_seen, workspace=member.workspace_id)


def member(pk: int, asker: Member) -> Member:
    return one(Member.objects.seen_by(asker), pk)
