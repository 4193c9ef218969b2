"""What somebody is told of an entry of the log: the one rule that the stream and the feed share."""

from enum import Enum
from typing import Any

from baton.activity.models import Entry
from baton.boards.news.scope import Place, Told
from baton.boards.news.showing_entries import (
    about_money,
    tells_costs,
    tells_designs,
    tells_hours,
    tells_plans,
    tells_rates,
    tells_segments,
)
from baton.boards.news.structure import for_guest as structure_for_guest
from baton.boards.sight import Sight


class Part(Enum):
    """How much of an entry is told. Its words are the same for everybody who hears the same part."""

    WHOLE = "whole"
    # A guest learns that the card changed and how it looks now, never what was done or by whom: how it looked
    # then may be from before it was shared.
    GUESTS = "guest"
    # To whoever does not see prices: that there is a next version, not that money changed.
    TOUCHED = "touched"
    # They saw the card until now: that it is gone, and nothing of what it has become.
    GONE = "gone"
    # To a guest, their part of the structure; to everybody, that the words of the workspace changed.
    BOARD = "board"
    VOCABULARY = "vocabulary"
    # Whose hours changed, and of which card; not what they are.
    HOURS = "hours"
    # To the team, that somebody's plan changed; not which card it is about, which they may not see.
    PLANS = "plans"
    # To the team, that somebody designs how a service works; not which one, which they may not see.
    DESIGNS = "designs"
    # To the team, that a segment of customers changed; not which one.
    SEGMENTS = "segments"


def part_for(told: Told, sight: Sight) -> Part | None:
    """Which part of the entry somebody with this sight hears; None: silence."""
    entry, place = told.entry, told.place
    if tells_hours(entry.kind):
        return _part_of_hours(entry, place, sight)
    if tells_plans(entry.kind):
        return Part.PLANS if sight.guest_of is None else None
    if tells_designs(entry.kind):
        return Part.DESIGNS if sight.guest_of is None else None
    if tells_segments(entry.kind):
        return Part.SEGMENTS if sight.guest_of is None else None
    if tells_rates(entry.kind) and not sight.prices:
        return None
    if tells_costs(entry.kind) and not sight.costs:
        return None
    if entry.card is None and entry.board is None:
        return Part.VOCABULARY
    if entry.card is None:
        return _part_of_board(place, sight)
    if place is not None and sight.sees(space=place.space, client=place.client, shared=place.shared):
        return _part_of_card(entry, sight)
    return Part.GONE if _saw_before(entry, sight) else None


def _part_of_hours(entry: Entry, place: Place | None, sight: Sight) -> Part | None:
    if not sight.sees_hours(entry.payload["member"]):
        return None
    if entry.card is None:
        return Part.HOURS
    seen = place is not None and sight.sees(space=place.space, client=place.client, shared=place.shared)
    return Part.HOURS if seen else None


def _part_of_card(entry: Entry, sight: Sight) -> Part:
    if sight.guest_of is not None:
        return Part.GUESTS
    return Part.TOUCHED if about_money(entry.kind, entry.payload) and not sight.prices else Part.WHOLE


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


def told_as(part: Part, told: Told, sight: Sight) -> dict[str, Any]:
    """The part of the entry: ``{number, kind, board, card, by, happened_at, payload}``."""
    entry = told.entry
    kind, by, payload = _said(part, told, sight)
    of_nothing = part in (Part.PLANS, Part.DESIGNS, Part.SEGMENTS)
    return {
        "number": entry.number,
        "kind": kind,
        "board": None if of_nothing else entry.board,
        "card": None if of_nothing else entry.card,
        "by": by,
        "happened_at": entry.happened_at,
        "payload": payload,
    }


def _said(part: Part, told: Told, sight: Sight) -> tuple[str, int | None, dict[str, Any]]:
    entry = told.entry
    match part:
        case Part.WHOLE:
            return (
                entry.kind,
                entry.by_id,
                entry.payload if entry.card is not None else structure_told(told, sight),
            )
        case Part.GUESTS:
            return "CardChanged", None, guests_payload(told)
        case Part.TOUCHED:
            return "CardChanged", None, {"face": version_of(entry)}
        case Part.GONE:
            return "CardGone", None, {"gone": True}
        case Part.BOARD:
            return "BoardChanged", None, structure_told(told, sight)
        case Part.VOCABULARY:
            return "VocabularyChanged", None, {}
        case Part.HOURS:
            return "HoursChanged", None, {"member": entry.payload["member"]}
        case Part.PLANS:
            return "PlansChanged", None, {"member": entry.payload["member"]}
        case Part.DESIGNS:
            # What alone of a screen it concerns, if it does.
            only = {"only": entry.payload["only"]} if "only" in entry.payload else {}
            return "DesignChanged", None, only
        case Part.SEGMENTS:
            return "SegmentsChanged", None, {}


def guests_payload(told: Told) -> dict[str, Any]:
    place = told.place
    stands_there = place is not None and place.face is not None and place.board == told.entry.board
    return {"face": place.face} if place is not None and stands_there else {"gone": True}


def version_of(entry: Entry) -> dict[str, Any]:
    return {name: entry.payload["face"][name] for name in ("id", "version")}


def structure_told(told: Told, sight: Sight) -> dict[str, Any]:
    """The order of the cards that are seen; to a guest no more of the structure than is theirs."""
    payload = dict(told.entry.payload)
    if "ranks" in payload:
        payload["ranks"] = {
            card: rank for card, rank in payload["ranks"].items() if sees(told, int(card), sight)
        }
    if sight.guest_of is None:
        return payload
    if "structure" in payload:
        payload["structure"] = structure_for_guest(payload["structure"])
    return {name: payload[name] for name in ("structure", "ranks") if name in payload}


def sees(told: Told, card: int, sight: Sight) -> bool:
    place = told.ordered.get(card)
    return place is not None and sight.sees(space=place.space, client=place.client, shared=place.shared)
