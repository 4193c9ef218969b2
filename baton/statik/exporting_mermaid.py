"""A diagram as Mermaid text (flowchart, from left to right), which wikis and repositories draw."""

import re

from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design

SHAPES = {
    BlockKind.START: ("([", "])"),
    BlockKind.DONE: ("([", "])"),
    BlockKind.ACTIVITY: ("[", "]"),
    BlockKind.QUEUE: ("[(", ")]"),
    BlockKind.WAIT: ("[/", "/]"),
    BlockKind.GATE: ("{{", "}}"),
    BlockKind.DECISION: ("{", "}"),
}


def mermaid(design: Design) -> str:
    diagram = Diagram(design)
    lines = ["flowchart LR"]
    for pk in diagram.order():
        block = diagram.blocks[pk]
        opens, closes = SHAPES[BlockKind(block.kind)]
        lines.append(f"  b{pk}{opens}{quoted(block.name)}{closes}")
    for each in design.links:
        arrow = "-.->" if each.rework else "-->"
        name = f"|{quoted(each.name)}|" if each.name else ""
        lines.append(f"  b{each.before} {arrow}{name} b{each.next}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """In quotes nothing of it is Mermaid; what would end them, or be HTML, is written as its number."""
    plain = re.sub(r"\s+", " ", text).strip() or " "
    return '"' + re.sub(r'[#"<>&`\\|]', lambda found: f"#{ord(found[0])};", plain) + '"'
