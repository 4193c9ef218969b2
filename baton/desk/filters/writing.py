"""A filter's tree written as text, so that ``read(write(tree))`` is the tree again."""

import re
from typing import Any

from baton.desk.filters.document import All, Any_, Condition, Named, Node, Not
from baton.desk.filters.fields import FIELDS

BARE = re.compile(r'(?!-)(?:(?!\.\.)[^\s()<>:,"\[\]\\])+')
OPERATORS = {"AND", "OR", "NOT"}
SIGNS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def write(node: Node) -> str:
    match node:
        case All():
            return " ".join(within(each, All) for each in node.all)
        case Any_():
            return " OR ".join(within(each, Any_) for each in node.any)
        case Not():
            return f"-{within(node.not_, Not)}"
        case Condition():
            return condition(node)


def within(node: Node, around: type) -> str:
    grouped = isinstance(node, Any_) or (isinstance(node, All) and around is not Any_)
    # Before another minus, two of them would read as one word.
    return f"({write(node)})" if grouped or (around is Not and isinstance(node, Not)) else write(node)


def condition(asked: Condition) -> str:
    field = FIELDS[asked.field]
    if asked.field == "text":
        return quoted(str(asked.values[0]))
    name = f"[{own(asked.which)}]" if field.kind == "custom" else asked.field
    values = [value(each, field.kind, field.keywords) for each in asked.values]
    if asked.op == "between":
        return f"{name}:{values[0]}..{values[1]}"
    if asked.op in SIGNS:
        return f"{name}{SIGNS[asked.op]}{values[0]}"
    return f"{name}:{','.join(values)}"


def own(which: Any) -> str:
    return which.name if isinstance(which, Named) else f"#{which}"


def value(given: Any, kind: str, keywords: tuple[str, ...]) -> str:
    if isinstance(given, Named):
        # A bare word that is a keyword or a number would be read as one.
        plain = kind == "row" and given.name.casefold() not in keywords and not given.name.isdigit()
        return quoted(given.name) if plain else in_marks(given.name)
    return quoted(str(given)) if kind == "words" else str(given)


def quoted(text: str) -> str:
    return text if BARE.fullmatch(text) and text not in OPERATORS else in_marks(text)


def in_marks(text: str) -> str:
    inside = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'
