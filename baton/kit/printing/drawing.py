"""A drawing of boxes and arrows on one sheet: the smallest paper on which its letters can be read.

Coordinates are those of a screen: x to the right, y down, in any unit; all text is inert.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A0, A1, A2, A3, A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from baton.kit.printing import typeface as face
from baton.kit.printing.inert import plain

Point = tuple[float, float]
PAPERS = (A4, A3, A2, A1, A0)
# Points for a unit of the drawing: below, letters of 13 units are smaller than print should be.
READABLE = 0.55
LETTERS, SMALL_LETTERS, ROW = 13.0, 11.0, 16.0
PADDING, TITLE = 12.0, 40.0
STEEP_ROOM = 160.0
TIP = 7.0


@dataclass(frozen=True)
class Box:
    """``words`` stand out, in two rows at most; ``below`` is quiet; ``edge``: a colour."""

    x: float
    y: float
    width: float
    height: float
    words: str
    below: str = ""
    edge: str = "#868e96"
    round: float = 8.0
    thick: bool = False
    dashed: bool = False


@dataclass(frozen=True)
class Arrow:
    """From point to point; ``dashed``: it goes back."""

    points: Sequence[Point]
    words: str = ""
    dashed: bool = False


@dataclass(frozen=True)
class Drawing:
    title: str
    boxes: Sequence[Box]
    arrows: Sequence[Arrow]
    language: str = "en"


def drawn(drawing: Drawing) -> bytes:
    """The bytes of a PDF of one page. The same drawing is the same bytes."""
    face.fonts()
    left, top, right, bottom = edges(drawing)
    (wide, high), scale = paper_for(right - left, bottom - top)
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(wide, high), invariant=1, lang=drawing.language)
    canvas.setTitle(plain(drawing.title))
    canvas.setAuthor("Baton")
    canvas.setFont(face.STRONG, 16)
    canvas.setFillColor(face.INK)
    canvas.drawString(
        face.MARGIN, high - face.MARGIN - 12, fitting(drawing.title, wide - 2 * face.MARGIN, 16)
    )
    # In the middle of what is left, and from here on y goes down as on a screen.
    free = (wide - (right - left) * scale) / 2
    canvas.translate(free, high - face.MARGIN - TITLE)
    canvas.scale(scale, -scale)
    canvas.translate(-left, -top)
    for arrow in drawing.arrows:
        put_arrow(canvas, arrow)
    for box in drawing.boxes:
        put_box(canvas, box)
    for arrow in drawing.arrows:
        put_words_of(canvas, arrow)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def edges(drawing: Drawing) -> tuple[float, float, float, float]:
    points = [point for arrow in drawing.arrows for point in arrow.points]
    xs = [
        0.0,
        *(x for x, _y in points),
        *(side for box in drawing.boxes for side in (box.x, box.x + box.width)),
    ]
    ys = [
        0.0,
        *(y for _x, y in points),
        *(side for box in drawing.boxes for side in (box.y, box.y + box.height)),
    ]
    if drawing.boxes:
        xs, ys = xs[1:], ys[1:]
    return min(xs) - PADDING, min(ys) - PADDING, max(xs) + PADDING, max(ys) + PADDING


def paper_for(width: float, height: float) -> tuple[tuple[float, float], float]:
    """Paper and scale: never larger than on a screen."""
    found = (0.0, 0.0), 0.0
    for paper in PAPERS:
        wide, high = landscape(paper)
        room = wide - 2 * face.MARGIN, high - 2 * face.MARGIN - TITLE
        found = (wide, high), min(1.0, room[0] / width, room[1] / height)
        if found[1] >= READABLE:
            break
    return found


def put_box(canvas: Canvas, box: Box) -> None:
    canvas.saveState()
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setStrokeColor(HexColor(box.edge))
    canvas.setLineWidth(3 if box.thick else 1.5)
    canvas.setDash([5, 4] if box.dashed else [])
    canvas.roundRect(box.x, box.y, box.width, box.height, min(box.round, box.height / 2), stroke=1, fill=1)
    canvas.restoreState()
    room = box.width - 2 * PADDING
    rows = simpleSplit(plain(box.words).replace("\n", " "), face.STRONG, LETTERS, room)
    shown = [fitting(row, room, LETTERS) for row in rows[:2]]
    if len(rows) > 2:
        shown[1] = fitting(f"{shown[1]} {rows[2]}", room, LETTERS)
    lines = len(shown) + bool(box.below)
    y = box.y + (box.height - lines * ROW) / 2 + LETTERS
    for row in shown:
        put_words(canvas, box.x + PADDING, y, row, strong=True)
        y += ROW
    if box.below:
        below = fitting(box.below, room, SMALL_LETTERS, strong=False)
        put_words(canvas, box.x + PADDING, y, below, size=SMALL_LETTERS, quiet=True)


def put_arrow(canvas: Canvas, arrow: Arrow) -> None:
    (x1, y1), *_between, (x2, y2) = arrow.points
    canvas.saveState()
    canvas.setStrokeColor(face.QUIET)
    canvas.setFillColor(face.QUIET)
    canvas.setLineWidth(1.4)
    canvas.setDash([6, 5] if arrow.dashed else [])
    path = canvas.beginPath()
    path.moveTo(x1, y1)
    for point in arrow.points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path)
    canvas.setDash([])
    put_tip(canvas, arrow.points[-2], (x2, y2))
    canvas.restoreState()


def put_words_of(canvas: Canvas, arrow: Arrow) -> None:
    """At the middle of it, as much as stands between the boxes there; beside a steep one there is room."""
    if not arrow.words:
        return
    (x1, y1), (x2, y2) = arrow.points[len(arrow.points) // 2 - 1 : len(arrow.points) // 2 + 1]
    room = abs(x2 - x1) if abs(x2 - x1) > abs(y2 - y1) else STEEP_ROOM
    shown = fitting(arrow.words, room, SMALL_LETTERS, strong=False)
    half = face.width(shown, size=SMALL_LETTERS) / 2
    put_words(canvas, (x1 + x2) / 2 - half, (y1 + y2) / 2 - 5, shown, size=SMALL_LETTERS)


def put_tip(canvas: Canvas, before: Point, end: Point) -> None:
    (x0, y0), (x, y) = before, end
    length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.001)
    dx, dy = (x - x0) / length * TIP, (y - y0) / length * TIP
    tip = canvas.beginPath()
    tip.moveTo(x, y)
    tip.lineTo(x - dx - dy / 2, y - dy + dx / 2)
    tip.lineTo(x - dx + dy / 2, y - dy - dx / 2)
    tip.close()
    canvas.drawPath(tip, stroke=0, fill=1)


def put_words(
    canvas: Canvas,
    x: float,
    y: float,
    words: str,
    *,
    strong: bool = False,
    size: float = LETTERS,
    quiet: bool = False,
) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(1, -1)
    canvas.setFillColor(face.QUIET if quiet else face.INK)
    canvas.setFont(face.STRONG if strong else face.PLAIN, size)
    canvas.drawString(0, 0, plain(words).replace("\n", " "))
    canvas.restoreState()


def fitting(words: str, room: float, size: float, *, strong: bool = True) -> str:
    words = plain(words).replace("\n", " ")
    if face.width(words, strong=strong, size=size) <= room:
        return words
    while words and face.width(f"{words}…", strong=strong, size=size) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"
