from typing import Any

from django.http import HttpResponse

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.audiences.language.writing import as_yaml
from baton.segments import criteria, finding, keeping
from baton.segments.api.router import routes
from baton.segments.comparing import compared
from baton.segments.documents import read_version
from baton.segments.schemas import (
    SegmentCriteriaIn,
    SegmentCriteriaOut,
    SegmentDifferenceOut,
    SegmentDocumentOut,
    SegmentEdit,
    SegmentIn,
    SegmentOut,
    SegmentVersionIn,
    SegmentVersionOut,
    SegmentWholeOut,
)
from baton.segments.telling import criteria_told, one_told, segments_told, version_told


@routes.get("/segments", response=list[SegmentOut])
def segments(request: MemberRequest) -> Any:
    """By name, those that were put away among them."""
    access.demand_team(request.member)
    return segments_told(request.member)


@routes.post("/segments", response=SegmentWholeOut)
def make_segment(request: MemberRequest, sent: SegmentIn) -> Any:
    member = request.member
    made = keeping.make(sent.name, purpose=sent.purpose, document=sent.document, by=member)
    return one_told(finding.segment(made.pk, member), member)


@routes.get("/segments/{segment_id}", response=SegmentWholeOut)
def segment(request: MemberRequest, segment_id: int) -> Any:
    return one_told(finding.segment(segment_id, request.member), request.member)


@routes.patch("/segments/{segment_id}", response=SegmentWholeOut)
def change_segment(request: MemberRequest, segment_id: int, sent: SegmentEdit) -> Any:
    """Change the fields that are sent, and only those."""
    member = request.member
    found = finding.segment(segment_id, member)
    changes = {name: getattr(sent, name) for name in sent.model_fields_set}
    if changes.get("owner") is not None:
        changes["owner"] = finding.colleague(changes["owner"], member)
    keeping.change(found, by=member, **changes)
    return one_told(finding.segment(segment_id, member), member)


@routes.post("/segments/{segment_id}/versions", response=SegmentVersionOut)
def save_segment(request: MemberRequest, segment_id: int, sent: SegmentVersionIn) -> Any:
    """As the next version. 409 where somebody saved one since ``based_on``, or where nothing changed."""
    member = request.member
    found = finding.segment(segment_id, member)
    kept = keeping.save(found, sent.document, based_on=sent.based_on, note=sent.note, by=member)
    return version_told(kept)


@routes.get("/segments/{segment_id}/criteria", response=SegmentCriteriaOut)
def segment_criteria(request: MemberRequest, segment_id: int) -> Any:
    """What it has to meet at each run."""
    return criteria_told(finding.segment(segment_id, request.member), request.member)


@routes.put("/segments/{segment_id}/criteria", response=SegmentCriteriaOut)
def save_segment_criteria(request: MemberRequest, segment_id: int, sent: SegmentCriteriaIn) -> Any:
    """In place of those of before, which stay with the runs that were held against them. 409 where somebody
    saved others since ``based_on``, or where nothing changed."""
    member = request.member
    found = finding.segment(segment_id, member)
    criteria.save_criteria(found, sent.document, based_on=sent.based_on, by=member)
    return criteria_told(found, member)


@routes.get("/segment-versions/{segment_version_id}", response=SegmentDocumentOut)
def segment_version(request: MemberRequest, segment_version_id: int) -> Any:
    found = finding.version(segment_version_id, request.member)
    return {**version_told(found), "document": found.document, "segment": found.segment_id}


@routes.get("/segment-versions/{segment_version_id}/yaml", response={200: None})
def segment_as_yaml(request: MemberRequest, segment_version_id: int) -> Any:
    """The document as `baton segment` reads it."""
    found = finding.version(segment_version_id, request.member)
    answer = HttpResponse(
        as_yaml(read_version(found).segment), content_type="application/yaml; charset=utf-8"
    )
    name = f"{found.segment.key}-{found.number}.yaml"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@routes.get("/segment-versions/{segment_version_id}/difference", response=SegmentDifferenceOut)
def segment_difference(request: MemberRequest, segment_version_id: int, since: int, as_of: str = "") -> Any:
    """What came and went between the version ``since`` and this one, and who joins and leaves by it."""
    member = request.member
    new, old = finding.version(segment_version_id, member), finding.version(since, member)
    return compared(old, new, as_of or None, by=member)
