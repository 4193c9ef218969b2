"""What an endpoint is told of an entry: what the stream would tell its owner at this moment, and no price."""

from dataclasses import replace
from typing import Any

from baton.accounts.models import Member, Workspace
from baton.activity.models import Entry
from baton.boards.models import Board, Card
from baton.boards.news.scope import Told, placed
from baton.boards.news.telling import Part, part_for, told_as
from baton.boards.sight import Sight, sight_of
from baton.membership.mailing import home
from baton.webhooks.kinds import PING, wanted
from baton.webhooks.models import Endpoint

VERSION = 1
# How a whole board looks, and who saw a card before: for screens.
NOT_TOLD = {"structure", "ranks", "was"}


def eyes_of(member: Member) -> Sight:
    # Neither money nor anybody's hours ever leave by a webhook, whoever made it.
    return replace(sight_of(member), prices=False, costs=False, hours_of=None)


def heard_by(endpoint: Endpoint, entries: list[Entry]) -> list[tuple[Entry, str]]:
    """The entries that it hears, each with the kind it hears of. What was brought is no news."""
    eyes = eyes_of(endpoint.member)
    heard = []
    for told in placed([entry for entry in entries if not entry.brought]):
        part = part_for(told, eyes)
        if part is None or not is_chosen(endpoint, told, part):
            continue
        kind = told_as(part, told, eyes)["kind"]
        if wanted(endpoint.kinds, kind):
            heard.append((told.entry, kind))
    return heard


def is_chosen(endpoint: Endpoint, told: Told, part: Part) -> bool:
    if not endpoint.boards and not endpoint.spaces:
        return True
    # Of a card that has gone from sight, where it is now is not the listener's business.
    space = told.place.space if told.place is not None and part is not Part.GONE else None
    return told.entry.board in endpoint.boards or (space is not None and space in endpoint.spaces)


def said(endpoint: Endpoint, entry: Entry, event: str) -> dict[str, Any] | None:
    """The document of an event; None when its owner may not hear of it now."""
    eyes = eyes_of(endpoint.member)
    (told,) = placed([entry])
    part = part_for(told, eyes)
    if part is None:
        return None
    heard = told_as(part, told, eyes)
    payload = {name: value for name, value in heard["payload"].items() if name not in NOT_TOLD}
    return envelope(event, heard["kind"], entry.workspace) | {
        "number": entry.number,
        "happened_at": entry.happened_at,
        "board": board_of(entry, endpoint.member),
        "card": card_of(entry, endpoint.member),
        "by": {"id": entry.by.pk, "name": entry.by.name} if heard["by"] and entry.by else None,
        "payload": payload,
    }


def ping(endpoint: Endpoint, event: str) -> dict[str, Any]:
    return envelope(event, PING, endpoint.workspace) | {"payload": {"webhook": endpoint.name}}


def envelope(event: str, kind: str, workspace: Workspace) -> dict[str, Any]:
    return {
        "version": VERSION,
        "id": event,
        "kind": kind,
        "workspace": {"slug": workspace.slug, "name": workspace.name},
    }


def board_of(entry: Entry, member: Member) -> dict[str, Any] | None:
    if entry.board is None:
        return None
    found = Board.objects.seen_by(member).filter(pk=entry.board).values("id", "name").first()
    return dict(found) if found else {"id": entry.board}


def card_of(entry: Entry, member: Member) -> dict[str, Any] | None:
    """As it is called now; a card that has gone from sight by its id only."""
    if entry.card is None:
        return None
    found = Card.objects.seen_by(member).filter(pk=entry.card).values("id", "number", "title", "code").first()
    if found is None:
        return {"id": entry.card}
    named = {name: value for name, value in found.items() if name != "code"}
    return named | {"url": f"{home()}/w/{entry.workspace.slug}/c/{found['code']}"}
