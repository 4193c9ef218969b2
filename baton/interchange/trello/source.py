"""Trello among the sources."""

from baton.interchange.plan import ImportPlan
from baton.interchange.reading import read_json
from baton.interchange.source import Brought, Source
from baton.interchange.trello.planning import plan_of


def plan_trello(brought: Brought) -> ImportPlan:
    (file,) = brought.files
    return plan_of(read_json(file.path, limit=brought.limit, name=file.name), brought.progress)


TRELLO = Source("trello", plan_trello)
