from typing import Any

from django.utils import translation

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding as finding_boards
from baton.statik import beginning, finding, keeping_services, reversing, tracing
from baton.statik.api.router import routes
from baton.statik.examples import EXAMPLES
from baton.statik.measured import measured
from baton.statik.schemas import (
    DesignPartOut,
    FinishedCardOut,
    FromBoardIn,
    ServiceEdit,
    ServiceExampleOut,
    ServiceIn,
    ServiceOut,
    TracedCardIn,
)
from baton.statik.telling import part_told, service_told, services_told


@routes.get("/services", response=list[ServiceOut])
def services(request: MemberRequest) -> Any:
    """Of the spaces that the asker sees, by name."""
    access.demand_team(request.member)
    return services_told(request.member)


@routes.post("/services", response=ServiceOut)
def begin_service(request: MemberRequest, sent: ServiceIn) -> Any:
    member = request.member
    access.demand_manage(member)
    space = finding_boards.space(sent.space, member)
    if sent.example:
        example = beginning.example_called(sent.example)
        made = beginning.begin_with_example(space, sent.name, example=example, by=member)
    else:
        made = keeping_services.begin_service(space, sent.name, by=member)
    return service_told(finding.service(made.pk, member), member)


@routes.get("/service-examples", response=list[ServiceExampleOut])
def service_examples(request: MemberRequest) -> Any:
    """Complete examples with which a workshop can begin, in the language in which they will be made: that of
    the workspace."""
    access.demand_team(request.member)
    with translation.override(request.member.workspace.language):
        return [
            {
                "key": each.key,
                "name": str(each.name),
                "description": str(each.description),
                "blocks": sum(part.kind == "block" for part in each.parts),
            }
            for each in EXAMPLES.values()
        ]


@routes.post("/boards/{board_id}/service", response=ServiceOut)
def begin_from_board(request: MemberRequest, board_id: int, sent: FromBoardIn) -> Any:
    """A service that is designed as the board runs today, to be questioned; demand and capability as they
    were measured there, of the cards that the asker sees."""
    member = request.member
    board = finding_boards.board(board_id, member)
    access.demand_manage(member)
    made = reversing.begin_from_board(board, by=member, name=sent.name, flow=measured(board, by=member))
    return service_told(finding.service(made.pk, member), member)


@routes.patch("/services/{service_id}", response=ServiceOut)
def change_service(request: MemberRequest, service_id: int, sent: ServiceEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    service = finding.service(service_id, member)
    changes = {name: getattr(sent, name) for name in sent.model_fields_set}
    keeping_services.change_service(service, by=member, **changes)
    return service_told(finding.service(service_id, member), member)


@routes.get("/finished-cards", response=list[FinishedCardOut])
def finished_cards(request: MemberRequest, words: str = "") -> Any:
    """Cards with which a diagram can begin: they stand in Done, the latest first."""
    return tracing.finished_cards(words, request.member)


@routes.post("/services/{service_id}/traced-card", response=list[DesignPartOut])
def trace_card(request: MemberRequest, service_id: int, sent: TracedCardIn) -> Any:
    """The way that a finished card took becomes the diagram, to be questioned. Answers with the new parts."""
    member = request.member
    service = finding.service(service_id, member)
    card = finding_boards.card(sent.card, member)
    return [part_told(part) for part in tracing.trace(service, card, by=member)]
