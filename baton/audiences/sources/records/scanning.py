"""Where records begin and end in a stretch of delimited text, found with numpy a piece at a time.

Every record is looked at before DuckDB sees it: what its reader would forgive (a value too many, blanks after
a quote) is a broken record here. Quotes that are not as they should be are left to `recovering`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from baton.audiences.sources.records import recovering
from baton.audiences.sources.records.pieces import KEPT_OF_LONG, LONGEST, Broken, Positions, ReadBy, TextPiece

LF, CR, SPACE, TAB = 10, 13, 32, 9
HARD_BLANK = b"\xc2\xa0"
# A byte order mark that begins a record, as where files were put together.
MARKED = re.compile(b"(?:\\A|\n)\xef\xbb\xbf")


@dataclass
class Scanned:
    """``consumed`` bytes are done with; ``skipping``: a record too long goes on in the next piece."""

    piece: TextPiece
    consumed: int
    lines: int
    skipping: bool = False


def scan(content: bytes, dialect: ReadBy, first_line: int, final: bool) -> Scanned:
    found = (
        _whole(content, dialect)
        if dialect.quote and dialect.quote.encode() in content
        else _plain(content, dialect)
    )
    left = len(content) - found.consumed if found is not None else 0
    if found is None or left > LONGEST or (final and left):
        found = recovering.recover(content, dialect, final)
    return _sorted_out(content, found, dialect, first_line)


def _plain(content: bytes, dialect: ReadBy) -> recovering.Found:
    """Without a quote in it, every line is a record."""
    a = np.frombuffer(content, np.uint8)
    mark = ord(dialect.delimiter)
    ends = np.flatnonzero(a == LF)
    starts = _after(ends)
    trimmed = _trimmed(content, a, mark)
    if not len(ends):
        return recovering.Found(starts, ends, None, trimmed)
    marks = a[: ends[-1] + 1] == mark
    counts = np.add.reduceat(marks.view(np.uint8), starts, dtype=np.uint8)
    if int(counts.sum(dtype=np.int64)) != int(np.count_nonzero(marks)):
        # A line with more than 255 of them: a byte could not count it.
        counts = np.diff(np.searchsorted(np.flatnonzero(marks), ends), prepend=0)
    fits = bool((counts == dialect.columns - 1).all())
    return recovering.Found(starts, ends, None if fits else counts, trimmed)


def _whole(content: bytes, dialect: ReadBy) -> recovering.Found | None:
    """With quotes, where each stands as it should; None where one does not."""
    a = np.frombuffer(content, np.uint8)
    quote, mark = ord(dialect.quote), ord(dialect.delimiter)
    is_quote = a == quote
    outside = (np.cumsum(is_quote, dtype=np.uint8) & 1) == 0
    ends = np.flatnonzero((a == LF) & outside)
    if not len(ends):
        return None
    if (np.diff(ends, prepend=-1) > LONGEST).any():
        # Found whole here, but not where it lies over two pieces: it must not matter.
        return None
    quotes = np.flatnonzero(is_quote[: ends[-1]])
    if not _quotes_fit(a, quotes, mark):
        return None
    marks = np.flatnonzero((a[: ends[-1]] == mark) & outside[: ends[-1]])
    counts = np.diff(np.searchsorted(marks, ends), prepend=0)
    return recovering.Found(_after(ends), ends, counts, False, several_lines=True)


def _quotes_fit(a: NDArray[np.uint8], quotes: Positions, mark: int) -> bool:
    """The first of a pair follows a delimiter or a line end, the second is followed by one; or two touch."""
    if len(quotes) % 2:
        return False
    opening, closing = quotes[0::2], quotes[1::2]
    touching = np.zeros(len(opening), dtype=bool)
    touching[1:] = opening[1:] == closing[:-1] + 1
    before = a[opening - 1]
    opens = touching | (opening == 0) | (before == mark) | (before == LF)
    after = a[closing + 1]
    follows = np.append(touching[1:], False)
    closes = follows | (after == mark) | (after == LF)
    carriage = after == CR
    if carriage.any():
        beyond = a[np.minimum(closing + 2, len(a) - 1)]
        closes |= carriage & (beyond == LF)
    return bool(opens.all() and closes.all())


def _after(ends: Positions) -> Positions:
    starts = np.empty_like(ends)
    if len(ends):
        starts[0] = 0
        starts[1:] = ends[:-1] + 1
    return starts


def _trimmed(content: bytes, a: NDArray[np.uint8], mark: int) -> bool:
    """Whether no value begins or ends with a blank: then none has to be taken off."""
    if mark in (SPACE, TAB) or (not content.isascii() and HARD_BLANK in content):
        return False
    blanks = np.flatnonzero((a == SPACE) | (a == TAB) if b"\t" in content else a == SPACE)
    if not len(blanks):
        return True
    if blanks[0] == 0 or blanks[-1] == len(a) - 1:
        return False
    beside = np.concatenate((a[blanks - 1], a[blanks + 1]))
    return not bool(((beside == mark) | (beside == LF) | (beside == CR)).any())


def _sorted_out(content: bytes, found: recovering.Found, dialect: ReadBy, first_line: int) -> Scanned:
    """Broken records apart, blank lines counted, the rest one after the other."""
    starts, ends, codes = found.starts, found.ends, dict(found.codes)
    consumed = found.consumed
    a = np.frombuffer(content, np.uint8)
    carriage = content.find(b"\r", 0, consumed) >= 0
    stops = (
        ends - (a[np.maximum(ends - 1, starts)] == CR) * (ends > starts) if carriage and len(ends) else ends
    )
    good = np.ones(len(starts), dtype=bool)
    empty = stops == starts
    blank = int(empty.sum())
    good &= ~empty
    if found.counts is not None:
        for number in np.flatnonzero(good & (found.counts != dialect.columns - 1)).tolist():
            few = found.counts[number] < dialect.columns - 1
            codes.setdefault(number, "too_few_values" if few else "too_many_values")
    for number in np.flatnonzero(ends - starts > LONGEST).tolist():
        codes[number] = "record_too_long"
    _characters(content, consumed, starts, codes, carriage)
    good[list(codes)] = False
    lines = _lines(content, found, first_line)
    broken = [_broken(content, int(starts[n]), int(stops[n]), int(lines[n]), codes[n]) for n in sorted(codes)]
    if good.all() and not carriage:
        text, kept, where = content[:consumed], starts, lines
    else:
        text, kept = _joined(content, starts[good], stops[good], carriage)
        where = lines[good]
    piece = TextPiece(text, kept, where, dialect, broken, blank, found.trimmed and not carriage)
    ended = content.count(b"\n", 0, consumed) if found.several_lines else len(ends)
    return Scanned(piece, consumed, ended, found.skipping)


def _characters(
    content: bytes, consumed: int, starts: Positions, codes: dict[int, str], carriage: bool
) -> None:
    def at(place: int) -> int:
        return int(np.searchsorted(starts, place, "right")) - 1

    def after(number: int) -> int:
        return int(starts[number + 1]) if number + 1 < len(starts) else consumed

    place = content.find(b"\0", 0, consumed)
    while place >= 0:
        codes.setdefault(at(place), "nul_character")
        place = content.find(b"\0", after(at(place)), consumed)
    if carriage:
        for place in recovering.stray_carriages(content, consumed):
            codes.setdefault(at(place), "stray_carriage_return")
    text = content if consumed == len(content) else content[:consumed]
    if text.isascii():
        return
    for match in MARKED.finditer(text):
        codes.setdefault(at(match.end() - 1), "stray_mark")
    try:
        text.decode()
    except UnicodeDecodeError:
        beyond = np.flatnonzero(np.frombuffer(text, np.uint8) >= 0x80)
        for number in np.unique(np.searchsorted(starts, beyond, "right") - 1).tolist():
            try:
                text[int(starts[number]) : after(number)].decode()
            except UnicodeDecodeError:
                codes.setdefault(number, "not_in_encoding")


def _lines(content: bytes, found: recovering.Found, first_line: int) -> Positions:
    if not found.several_lines:
        return np.arange(first_line, first_line + len(found.starts), dtype=np.int64)
    ends = np.flatnonzero(np.frombuffer(content, np.uint8)[: found.consumed] == LF)
    return first_line + np.searchsorted(ends, found.starts)


def _broken(content: bytes, start: int, stop: int, line: int, code: str) -> Broken:
    cut = stop - start > LONGEST
    raw = content[start : start + KEPT_OF_LONG] if cut else content[start:stop]
    return Broken(line, code, raw.decode("utf-8", "replace"), cut)


def _joined(content: bytes, starts: Positions, stops: Positions, each: bool) -> tuple[bytes, Positions]:
    """The good records, one after the other; neighbours are taken at once where nothing lies between."""
    lengths = stops - starts + 1
    placed = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64) if len(lengths) else lengths
    if each:
        rows = [content[b:e] for b, e in zip(starts.tolist(), stops.tolist(), strict=True)]
        return b"".join(row + b"\n" for row in rows), placed
    breaks = np.flatnonzero(starts[1:] != stops[:-1] + 1) + 1
    bounds = [0, *breaks.tolist(), len(starts)]
    runs = ((begin, end) for begin, end in pairwise(bounds) if end > begin)
    return b"".join(content[int(starts[b]) : int(stops[e - 1]) + 1] for b, e in runs), placed
