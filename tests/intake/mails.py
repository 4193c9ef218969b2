"""Mails of our own making, for the tests of what comes in by mail."""

from email.message import EmailMessage

from baton.intake.mail.letter import Letter
from baton.intake.mail.reading import read

HOUSE = "in@relay.example"


def mail(
    text="Three mails, please.",
    *,
    to=HOUSE,
    sender="Bo <bo@bloom.example>",
    subject="Autumn offer",
    number="1",
    files=(),
    html=None,
    **headers,
) -> bytes:
    """``headers`` with ``_`` for ``-``: ``In_Reply_To="<…>"``."""
    made = EmailMessage()
    made["Message-ID"] = f"<{number}@bloom.example>"
    made["From"], made["To"], made["Subject"] = sender, to, subject
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html")
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def raw(body: bytes, content_type: str = "text/plain; charset=utf-8", more: str = "") -> bytes:
    """A mail byte for byte, as a broken mailer writes it."""
    head = f"From: bo@bloom.example\r\nTo: {HOUSE}\r\nMessage-ID: <raw@bloom.example>\r\n"
    return f"{head}{more}Content-Type: {content_type}\r\n\r\n".encode() + body


def read_raw(body: bytes, content_type: str = "text/plain; charset=utf-8", more: str = "") -> Letter:
    return read(raw(body, content_type, more))
