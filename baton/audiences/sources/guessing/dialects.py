"""Encoding, delimiter and quote, from the first bytes of a file."""

import codecs
import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baton.audiences.wrong import Wrong

LOOKED_AT = 1_000_000
RECORDS = 200
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


@dataclass(frozen=True)
class Guess:
    """A value of the document and why it was taken."""

    value: Any
    reason: str


def kind_of(file: Path) -> Guess:
    with file.open("rb") as opened:
        head = opened.read(LOOKED_AT)
    if not head.strip():
        raise Wrong("is empty", file.name)
    if head.startswith(b"PK\x03\x04"):
        return Guess("excel", "it begins as an Excel file does")
    if head.startswith(b"PAR1"):
        return Guess("parquet", "it begins as a Parquet file does")
    if head.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{":
        return Guess("json_lines", "it begins with an object")
    return Guess("csv", "it is text")


def encoding_of(head: bytes) -> Guess:
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return Guess(name, "the mark at its beginning says so")
    if head[1::2].count(0) > len(head) // 4:
        return Guess("utf-16-le", "every second byte is nought")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return _single_byte(head)
    return Guess("utf-8", "all of its beginning is UTF-8")


def _single_byte(head: bytes) -> Guess:
    """Cyrillic text reads mostly in small letters where the encoding is right; the west is mostly ASCII."""
    beyond = sum(byte >= 0x80 for byte in head)
    if beyond > len(head) // 10:
        small = {
            name: sum("а" <= letter <= "я" for letter in head.decode(name, "replace"))
            for name in ("cp1251", "koi8-r", "cp866")
        }
        name = max(small, key=lambda each: small[each])
        return Guess(name, "it is not UTF-8, and reads as Russian this way; look at the names")
    return Guess("cp1252", "it is not UTF-8, and has few letters beyond ASCII; look at them")


def delimiter_of(text: str) -> Guess:
    """The one that parts most records into the same number of values, more than one."""
    best: tuple[float, int, str] = (0.0, 0, "")
    for mark in DELIMITERS:
        widths = Counter(len(row) for row in _records(text, mark))
        width, times = max(widths.items(), key=lambda each: (each[0] > 1, each[1]), default=(0, 0))
        share = times / max(1, widths.total()) if width > 1 else 0.0
        best = max(best, (share, width, mark))
    share, width, mark = best
    if not mark:
        return Guess(",", "no delimiter parts it: it may have one column only")
    return Guess(mark, f"{share:.0%} of its first records have {width} values by a {DELIMITERS[mark]}")


def quote_of(text: str, delimiter: str) -> Guess:
    if '"' not in text:
        return Guess('"', "there is none at its beginning; this is the usual one")
    opened = text.count(f'{delimiter}"') + text.count('\n"')
    if opened == 0:
        return Guess("", "quotes stand inside values only")
    return Guess('"', "values begin with it")


def _records(text: str, mark: str) -> list[list[str]]:
    csv.field_size_limit(LOOKED_AT)
    rows = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=mark):
            if row:
                rows.append(row)
            if len(rows) >= RECORDS:
                break
    except csv.Error:
        pass
    return rows
