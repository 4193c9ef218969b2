"""Clients, and who is named on the confidential ones."""

from baton.accounts import access
from baton.accounts.models import Client, ClientMember, Member
from baton.activity import log
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.membership.choosing import demand_team_members
from baton.membership.facts import ClientAdded, ClientChanged, ClientSightChanged
from baton.membership.refusals import ClientHasOpenProjects, ClientWouldBeUnseen, NameIsTaken


def add_client(
    name: str, *, by: Member, confidential: bool = False, named: list[Member] | None = None
) -> Client:
    """Whoever adds a confidential client is named on it."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        demand_free(name, by.workspace_id)
        client = Client.objects.create(workspace=workspace, name=name.strip(), confidential=confidential)
        write_named(client, [*(named or []), *([by] if confidential else [])])
        log.record(workspace, ClientAdded(client=client.id), by=by)
        return client


def rename_client(client: Client, *, to: str, by: Member) -> Client:
    access.demand_manage(by)
    with log.in_turn(client.workspace_id) as workspace:
        client = fresh(client, by)
        if to.strip() != client.name:
            demand_free(to, client.workspace_id)
            client.name = to.strip()
            client.save(update_fields=["name"])
            log.record(workspace, ClientChanged(client=client.id), by=by)
        return client


def set_confidential(
    client: Client, *, confidential: bool, named: list[Member] | None = None, by: Member
) -> Client:
    """``named`` None: those who are named stay. Whoever closes an open client is named on it with the others.

    Raises ClientWouldBeUnseen when no team member would be left who sees it.
    """
    access.demand_manage(by)
    with log.in_turn(client.workspace_id) as workspace:
        client = fresh(client, by)
        closing = confidential and not client.confidential
        client.confidential = confidential
        client.save(update_fields=["confidential"])
        if named is not None:
            client.places.exclude(member__in=named).delete()
            write_named(client, named)
        if closing:
            write_named(client, [by])
        if confidential and not client.places.filter(member__left_at=None).exists():
            raise ClientWouldBeUnseen(client=client.name)
        log.record(workspace, ClientSightChanged(client=client.id), by=by)
        return client


def archive_client(client: Client, *, by: Member) -> Client:
    access.demand_manage(by)
    with log.in_turn(client.workspace_id) as workspace:
        client = fresh(client, by)
        if client.projects.filter(archived_at=None).exists():
            raise ClientHasOpenProjects(client=client.name)
        client.archived_at = client.archived_at or clock.now()
        client.save(update_fields=["archived_at"])
        log.record(workspace, ClientChanged(client=client.id), by=by)
        return client


def restore_client(client: Client, *, by: Member) -> Client:
    access.demand_manage(by)
    with log.in_turn(client.workspace_id) as workspace:
        client = fresh(client, by)
        client.archived_at = None
        client.save(update_fields=["archived_at"])
        log.record(workspace, ClientChanged(client=client.id), by=by)
        return client


def fresh(client: Client, by: Member) -> Client:
    found = Client.objects.seen_by(by).filter(pk=client.pk).first()
    if found is None:
        raise NotSeen
    return found


def write_named(client: Client, members: list[Member]) -> None:
    demand_team_members(members, client.workspace_id)
    for member in members:
        ClientMember.objects.get_or_create(client=client, member=member)


def demand_free(name: str, workspace_id: int) -> None:
    if Client.objects.filter(workspace=workspace_id, name=name.strip()).exists():
        raise NameIsTaken(name=name.strip())
