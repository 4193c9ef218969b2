"""Entry and exit policies: what a card must bring before it enters or leaves a column."""

from collections.abc import Callable
from itertools import zip_longest

from django.db.models import Q, QuerySet
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from baton.boards.models import (
    Card,
    Checklist,
    ChecklistItem,
    Column,
    Moment,
    Policy,
    Requirement,
    StageKind,
)
from baton.boards.refusals import PolicyNotMet
from baton.boards.relay import gates
from baton.kit.prepared import Prepared

# A column with its parent on either side of a move.
PLACES = ("first", "second", "third", "fourth")
Filled = Callable[[Card], bool]

FIELDS: dict[str, tuple[str | LazyText, Filled]] = {
    "deadline": (_("Deadline"), lambda card: card.deadline is not None),
    "project": (_("Project"), lambda card: card.project_id is not None),
    "price": (_("Price"), lambda card: card.price is not None),
    "lead": (_("Lead"), lambda card: card.lead_id is not None),
    "card_type": (_("Card type"), lambda card: card.card_type_id is not None),
    "planned_hours": (_("Planned hours"), lambda card: card.planned_hours.exists()),
    "brief": (_("Brief"), lambda card: card.brief_sections.exclude(text="").exists()),
    "tags": (_("Tags"), lambda card: card.card_tags.exists()),
    "attachment": (_("Attachment"), lambda card: card.attachments.filter(deleted_at=None).exists()),
}


def check(card: Card, *, to: Column, backward: bool) -> None:
    """Raise PolicyNotMet or ApprovalNeeded for the first policy that this move would break.

    A card that goes back does not have to bring what leaving forwards asks for: that is why it goes back.
    """
    for policy in policies_of_move(card.column, to):
        if policy.requirement == Requirement.APPROVAL:
            gates.demand_clear(policy, card)
        elif (policy.moment == Moment.ENTER or not backward) and not is_met(policy, card):
            missing = policy.words or str(requirement_in_words(policy))
            raise PolicyNotMet(column=policy.column.name, missing=missing, policy=policy.id)
    if to.kind == StageKind.DONE and card.stage_kind != StageKind.DONE:
        gates.demand_still_clear(card, to)


def policies_of_move(from_column: Column, to: Column) -> list[Policy]:
    """Of the columns left and entered, of a column with parts only when its border is crossed; and the gates
    that stand anywhere on the way."""
    left, entered = ({column.id, column.parent_id} - {None} for column in (from_column, to))
    borders = {(column, Moment.LEAVE) for column in left - entered}
    borders |= {(column, Moment.ENTER) for column in entered - left}
    crossed = dict(zip_longest(PLACES, {column for column, _moment in borders}))
    return [
        policy
        for policy in POLICIES.all(board=to.board_id, **crossed)
        if (
            gates.is_passed(policy, from_column, to)
            if policy.requirement == Requirement.APPROVAL
            else (policy.column_id, policy.moment) in borders
        )
    ]


def stated(*, board: int, **columns: int) -> QuerySet[Policy]:
    gate = Q(requirement=Requirement.APPROVAL, column__board=board, column__archived_at=None)
    asked = Q(column__in=list(columns.values())) & ~Q(requirement=Requirement.APPROVAL)
    rows = Policy.objects.filter(asked | gate)
    return rows.select_related("column__parent", "custom_field", "gate").order_by("moment", "id")


POLICIES: Prepared[Policy] = Prepared(stated)


def is_met(policy: Policy, card: Card) -> bool:
    if policy.requirement == Requirement.APPROVAL:
        return gates.is_clear(policy, card)
    if policy.requirement == Requirement.FIELD:
        if policy.custom_field_id:
            return card.custom_values.filter(field=policy.custom_field_id).exclude(value="").exists()
        return FIELDS[policy.field][1](card)
    lists = Checklist.objects.filter(card=card)
    if policy.requirement == Requirement.CHECKLIST:
        lists = lists.filter(name__iexact=policy.checklist)
        if not lists.exists():
            return False
    return not ChecklistItem.objects.filter(
        checklist__in=lists, done_at=None, done_when_unknown=False
    ).exists()


def requirement_in_words(policy: Policy) -> str | LazyText:
    if policy.requirement == Requirement.APPROVAL:
        return _("“%(name)s” must be approved.") % {"name": policy.gate.name}
    if policy.requirement == Requirement.CHECKLISTS:
        return _("every checklist must be finished.")
    if policy.requirement == Requirement.CHECKLIST:
        return _("the checklist “%(name)s” must be finished.") % {"name": policy.checklist}
    name = policy.custom_field.name if policy.custom_field else FIELDS[policy.field][0]
    return _("“%(name)s” must be filled in.") % {"name": name}
