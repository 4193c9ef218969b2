from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts.authenticating import MemberRequest
from baton.kit import clock
from baton.measuring.reporting import zone_of
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.review_schemas import ReviewOut, RevisitIn, RevisitOut
from baton.statik.reviewing import revisiting
from baton.statik.reviewing.telling import review_told, revisit_told


@routes.get("/services/{service_id}/review", response=ReviewOut)
def review(request: MemberRequest, service_id: int) -> Any:
    """What was wanted held against what was measured during the last thirteen weeks, of the cards that the
    asker sees; what was said of dissatisfactions since, the latest first."""
    member = request.member
    return review_told(finding.service(service_id, member), member)


@routes.post("/design-parts/{part_id}/revisits", response=RevisitOut)
def revisit(request: MemberRequest, part_id: int, sent: RevisitIn) -> Any:
    """Did a dissatisfaction get better? As of today, or of the day that is said."""
    member = request.member
    on = sent.said_on or clock.now().astimezone(ZoneInfo(zone_of(member))).date()
    part = finding.part(part_id, member)
    return revisit_told(revisiting.revisit(part, verdict=sent.verdict, words=sent.words, on=on, by=member))
