"""Rows by their id, as somebody sees them; unseen and unknown are the same."""

from baton.accounts.models import Member
from baton.accounts.roles import TEAM
from baton.boards.models import Card
from baton.capacity.models import Placement
from baton.capacity.refusals import NotOfTheTeamAtWork
from baton.kit.errors import NotSeen


def placement(pk: int, by: Member) -> Placement:
    """Of a card that ``by`` sees."""
    if by.is_guest:
        raise NotSeen
    rows = Placement.objects.filter(workspace=by.workspace_id, card__in=Card.objects.seen_by(by))
    found = rows.filter(pk=pk).select_related("card__board", "card__project", "member__workspace").first()
    if found is None:
        raise NotSeen
    return found


def planned_member(pk: int, by: Member) -> Member:
    """Somebody of the team who is there. Raises NotSeen, NotOfTheTeamAtWork."""
    found = Member.objects.seen_by(by).select_related("workspace").filter(pk=pk).first()
    if found is None:
        raise NotSeen
    if not found.is_present or found.role not in TEAM:
        raise NotOfTheTeamAtWork(person=found.name)
    return found


def seen_member(pk: int, by: Member) -> Member:
    found = Member.objects.seen_by(by).filter(pk=pk).first()
    if found is None or found.is_guest:
        raise NotSeen
    return found
