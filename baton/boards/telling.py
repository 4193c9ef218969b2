"""What somebody is told of an entry of the log: the one rule that the stream and the feed share."""

from enum import Enum
from typing import Any

from baton.activity.models import Entry
from baton.boards.face import for_guest
from baton.boards.scope import Place, Told
from baton.boards.sight import Sight


class Part(Enum):
    """How much of an entry is told. Its words are the same for everybody who hears the same part."""

    WHOLE = "whole"
    # A guest learns that the card changed and the guest's part of its face, never what was done or by whom.
    GUESTS = "guest"
    # They saw the card until now: that it is gone, and nothing of what it has become.
    GONE = "gone"
    # To a guest, that the structure changed; to everybody, that the words of the workspace did.
    BOARD = "board"
    VOCABULARY = "vocabulary"


def part_for(told: Told, sight: Sight) -> Part | None:
    """Which part of the entry somebody with this sight hears; None: silence."""
    entry, place = told.entry, told.place
    if entry.card is None and entry.board is None:
        return Part.VOCABULARY
    if entry.card is None:
        return _part_of_board(place, sight)
    if place is not None and sight.sees(space=place.space, client=place.client, shared=place.shared):
        return Part.WHOLE if sight.guest_of is None else Part.GUESTS
    return Part.GONE if _saw_before(entry, sight) else None


def _part_of_board(place: Place | None, sight: Sight) -> Part | None:
    if place is None:
        return None
    if sight.guest_of is not None:
        return Part.BOARD if sight.guest_of in place.guests else None
    return Part.WHOLE if place.space in sight.spaces else None


def _saw_before(entry: Entry, sight: Sight) -> bool:
    """Only facts that can hide a card say what was; to all others silence is the answer."""
    was = entry.payload.get("was")
    return bool(was) and sight.sees(space=was["space"], client=was["client"], shared=was["shared"])


def told_as(part: Part, entry: Entry) -> dict[str, Any]:
    """The part of the entry: ``{number, kind, board, card, by, happened_at, payload}``."""
    kind, by, payload = _said(part, entry)
    return {
        "number": entry.number,
        "kind": kind,
        "board": entry.board,
        "card": entry.card,
        "by": by,
        "happened_at": entry.happened_at,
        "payload": payload,
    }


def _said(part: Part, entry: Entry) -> tuple[str, int | None, dict[str, Any]]:
    match part:
        case Part.WHOLE:
            return entry.kind, entry.by_id, entry.payload
        case Part.GUESTS:
            return "CardChanged", None, guests_payload(entry)
        case Part.GONE:
            return "CardGone", None, {"gone": True}
        case Part.BOARD:
            return "BoardChanged", None, {}
        case Part.VOCABULARY:
            return "VocabularyChanged", None, {}


def guests_payload(entry: Entry) -> dict[str, Any]:
    face = for_guest(entry.payload.get("face", {}))
    payload: dict[str, Any] = {"face": face} if face else {}
    if entry.payload.get("gone"):
        payload["gone"] = True
    return payload
