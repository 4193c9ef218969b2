from typing import Any

from django.db.models import Q
from ninja import Status

from baton.accounts.authenticating import MemberRequest, SessionDoor
from baton.accounts.models import ApiToken
from baton.kit import clock
from baton.membership import finding, tokens
from baton.membership.api.router import ADMINISTRATION, routes
from baton.membership.giving import demand_may_touch
from baton.membership.schemas import TokenIn, TokenMade, TokenOut

# A stolen token shall not beget others that outlive it: these take a signed-in person.
SIGNED_IN = [SessionDoor()]


@routes.get("/tokens", response=list[TokenOut], auth=ADMINISTRATION)
def my_tokens(request: MemberRequest) -> Any:
    """One's own, those that still open something."""
    alive = Q(expires_at=None) | Q(expires_at__gt=clock.real_now())
    return ApiToken.objects.filter(alive, member=request.member, revoked_at=None).order_by("-id")


@routes.post("/tokens", response=TokenMade, auth=SIGNED_IN)
def make_token(request: MemberRequest, wish: TokenIn) -> Any:
    """The secret is in this answer and never again."""
    request.shows_a_secret = True
    made = tokens.make_token(
        wish.name, scope=wish.scope, areas=wish.areas, expires_at=wish.expires_at, by=request.member
    )
    return TokenMade(**TokenOut.from_orm(made.token).dict(), secret=made.secret)


@routes.delete("/tokens/{token_id}", response={204: None}, auth=SIGNED_IN)
def revoke_token(request: MemberRequest, token_id: int) -> Any:
    """One's own, or of a member whom the asker administers."""
    asker = request.member
    workspace = ApiToken.objects.select_related("member").filter(member__workspace=asker.workspace_id)
    seen = workspace if asker.may_administer else workspace.filter(member=asker)
    tokens.revoke_token(finding.one(seen, token_id), by=asker)
    return Status(204, None)


@routes.get("/members/{member_id}/tokens", response=list[TokenOut], auth=ADMINISTRATION)
def tokens_of_member(request: MemberRequest, member_id: int) -> Any:
    """For whoever administers: which keys this person's programs have."""
    member = finding.member(member_id, request.member)
    if member != request.member:
        demand_may_touch(member, request.member)
    return ApiToken.objects.filter(member=member, revoked_at=None).order_by("-id")
