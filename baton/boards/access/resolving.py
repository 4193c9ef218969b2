"""Find a card by any of its names: its short code, its number, the key it had in an old tracker."""

from django.db import connection

from baton.accounts.models import Member
from baton.boards.models import Card, CardAlias
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared

LONGEST_NUMBER = 18


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


AS_WRITTEN: Prepared[dict[str, int]] = Prepared(
    lambda *, workspace, key: CardAlias.objects.filter(workspace=workspace, key=key).values("card")
)
IN_ANY_CASE: Prepared[dict[str, int]] = Prepared(
    lambda *, workspace, key: CardAlias.objects.filter(workspace=workspace, key__iexact=key).values("card")[
        :1
    ]
)
