"""What the clients are asked and what they say: rounds of approvals through the verbs."""

from baton.approvals import links
from baton.approvals.answering import answer
from baton.approvals.asking import ask
from baton.approvals.models import Approver, Decision, Link, LinkUse
from baton.boards.models import Column, Requirement, StageKind
from baton.boards.relay import gates
from baton.demo import relay_words
from baton.demo.work import Work
from baton.kit import clock

YES = {
    "en": ("Looks good, go ahead.", "Approved, thank you!", ""),
    "nl": ("Ziet er goed uit, ga maar door.", "Akkoord, dank!", ""),
    "ru": ("Всё хорошо, продолжайте.", "Согласовано, спасибо!", ""),
}
NOTES = {
    "en": ("Please have a look before Thursday's send.", "The second block is new.", ""),
    "nl": ("Graag even kijken vóór de verzending van donderdag.", "Het tweede blok is nieuw.", ""),
    "ru": ("Посмотрите, пожалуйста, до отправки в четверг.", "Второй блок новый.", ""),
}


def put_before_client(work: Work, stage: Column) -> None:
    """As soon as a card waits at a gate that it has not passed yet."""
    if stage.kind != StageKind.WAIT:
        return
    policy = next((each for each in stage.policies.all() if each.requirement == Requirement.APPROVAL), None)
    if policy is None or gates.is_clear(policy, work.card):
        return
    note = work.rng.choice(NOTES[work.story.language])
    work.approval, _ = ask(work.card, gate=policy.gate, note=note, by=work.by(work.holding))


def answered_by(way: Link | None) -> None:
    """That it was opened and answered with, then."""
    if way is None:
        return
    for kind in (links.OPENED, links.ANSWERED):
        LinkUse.objects.create(link=way, kind=kind, network="", created_at=clock.now())


def way_of(place: Approver) -> Link | None:
    """The link of a contact; one of long ago opens nothing any more."""
    ways = links.standing(place).order_by("-pk") if place.contact_id else ()
    return next((way for way in ways if not way.is_over), None)


def client_answers(work: Work, *, pleased: bool) -> None:
    """One of those asked; what they want otherwise is why the card goes back."""
    approval, work.approval = work.approval, None
    if approval is None:
        return
    places = list(
        Approver.objects.filter(approval=approval).select_related("member", "contact").order_by("id")
    )
    place = work.rng.choice(places)
    if pleased:
        decision, words = Decision.APPROVE, work.rng.choice(YES[work.story.language])
    else:
        work.wished = work.rng.choice(relay_words.REWORK["client"][work.story.language])
        decision, words = Decision.CHANGES, work.wished
    for each in places if not pleased else [place]:
        answer(
            each,
            decision=decision,
            shown=approval.content_hash,
            comment=words,
            by=each.member,
            way=(way := way_of(each)),
        )
        answered_by(way)
    work.studio.rules.act()
    work.card.refresh_from_db(fields=["column", "version", "stage_kind", "entered_at", "rank"])
