"""Get the objects of a request through the eyes of whoever asks: unseen and unknown are both NotSeen."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from baton.accounts.models import Client, Contact, Member, Project, Team
from baton.kit.errors import NotAllowed, NotSeen
from baton.membership.models import Invitation

M = TypeVar("M", bound=Model)


def member(pk: int, asker: Member) -> Member:
    return one(Member.objects.seen_by(asker).select_related("workspace", "user", "client"), pk)


def members(pks: list[int], asker: Member) -> list[Member]:
    """In the order asked for; each one must be seen."""
    found = Member.objects.seen_by(asker).in_bulk(pks)
    if len(found) != len(set(pks)):
        raise NotSeen
    return [found[pk] for pk in dict.fromkeys(pks)]


def team(pk: int, asker: Member) -> Team:
    mine = Team.objects.none() if asker.is_guest else Team.objects.filter(workspace=asker.workspace_id)
    return one(mine, pk)


def client(pk: int, asker: Member) -> Client:
    return one(Client.objects.seen_by(asker), pk)


def contact(pk: int, asker: Member) -> Contact:
    return one(Contact.objects.seen_by(asker).select_related("client"), pk)


def project(pk: int, asker: Member) -> Project:
    return one(Project.objects.seen_by(asker).select_related("client"), pk)


def invitation(pk: int, asker: Member) -> Invitation:
    if not asker.may_administer:
        raise NotAllowed
    return one(Invitation.objects.seen_by(asker).open(), pk)


def one(rows: QuerySet[M], pk: int) -> M:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
