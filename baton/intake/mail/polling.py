"""The box is read from time to time, over IMAP: from where the last reading ended, each mail once.

Nothing is removed there; what was read is marked as seen. When the box is first read, or its server numbers
anew, only what is unseen is taken: nobody wants a card for every mail of the years before. By the standard
library's client: it takes four commands (docs/decisions/0030). Where to is in the operator's settings alone.
"""

import imaplib
import logging
import re
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from baton.intake.mail.taking import counted_as, take_in, too_large, unreadable
from baton.intake.models import MailboxPosition
from baton.kit.errors import Refusal

log = logging.getLogger("baton.intake")
AT_ONCE = 50
TIMEOUT = 30.0
TRIES = 3
HERE = {"localhost", "127.0.0.1", "::1"}
SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
# How often a mail could not be worked off, in this process.
failed: Counter[tuple[str, int]] = Counter()


class NotInTheOpen(Refusal):
    words = _("Passwords and mails go to another machine enciphered only: set BATON_MAIL_IN_SECURITY to tls.")


class BoxAnswersStrangely(Exception):
    """The server said no, or something that is no answer."""


def is_set_up() -> bool:
    return bool(settings.MAIL_IN_HOST and settings.MAIL_IN_ADDRESS)


def poll() -> Counter[str]:
    """How many mails became what. Nothing when no box is set up; what is wrong with it is kept and logged."""
    if not is_set_up():
        return Counter()
    position = MailboxPosition.objects.get_or_create(box=box_name())[0]
    try:
        with opened() as box:
            done = work_off(box, position)
    except (OSError, imaplib.IMAP4.error, BoxAnswersStrangely) as problem:
        trouble = f"{type(problem).__name__}: {problem}"[:300]
        log.warning("The box of incoming mails cannot be read: %s", trouble)
        MailboxPosition.objects.filter(pk=position.pk).update(trouble=trouble)
        return Counter()
    MailboxPosition.objects.filter(pk=position.pk).update(trouble="")
    return done


def box_name() -> str:
    return f"{settings.MAIL_IN_USER}@{settings.MAIL_IN_HOST}/{settings.MAIL_IN_FOLDER}"[:300]


@contextmanager
def opened() -> Iterator[imaplib.IMAP4]:
    """Raises NotInTheOpen."""
    host, port = settings.MAIL_IN_HOST, settings.MAIL_IN_PORT
    trusted = ssl.create_default_context()
    box: imaplib.IMAP4
    if settings.MAIL_IN_SECURITY == "tls":
        box = imaplib.IMAP4_SSL(host, port, ssl_context=trusted, timeout=TIMEOUT)
    else:
        if settings.MAIL_IN_SECURITY != "starttls" and host not in HERE:
            raise NotInTheOpen
        box = imaplib.IMAP4(host, port, timeout=TIMEOUT)
    try:
        if settings.MAIL_IN_SECURITY == "starttls":
            box.starttls(trusted)
        box.login(settings.MAIL_IN_USER, settings.MAIL_IN_PASSWORD)
        yield box
        box.logout()
    finally:
        with suppress(OSError):
            box.shutdown()


def work_off(box: imaplib.IMAP4, position: MailboxPosition) -> Counter[str]:
    done: Counter[str] = Counter()
    demand(box.select(f'"{settings.MAIL_IN_FOLDER}"'))
    validity = number_in(box.response("UIDVALIDITY")[1])
    is_new = validity != position.validity
    uids = waiting(box, 0 if is_new else position.uid, unseen_only=is_new)
    for uid in uids[:AT_ONCE]:
        outcome = one(box, uid)
        if outcome is None:
            break
        done[outcome] += 1
        position.uid, position.validity = uid, validity
        position.save(update_fields=["uid", "validity"])
        box.uid("STORE", str(uid), "+FLAGS", "(\\Seen)")
    if is_new and not uids:
        # What was seen before we came is not ours to take in.
        following = number_in(box.response("UIDNEXT")[1]) or 1
        position.uid, position.validity = following - 1, validity
        position.save(update_fields=["uid", "validity"])
    return done


def waiting(box: imaplib.IMAP4, after: int, *, unseen_only: bool) -> list[int]:
    asked = "UNSEEN" if unseen_only else f"UID {after + 1}:*"
    found = demand(box.uid("SEARCH", asked))
    numbers = sorted(
        int(each) for each in b" ".join(part for part in found if part).split() if each.isdigit()
    )
    # “n:*” names the last mail even where none is that new.
    return [number for number in numbers if number > after]


def one(box: imaplib.IMAP4, uid: int) -> str | None:
    """None: it is tried again the next time."""
    size = SIZE.search(b" ".join(flat(demand(box.uid("FETCH", str(uid), "(RFC822.SIZE)")))))
    small = size is None or int(size[1]) <= settings.MAIL_IN_LIMIT_BYTES
    part = "BODY.PEEK[]" if small else "BODY.PEEK[HEADER]"
    found = demand(box.uid("FETCH", str(uid), f"({part})"))
    raw = next((each[1] for each in found if isinstance(each, tuple) and len(each) > 1), b"")
    key = (box_name(), uid)
    try:
        letter = take_in(raw) if small else too_large(raw)
    except Exception:
        log.exception("Mail %s of the box could not be worked off.", uid)
        failed[key] += 1
        if failed[key] < TRIES:
            return None
        letter = unreadable(raw, "it could not be worked off")
    failed.pop(key, None)
    return counted_as(letter)


def demand(answer: tuple[str, list[Any]]) -> list[Any]:
    state, found = answer
    if state != "OK":
        raise BoxAnswersStrangely(b" ".join(flat(found)).decode(errors="replace")[:200] or state)
    return found


def flat(found: list[Any]) -> list[bytes]:
    return [
        each
        for part in found
        for each in (part if isinstance(part, tuple) else (part,))
        if isinstance(each, bytes)
    ]


def number_in(found: object) -> int:
    text = b" ".join(flat(list(found))) if isinstance(found, list) else b""
    return int(text) if text.isdigit() else 0
