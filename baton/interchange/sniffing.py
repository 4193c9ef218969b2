"""What a file is that is not what was asked for, from its first bytes, so that the refusal can say it."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from baton.interchange.wording import Phrase, say

EXPORT_AGAIN = _("Export the board once more and bring the JSON file as it was saved.")

MAGIC = (
    (b"PK\x03\x04", _("This is a zip archive or an office document.")),
    (b"\x1f\x8b", _("This is a gzip archive.")),
    (b"%PDF", _("This is a PDF.")),
    (b"\x89PNG", _("This is a picture.")),
    (b"\xff\xd8\xff", _("This is a picture.")),
    (b"GIF8", _("This is a picture.")),
    (b"SQLite format 3", _("This is a database.")),
    (b"MZ", _("This is a program.")),
    (b"\x7fELF", _("This is a program.")),
    # Offices wrap what they lock into the container of their old files.
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        _("This is a workbook or document that is locked with a password, or of an old kind (.xls)."),
    ),
)


def foreign_binary(head: bytes) -> Phrase | None:
    """A sentence for a known kind of binary file, or None."""
    for magic, words in MAGIC:
        if head.startswith(magic):
            return say(words)
    return None


def foreign_text(text: str) -> Phrase | None:
    """A sentence for text that cannot begin a JSON document of ours, or None for one that may."""
    start = text[:2000].lstrip()
    if not start:
        return say(_("The file is empty."))
    if start[0] in "{[":
        return None
    lowered = start.lower()
    if lowered.startswith(("<!doctype html", "<html", "<head", "<body")):
        return say(
            _("This is a web page, not JSON; often it is the sign-in page that came instead of the export.")
        )
    if lowered.startswith("<"):
        return say(_("This is XML, not JSON."))
    first_line = start.splitlines()[0]
    if first_line.count(",") >= 2 or first_line.count(";") >= 2 or "\t" in first_line:
        return say(_("This looks like a table (CSV), not JSON."))
    return say(_("This is plain text, not JSON. It begins with: %(start)s"), start=first_line[:60])
