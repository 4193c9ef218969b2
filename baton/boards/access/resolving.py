"""Find a card by any of its names: its short code, its number, the key it had in an old tracker."""

import re

from django.db import connection
from django.db.models import Value
from django.db.models.functions import StrIndex, Substr

from baton.accounts.models import Member
from baton.boards.models import Card, CardAlias
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared

LONGEST_NUMBER = 18
PREFIX = re.compile(r"[A-Z][A-Z0-9_]*")


def resolve(name: str, member: Member) -> Card:
    """``k3m9x2ab``, ``#412``, ``412`` or an old key like ``CRM-17``. Raises NotSeen."""
    name = name.strip()
    seen = Card.objects.seen_by(member)
    if not name or "\0" in name:
        raise NotSeen
    number = name.removeprefix("#")
    found = None
    if number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER:
        found = seen.filter(number=int(number)).first()
    found = (
        found or seen.filter(code=name.lower()).first() or seen.filter(pk__in=known_as(name, member)).first()
    )
    if found is None:
        raise NotSeen
    return found


def known_as(key: str, member: Member) -> list[int]:
    """Cards of that old key; as it was written first, then in any case."""
    exact = [card for (card,) in AS_WRITTEN.raw(workspace=member.workspace_id, key=key)]
    if exact:
        return exact
    as_asked = connection.ops.prep_for_iexact_query(key)
    return [card for (card,) in IN_ANY_CASE.raw(workspace=member.workspace_id, key=as_asked)]


def prefixes_seen_by(member: Member) -> list[str]:
    """What old keys of cards that ``member`` sees begin with: ``CRM`` of ``CRM-17``; one query."""
    dash = StrIndex("key", Value("-"))
    keys = CardAlias.objects.filter(card__in=Card.objects.seen_by(member)).annotate(dash=dash)
    rows = keys.filter(dash__gt=1).values_list(Substr("key", 1, dash - 1), flat=True).distinct()
    return sorted(prefix for prefix in rows if PREFIX.fullmatch(prefix))


AS_WRITTEN: Prepared[dict[str, int]] = Prepared(
    lambda *, workspace, key: CardAlias.objects.filter(workspace=workspace, key=key).values("card")
)
IN_ANY_CASE: Prepared[dict[str, int]] = Prepared(
    lambda *, workspace, key: CardAlias.objects.filter(workspace=workspace, key__iexact=key).values("card")[
        :1
    ]
)
