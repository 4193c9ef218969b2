"""What is read of a Markdown text: the words without their marks.

Only the paragraphs around a found word are read: a brief may be long, and a page shows fifty pieces.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

# Without raw HTML: what looks like a tag is text.
READER = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
# What a text without any of these says is what it looks like.
MARKS = re.compile(r"[*_`#\[\]>~|\\!&<]|^ {0,3}(?:[-+]|\d+[.)])\s|^\s*[-=]{3,}\s*$", re.MULTILINE)
BLANK = re.compile(r"\n[ \t]*\n")
AROUND = 600
# An item of a list of tasks.
BOX = re.compile(r"^\[([ xX])\] ")
BREAKS = {"softbreak": "\n", "hardbreak": "\n"}


def plain_text(markdown: str) -> str:
    if not MARKS.search(markdown):
        return markdown
    lines = (line_of(token) for token in READER.parse(markdown))
    return "\n".join(line for line in lines if line)


def line_of(token: Token) -> str:
    if token.type == "inline":
        return BOX.sub(ticked, "".join(map(said_by, token.children or ())))
    return token.content.rstrip() if token.type in ("fence", "code_block") else ""


def ticked(box: re.Match[str]) -> str:
    return "☐ " if box[1] == " " else "☑ "


def said_by(token: Token) -> str:
    if token.type == "image":
        return "".join(map(said_by, token.children or ()))
    return BREAKS.get(token.type) or token.content


def paragraphs_around(text: str, at: int) -> str:
    """The whole paragraphs up to some hundred characters before and behind a place, that one among them."""
    first = last = None
    for gap in BLANK.finditer(text):
        if gap.end() <= max(0, at - AROUND):
            first = gap.end()
        elif gap.start() >= at + AROUND:
            last = gap.start()
            break
    start, end = first or 0, last if last is not None else len(text)
    # One endless paragraph is cut, at a space.
    start = start if at - start <= 4 * AROUND else text.rfind(" ", start, at - AROUND) + 1
    return text[start : min(end, at + 4 * AROUND)]
