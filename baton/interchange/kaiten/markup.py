"""HTML of comments and descriptions as Markdown: what one reads stays, what could run does not."""

from __future__ import annotations

import re
from html.parser import HTMLParser

DROPPED = frozenset({"script", "style", "head", "title", "iframe", "object", "embed", "template", "noscript"})
AROUND = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~", "code": "`"}
BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "blockquote", "pre", "table", "tr", "section", "article", "body", "html"}
)
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
SAFE = re.compile(r"^(?:https?|mailto):[^\s<>()]+$", re.IGNORECASE)
_blank_lines = re.compile(r"\n{3,}")
_spaces = re.compile(r"[ \t\r\n\f]+")


def markdown_of(html: str) -> str:
    """Tables become lines, pictures become links; only http, https and mailto lead anywhere."""
    parser = ToMarkdown()
    parser.feed(html)
    parser.close()
    lines = "".join(parser.parts).split("\n")
    return _blank_lines.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip()


class ToMarkdown(HTMLParser):
    """One pass; nothing recurses, so depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.dropping: list[str] = []
        self.links: list[str] = []
        self.lists: list[int | None] = []
        self.verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.dropping:
            if tag in DROPPED:
                self.dropping.append(tag)
            return
        told = dict(attrs)
        if tag in DROPPED:
            self.dropping.append(tag)
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "hr":
            self.parts.append("\n\n---\n\n")
        elif tag in ("ul", "ol"):
            self.lists.append(1 if tag == "ol" else None)
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append(self.bullet())
        elif tag == "a":
            self.links.append(safe(told.get("href")))
            self.parts.append("[" if self.links[-1] else "")
        elif tag == "img":
            address = safe(told.get("src"))
            name = (told.get("alt") or address).replace("]", " ")
            self.parts.append(f"[{name}]({address})" if address else told.get("alt") or "")
        elif tag in AROUND:
            self.parts.append(AROUND[tag])
        elif tag in HEADINGS:
            self.parts.append(f"\n\n{'#' * int(tag[1:])} ")
        elif tag == "pre":
            self.verbatim += 1
            self.parts.append("\n\n```\n")
        elif tag == "blockquote":
            self.parts.append("\n\n> ")
        elif tag in BLOCKS:
            self.parts.append("\n\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.dropping:
            if tag == self.dropping[-1]:
                self.dropping.pop()
            return
        if tag in ("ul", "ol"):
            if self.lists:
                self.lists.pop()
            self.parts.append("\n")
        elif tag == "a":
            address = self.links.pop() if self.links else ""
            self.parts.append(f"]({address})" if address else "")
        elif tag in AROUND:
            self.parts.append(AROUND[tag])
        elif tag == "pre":
            self.verbatim = max(0, self.verbatim - 1)
            self.parts.append("\n```\n\n")
        elif tag in BLOCKS or tag in HEADINGS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.dropping:
            self.parts.append(data if self.verbatim else _spaces.sub(" ", data))

    def bullet(self) -> str:
        indent = "  " * max(0, min(len(self.lists), 8) - 1)
        if self.lists and self.lists[-1] is not None:
            number, self.lists[-1] = self.lists[-1], self.lists[-1] + 1
            return f"\n{indent}{number}. "
        return f"\n{indent}- "


def safe(address: str | None) -> str:
    plain = (address or "").strip()
    return plain if SAFE.match(plain) else ""
