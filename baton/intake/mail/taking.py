"""Take a mail in: once for its message id, as a card, as a comment, or held until somebody has looked."""

import zlib
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.db import IntegrityError

from baton.activity import log as activity
from baton.boards.models import Card
from baton.intake.mail import sorting
from baton.intake.mail.commenting import comment_by_mail, comment_of_member
from baton.intake.mail.filing_mail import card_of
from baton.intake.mail.letter import Letter as Read
from baton.intake.mail.reading import NotReadable, read
from baton.intake.mail.sorting import Place
from baton.intake.mail.telling import tell_of_held
from baton.intake.models import Held, Letter, LetterOutcome
from baton.kit.errors import NotSeen, Refusal
from baton.kit.marked_address import is_of_the_house

# A flood from strangers fills no disk; what is beyond is counted, and stays in the box it came from.
MOST_HELD = 500
LARGEST_KEPT = 10 * 1024 * 1024
EXCERPT = 20_000
REPEATED = "repeated"


def take_in(raw: bytes) -> Letter:
    """What became of it. Coming again it is the same letter, and nothing is done."""
    if len(raw) > settings.MAIL_IN_LIMIT_BYTES:
        return too_large(raw)
    try:
        letter = read(raw)
    except NotReadable as problem:
        return unreadable(raw, str(problem))
    known = Letter.objects.filter(message_id=letter.message_id).first()
    if known is not None:
        return again(known)
    try:
        return taken_or_held(letter, raw)
    except IntegrityError:
        # Two hands took the same mail: the other one was first.
        return again(Letter.objects.get(message_id=letter.message_id))


def counted_as(letter: Letter) -> str:
    """What became of it now."""
    return REPEATED if letter.came_again else str(letter.outcome)


def again(known: Letter) -> Letter:
    known.came_again = True
    return known


def taken_or_held(letter: Read, raw: bytes) -> Letter:
    """What was half done when the board refused is undone first."""
    try:
        with activity.one_deed():
            return sorted_in(letter, raw)
    except Refusal as refusal:
        with activity.one_deed():
            place = sorting.place_of(letter) or Place()
            return hold(letter, raw, place, Held.REFUSED, reason=str(refusal)[:300])


def sorted_in(letter: Read, raw: bytes) -> Letter:
    place = sorting.place_of(letter)
    if letter.automatic or is_of_the_house(letter.sender) or is_own_sender(letter.sender):
        return ignore(letter, place, letter.automatic or "own address")
    if place is None:
        return ignore(letter, place, "no such address")
    if place.card is not None:
        return answer(letter, place, place.card, raw)
    return request(letter, place, raw)


def answer(letter: Read, place: Place, card: Card, raw: bytes) -> Letter:
    if place.member is not None:
        comment_of_member(card, letter, place.member)
        return put(letter, outcome=LetterOutcome.COMMENT, card=card, workspace=card.workspace)
    workspace = card.workspace_id
    client = card.project.client_id if card.project else None
    if not sorting.is_known(letter.sender, workspace) and not place.answered:
        return hold(letter, raw, place, Held.STRANGER)
    theirs = sorting.clients_of(letter.sender, workspace)
    if theirs and client not in theirs:
        return hold(letter, raw, place, Held.OTHER_CLIENT)
    # That our mail went to this address and is answered is as good a proof as a link in it would be.
    comment_by_mail(card, letter, client_visible=place.answered and client in theirs)
    return put(letter, outcome=LetterOutcome.COMMENT, card=card, workspace=card.workspace)


def request(letter: Read, place: Place, raw: bytes) -> Letter:
    form = place.form
    if form is None:
        raise NotSeen
    workspace = form.by.workspace_id
    if not sorting.is_known(letter.sender, workspace):
        return hold(letter, raw, place, Held.STRANGER)
    theirs = sorting.clients_of(letter.sender, workspace)
    if theirs and form.project is not None and form.project.client_id not in theirs:
        return hold(letter, raw, place, Held.OTHER_CLIENT)
    card = card_of(form, letter)
    return put(letter, outcome=LetterOutcome.CARD, card=card, form=form, workspace=form.by.workspace)


def ignore(letter: Read, place: Place | None, reason: str) -> Letter:
    """Counted for those who manage where it came to; what came to nowhere known is the operator's alone."""
    return put(letter, outcome=LetterOutcome.IGNORED, reason=reason, **belonging(place or Place()))


def belonging(place: Place) -> dict[str, Any]:
    workspace = place.form.by.workspace if place.form else place.card.workspace if place.card else None
    return {"workspace": workspace, "form": place.form, "card": place.card}


def hold(letter: Read, raw: bytes, place: Place, why: Held, *, reason: str = "") -> Letter:
    known = belonging(place)
    if Letter.objects.filter(workspace=known["workspace"], outcome=LetterOutcome.HELD).count() >= MOST_HELD:
        return put(letter, outcome=LetterOutcome.DROPPED, why_held=why, reason="too many wait", **known)
    held = put(
        letter,
        outcome=LetterOutcome.HELD,
        why_held=why,
        reason=reason,
        text=letter.text[:EXCERPT],
        raw=zlib.compress(raw) if 0 < len(raw) <= LARGEST_KEPT else None,
        **known,
    )
    tell_of_held(held)
    return held


def put(letter: Read, **known: Any) -> Letter:
    return Letter.objects.create(
        message_id=letter.message_id,
        sender=letter.sender,
        sender_name=letter.sender_name,
        subject=letter.subject,
        **known,
    )


def too_large(raw: bytes) -> Letter:
    """Its head is read alone: who sent it, where to, that it waits without its content."""
    return held_without_content(raw[:64_000], Held.TOO_LARGE)


def unreadable(raw: bytes, reason: str) -> Letter:
    return held_without_content(raw[:64_000], Held.UNREADABLE, reason)


def held_without_content(head: bytes, why: Held, reason: str = "") -> Letter:
    try:
        letter = read(head.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0] + b"\r\n\r\n")
    except NotReadable:
        letter = Read("", "", "", (), (), "", "", (), "", ())
    if not letter.message_id:
        letter = read(b"\r\n\r\n" + head[:4000])
    known = Letter.objects.filter(message_id=letter.message_id).first()
    if known is not None:
        return again(known)
    place = sorting.place_of(letter)
    if place is None or letter.automatic:
        return ignore(letter, place, letter.automatic or str(why.value))
    return hold(letter, b"", place, why, reason=reason)


def is_own_sender(address: str) -> bool:
    return bool(address) and parseaddr(settings.DEFAULT_FROM_EMAIL)[1].lower() == address
