"""Clients and projects that cards of the plan belong to, found by name or made."""

from collections.abc import Iterable

from baton.accounts.models import Client, Member, Project
from baton.interchange.fitting import Texts
from baton.interchange.plan import ImportPlan, PlannedProject
from baton.interchange.planned_card import PlannedCard
from baton.membership.clients import add_client
from baton.membership.projects import add_project

LONGEST = 120
LEFT_OUT = "project left out"


def find_projects(
    plan: ImportPlan, cards: Iterable[PlannedCard], texts: Texts, by: Member
) -> dict[str, Project]:
    """By external id, of the projects that new cards name. Left out is one without a client that is not here,
    one that is archived, and one of a client whom ``by`` does not see."""
    named = {card.project for card in cards if card.project}
    found = {}
    for planned in plan.projects:
        if planned.external_id in named:
            project = found_or_made(planned, texts, by)
            if project is not None:
                found[planned.external_id] = project
    return found


def found_or_made(planned: PlannedProject, texts: Texts, by: Member) -> Project | None:
    name, client_name = texts.fitted(planned.name, LONGEST), texts.fitted(planned.client, LONGEST)
    same = [
        project
        for project in Project.objects.seen_by(by).select_related("client").order_by("id")
        if project.name.casefold() == name.casefold()
        and client_name.casefold() in ("", project.client.name.casefold())
    ]
    if len(same) == 1 and same[0].archived_at is None:
        return same[0]
    client = client_called(client_name, by) if client_name and name and not same else None
    if client is None:
        texts.mended[LEFT_OUT] += 1
        return None
    return add_project(name, client=client, by=by)


def client_called(name: str, by: Member) -> Client | None:
    """None when it is archived, or there but unseen."""
    here = [
        client
        for client in Client.objects.filter(workspace=by.workspace_id)
        if client.name.casefold() == name.casefold()
    ]
    if not here:
        return add_client(name, by=by)
    seen = Client.objects.seen_by(by).filter(pk__in=[client.pk for client in here], archived_at=None)
    return seen.order_by("id").first()
