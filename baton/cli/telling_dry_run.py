"""The words of a dry run on the command line."""

from collections.abc import Iterator
from typing import Any

from baton.cli.saying import number_of

NAMES = {
    "space": ("space", "spaces"),
    "board": ("board", "boards"),
    "column": ("column", "columns"),
    "lane": ("lane", "lanes"),
    "cell_limit": ("limit of a cell", "limits of cells"),
    "policy": ("column policy", "column policies"),
    "person": ("person", "people"),
    "tag": ("tag", "tags"),
    "field": ("custom field", "custom fields"),
    "card_type": ("card type", "card types"),
    "card": ("card", "cards"),
    "checklist": ("checklist", "checklists"),
    "item": ("checklist item", "checklist items"),
    "attachment": ("attachment, as a link", "attachments, as links"),
    "value": ("field value", "field values"),
    "comment": ("comment", "comments"),
    "move": ("move", "moves"),
    "deadline": ("deadline given", "deadlines given"),
    "changed_text": ("changed title or description", "changed titles and descriptions"),
    "placeholder": ("placeholder for a person", "placeholders for people"),
    "stay": ("stay in a column", "stays in columns"),
    "changed_part": ("changed part of a card", "changed parts of cards"),
    "kept_yours": ("part kept as it was made here", "parts kept as they were made here"),
    "reordered": ("card in a new order", "cards in a new order"),
    "changed_card": ("card that changed", "cards that changed"),
    "blocker": ("blocker", "blockers"),
    "lifted_blocker": ("lifted blocker", "lifted blockers"),
    "link": ("link between cards", "links between cards"),
    "parent": ("parent of a card", "parents of cards"),
    "hours": ("number of planned hours", "numbers of planned hours"),
    "time_log": ("booking of time", "bookings of time"),
    "time_kept": ("booking of time kept for later", "bookings of time kept for later"),
    "time_entry": ("entry of time", "entries of time"),
    "changed_time": ("changed entry of time", "changed entries of time"),
    "struck_time": (
        "entry of time struck, since it is gone there",
        "entries of time struck, since they are gone there",
    ),
    "refused_time": ("change that was refused", "changes that were refused"),
    "moves_not_followed": ("move not followed: the card went its way here", "moves not followed"),
}
RULES = {
    "sole member": "its only member",
    "member who moved it last": "the member who moved it last",
    "moved it last": "whoever moved it last",
    "first of several members": "the first of its members",
    "named": "the person named with --responsible",
    "importer": "whoever imports (or name somebody with --responsible)",
}
QUESTIONS = {
    "date_order": "in which order day, month and year stand (--dates dmy, mdy or ymd)",
    "decimal": "which sign stands before the fraction of a number (--decimal)",
    "encoding": "in which encoding the file is (--encoding)",
    "delimiter": "what stands between the cells (--delimiter)",
    "title": "which column is the title (--map 'COLUMN=title')",
}
MOST_SHOWN = 20


def told(document: dict[str, Any]) -> str:
    return "\n".join(lines(document))


def lines(document: dict[str, Any]) -> Iterator[str]:
    yield f"{document['file']}: “{document['title']}”, from {document['source'].title()}"
    if document["nothing_new"]:
        yield "Nothing to do: everything in this file is here already."
    else:
        yield ""
        yield "Will be made:"
        yield from (f"  {line}" for line in counted(document["makes"]))
    yield from changes(document)
    yield from columns(document["columns"])
    yield from people(document["people"])
    yield from responsible(document)
    yield from missing(document)
    yield from reading(document.get("reading"))


def changes(document: dict[str, Any]) -> Iterator[str]:
    """Parts of cards that are here, of which the source has another opinion by now."""
    for kept, count, title in (
        (True, document["kept_count"], "Changed there and here, so they stay as they are here"),
        (False, document["changes_count"], "Changed there, followed here"),
    ):
        rows = [row for row in document["changes"] if row["kept"] is kept]
        if not count:
            continue
        yield ""
        yield f"{title}: {count}"
        for row in rows[:MOST_SHOWN]:
            card = f"#{row['number']} {row['title']}" if row["card"] else "the order of a column"
            yield f"  {card}: {row['name'] or row['part'].replace('_', ' ')}"
        if count > MOST_SHOWN:
            yield f"  … and {count - MOST_SHOWN} more (--json shows more)"


def reading(told: dict[str, Any] | None) -> Iterator[str]:
    """How the file was read, where one may choose otherwise."""
    if told is None:
        return
    yield ""
    shown = [f"{name} {value!r}" for name, value in told["settings"].items() if isinstance(value, str)]
    yield f"Read with: {', '.join(shown)}"
    header = told["shown"].get("header") or []
    for name, column in zip(header, told["settings"].get("columns", []), strict=False):
        yield f"  {name} = {column['meaning']}{':' if column['kind'] else ''}{column['kind']}"
    for question in told["asked"]:
        yield f"To be decided: {QUESTIONS.get(question, question)}"
        if question == "date_order":
            for sample in told["shown"].get("dates", {}).get("samples", [])[:3]:
                ways = ", ".join(f"{order} {at}" for order, at in sample.items() if order != "text" and at)
                yield f"  “{sample['text']}” would be {ways}"
        if question == "encoding":
            for sample in told["shown"].get("encodings", [])[:4]:
                yield f"  {sample['name']}: {sample['sample']}"


def counted(counts: dict[str, int]) -> Iterator[str]:
    for kind, count in counts.items():
        yield f"{count:>6} {NAMES.get(kind, (kind, kind))[count != 1]}"


def columns(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not any(not row["known"] for row in rows):
        return
    yield ""
    yield 'Columns and what kind of stage each becomes (another one with --columns "Name=wait"):'
    for row in rows:
        archived = ", archived" if row["archived"] else ""
        kind = row.get("kind") or row["suggested_kind"]
        yield f"  {kind:<6}{row['name']} ({number_of(row['cards'], 'card')}{archived})"


def people(rows: list[dict[str, Any]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield 'People (say who with --people "Name=member\'s e-mail or name", or --people-file people.csv):'
    for row in rows:
        name = row["name"] or row["username"] or row["external_id"]
        if row["username"]:
            name += f" (@{row['username']})"
        if row.get("chosen_name"):
            becomes = f"is {row['chosen_name']}, as you said"
        elif row["suggested_member"]:
            becomes = f"is {row['suggested_name']} (known by {row['suggested_by']})"
        else:
            becomes = "becomes a placeholder"
        yield f"  {name}: {becomes}"


def responsible(document: dict[str, Any]) -> Iterator[str]:
    rules = document["responsible"]
    if not rules["all"]:
        return
    yield ""
    yield f"Cards without a member: {document['cards_without_member']}. Responsible for them becomes:"
    yield from by_rule(rules["without_member"])
    others = {rule: count - rules["without_member"].get(rule, 0) for rule, count in rules["all"].items()}
    yield "For the others:"
    yield from by_rule({rule: count for rule, count in others.items() if count})


def by_rule(rules: dict[str, int]) -> Iterator[str]:
    for rule, count in rules.items():
        yield f"{count:>6} {RULES.get(rule, rule)}"


def missing(document: dict[str, Any]) -> Iterator[str]:
    if document["notices"]:
        yield ""
        yield "To know:"
        yield from (f"  {notice['text']}" for notice in document["notices"])
    if document["left_out"]:
        left = ", ".join(f"{kind} {count}" for kind, count in document["left_out"].items())
        yield ""
        yield f"Left out, Baton has no place for it: {left}"
    for name, title in (("quarantine", "Set aside, these rows will not come"), ("repairs", "Mended")):
        count = document[f"{name}_count"]
        if count:
            yield ""
            yield f"{title}: {count}"
            yield from (
                f"  {place(row)}: {row['reason']} {row['advice']}" for row in document[name][:MOST_SHOWN]
            )
            if count > MOST_SHOWN:
                yield f"  … and {count - MOST_SHOWN} more (--json shows all)"


def place(row: dict[str, Any]) -> str:
    file = f"{row['file']}:{row['line']}" if row["line"] is not None else row["file"]
    return f"{file}: {row['path']}"
