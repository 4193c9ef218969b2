"""The answers to changes of structure and vocabulary."""

from typing import Any

from baton.accounts.models import Member, Workspace
from baton.boards.access import finding
from baton.boards.news.structure import structure_of


def arranged(member: Member, pk: int) -> dict[str, Any]:
    return {"number": last_entry(member), "id": pk}


def restructured(member: Member, board: int, pk: int) -> dict[str, Any]:
    return {**arranged(member, pk), "structure": structure_of(finding.board(board, member))}


def last_entry(member: Member) -> int:
    return Workspace.objects.values_list("last_entry", flat=True).get(pk=member.workspace_id)


def sent(given: Any, *besides: str) -> dict[str, Any]:
    """The fields that the request named, without those ``besides``."""
    return dict(given.model_dump(exclude_unset=True, exclude=set(besides)))
