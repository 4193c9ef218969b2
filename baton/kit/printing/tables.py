"""A table that breaks over pages and repeats its head."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import LongTable, Paragraph

from baton.kit.printing import typeface as face
from baton.kit.printing.document import Band, Column, Table
from baton.kit.printing.inert import marked_up, plain

NARROWEST = 36.0


def table(part: Table, room: float) -> LongTable:
    widths = widths_of(part, room)
    data: list[list[Any]] = [
        [cell(each.title, each, widths[at], head=True) for at, each in enumerate(part.columns)]
    ]
    style: list[Any] = [
        ("FONT", (0, 0), (-1, -1), face.PLAIN, face.SIZE, face.LEADING),
        ("FONT", (0, 0), (-1, 0), face.STRONG, face.SMALL, face.LEADING),
        ("TEXTCOLOR", (0, 0), (-1, -1), face.INK),
        ("TEXTCOLOR", (0, 0), (-1, 0), face.QUIET),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), face.CELL),
        ("RIGHTPADDING", (0, 0), (-1, -1), face.CELL),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, face.INK),
        ("LINEBELOW", (0, 1), (-1, -1), 0.3, face.LINE),
        *(("ALIGN", (at, 0), (at, -1), "RIGHT") for at, each in enumerate(part.columns) if each.right),
    ]
    for row in part.rows:
        if isinstance(row, Band):
            style += band(len(data))
            data.append([Paragraph(marked_up(row.words), face.style(strong=True)), *[""] * (len(widths) - 1)])
        else:
            data.append(cells(row, part.columns, widths))
    if part.totals:
        first = len(data)
        data += [cells(row, part.columns, widths, strong=True) for row in part.totals]
        style += [
            ("FONT", (0, first), (-1, -1), face.STRONG, face.SIZE, face.LEADING),
            ("LINEABOVE", (0, first), (-1, first), 0.8, face.INK),
        ]
    return LongTable(data, colWidths=widths, style=style, repeatRows=1, splitInRow=1, hAlign="LEFT")


def band(row: int) -> list[Any]:
    return [
        ("SPAN", (0, row), (-1, row)),
        ("BACKGROUND", (0, row), (-1, row), face.SHADE),
        ("NOSPLIT", (0, row), (-1, row + 1)),
    ]


def cells(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[float], *, strong: bool = False
) -> list[Any]:
    return [cell(words, columns[at], widths[at], strong=strong) for at, words in enumerate(row)]


def cell(words: str, column: Column, width: float, *, strong: bool = False, head: bool = False) -> Any:
    """A plain string where it fits: a paragraph costs ten times as much, and sheets are long."""
    size = face.SMALL if head else face.SIZE
    bold = strong or head
    tidy = plain(words)
    if "\n" not in tidy and face.width(tidy, strong=bold, size=size) <= width - 2 * face.CELL:
        return tidy
    return Paragraph(marked_up(words), face.style(strong=bold, quiet=head, right=column.right, size=size))


def widths_of(part: Table, room: float) -> list[float]:
    figures = {at: widest(part, at) for at, each in enumerate(part.columns) if each.right}
    shares = sum(each.share for each in part.columns if not each.right)
    left = room - sum(figures.values())
    least = NARROWEST * (len(part.columns) - len(figures))
    if left < least:
        # Figures that leave no room for words are broken, rather than running off the paper.
        shrunk = (room - least) / sum(figures.values())
        figures, left = {at: width * shrunk for at, width in figures.items()}, least
    if not shares and figures:
        grown = room / sum(figures.values())
        return [figures[at] * grown for at in range(len(part.columns))]
    return [figures[at] if each.right else left * each.share / shares for at, each in enumerate(part.columns)]


def widest(part: Table, at: int) -> float:
    found = face.width(plain(part.columns[at].title), strong=True, size=face.SMALL)
    for row in part.rows:
        if not isinstance(row, Band):
            found = max(found, face.width(plain(row[at])))
    for row in part.totals:
        found = max(found, face.width(plain(row[at]), strong=True))
    return found + 2 * face.CELL + 0.5
