"""What a Trello export leaves out: it ends at 1,000 actions, the API goes on to the first."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from baton.interchange.reading import MEGABYTE, ReadFile
from baton.interchange.refusals import TrelloRefused
from baton.kit.outgoing.asking import Answer, Session
from baton.kit.waiting import seconds_told

HOST = "https://api.trello.com"
PAGE = 1000
MOST_PAGES = 500
# Trello allows a token a hundred requests in ten seconds; others may be asking with it too.
PAUSE = 0.25
TRIES = 5
LARGEST_PAGE = 32 * MEGABYTE
WHOLE = "baton: whole history"
Told = Callable[[int], None]


def with_older_history(file: ReadFile, *, key: str, token: str, told: Told = lambda count: None) -> ReadFile:
    """The export with all actions before its oldest one. Raises TrelloRefused, NotSent, NoAnswer."""
    board = file.root
    if not isinstance(board, dict) or not isinstance(board.get("id"), str):
        return file
    actions = [row for row in board.get("actions") or [] if isinstance(row, dict)]
    known = {row.get("id") for row in actions}
    older: list[dict[str, Any]] = []
    before = oldest(actions)
    # Not in the address, where it would stand in logs.
    headers = {"Authorization": f'OAuth oauth_consumer_key="{key}", oauth_token="{token}"'}
    with Session() as session:
        for page in range(MOST_PAGES):
            if page:
                time.sleep(PAUSE)
            rows = asked(session, address(board["id"], before), headers)
            fresh = [row for row in rows if row.get("id") not in known]
            known.update(row.get("id") for row in fresh)
            older += fresh
            told(len(older))
            if len(rows) < PAGE or not fresh:
                break
            before = oldest(rows)
    root = {**board, "actions": [*(board.get("actions") or []), *older], WHOLE: True}
    return replace(file, root=root)


def oldest(rows: list[dict[str, Any]]) -> str | None:
    """Its id: Trello pages by that, since several actions may be of one moment."""
    dated = [row for row in rows if isinstance(row.get("date"), str) and isinstance(row.get("id"), str)]
    return min(dated, key=lambda row: row["date"])["id"] if dated else None


def address(board: str, before: str | None) -> str:
    asked_for: dict[str, str | int] = {"limit": PAGE, "memberCreator": "true"}
    if before:
        asked_for["before"] = before
    return f"{HOST}/1/boards/{quote(board, safe='')}/actions?{urlencode(asked_for)}"


def asked(session: Session, url: str, headers: dict[str, str]) -> list[dict[str, Any]]:
    """One page; whoever asks too often is told to wait, and waits."""
    for attempt in range(TRIES):
        answer = session.request("GET", url, headers=headers, timeout=60, at_most_bytes=LARGEST_PAGE)
        if answer.status not in (429, 500, 502, 503, 504):
            break
        time.sleep(PAUSE * waiting(answer, attempt))
    if not answer.is_good:
        raise TrelloRefused(status=answer.status)
    try:
        rows = json.loads(answer.body)
    except ValueError as error:
        raise TrelloRefused(status=answer.status) from error
    if not isinstance(rows, list):
        raise TrelloRefused(status=answer.status)
    return [row for row in rows if isinstance(row, dict)]


def waiting(answer: Answer, attempt: int) -> float:
    """In pauses: what Trello says in seconds, else longer each time."""
    said = seconds_told(answer.headers.get("retry-after", ""))
    seconds = min(said, 60.0) if said is not None else 2**attempt
    return seconds / PAUSE
