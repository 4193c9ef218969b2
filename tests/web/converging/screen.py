"""A screen that took the board once and then only listens, by the same rules as the front end's reducer
(frontend/src/features/boards/state/applying.ts)."""

from dataclasses import dataclass, field
from typing import Any

from baton.accounts.models import Member
from baton.activity import reading
from baton.boards.answers.opening import BOARDS
from baton.boards.news.scope import Told, placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.sight import Sight

STRUCTURE = ("board", "columns", "lanes", "cell_limits", "person_limits")
Face = dict[str, Any]
# GET gives these two empty to a guest; an entry does not name them.
NOT_TOLD_TO_GUESTS: dict[str, Any] = {"cell_limits": [], "person_limits": []}


@dataclass
class State:
    structure: dict[str, Any]
    faces: dict[int, Face]
    number: int = field(compare=False)


def fetched(browser: Any, board: int) -> State | None:
    """None: the board is not there for this asker."""
    # Answers are kept by entry number, and a transaction that is rolled back gives a number out twice.
    BOARDS.clear()
    answer = browser.get(f"/api/relay/boards/{board}")
    if answer.status_code == 404:
        return None
    told = answer.json()
    cards = told["cards"]
    faces = [dict(zip(cards["fields"], row, strict=True)) for row in cards["rows"]]
    structure = {name: told[name] for name in STRUCTURE if name in told}
    return State({**NOT_TOLD_TO_GUESTS, **structure}, {face["id"]: face for face in faces}, told["number"])


def heard(member: Member, sight: Sight, after: int) -> tuple[list[dict[str, Any]], list[Told]]:
    """What the stream tells after an entry, and the entries it is told from."""
    told = placed(list(reading.after(member.workspace_id, after)))
    parts = [(part_for(each, sight), each) for each in told]
    return [told_as(part, each, sight) for part, each in parts if part is not None], told


def applied(before: State, board: int, entries: list[dict[str, Any]]) -> State:
    state = State(dict(before.structure), dict(before.faces), before.number)
    for entry in entries:
        if entry["number"] > state.number:
            apply(state, board, entry)
            state.number = entry["number"]
    return state


def apply(state: State, board: int, entry: dict[str, Any]) -> None:
    payload = entry["payload"]
    if entry["card"] is not None:
        gone = entry["kind"] == "CardGone" or payload.get("gone") is True
        if gone or entry["board"] != board:
            state.faces.pop(entry["card"], None)
        elif "face" in payload:
            patch(state, entry["card"], payload["face"])
    if entry["board"] != board:
        return
    for card, rank in payload.get("ranks", {}).items():
        if int(card) in state.faces:
            state.faces[int(card)] = {**state.faces[int(card)], "rank": rank}
    if "structure" in payload:
        state.structure = {**NOT_TOLD_TO_GUESTS, **payload["structure"]}


def patch(state: State, card: int, face: Face) -> None:
    known = state.faces.get(card)
    if "version" not in face or (known is not None and face["version"] <= known["version"]):
        return
    merged = {**(known or {}), **face, "id": card}
    if all(name in merged for name in ("column", "rank", "title")):
        state.faces[card] = merged
