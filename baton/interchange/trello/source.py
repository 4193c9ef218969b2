"""Trello among the sources."""

from baton.interchange.ledger import Ledger
from baton.interchange.plan import ImportPlan
from baton.interchange.reading import read_json
from baton.interchange.source import Brought, Source
from baton.interchange.trello.older_history import Told, with_older_history
from baton.interchange.trello.planning import plan_of
from baton.interchange.trello.recognising import board_in


def plan_trello(brought: Brought) -> ImportPlan:
    (file,) = brought.files
    return plan_of(read_json(file.path, limit=brought.limit, name=file.name), brought.progress)


def plan_with_older_history(
    brought: Brought, *, key: str, token: str, told: Told = lambda count: None
) -> ImportPlan:
    """Beyond the 1,000 actions of the file. Raises UnreadableFile, TrelloRefused, NotSent, NoAnswer."""
    (file,) = brought.files
    read = read_json(file.path, limit=brought.limit, name=file.name)
    board_in(read, Ledger(read))
    return plan_of(with_older_history(read, key=key, token=token, told=told), brought.progress)


TRELLO = Source("trello", plan_trello)
