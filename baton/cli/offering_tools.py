"""What a language model may ask and do: a few operations of the API, described by its own document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from baton.cli.operations import Given, Operation, document, operations

READING = {
    "search": "search.search_everything",
    "my_work": "desk.my_work",
    "workspace": "boards.show_workspace",
    "cards_found_by": "desk.cards_found_by",
    "board": "boards.open_board",
    "card": "boards.card_page",
    "card_history": "boards.card_history",
    "flow_report": "flow.show_report",
}
# Verbs that can be taken back or answered; nothing that deletes, invites, exports or changes rights.
DOING = {
    "comment": "boards.add_comment",
    "move_card": "boards.move_card",
    "hand_over": "boards.offer_handoff",
    "accept_handoff": "boards.accept_handoff",
    "file_card": "boards.file_card",
}
OPERATIONS = {**READING, **DOING}
REFERENCE = "#/components/schemas/"


@dataclass(frozen=True)
class Tool:
    name: str
    operation: Operation

    @property
    def only_reads(self) -> bool:
        return self.name in READING

    def told(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "description": self.operation.summary,
            "inputSchema": self.schema(),
            "annotations": {
                "readOnlyHint": self.only_reads,
                "destructiveHint": False,
                "openWorldHint": False,
            },
        }

    def schema(self) -> dict[str, Any]:
        """Whole in itself: what the document keeps apart is brought along."""
        fields = {name: schema for name, (_place, schema) in self.operation.parameters.items()}
        fields |= self.operation.body
        schema: dict[str, Any] = {
            "type": "object",
            "properties": pointing_inside(fields),
            "required": sorted(self.operation.required),
            "additionalProperties": False,
        }
        if definitions := definitions_for(fields):
            schema["$defs"] = definitions
        return schema

    def read(self, arguments: dict[str, Any]) -> Given:
        """Sorted into path, query and body. Raises ValueError in words."""
        given = Given()
        for name, value in arguments.items():
            if name in self.operation.parameters:
                place, _schema = self.operation.parameters[name]
                (given.path if place == "path" else given.query)[name] = value
            elif name in self.operation.body:
                given.body[name] = value
            else:
                raise ValueError(f"{self.name} has no argument {name!r}.")
        missing = self.operation.required - set(arguments)
        if missing:
            raise ValueError(f"{self.name} needs {', '.join(sorted(missing))}.")
        if wrong := [name for name, value in given.path.items() if not isinstance(value, int | str)]:
            raise ValueError(f"{', '.join(wrong)} must be a number.")
        return given


def tools(*, only_reading: bool = False) -> dict[str, Tool]:
    known = operations()
    offered = READING if only_reading else OPERATIONS
    return {name: Tool(name, known[operation]) for name, operation in offered.items()}


def definitions_for(fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    waiting = list(named_in(fields))
    while waiting:
        name = waiting.pop()
        if name not in found:
            schema = document()["components"]["schemas"][name]
            found[name] = pointing_inside(schema)
            waiting += named_in(schema)
    return found


def named_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference.startswith(REFERENCE):
            yield reference.removeprefix(REFERENCE)
        for each in schema.values():
            yield from named_in(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from named_in(each)


def pointing_inside(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {name: pointing_inside(each) for name, each in schema.items()}
    if isinstance(schema, list):
        return [pointing_inside(each) for each in schema]
    if isinstance(schema, str) and schema.startswith(REFERENCE):
        return f"#/$defs/{schema.removeprefix(REFERENCE)}"
    return schema
