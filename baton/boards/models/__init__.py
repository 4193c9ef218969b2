from baton.boards.models.board import (
    Board,
    CellLimit,
    Column,
    Lane,
    LimitCounts,
    LimitRule,
    PersonLimit,
    StageKind,
)
from baton.boards.models.brief import BriefRevision, BriefSection
from baton.boards.models.card import Card, CardAlias, CardQuerySet, ClassOfService
from baton.boards.models.checklist import Checklist, ChecklistItem
from baton.boards.models.comment import Attachment, Comment, Mention
from baton.boards.models.details import CardLink, CardTag, Participant, PlannedHours
from baton.boards.models.field import CustomField, CustomValue, FieldKind
from baton.boards.models.flow import Blocker, BlockerKind, Clock, Promise, Stay, Wait
from baton.boards.models.gate import Approvers, Clearance, Gate, GateApprover, Rule, Subject, WhenOverdue
from baton.boards.models.handoff import Handoff, Outcome
from baton.boards.models.policy import Moment, Policy, Requirement
from baton.boards.models.space import Space, SpaceMember
from baton.boards.models.template import BoardTemplate, CardTemplate, ChecklistTemplate
from baton.boards.models.vocabulary import CardType, Tag

__all__ = [
    "Approvers",
    "Attachment",
    "Blocker",
    "BlockerKind",
    "Board",
    "BoardTemplate",
    "BriefRevision",
    "BriefSection",
    "Card",
    "CardAlias",
    "CardLink",
    "CardQuerySet",
    "CardTag",
    "CardTemplate",
    "CardType",
    "CellLimit",
    "Checklist",
    "ChecklistItem",
    "ChecklistTemplate",
    "ClassOfService",
    "Clearance",
    "Clock",
    "Column",
    "Comment",
    "CustomField",
    "CustomValue",
    "FieldKind",
    "Gate",
    "GateApprover",
    "Handoff",
    "Lane",
    "LimitCounts",
    "LimitRule",
    "Mention",
    "Moment",
    "Outcome",
    "Participant",
    "PersonLimit",
    "PlannedHours",
    "Policy",
    "Promise",
    "Requirement",
    "Rule",
    "Space",
    "SpaceMember",
    "StageKind",
    "Stay",
    "Subject",
    "Tag",
    "Wait",
    "WhenOverdue",
]
