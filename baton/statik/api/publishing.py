from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding_words
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.checking import blind_spots
from baton.statik.checking.stopping import stopping
from baton.statik.in_force import design_in_force
from baton.statik.models import Part
from baton.statik.publishing import adopting, publishing
from baton.statik.schemas import AdoptedOut, AdoptIn, PlanOut, PublishIn, RollBackIn, VersionOut
from baton.statik.telling import design_now, spot_told
from baton.statik.telling_versions import steps_told, version_told, versions_told


@routes.get("/services/{service_id}/plan", response=PlanOut)
def plan(request: MemberRequest, service_id: int, version: int | None = None) -> Any:
    """What publishing would do to the board. ``version``: what going back to that one would do."""
    member = request.member
    service = finding.with_board(service_id, member)
    access.demand_manage(member)
    design = design_now(service) if version is None else finding.version(service, version).as_design
    told = publishing.plan(service, design)
    return {
        "steps": steps_told(told, design, member),
        "side_by_side": told.side_by_side,
        "mark": told.mark,
        "stops": [spot_told(spot) for spot in stopping(blind_spots(design))],
    }


@routes.get("/services/{service_id}/drift", response=PlanOut)
def drift(request: MemberRequest, service_id: int) -> Any:
    """What the board has become otherwise since the design was published: what would bring it back."""
    member = request.member
    service = finding.with_board(service_id, member)
    access.demand_manage(member)
    design = design_in_force(service)
    if design is None:
        return {"steps": [], "mark": "", "stops": []}
    told = publishing.plan(service, design)
    return {"steps": steps_told(told, design, member), "mark": told.mark, "stops": []}


@routes.post("/services/{service_id}/adopt", response=AdoptedOut)
def adopt_drift(request: MemberRequest, service_id: int, sent: AdoptIn) -> Any:
    """What was changed on the board by hand is said in the design, and is in force as a new version."""
    member = request.member
    found = adopting.adopt(finding.service(service_id, member), by=member, mark=sent.mark)
    versions = dict(Part.objects.filter(pk__in=found.said).values_list("pk", "version"))
    said = [{"part": pk, "version": versions[pk], "values": values} for pk, values in found.said.items()]
    return {"said": said, "made": found.made, "gone": found.gone, "left": found.left}


@routes.post("/services/{service_id}/publish", response=VersionOut)
def publish(request: MemberRequest, service_id: int, sent: PublishIn) -> Any:
    member = request.member
    version = publishing.publish(
        finding.service(service_id, member),
        by=member,
        note=sent.note,
        mark=sent.mark,
        cards_to={each.column: each.block for each in sent.cards_to},
        responsible=finding_words.member(sent.responsible, member) if sent.responsible else None,
    )
    return version_told(version)


@routes.get("/services/{service_id}/versions", response=list[VersionOut])
def versions(request: MemberRequest, service_id: int) -> Any:
    """What was in force since when, the latest first."""
    return versions_told(finding.service(service_id, request.member))


@routes.post("/services/{service_id}/roll-back", response=VersionOut)
def roll_back(request: MemberRequest, service_id: int, sent: RollBackIn) -> Any:
    """An earlier version is in force again, as a new one; the design that is being worked on stays."""
    member = request.member
    service = finding.with_board(service_id, member)
    access.demand_manage(member)
    version = publishing.roll_back(
        finding.version(service, sent.version),
        by=member,
        mark=sent.mark,
        responsible=finding_words.member(sent.responsible, member) if sent.responsible else None,
    )
    return version_told(version)
