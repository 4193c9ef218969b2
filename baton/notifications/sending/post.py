"""Mails through Django's mail backend, kept open for a while.

Spoken step by step where the backend is SMTP: when the connection breaks it matters whether the text had been
handed over (RFC 5321, 4.5.3.2.6: after DATA nobody knows).
"""

import contextlib
import smtplib
from email.utils import parseaddr
from types import TracebackType
from typing import Any

from django.conf import settings
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import sanitize_address

from baton.notifications.models import Outgoing
from baton.notifications.sending.outcomes import NobodyKnows, NotTaken, Unreachable

OK = (250, 251)


class PostOffice:
    def __init__(self) -> None:
        self.backend: Any = None

    def __enter__(self) -> "PostOffice":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self.backend is not None:
            with contextlib.suppress(OSError, smtplib.SMTPException):
                self.backend.close()
        self.backend = None

    def send(self, message: Outgoing, address: str) -> None:
        """Raises NotTaken, Unreachable, NobodyKnows."""
        backend = self.opened()
        letter = letter_of(message, address)
        smtp = getattr(backend, "connection", None)
        if not isinstance(smtp, smtplib.SMTP):
            backend.send_messages([letter])
            return
        try:
            hand_over(smtp, letter, address)
        except (Unreachable, NobodyKnows):
            self.close()
            raise

    def opened(self) -> Any:
        if self.backend is None:
            backend = mail.get_connection()
            try:
                backend.open()
                greet(backend)
            except smtplib.SMTPException as error:
                raise Unreachable(short(error)) from error
            except OSError as error:
                raise Unreachable(f"{type(error).__name__}: {error}") from error
            self.backend = backend
        return self.backend


def greet(backend: Any) -> None:
    """Django leaves the greeting to `sendmail`, which is not used here; after STARTTLS it is owed anew."""
    smtp = getattr(backend, "connection", None)
    if isinstance(smtp, smtplib.SMTP):
        smtp.ehlo_or_helo_if_needed()


def letter_of(message: Outgoing, address: str) -> EmailMultiAlternatives:
    parts = message.parts
    headers = {**parts["headers"], "Message-ID": message.message_id}
    letter = EmailMultiAlternatives(parts["subject"], parts["text"], to=[address], headers=headers)
    letter.attach_alternative(parts["html"], "text/html")
    return letter


def hand_over(smtp: smtplib.SMTP, letter: EmailMultiAlternatives, address: str) -> None:
    sender = sanitize_address(parseaddr(settings.DEFAULT_FROM_EMAIL)[1], "utf-8")
    receiver = sanitize_address(address, "utf-8")
    whole: Any = letter.message()
    # A link in a header stays in one piece.
    whole.policy = whole.policy.clone(max_line_length=0)
    text = whole.as_bytes(linesep="\r\n")
    try:
        demand(smtp, smtp.mail(sender))
        demand(smtp, smtp.rcpt(receiver))
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise Unreachable(short(error)) from error
    try:
        demand(smtp, smtp.data(text))
    except smtplib.SMTPDataError as error:
        # The word DATA itself was refused: nothing was handed over.
        demand(smtp, (error.smtp_code, as_bytes(error.smtp_error)))
    except (smtplib.SMTPServerDisconnected, OSError) as error:
        raise NobodyKnows(short(error)) from error


def demand(smtp: smtplib.SMTP, answer: tuple[int, bytes]) -> None:
    code, words = answer
    if code in OK:
        return
    with contextlib.suppress(OSError, smtplib.SMTPException):
        smtp.rset()
    raise NotTaken(f"{code} {words.decode(errors='replace')}"[:300], for_good=500 <= code < 600)


def as_bytes(words: bytes | str) -> bytes:
    return words if isinstance(words, bytes) else words.encode()


def short(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]
