"""What the exports of Jira and Trello have in common: fields that may be missing or of another kind."""

from typing import Any

from baton.flow.history import Instants
from baton.flow.reading.dates import NOWHERE, deadline, instants

Json = dict[str, Any]


def part(document: Any, *path: str) -> Json:
    """The object at ``path``; an empty one where there is none."""
    for name in path:
        document = document.get(name) if isinstance(document, dict) else None
    return document if isinstance(document, dict) else {}


def rows_in(document: Any, name: str) -> list[Json]:
    found = document.get(name) if isinstance(document, dict) else None
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def word(document: Json, name: str) -> str:
    found = document.get(name)
    return found.strip() if isinstance(found, str) else ""


def moment_in(text: str, zone: str) -> int:
    """NOWHERE where it is none."""
    found: Instants = instants([text], "iso", zone)
    return int(found[0])


def due_in(text: str, zone: str) -> int | None:
    at = deadline(text, "iso", zone) if text else NOWHERE
    return None if at == NOWHERE else at
