"""Rows by their id, as somebody sees them; unseen and unknown are the same."""

from baton.accounts.models import Member, Project
from baton.approvals.models import Approval
from baton.boards.models import Card
from baton.budgets.models import ExternalCost
from baton.kit.errors import NotSeen


def project(pk: int, by: Member) -> Project:
    found = Project.objects.seen_by(by).filter(pk=pk).select_related("client").first()
    if found is None:
        raise NotSeen
    return found


def external_cost(pk: int, by: Member) -> ExternalCost:
    rows = ExternalCost.objects.seen_by(by).select_related("project", "card", "receipt")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def card_in_any_place(pk: int, by: Member) -> Card:
    """Those in the archive too: bills come late."""
    found = Card.objects.seen_by(by).select_related("project").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found


def approval_of(pk: int, card: Card, by: Member) -> Approval:
    found = Approval.objects.seen_by(by).filter(pk=pk, card=card).first()
    if found is None:
        raise NotSeen
    return found
