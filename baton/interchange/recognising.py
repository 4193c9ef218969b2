"""Which tracker a JSON document came from, by its shape."""

from __future__ import annotations

import enum


class Origin(enum.Enum):
    """The value is the tracker's own name, the same in every language."""

    TRELLO_BOARD = "Trello board"
    TRELLO_CARD = "Trello card"
    TRELLO_BOARDS = "Trello boards"
    JIRA = "Jira"
    KAITEN = "Kaiten"
    WEKAN = "Wekan"
    PLANKA = "Planka"
    ASANA = "Asana"
    GITHUB = "GitHub"
    UNKNOWN = "unknown"


def origin_of(root: object) -> Origin:
    """The likeliest origin; UNKNOWN for JSON that no tracker known to us writes."""
    if isinstance(root, list):
        return _origin_of_list(root)
    if not isinstance(root, dict):
        return Origin.UNKNOWN
    if str(root.get("_format", "")).startswith("wekan"):
        return Origin.WEKAN
    if _is_jira_issue(root) or (
        "issues" in root and {"startAt", "total", "isLast", "nextPageToken"} & root.keys()
    ):
        return Origin.JIRA
    if isinstance(root.get("issues"), list) and any(_is_jira_issue(issue) for issue in root["issues"]):
        return Origin.JIRA
    if "entities_paths_map" in root or _is_kaiten_card(root):
        return Origin.KAITEN
    if _is_trello_board(root):
        return Origin.TRELLO_BOARD
    if {"idList", "idBoard", "name"} <= root.keys():
        return Origin.TRELLO_CARD
    if isinstance(root.get("included"), dict) and "item" in root:
        return Origin.PLANKA
    if isinstance(root.get("data"), list) and any(
        isinstance(row, dict) and "gid" in row for row in root["data"]
    ):
        return Origin.ASANA
    return Origin.UNKNOWN


def _origin_of_list(rows: list[object]) -> Origin:
    first = next((row for row in rows if isinstance(row, dict)), None)
    if first is None:
        return Origin.UNKNOWN
    if _is_jira_issue(first):
        return Origin.JIRA
    if _is_kaiten_card(first) or {"sort_order", "title"} <= first.keys():
        return Origin.KAITEN
    if {"idList", "idBoard"} <= first.keys():
        return Origin.TRELLO_CARD
    if _is_trello_board(first) or {"shortLink", "prefs"} <= first.keys():
        return Origin.TRELLO_BOARDS
    if "gid" in first:
        return Origin.ASANA
    if {"number", "html_url"} <= first.keys():
        return Origin.GITHUB
    return Origin.UNKNOWN


def _is_trello_board(root: dict[str, object]) -> bool:
    telling = {
        "lists",
        "cards",
        "idOrganization",
        "labelNames",
        "memberships",
        "shortLink",
        "actions",
        "prefs",
    }
    return bool({"lists", "cards"} & root.keys()) and len(telling & root.keys()) >= 2


def _is_jira_issue(row: object) -> bool:
    return isinstance(row, dict) and "key" in row and isinstance(row.get("fields"), dict)


def _is_kaiten_card(row: dict[str, object]) -> bool:
    return "column_id" in row and "board_id" in row
