"""A place in a short list that somebody arranges by hand: sections of a brief, checklists, their items."""

from functools import lru_cache
from typing import Any

from django.db.models import Model, QuerySet

from baton.kit import rank
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared


def rank_at_the_end(kind: type[Model], **of: int) -> str:
    """A rank behind the last row ``of`` its owner: ``rank_at_the_end(ChecklistItem, checklist=7)``."""
    last = last_of(kind, tuple(of)).first(**of)
    return rank.between(last["rank"] if last else None, None)


@lru_cache(maxsize=64)
def last_of(kind: type[Model], owner: tuple[str, ...]) -> Prepared[dict[str, str]]:
    return Prepared(lambda **of: kind._default_manager.filter(**of).order_by("-rank").values("rank")[:1])


def rank_directly_above(other: Any | None, rows: "QuerySet[Any]") -> str:
    """A rank above ``other``, which must be one of ``rows`` (else NotSeen); without an other, at the end.

    Rows made at once or brought by an import may share a rank: then the list is laid out anew first.
    """
    ordered = list(rows.order_by("rank", "id"))
    ranks = [row.rank for row in ordered]
    if len(set(ranks)) < len(ranks):
        ranks = rank.spread(len(ordered))
        for row, key in zip(ordered, ranks, strict=True):
            row.rank = key
        rows.model._default_manager.bulk_update(ordered, ["rank"])
    if other is None:
        return rank.between(ranks[-1] if ranks else None, None)
    places = {row.pk: place for place, row in enumerate(ordered)}
    if other.pk not in places:
        raise NotSeen
    place = places[other.pk]
    return rank.between(ranks[place - 1] if place else None, ranks[place])
