"""Each part of a document as the flowables that ReportLab lays out."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from baton.kit.printing import typeface as face
from baton.kit.printing.document import Facts, Part, Parties, Table, Text, Totals
from baton.kit.printing.inert import marked_up, plain
from baton.kit.printing.tables import table

BARE = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def flowables(parts: Sequence[Part], room: float) -> list[Flowable]:
    found: list[Flowable] = []
    for part in parts:
        found += [Spacer(0, face.GAP), *drawn(part, room)]
    return found


def drawn(part: Part, room: float) -> list[Flowable]:
    match part:
        case Text():
            return [
                paragraph(
                    part.words, strong=part.heading, quiet=part.quiet, size=11 if part.heading else face.SIZE
                )
            ]
        case Facts():
            return [facts(part, room)]
        case Parties():
            return [parties(part, room)]
        case Table():
            return [*heading(part.heading), table(part, room)]
        case Totals():
            return [totals(part, room)]


def paragraph(words: str, **how: Any) -> Paragraph:
    return Paragraph(marked_up(words), face.style(**how))


def heading(words: str) -> list[Flowable]:
    if not words:
        return []
    made = paragraph(words, strong=True, size=11)
    made.keepWithNext = True
    return [made, Spacer(0, 4)]


def facts(part: Facts, room: float) -> Grid:
    pairs: list[list[Any]] = [[paragraph(label, quiet=True), paragraph(value)] for label, value in part.pairs]
    pairs += [["", ""]] * (len(pairs) % 2 or 2 * (not pairs))
    rows = [pairs[at] + pairs[at + 1] for at in range(0, len(pairs), 2)]
    label = min(max((face.width(plain(words)) for words, _ in part.pairs), default=0) + 14, room / 4)
    value = room / 2 - label
    padded = [("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)]
    return Grid(rows, colWidths=[label, value, label, value], style=[*BARE, *padded], hAlign="LEFT")


def parties(part: Parties, room: float) -> Grid:
    cells = [
        [
            paragraph(label, quiet=True, size=face.SMALL),
            Spacer(0, 2),
            *(paragraph(line, strong=at == 0) for at, line in enumerate(lines)),
        ]
        for label, lines in part.blocks
    ]
    return Grid([cells], colWidths=[room / len(cells)] * len(cells), style=BARE, hAlign="LEFT")


def totals(part: Totals, room: float) -> Grid:
    lines = [(label, value, False) for label, value in part.lines]
    if part.last is not None:
        lines.append((*part.last, True))
    value = (
        max((face.width(plain(words), strong=True, size=11) for _, words, _ in lines), default=0)
        + 2 * face.CELL
    )
    label = min(
        max((face.width(plain(words), strong=True, size=11) for words, _, _ in lines), default=0), room / 2
    )
    rows = [
        [
            paragraph(words, strong=last, quiet=not last, size=11 if last else face.SIZE),
            paragraph(amount, strong=last, right=True, size=11 if last else face.SIZE),
        ]
        for words, amount, last in lines
    ]
    padded: list[Any] = [
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), face.CELL),
        ("LEFTPADDING", (0, 0), (-1, -1), face.CELL),
    ]
    if part.last is not None:
        padded.append(("LINEABOVE", (0, -1), (-1, -1), 0.8, face.INK))
    return Grid(rows, colWidths=[label + 3 * face.CELL, value], style=padded, hAlign="RIGHT")
