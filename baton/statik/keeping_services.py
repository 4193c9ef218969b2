"""Begin a service, rename it, put it away and take it up again: for managers."""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding as finding_boards
from baton.boards.models import Space
from baton.boards.text import check_text
from baton.kit import clock
from baton.statik import finding
from baton.statik.facts import ServiceKept
from baton.statik.models import Service
from baton.statik.refusals import BoardHasService, TooManyServices

MOST = 200


def begin_service(space: Space, name: str, *, by: Member) -> Service:
    """With an empty design. Raises TooManyServices."""
    access.demand_manage(by)
    with log.in_turn(space.workspace_id) as workspace:
        if Service.objects.filter(workspace=workspace, archived_at=None).count() >= MOST:
            raise TooManyServices(most=MOST)
        service = Service.objects.create(
            workspace=workspace,
            space=finding_boards.space(space.pk, by),
            name=check_text("name", name.strip(), at_most=120, blank=False),
            made_by=by,
        )
        log.record(workspace, ServiceKept(service=service.pk), by=by)
        return service


def change_service(service: Service, *, by: Member, **changes: Any) -> Service:
    """Its ``name``, or whether it is ``archived``. Raises BoardHasService where another one runs by now."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        if "name" in changes:
            service.name = check_text("name", changes["name"].strip(), at_most=120, blank=False)
        if "archived" in changes:
            if service.archived_at is not None and not changes["archived"]:
                demand_board_to_itself(service)
            service.archived_at = (service.archived_at or clock.now()) if changes["archived"] else None
        service.save(update_fields=["name", "archived_at"])
        log.record(workspace, ServiceKept(service=service.pk), by=by)
        return service


def demand_board_to_itself(service: Service) -> None:
    others = Service.objects.filter(board=service.board, archived_at=None).exclude(pk=service.pk)
    if service.board_id is not None and (other := others.first()) is not None:
        raise BoardHasService(service=other.name)
