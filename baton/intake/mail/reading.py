"""Raw bytes as a Letter, whatever is wrong with them; only what is far too much is refused (pure).

By the older of the two readers of the standard library: it keeps broken headers as they are, where the
newer one raises.
"""

import email
import hashlib
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import collapse_rfc2231_value, getaddresses

from baton.intake.mail.charsets import decoded, header
from baton.intake.mail.html import as_text
from baton.intake.mail.letter import Attached, Letter
from baton.intake.mail.trimming import own_words

MOST_FILES = 20
MOST_PARTS = 300
DEEPEST = 30
LONGEST_HEADERS = 512 * 1024
LONGEST_TEXT = 200_000
LONGEST_HTML = 2_000_000
MOST_RECIPIENTS = 2000
MOST_ANSWERS = 100
IDS = re.compile(r"<[^<>\s]{1,250}>")
REPLY = re.compile(
    r"^\s*((re|fw|fwd|antw|betr|doorst|на|отв|ответ|пересл?|hа)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE
)
ROBOTS = {"mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply"}
ALONE = {"bulk", "junk", "list", "auto_reply", "auto-reply"}


class NotReadable(ValueError):
    """Not a mail, or one made to break its reader."""


def read(raw: bytes) -> Letter:
    """Raises NotReadable."""
    end = re.search(rb"\r?\n\r?\n", raw)
    if (end.start() if end else len(raw)) > LONGEST_HEADERS:
        raise NotReadable("its headers are too long")
    try:
        message = email.message_from_bytes(raw)
        parts = list(walk(message))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise NotReadable("it is nested or broken beyond reading") from error
    name, sender = first_address(raw_headers(message, "From"))
    text, files, left_out = content(parts)
    return Letter(
        message_id=id_of(message, raw),
        sender=sender,
        sender_name=name[:120],
        recipients=recipients_of(message),
        answers=answers_of(message),
        subject=REPLY.sub("", header(raw_header(message, "Subject")))[:300],
        text=text,
        files=tuple(files),
        automatic=automatic(message, sender),
        left_out=tuple(left_out),
    )


def walk(message: Message, depth: int = 0) -> Iterator[Message]:
    """The leaves; a mail within the mail is one of them and is not looked into."""
    if depth > DEEPEST:
        raise NotReadable("it is nested too deeply")
    if message.is_multipart() and message.get_content_maintype() == "multipart":
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from walk(part, depth + 1)
        return
    yield message


def content(parts: list[Message]) -> tuple[str, list[Attached], list[str]]:
    plain: list[str] = []
    html: list[str] = []
    files: list[Attached] = []
    left_out: list[str] = []
    if len(parts) > MOST_PARTS:
        left_out.append(f"{len(parts) - MOST_PARTS} parts")
    for part in parts[:MOST_PARTS]:
        kind = part.get_content_type()
        name = name_of(part)
        is_body = part.get_content_disposition() != "attachment" and not name
        if is_body and kind == "text/plain" and not plain:
            plain.append(text_of(part)[:LONGEST_TEXT])
        elif is_body and kind == "text/html" and not html:
            html.append(text_of(part)[:LONGEST_HTML])
        elif is_body and kind in ("text/plain", "text/html"):
            continue
        elif len(files) >= MOST_FILES:
            left_out.append(name or kind)
        elif data := bytes_of(part):
            files.append(Attached(name or unnamed(part, len(files) + 1), data))
    if plain and plain[0].strip():
        return clean(own_words(plain[0])), files, left_out
    return clean(own_words(as_text(html[0]))) if html else "", files, left_out


def text_of(part: Message) -> str:
    return decoded(bytes_of(part), str(part.get_param("charset", "") or ""))


def bytes_of(part: Message) -> bytes:
    if part.get_content_maintype() == "message" and part.is_multipart():
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def name_of(part: Message) -> str:
    found = part.get_param("filename", None, "content-disposition") or part.get_param("name", None)
    if found is None:
        return ""
    name = header(collapse_rfc2231_value(found))
    # A name is data, never a path.
    return re.sub(r"[\x00-\x1f\x7f/\\:]+", "_", name).strip(" .")[:200]


def unnamed(part: Message, number: int) -> str:
    if part.get_content_maintype() == "message":
        return f"mail-{number}.eml"
    extension = re.sub(r"[^a-z0-9]", "", part.get_content_subtype().lower())[:8]
    return f"file-{number}.{extension or 'bin'}"


def clean(text: str) -> str:
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t").strip()[:LONGEST_TEXT]


def raw_headers(message: Message, name: str) -> list[str]:
    """As they were sent: the reader would show bytes beyond ASCII as question marks."""
    return [str(value) for each, value in message.raw_items() if each.lower() == name.lower()]


def raw_header(message: Message, name: str) -> str:
    return next(iter(raw_headers(message, name)), "")


def first_address(values: list[str]) -> tuple[str, str]:
    for name, address in getaddresses(values[:5]):
        if "@" in address:
            return header(name), bare(address)
    return "", ""


def bare(address: str) -> str:
    found = address.strip().strip("<>").lower()
    return found if len(found) <= 254 and found.isprintable() and " " not in found else ""


def recipients_of(message: Message) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc"):
        for _, address in getaddresses(raw_headers(message, name)):
            if "@" in address and len(found) < MOST_RECIPIENTS:
                found[bare(address)] = None
    found.pop("", None)
    return tuple(found)


def answers_of(message: Message) -> tuple[str, ...]:
    """The nearest first: what it says it replies to, then the thread from its end."""
    replied = IDS.findall(raw_header(message, "In-Reply-To")[:20_000])
    thread = IDS.findall(raw_header(message, "References")[-40_000:])
    return tuple(dict.fromkeys([*replied, *reversed(thread)]))[:MOST_ANSWERS]


def id_of(message: Message, raw: bytes) -> str:
    """Without one of its own, a mail is known by what stands in it."""
    found = IDS.search(raw_header(message, "Message-ID")[:2000])
    return found[0] if found else f"<{hashlib.sha256(raw).hexdigest()}@without.invalid>"


def automatic(message: Message, sender: str) -> str:
    said = (raw_header(message, "Auto-Submitted") or "no").split(";")[0].strip().lower()
    if said not in ("no", ""):
        return "auto-submitted"
    if raw_header(message, "Precedence").strip().lower() in ALONE:
        return "precedence"
    if any(name.lower().startswith("list-") for name in message.keys()):  # noqa: SIM118
        return "list"
    if any(message.get(name) for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Loop")):
        return "auto-reply"
    if raw_header(message, "Return-Path").strip() == "<>" or sender.partition("@")[0] in ROBOTS:
        return "no-reply"
    return ""
