"""In which encoding a text file is written: told by its mark, proved by UTF-8, else asked with samples."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from django.utils.translation import gettext_noop as _

from baton.interchange.problems import UnreadableFile
from baton.interchange.wording import say

# Those that one can choose, as people know them, with the name Python gives them.
CHOICES = {
    "UTF-8": "utf-8-sig",
    "UTF-16": "utf-16",
    "Windows-1251": "cp1251",
    "Windows-1252": "cp1252",
    "Windows-1250": "cp1250",
    "ISO-8859-1": "latin-1",
    "ISO-8859-15": "iso8859-15",
    "KOI8-R": "koi8-r",
    "CP866": "cp866",
    "MacCyrillic": "mac-cyrillic",
    "MacRoman": "mac-roman",
}
SINGLE_BYTE = [name for name in CHOICES if not name.startswith("UTF")]
SAMPLE = 64 * 1024
# Control characters that no text has in any of these: of a hundred bytes not one.
NO_LETTERS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
NO_TEXT_AT_ALL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
NO_TEXT = 100


@dataclass(frozen=True)
class Decoded:
    """`samples`: by each encoding that could be meant, a piece of the text as it would read. `certain`:
    nobody need be asked."""

    text: str
    encoding: str
    certain: bool = True
    samples: tuple[tuple[str, str], ...] = ()


def decoded(name: str, content: bytes, chosen: str | None) -> Decoded:
    """Raises UnreadableFile. What was chosen can be chosen otherwise: the samples stay."""
    if not chosen:
        return told_by_itself(name, content)
    text = decode(name, content, chosen)
    try:
        samples = told_by_itself(name, content).samples
    except UnreadableFile:  # it takes a person to know it
        samples = ()
    return Decoded(text, chosen, samples=samples)


def told_by_itself(name: str, content: bytes) -> Decoded:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not content.startswith(
        codecs.BOM_UTF32_LE
    ):
        return Decoded(decode(name, content, "UTF-16"), "UTF-16")
    if found := wide(content):
        return Decoded(decode_as(name, content, found, "UTF-16"), "UTF-16")
    try:
        return Decoded(content.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError as error:
        return guessed(name, content, error.start)


def wide(content: bytes) -> str:
    """UTF-16 without a mark, by which of two bytes is the empty one; otherwise nothing."""
    sample = content[:SAMPLE]
    if len(content) % 2 or len(NO_TEXT_AT_ALL.findall(sample)) <= len(sample) / 4:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if first > 10 * second:
        return "utf-16-be"
    return "utf-16-le" if second > 10 * first else ""


def guessed(name: str, content: bytes, at: int) -> Decoded:
    """The likeliest of the encodings of one byte per letter; a person decides."""
    if len(NO_LETTERS.findall(content[:SAMPLE])) > len(content[:SAMPLE]) / NO_TEXT:
        raise UnreadableFile(
            name,
            say(_("This is not a text but something else under a name of one.")),
            say(_("Export it as CSV, or choose another file.")),
        )
    start = max(content.rfind(b"\n", 0, at) + 1, at - 60)
    piece = content[start : at + 60].split(b"\n")[0]
    wanted = {codecs.lookup(CHOICES[one]).name: one for one in SINGLE_BYTE}
    likely = [
        wanted[codecs.lookup(match.encoding).name]
        for match in from_bytes(content[:SAMPLE], cp_isolation=list(CHOICES[one] for one in SINGLE_BYTE))
        if codecs.lookup(match.encoding).name in wanted
    ]
    order = list(dict.fromkeys([*likely, *SINGLE_BYTE]))
    able = [one for one in order if can_decode(content, one)]
    if not able:
        raise UnreadableFile(
            name,
            say(_("The text is in no encoding known here.")),
            say(_("Save the file as UTF-8 without changing it otherwise.")),
            line=content.count(b"\n", 0, at) + 1,
        )
    samples = tuple((one, piece.decode(CHOICES[one], "replace").strip()) for one in able)
    return Decoded(decode(name, content, able[0]), able[0], certain=False, samples=samples)


def can_decode(content: bytes, encoding: str) -> bool:
    try:
        content.decode(CHOICES[encoding])
    except UnicodeDecodeError:
        return False
    return True


def decode(name: str, content: bytes, encoding: str) -> str:
    return decode_as(name, content, CHOICES[encoding], encoding)


def decode_as(name: str, content: bytes, codec: str, encoding: str) -> str:
    try:
        return content.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            name,
            say(_("The text is not %(encoding)s: byte %(byte)d does not belong there."),
                encoding=encoding, byte=error.start + 1),
            say(_("Choose another encoding, or save the file as UTF-8.")),
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error  # fmt: skip
