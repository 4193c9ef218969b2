"""Questions about a document that need not be saved. Asked with POST, because a document is too long for an
address; nothing is done, and nothing is held while the engine works (web.once)."""

from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.routing import doors
from baton.segments import counting, explaining
from baton.segments.api.router import routes
from baton.segments.schemas import CheckOut, SegmentQuestionIn, SegmentVocabularyOut, WhyIn, WhyOut
from baton.segments.vocabulary import vocabulary


@routes.get("/segment-vocabulary", response=SegmentVocabularyOut)
def segment_vocabulary(request: MemberRequest) -> Any:
    """What a segment can be written of here."""
    access.demand_team(request.member)
    return vocabulary(request.member)


@routes.post("/segment-questions/count", response=CheckOut, auth=doors(only_reads=True))
def count_segment(request: MemberRequest, sent: SegmentQuestionIn) -> Any:
    """What is wrong with it, what it says in the asker's language, how many are in it, what each rule keeps,
    and whom each channel reaches. Fewer than 10 are told to whoever may see personal data alone."""
    access.demand_team(request.member)
    return counting.checked(sent.document, sent.as_of or None, by=request.member)


@routes.post("/segment-questions/why", response=WhyOut, auth=doors(only_reads=True))
def why_in_segment(request: MemberRequest, sent: WhyIn) -> Any:
    """For whoever may see personal data."""
    access.demand_team(request.member)
    return explaining.explained(sent.document, sent.key, sent.as_of or None, by=request.member)
