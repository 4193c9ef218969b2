"""The past as entries of the log: a card was filed, moved, commented on, put away.

The first entry of a card carries its whole face as it is now, the others only its version: whoever applies
them in order ends with the card as it stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from baton.activity.log import bring
from baton.boards.models import Card, FieldKind
from baton.boards.news import face
from baton.boards.news.content_facts import CommentAdded
from baton.boards.news.facts import CardFiled, CardMoved
from baton.boards.news.relay_facts import CardArchived
from baton.interchange.applying.blocking import about, blockers_told, standing
from baton.interchange.applying.cards import Making, told_moves
from baton.interchange.applying.contents import as_text, tags_of
from baton.interchange.applying.history import is_backward
from baton.interchange.applying.site import Deed, Site
from baton.interchange.planned_card import PlannedComment, PlannedMove

PORTION = 2000


def tell_cards(site: Site, made: Sequence[Making]) -> None:
    for one in made:
        for version, (sorted_at, fact, by, at) in enumerate(deeds(site, one), 1):
            fact.face["version"] = version
            site.tell(fact, by=by, at=at, sorted_at=sorted_at)


def deeds(site: Site, one: Making) -> list[Deed]:
    """In the order of their happening; the filing first, the putting away last."""
    card, began = one.card, one.way.began_at
    filed = CardFiled(board=card.board_id, card=card.id, face=whole_face(site, one))
    told: list[Deed] = [
        *moves_told(site, card, [one.planned.moves[index] for index, *_ in told_moves(one.planned)]),
        *comments_told(site, card, one.planned.comments),
        *blockers_told(site, card, one.planned.blockers),
    ]
    told.sort(key=lambda deed: deed[0])
    found: list[Deed] = [(began, filed, card.created_by, began)]
    found += [(max(began, at), fact, by, at) for at, fact, by, _ in told]
    if one.way.archived_at is not None:
        at = one.way.archived_at
        put_away = CardArchived(**about(card))
        found.append((max(at, found[-1][0]), put_away, site.member(one.way.archived_by), at))
    return found


def moves_told(site: Site, card: Card, moves: Sequence[PlannedMove]) -> Iterator[Deed]:
    for move in moves:
        left, entered = site.columns[move.from_column or ""], site.columns[move.to_column or ""]
        fact = CardMoved(
            **about(card),
            from_column=left.id,
            to_column=entered.id,
            backward=is_backward(left, entered),
        )
        yield move.at, fact, site.member(move.by), move.at


def comments_told(site: Site, card: Card, comments: Sequence[PlannedComment]) -> Iterator[Deed]:
    for comment in comments:
        made = site.known.object_id("comment", comment.external_id) or 0
        changed = [f"comment:{made}"]
        fact = CommentAdded(**about(card), comment=made, client_visible=False, changed=changed)
        yield comment.at, fact, site.member(comment.author) or site.members.get(""), comment.at


def whole_face(site: Site, one: Making) -> dict[str, Any]:
    """As ``face.whole`` gives it, from what is at hand: no query per card."""
    beside: Mapping[str, Any] = {
        "tags": tags_of(site, one.planned),
        "blocker": standing(site, one.planned.blockers),
        "offer": None,
        "fields": {
            str(site.fields[value.field].id): as_text(site, value.value)
            for value in one.planned.values
            if value.field in site.fields and shows(site, value.field)
        },
    }
    return {**face.patch(one.card, *face.OWN), **beside}


def shows(site: Site, field: str) -> bool:
    known = site.fields[field]
    return known.on_face and known.archived_at is None and known.kind != FieldKind.MONEY


def write_log(site: Site) -> None:
    """In portions, each let go of when it is written."""
    waiting = sorted(site.told, key=lambda told: told[:2], reverse=True)
    site.told = []
    while waiting:
        portion = [waiting.pop() for _ in range(min(PORTION, len(waiting)))]
        bring(site.workspace, [(fact, by, at) for _sorted_at, _turn, fact, by, at in portion])
