"""What stands between the cells: proposed by what divides the first rows most evenly."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

CHOICES = (",", ";", "\t", "|")
QUOTES = ('"', "'")
LOOKED_AT = 200


def told(text: str) -> str | None:
    """Spreadsheets write ``sep=;`` above the header."""
    first = text[:8].splitlines()[0] if text else ""
    return first[4:5] if first.lower().startswith("sep=") and first[4:5] in CHOICES else None


def proposed(text: str, quote: str) -> tuple[str, bool]:
    """The delimiter, and whether another divides the rows just as well."""
    marks = {delimiter: mark(text, delimiter, quote) for delimiter in CHOICES}
    best = max(CHOICES, key=lambda delimiter: marks[delimiter])
    doubtful = sum(one == marks[best] for one in marks.values()) > 1 and marks[best] > (0.0, 0)
    return best, doubtful


def mark(text: str, delimiter: str, quote: str) -> tuple[float, int]:
    """How many of the rows have as many cells as the header, and how many those are; the more the better."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
    try:
        widths = [len(row) for row in islice(reader, LOOKED_AT) if row]
    except csv.Error:
        return 0.0, 0
    if not widths or widths[0] < 2:
        return 0.0, 0
    return round(Counter(widths)[widths[0]] / len(widths), 2), widths[0]
