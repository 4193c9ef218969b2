from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.checking import blind_spots
from baton.statik.meeting import asking_on, naming, signing_off
from baton.statik.meeting.agenda import agenda
from baton.statik.schemas import AgendaOut, FiledOut, QuestionCardOut, SignOffIn, VersionIn, VersionOut
from baton.statik.telling import design_now, spot_told
from baton.statik.telling_versions import version_told


@routes.get("/services/{service_id}/agenda", response=list[AgendaOut])
def meeting_agenda(request: MemberRequest, service_id: int) -> Any:
    """Of the verification meeting, made of the gaps of the design."""
    spots = blind_spots(design_now(finding.service(service_id, request.member)))
    return [
        {
            "point": item.point,
            "words": str(item.point.label),
            "spots": [spot_told(spot) for spot in item.spots],
        }
        for item in agenda(spots)
    ]


@routes.post("/services/{service_id}/versions", response=VersionOut)
def name_version(request: MemberRequest, service_id: int, sent: VersionIn) -> Any:
    """The design as it stands, under a name, to be agreed to; nothing runs by it yet."""
    member = request.member
    service = finding.service(service_id, member)
    return version_told(naming.name_version(service, sent.name, by=member, asked=sent.asked))


@routes.post("/design-versions/{design_version_id}/sign-off", response=VersionOut)
def sign_off(request: MemberRequest, design_version_id: int, sent: SignOffIn) -> Any:
    """The asker agrees to a version, or objects and says why; the later word holds."""
    member = request.member
    version = finding.design_version(design_version_id, member)
    signing_off.sign_off(version, agrees=sent.agrees, reason=sent.reason, by=member)
    return version_told(version)


@routes.get("/services/{service_id}/question-cards", response=list[QuestionCardOut])
def question_cards(request: MemberRequest, service_id: int) -> Any:
    """Which questions of the design became which cards, of those that the asker sees."""
    member = request.member
    return asking_on.cards_of_questions(finding.service(service_id, member), by=member)


@routes.post("/services/{service_id}/question-cards", response=FiledOut)
def file_questions(request: MemberRequest, service_id: int) -> Any:
    """Each question that nobody answered becomes a card in the first stage of the board, once."""
    member = request.member
    cards = asking_on.file_questions(finding.service(service_id, member), by=member)
    return {"cards": [card.pk for card in cards]}
