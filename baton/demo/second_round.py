"""A client who wants a mailing changed, and is asked again: what can be compared, page by page."""

from datetime import datetime, timedelta

from baton.approvals.answering import Remark, answer
from baton.approvals.asking import ask
from baton.approvals.ending import withdraw
from baton.approvals.models import Approval, Decision, Proof
from baton.boards.content.attaching import attach_file, remove_attachment
from baton.boards.models import Attachment, Card, Subject
from baton.demo.approving import answered_by, way_of
from baton.demo.pictures import mails
from baton.demo.studio import Studio
from baton.demo.words import EN, LARGER_BUTTON, ONE_BY_ONE
from baton.files.storing import store_bytes
from baton.kit import clock

NAME = "mails.pdf"
PAGES = 3


def second_round(studio: Studio, moment: datetime) -> None:
    """Of the youngest question to a client's contact that is about files, too."""
    asked = Approval.objects.open().filter(card__workspace=studio.workspace, gate__subject__in=WITH_FILES)
    first = asked.filter(approvers__contact__isnull=False).order_by("-pk").first()
    if first is None or first.asked_by is None or first.gate is None:
        return
    card, by, gate = first.card, first.asked_by, first.gate
    with clock.at(moment):
        withdraw(first, by=by)
        former = show(studio, card, first, revised=False)
        language = studio.workspace.language
        shown, _entry = ask(card, gate=gate, note=ONE_BY_ONE[language], by=by)
    with clock.at(moment + timedelta(minutes=25)):
        want_changes(shown)
    with clock.at(moment + timedelta(minutes=40)):
        remove_attachment(former, by=by)
        show(studio, card, first, revised=True)
        ask(card, gate=gate, note=LARGER_BUTTON[language], by=by)


WITH_FILES = (Subject.FILES, Subject.BRIEF_AND_FILES)


def show(studio: Studio, card: Card, asked: Approval, *, revised: bool) -> Attachment:
    drawn = mails(f"mails {card.number}", PAGES, revised=revised)
    stored = store_bytes([drawn], studio.workspace, name=NAME)
    attached: Attachment = attach_file(card, stored, client_visible=True, by=asked.asked_by).row  # type: ignore[arg-type]
    return attached


def want_changes(shown: Approval) -> None:
    proof = Proof.objects.get(approval=shown, name=NAME)
    remarks = [Remark(proof.pk, LARGER_BUTTON[EN], page=2, x=0.5, y=0.9)]
    for place in shown.approvers.select_related("contact", "member").order_by("pk"):
        words = LARGER_BUTTON[place.contact.language if place.contact else "en"]
        answer(
            place,
            decision=Decision.CHANGES,
            shown=shown.content_hash,
            comment=words,
            remarks=remarks,
            by=place.member,
            way=(way := way_of(place)),
        )
        answered_by(way)
        remarks = []
