"""The paper: title above, parts below each other, a foot with “Page 1 of 3” on each page."""

import io
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus import Table as Grid

from baton.kit.printing import typeface as face
from baton.kit.printing.document import Document
from baton.kit.printing.inert import plain
from baton.kit.printing.parts import BARE, flowables, paragraph

FOOT = 22.0


def printed(document: Document) -> bytes:
    face.fonts()
    paper = landscape(A4) if document.landscape else A4
    room = paper[0] - 2 * face.MARGIN
    file = io.BytesIO()
    template = BaseDocTemplate(
        file,
        pagesize=paper,
        # No clock and no random key in the file: the same document is the same bytes.
        invariant=1,
        title=plain(document.title),
        author=plain(document.author),
        lang=document.language or get_language() or "en",
        displayDocTitle=1,
        initialFontName=face.PLAIN,
        initialFontSize=face.SIZE,
    )
    frame = Frame(
        face.MARGIN,
        face.MARGIN + FOOT,
        room,
        paper[1] - 2 * face.MARGIN - FOOT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template.addPageTemplates([PageTemplate(frames=[frame])])
    story: list[Flowable] = [head(document, room), *flowables(document.parts, room)]
    template.build(story, canvasmaker=numbered(document.foot, room))
    return file.getvalue()


def head(document: Document, room: float) -> Flowable:
    title = [paragraph(document.title, strong=True, size=face.LARGE)]
    if document.mark:
        title.append(paragraph(document.mark, quiet=True, size=11))
    aside = [
        paragraph(line, strong=at == 0, quiet=at > 0, right=True) for at, line in enumerate(document.aside)
    ]
    return Grid(
        [[title, aside or ""]],
        colWidths=[room * 0.6, room * 0.4],
        style=[*BARE, ("RIGHTPADDING", (1, 0), (1, 0), 0)],
    )


def numbered(foot: str, room: float) -> type[Canvas]:
    """How many pages there are is known after the last: pages are kept, then numbered."""

    class Numbered(Canvas):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self.kept: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self.kept.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            for page in self.kept:
                self.__dict__.update(page)
                self.number(len(self.kept))
                super().showPage()
            super().save()

        def number(self, pages: int) -> None:
            words = _("Page %(page)d of %(pages)d") % {"page": self.getPageNumber(), "pages": pages}
            self.setFont(face.PLAIN, face.SMALL)
            self.setFillColor(face.QUIET)
            self.drawRightString(face.MARGIN + room, face.MARGIN, words)
            left = room - face.width(words, size=face.SMALL) - face.GAP
            self.drawString(face.MARGIN, face.MARGIN, shortened(plain(foot).replace("\n", " · "), left))

    return Numbered


def shortened(words: str, room: float) -> str:
    if face.width(words, size=face.SMALL) <= room:
        return words
    while words and face.width(words + "…", size=face.SMALL) > room:
        words = words[:-1]
    return words.rstrip() + "…"
