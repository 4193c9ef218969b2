"""Atlassian's document format put into Markdown. A node that is not known gives what is written in it.
Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from baton.interchange.jira.wiki import code_span, link

Node = Mapping[str, Any]
Names = Callable[[str], str]
SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
LINE_START = re.compile(r"^(\s*)(#{1,6}\s|[-+]\s|\d+[.)]\s|>)", re.MULTILINE)


def markdown(document: object, name_of: Names) -> str:
    """``name_of`` an account id gives the text of a mention; "" where it is not known."""
    blocks = Writer(name_of).blocks(children(document))
    return re.sub(r"\n{3,}", "\n\n", blocks).strip()


def children(node: object) -> list[Node]:
    content = node.get("content") if isinstance(node, Mapping) else None
    return [child for child in content if isinstance(child, Mapping)] if isinstance(content, list) else []


def attribute(node: Node, name: str) -> str:
    attributes = node.get("attrs")
    value = attributes.get(name) if isinstance(attributes, Mapping) else None
    return str(value) if isinstance(value, str | int | float) else ""


class Writer:
    def __init__(self, name_of: Names) -> None:
        self.name_of = name_of

    def blocks(self, nodes: Sequence[Node]) -> str:
        """With an empty line between them; loose inline nodes flow together."""
        found: list[str] = []
        flowing: list[Node] = []
        for node in nodes:
            block = BLOCKS.get(str(node.get("type")))
            if block is None and not children(node):
                flowing.append(node)
                continue
            if flowing:
                found.append(self.inline(flowing))
                flowing = []
            found.append(block(self, node) if block else self.blocks(children(node)))
        if flowing:
            found.append(self.inline(flowing))
        return "\n\n".join(one for one in found if one.strip())

    def inline(self, nodes: Sequence[Node]) -> str:
        return "".join(self.piece(node) for node in nodes)

    def piece(self, node: Node) -> str:
        kind = str(node.get("type"))
        if kind == "text":
            return self.marked(node)
        if kind == "hardBreak":
            return "  \n"
        if kind == "mention":
            return self.name_of(attribute(node, "id")) or escaped(attribute(node, "text"))
        if kind == "emoji":
            return attribute(node, "text") or attribute(node, "shortName")
        if kind in ("inlineCard", "blockCard", "embedCard"):
            address = attribute(node, "url")
            return f"<{address}>" if address.startswith(("http://", "https://")) else escaped(address)
        if kind == "date":
            return day(attribute(node, "timestamp"))
        if kind == "status":
            return f"**{escaped(attribute(node, 'text'))}**"
        if kind in ("media", "mediaInline"):
            name = attribute(node, "alt") or attribute(node, "id")
            return f"*{escaped(name)}*" if name else ""
        return self.inline(children(node)) or escaped(attribute(node, "text"))

    def marked(self, node: Node) -> str:
        text = node.get("text")
        if not isinstance(text, str):
            return ""
        marks = node.get("marks")
        kinds = {
            str(mark.get("type")): mark
            for mark in (marks if isinstance(marks, list) else ())
            if isinstance(mark, Mapping)
        }
        bare = text.strip()
        if not bare:
            return text
        written = code_span(bare) if "code" in kinds else escaped(bare)
        for kind, sign in (("strike", "~~"), ("em", "*"), ("strong", "**")):
            if kind in kinds:
                written = f"{sign}{written}{sign}"
        if "link" in kinds and (address := attribute(kinds["link"], "href")):
            written = link(written, address)
        # A mark hugs its words; the blank goes outside.
        lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{lead}{written}{trail}"

    def paragraph(self, node: Node) -> str:
        return LINE_START.sub(r"\1\\\2", self.inline(children(node)))

    def heading(self, node: Node) -> str:
        level = attribute(node, "level")
        depth = int(level) if level in ("1", "2", "3", "4", "5", "6") else 3
        return f"{'#' * depth} {self.inline(children(node))}"

    def code(self, node: Node) -> str:
        text = "".join(str(child.get("text") or "") for child in children(node))
        language = attribute(node, "language")
        fence = "`" * max(3, max((len(run) for run in re.findall("`+", text)), default=0) + 1)
        known = language if re.fullmatch(r"[\w+#.-]{1,20}", language) else ""
        return f"{fence}{known}\n{text}\n{fence}"

    def quote(self, node: Node) -> str:
        return "\n".join(f"> {line}".rstrip() for line in self.blocks(children(node)).split("\n"))

    def bullets(self, node: Node) -> str:
        return "\n".join(self.item(child, "- ") for child in children(node))

    def numbers(self, node: Node) -> str:
        return "\n".join(f"{self.item(child, f'{n}. ')}" for n, child in enumerate(children(node), 1))

    def tasks(self, node: Node) -> str:
        return "\n".join(
            self.item(child, "- [x] " if attribute(child, "state") == "DONE" else "- [ ] ")
            for child in children(node)
        )

    def item(self, node: Node, mark: str) -> str:
        text = self.blocks(children(node)).replace("\n\n", "\n")
        return mark + text.replace("\n", "\n" + " " * (len(mark) if mark[0].isdigit() else 2))

    def table(self, node: Node) -> str:
        rows = [[self.cell(cell) for cell in children(line)] for line in children(node)]
        width = max((len(cells) for cells in rows), default=0)
        if not width:
            return ""
        heads = all(cell.get("type") == "tableHeader" for cell in children(children(node)[0]))
        head = rows[0] if heads else [""] * width
        lines = [head, ["---"] * width, *(rows[1:] if heads else rows)]
        return "\n".join("| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |" for cells in lines)

    def cell(self, node: Node) -> str:
        return " ".join(self.blocks(children(node)).split())

    def expand(self, node: Node) -> str:
        title = attribute(node, "title")
        return "\n\n".join(part for part in (f"**{escaped(title)}**" if title else "",
                                             self.blocks(children(node))) if part)  # fmt: skip

    def rule(self, node: Node) -> str:
        return "---"


BLOCKS: dict[str, Callable[[Writer, Node], str]] = {
    "paragraph": Writer.paragraph,
    "heading": Writer.heading,
    "codeBlock": Writer.code,
    "blockquote": Writer.quote,
    "panel": Writer.quote,
    "bulletList": Writer.bullets,
    "orderedList": Writer.numbers,
    "decisionList": Writer.bullets,
    "taskList": Writer.tasks,
    "table": Writer.table,
    "expand": Writer.expand,
    "nestedExpand": Writer.expand,
    "rule": Writer.rule,
}


def escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)


def day(timestamp: str) -> str:
    """Milliseconds since 1970."""
    try:
        return datetime.fromtimestamp(int(timestamp) / 1000, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
