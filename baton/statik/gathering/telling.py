"""How far a gathering is, and where the dots are."""

from typing import Any

from django.db.models import Count

from baton.accounts.models import Member
from baton.statik.gathering.links import address_of
from baton.statik.gathering.voting import DOTS
from baton.statik.models import Service, Vote


def gathering_told(service: Service, by: Member) -> dict[str, Any] | None:
    """Of the one that is open; what was said nobody reads before it is revealed."""
    gathering = service.gatherings.filter(revealed_at=None).first()
    if gathering is None:
        return None
    return {
        "words": gathering.words,
        "voices": gathering.voices.count(),
        "address": address_of(gathering) if by.may_manage else "",
    }


def dots_told(service: Service, by: Member) -> dict[str, Any]:
    dots = Vote.objects.filter(part__service=service, part__removed_at=None)
    on = dots.order_by().values_list("part").annotate(Count("pk"))
    mine = list(dots.filter(member=by).order_by("pk").values_list("part", flat=True))
    return {
        "left": DOTS - len(mine),
        "most": DOTS,
        "on": {str(part): count for part, count in on},
        "mine": mine,
    }
