"""Get what stands on a card through the eyes of whoever asks: unseen and unknown are both NotSeen.

A card in the trash takes everything on it along.
"""

from django.db.models import Q, QuerySet

from baton.accounts.models import Member, MoneyTier, Project
from baton.boards.access.finding import one
from baton.boards.access.finding_words import card_types_seen_by, custom_fields_seen_by, tags_seen_by
from baton.boards.models import (
    Attachment,
    BriefSection,
    Card,
    CardLink,
    CardType,
    Checklist,
    ChecklistItem,
    Comment,
    CustomField,
    FieldKind,
    Tag,
)
from baton.kit.errors import NotSeen


def card(pk: int, member: Member) -> Card:
    seen = Card.objects.seen_by(member)
    return one(seen.select_related("board", "column", "lane", "project", "workspace"), pk)


def section(pk: int, member: Member) -> BriefSection:
    rows = BriefSection.objects.filter(card__in=cards(member)).select_related("card")
    return one(rows.filter(client_visible=True) if member.is_guest else rows, pk)


def checklist(pk: int, member: Member) -> Checklist:
    return one(Checklist.objects.filter(card__in=cards_of_team(member)).select_related("card"), pk)


def item(pk: int, member: Member) -> ChecklistItem:
    rows = ChecklistItem.objects.filter(checklist__card__in=cards_of_team(member))
    return one(rows.select_related("checklist__card"), pk)


def comment(pk: int, member: Member) -> Comment:
    rows: QuerySet[Comment] = Comment.objects.seen_by(member).filter(card__in=cards(member))
    return one(rows.select_related("card"), pk)


def attachment(pk: int, member: Member) -> Attachment:
    rows: QuerySet[Attachment] = Attachment.objects.seen_by(member).filter(card__in=cards(member))
    return one(rows.select_related("card", "file"), pk)


def link(pk: int, of: Card, member: Member) -> CardLink:
    """A link of the card ``of``, from either end; both ends must be seen."""
    seen = cards_of_team(member)
    rows = CardLink.objects.filter(Q(card=of) | Q(other=of), card__in=seen, other__in=seen)
    return one(rows.select_related("card", "other"), pk)


def field(pk: int, member: Member) -> CustomField:
    return one(fields_seen_by(member), pk)


def fields_seen_by(member: Member) -> "QuerySet[CustomField]":
    """Those whose values somebody may read and fill in: money only who sees prices."""
    rows = custom_fields_seen_by(member)
    return rows if member.sees_money(MoneyTier.PRICES) else rows.exclude(kind=FieldKind.MONEY)


def member(pk: int, asker: Member) -> Member:
    return one(Member.objects.seen_by(asker), pk)


def project(pk: int, member: Member) -> Project:
    return one(Project.objects.seen_by(member).filter(archived_at=None).select_related("client"), pk)


def card_type(pk: int, member: Member) -> CardType:
    return one(card_types_seen_by(member).filter(archived_at=None), pk)


def tags(pks: list[int], member: Member) -> list[Tag]:
    found = list(tags_seen_by(member).filter(pk__in=pks))
    if len(found) < len(set(pks)):
        raise NotSeen
    return found


def cards(member: Member) -> "QuerySet[Card]":
    return Card.objects.seen_by(member)


def cards_of_team(member: Member) -> "QuerySet[Card]":
    """What stands only before the team has nothing for a guest."""
    return Card.objects.none() if member.is_guest else Card.objects.seen_by(member)
