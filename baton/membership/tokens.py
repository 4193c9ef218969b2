"""Keys for programs: made, shown once, revoked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from baton.accounts.models import ApiToken, Area, Member, Scope
from baton.accounts.models.token import digest, new_secret
from baton.kit import clock
from baton.membership import giving


@dataclass(frozen=True)
class Made:
    token: ApiToken
    # Cannot be read again: the database keeps its hash only.
    secret: str


def make_token(
    name: str,
    *,
    scope: Scope,
    by: Member,
    areas: Collection[Area] = tuple(Area),
    expires_at: datetime | None = None,
) -> Made:
    """A token can do what its member can, no more: within ``areas``, and with the scope READ only look."""
    secret = new_secret()
    token = ApiToken.objects.create(
        member=by,
        name=name.strip(),
        scope=scope,
        areas=[area for area in Area if area in areas],
        digest=digest(secret),
        expires_at=expires_at,
    )
    return Made(token, secret)


def revoke_token(token: ApiToken, *, by: Member) -> None:
    """One's own, or anybody's for whoever may touch them. From the next request on it opens nothing."""
    if token.member != by:
        giving.demand_may_touch(token.member, by)
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=clock.real_now())
