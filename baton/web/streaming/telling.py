"""What one viewer is told of an entry: everything, the guest's part, that a card is gone, or nothing."""

from collections.abc import Callable
from typing import Any

import orjson

from baton.activity.models import Entry
from baton.boards.face import for_guest
from baton.boards.sight import Sight
from baton.web.streaming.scope import Place, Told

Words = bytes


def tell(told: Told, sight: Sight, spoken: dict[str, Words]) -> Words | None:
    """The event's data, or None. ``spoken`` keeps what was already put into words for other viewers."""
    entry, place = told.entry, told.place
    if entry.card is None and entry.board is None:
        return once(spoken, "vocabulary", lambda: message(entry, kind="VocabularyChanged"))
    if entry.card is None:
        return tell_of_board(entry, place, sight, spoken)
    if place is not None and sees(sight, place):
        if sight.guest_of is not None:
            return once(spoken, "guest", lambda: guest_message(entry))
        return once(spoken, "team", lambda: message(entry, payload=entry.payload, by=entry.by_id))
    if saw_before(entry, sight):
        return once(spoken, "gone", lambda: message(entry, kind="CardGone", payload={"gone": True}))
    return None


def tell_of_board(entry: Entry, place: Place | None, sight: Sight, spoken: dict[str, Words]) -> Words | None:
    if sight.guest_of is not None:
        return once(spoken, "board", lambda: message(entry, kind="BoardChanged"))
    if place is None or place.space not in sight.spaces:
        return None
    return once(spoken, "team", lambda: message(entry, payload=entry.payload, by=entry.by_id))


def sees(sight: Sight, place: Place) -> bool:
    return sight.sees(space=place.space, client=place.client, shared=place.shared)


def saw_before(entry: Entry, sight: Sight) -> bool:
    """Only facts that can hide a card say what was; to all others silence is the answer."""
    was = entry.payload.get("was")
    return bool(was) and sight.sees(space=was["space"], client=was["client"], shared=was["shared"])


def guest_message(entry: Entry) -> Words:
    """A guest learns that the card changed and the guest's part of its face, never what was done."""
    face = for_guest(entry.payload.get("face", {}))
    payload: dict[str, Any] = {"face": face} if face else {}
    if entry.payload.get("gone"):
        payload["gone"] = True
    return message(entry, kind="CardChanged", payload=payload)


def message(
    entry: Entry, *, payload: dict[str, Any] | None = None, by: int | None = None, **said: Any
) -> Words:
    told = {
        "number": entry.number,
        "kind": entry.kind,
        "board": entry.board,
        "card": entry.card,
        "by": by,
        "happened_at": entry.happened_at,
        "payload": payload or {},
        **said,
    }
    return b"id: %d\nevent: entry\ndata: %s\n\n" % (entry.number, orjson.dumps(told))


def once(spoken: dict[str, Words], kind: str, say: Callable[[], Words]) -> Words:
    if kind not in spoken:
        spoken[kind] = say()
    return spoken[kind]
