from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language
from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding as finding_boards
from baton.statik import designing, finding, on_card
from baton.statik.api.router import routes
from baton.statik.cadences import calendar
from baton.statik.card_schemas import StageOfCardOut
from baton.statik.exporting_bpmn import bpmn
from baton.statik.exporting_mermaid import mermaid
from baton.statik.measured import measured
from baton.statik.schemas import (
    DesignOut,
    DesignPartOut,
    MeasuredTypeOut,
    PartEdit,
    PartIn,
    PartsBack,
)
from baton.statik.telling import design_now, design_told, part_told


@routes.get("/services/{service_id}/design", response=DesignOut)
def design(request: MemberRequest, service_id: int) -> Any:
    member = request.member
    return design_told(finding.service(service_id, member), member)


@routes.get("/services/{service_id}/measured", response=list[MeasuredTypeOut])
def measured_on_board(request: MemberRequest, service_id: int) -> Any:
    """Demand and capability as they were measured on the service's board during the last thirteen weeks, of
    the cards that the asker sees; nothing before there is a board."""
    member = request.member
    service = finding.service(service_id, member)
    return measured(service.board, by=member) if service.board is not None else []


@routes.get("/cards/{card_id}/stage", response=StageOfCardOut | None)
def stage_of_card(request: MemberRequest, card_id: int) -> Any:
    """What the design in force says of the stage in which the card stands; null where there is none."""
    member = request.member
    card = finding_boards.card(card_id, member)
    access.demand_team(member)
    return on_card.stage_of_card(card, member)


@routes.post("/services/{service_id}/parts", response=DesignPartOut)
def add_part(request: MemberRequest, service_id: int, sent: PartIn) -> Any:
    member = request.member
    service = finding.service(service_id, member)
    return part_told(designing.add_part(service, sent.kind, sent.values, by=member))


@routes.patch("/design-parts/{part_id}", response=DesignPartOut)
def change_part(request: MemberRequest, part_id: int, sent: PartEdit) -> Any:
    member = request.member
    part = finding.part(part_id, member)
    return part_told(designing.change_part(part, sent.values, by=member, based_on=sent.based_on))


@routes.delete("/design-parts/{part_id}", response={200: list[int]})
def remove_part(request: MemberRequest, part_id: int) -> Any:
    """With the links of a block and what was said of it. Answers with the numbers of all that went, so that
    they can be brought back together."""
    member = request.member
    return [part.pk for part in designing.remove_part(finding.part(part_id, member), by=member)]


@routes.post("/services/{service_id}/parts-back", response={204: None})
def restore_parts(request: MemberRequest, service_id: int, sent: PartsBack) -> Any:
    member = request.member
    designing.restore_parts(finding.service(service_id, member), sent.parts, by=member)
    return Status(204, None)


@routes.get("/services/{service_id}/mermaid", response={200: None})
def diagram_as_mermaid(request: MemberRequest, service_id: int) -> Any:
    """The diagram as Mermaid text."""
    service = finding.service(service_id, request.member)
    return HttpResponse(mermaid(design_now(service)), content_type="text/plain; charset=utf-8")


@routes.get("/services/{service_id}/cadences", response={200: None})
def cadences(request: MemberRequest, service_id: int) -> Any:
    """Its meetings as an iCalendar file; each leads to the screen that is its agenda."""
    service = finding.service(service_id, request.member)
    answer = HttpResponse(calendar(service, design_now(service)), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="service-{service.pk}.ics"'
    return answer


@routes.get("/services/{service_id}/pdf", response={200: None})
def diagram_as_pdf(request: MemberRequest, service_id: int) -> Any:
    """The diagram on one sheet of paper."""
    # What draws on paper is heavy: it is loaded by whoever asks for it.
    from baton.statik.exporting_pdf import pdf

    service = finding.service(service_id, request.member)
    content = pdf(design_now(service), service.name, get_language() or "en")
    return HttpResponse(content, content_type="application/pdf")


@routes.get("/services/{service_id}/bpmn", response={200: None})
def diagram_as_bpmn(request: MemberRequest, service_id: int) -> Any:
    """The diagram as BPMN 2.0 XML."""
    service = finding.service(service_id, request.member)
    return HttpResponse(bpmn(design_now(service), service.name), content_type="application/xml")
