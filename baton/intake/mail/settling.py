"""What waits is looked at by a manager: it becomes a card or a comment after all, or is dropped."""

import zlib

from django.utils import translation

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.intake.mail.commenting import comment_by_mail
from baton.intake.mail.filing_mail import card_of
from baton.intake.mail.letter import Letter as Read
from baton.intake.mail.reading import NotReadable, read
from baton.intake.models import Letter, LetterOutcome
from baton.intake.refusals import SettledAlready, WhereToUnknown
from baton.kit import clock
from baton.kit.errors import NotSeen


def take_after_all(letter: Letter, *, by: Member) -> Letter:
    """Raises SettledAlready, WhereToUnknown, and what filing raises."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id), translation.override(by.user.language if by.user else None):
        letter = fresh(letter, by)
        content = content_of(letter)
        if letter.card is not None:
            comment_by_mail(letter.card, content, client_visible=False)
            return settle(letter, LetterOutcome.COMMENT, by)
        if letter.form is None:
            raise WhereToUnknown
        letter.card = card_of(letter.form, content)
        return settle(letter, LetterOutcome.CARD, by)


def drop(letter: Letter, *, by: Member) -> Letter:
    """Raises SettledAlready."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id):
        return settle(fresh(letter, by), LetterOutcome.DROPPED, by)


def fresh(letter: Letter, by: Member) -> Letter:
    rows = Letter.objects.seen_by(by).select_related(
        "form__by__user", "form__by__workspace", "form__column__board", "form__project", "card__workspace"
    )
    found = rows.filter(pk=letter.pk).first()
    if found is None:
        raise NotSeen
    if found.outcome != LetterOutcome.HELD:
        raise SettledAlready
    return found


def settle(letter: Letter, outcome: LetterOutcome, by: Member) -> Letter:
    """What it said is where it belongs now, and nowhere else."""
    letter.outcome, letter.settled_by, letter.settled_at = outcome, by, clock.real_now()
    letter.raw, letter.text = None, ""
    letter.save(update_fields=["outcome", "settled_by", "settled_at", "raw", "text", "card"])
    return letter


def content_of(letter: Letter) -> Read:
    """The whole mail where it was kept, else what is known of it."""
    if letter.raw:
        try:
            return read(zlib.decompress(bytes(letter.raw)))
        except (NotReadable, zlib.error):
            pass
    return Read(
        letter.message_id, letter.sender, letter.sender_name, (), (), letter.subject, letter.text, (), "", ()
    )
