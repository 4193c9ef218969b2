from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.gathering import opening, voting
from baton.statik.gathering.telling import dots_told, gathering_told
from baton.statik.schemas import DotsOut, GatheringIn, GatheringOut, VoteIn


@routes.post("/services/{service_id}/gathering", response=GatheringOut)
def gather(request: MemberRequest, service_id: int, sent: GatheringIn) -> Any:
    """Opens the form for everybody who has its address; the one that is open stays."""
    member = request.member
    service = finding.service(service_id, member)
    opening.gather(service, words=sent.words, by=member)
    return gathering_told(service, member)


@routes.post("/services/{service_id}/gathering/reveal", response={200: list[int]})
def reveal(request: MemberRequest, service_id: int) -> Any:
    """Closes the form; each voice is a dissatisfaction of the design, whose numbers are answered."""
    member = request.member
    return [part.pk for part in opening.reveal(finding.service(service_id, member), by=member)]


@routes.post("/design-parts/{part_id}/vote", response=DotsOut)
def vote(request: MemberRequest, part_id: int, sent: VoteIn) -> Any:
    """Puts a dot of the asker on a dissatisfaction, or takes it back."""
    member = request.member
    part = finding.part(part_id, member)
    voting.vote(part, wanted=sent.wanted, by=member)
    return dots_told(part.service, member)
