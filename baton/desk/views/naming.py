"""The rows that a kept filter names: by id in the database, by name to whoever reads it."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from baton.accounts.models import Member
from baton.desk.filters.document import All, Any_, Condition, Named, Node, Not, Value
from baton.desk.filters.fields import FIELDS
from baton.desk.filters.names import Names, same

# Stands for what the reader does not see; it is nothing's name.
HIDDEN = Named(name="…")
Each = Callable[[Condition], Condition]


def by_ids(node: Node, by: Member) -> Node:
    """What ``by`` named and sees is from now on meant by its id; what names nothing stays as it was typed."""
    names = Names(by)

    def named(asked: Condition) -> Condition:
        if asked.field == "custom":
            fields = names.own(asked.which)
            return changed(asked, which=fields[0].pk) if len(fields) == 1 else asked
        kind = FIELDS[asked.field].of
        if not kind:
            return asked
        values: list[Value] = []
        for value in asked.values:
            found = sorted(names.ids(kind, [value])) if isinstance(value, Named) else []
            values += found or [value]
        return changed(asked, values=list(dict.fromkeys(values)) if all_plain(values) else values)

    return walked(node, named)


def all_plain(values: list[Value]) -> bool:
    return not any(isinstance(value, Named) for value in values)


def by_names(node: Node, reader: Member) -> Node:
    """The same in the reader's words: of what they do not see neither the name nor the number is told."""
    names = Names(reader)

    def told(asked: Condition) -> Condition:
        if asked.field == "custom" and isinstance(asked.which, int):
            return changed(asked, which=field_told(asked.which, names))
        kind = FIELDS[asked.field].of
        if not kind:
            return asked
        shown = names_shown(kind, names)
        values = [shown.get(value, HIDDEN) if isinstance(value, int) else value for value in asked.values]
        return changed(asked, values=values)

    return walked(node, told)


# What kind of row a field of a filter names.
MODELS = {
    "member": "accounts.Member",
    "tag": "boards.Tag",
    "project": "accounts.Project",
    "client": "accounts.Client",
    "card_type": "boards.CardType",
    "space": "boards.Space",
    "board": "boards.Board",
    "column": "boards.Column",
    "lane": "boards.Lane",
}


def with_ids_moved(node: Node, shift: Mapping[str, int]) -> Node:
    """The same where every row got another id (``shift``: model -> by how much)."""

    def moved(asked: Condition) -> Condition:
        if asked.field == "custom" and isinstance(asked.which, int):
            return changed(asked, which=asked.which + shift["boards.CustomField"])
        by = shift[MODELS[FIELDS[asked.field].of]] if FIELDS[asked.field].of else 0
        return changed(asked, values=[each + by if isinstance(each, int) else each for each in asked.values])

    return walked(node, moved)


def with_ids_mapped(node: Node, known: Mapping[str, Mapping[int, int]]) -> Node:
    """The same where some rows stand for others (``known``: kind of row, or "custom" -> id -> id)."""

    def mapped(asked: Condition) -> Condition:
        if asked.field == "custom" and isinstance(asked.which, int):
            return changed(asked, which=known.get("custom", {}).get(asked.which, asked.which))
        others = known.get(FIELDS[asked.field].of, {})
        values = [others.get(each, each) if isinstance(each, int) else each for each in asked.values]
        return changed(asked, values=values)

    return walked(node, mapped)


def names_shown(kind: str, names: Names) -> dict[int, Value]:
    """A name that only one of them has; where several have it, the id."""
    written = dict(names.seen(kind))
    often = Counter(same(name) for name in written.values())
    return {pk: Named(name=name) if often[same(name)] == 1 else pk for pk, name in written.items()}


def field_told(which: int, names: Names) -> Any:
    return which if names.own(which) else HIDDEN


def changed(asked: Condition, **known: Any) -> Condition:
    return asked.model_copy(update=known)


def walked(node: Node, each: Each) -> Node:
    match node:
        case All():
            return All([walked(inner, each) for inner in node.all])
        case Any_():
            return Any_([walked(inner, each) for inner in node.any])
        case Not():
            return Not(walked(node.not_, each))
        case Condition():
            return each(node)
