"""Fonts, colours and measures. Noto Sans lies with us: a bare machine has no font with Cyrillic."""

from functools import cache
from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PLAIN, STRONG = "BatonSans", "BatonSans-Strong"
FILES = {PLAIN: "NotoSans-Regular.ttf", STRONG: "NotoSans-SemiBold.ttf"}

INK: Color = HexColor("#1a1b1e")
QUIET: Color = HexColor("#5c5f66")
LINE: Color = HexColor("#ced4da")
SHADE: Color = HexColor("#f1f3f5")

SIZE, SMALL, LARGE = 9, 7.5, 20
LEADING = 12.5
MARGIN = 18 * mm
CELL = 5
GAP = 14


@cache
def fonts() -> None:
    """Read once for the process; documents keep apart what they use of them."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(Path(__file__).parent / "fonts" / file)))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=STRONG, italic=PLAIN, boldItalic=STRONG)


def style(
    *, strong: bool = False, quiet: bool = False, right: bool = False, size: float = SIZE
) -> ParagraphStyle:
    return ParagraphStyle(
        "text",
        fontName=STRONG if strong else PLAIN,
        fontSize=size,
        leading=size * LEADING / SIZE,
        textColor=QUIET if quiet else INK,
        alignment=TA_RIGHT if right else 0,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )


def width(words: str, *, strong: bool = False, size: float = SIZE) -> float:
    return max(
        (pdfmetrics.stringWidth(line, STRONG if strong else PLAIN, size) for line in words.splitlines()),
        default=0,
    )
