from typing import Any

from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.segments import finding, overlapping, running
from baton.segments.accepting import Words
from baton.segments.api.router import routes
from baton.segments.schemas import OverlapIn, SegmentOverlapOut, SegmentRunIn, SegmentRunOut
from baton.segments.telling import run_told, runs_told


@routes.post("/segment-versions/{segment_version_id}/runs", response=SegmentRunOut)
def run_segment(request: MemberRequest, segment_version_id: int, sent: SegmentRunIn) -> Any:
    """Carried out in the background; ask for the runs to hear how it went."""
    member = request.member
    version = finding.version(segment_version_id, member)
    ordered = running.order_run(version, as_of=sent.as_of or None, by=member)
    return run_told(ordered, Words(member, None))


@routes.get("/segments/{segment_id}/runs", response=list[SegmentRunOut])
def segment_runs(request: MemberRequest, segment_id: int) -> Any:
    """The latest first, each with what was found of its criteria."""
    return runs_told(finding.segment(segment_id, request.member), request.member)


@routes.get("/segment-overlap", response=SegmentOverlapOut)
def segment_overlap(request: MemberRequest, asked: Query[OverlapIn]) -> Any:
    """How many members each two segments share, by their last runs."""
    return overlapping.overlapped(asked.segment, by=request.member)
