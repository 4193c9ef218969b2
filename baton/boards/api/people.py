"""What of membership needs to see the cards: passing on, leaving, merging."""

from typing import Any

from ninja import Schema, Status

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Area, JobFunction, Member
from baton.accounts.routing import doors
from baton.boards.api.router import routes
from baton.boards.leavers import holding, leaving, merging, reassigning
from baton.boards.leavers.heirs import Heirs
from baton.kit.errors import NotAllowed
from baton.kit.incoming import Strict
from baton.membership import finding

# What a token has to open.
PEOPLE = doors(Area.PEOPLE)


class HeirsIn(Strict):
    """Who takes over: ``by_job_function`` first, ``to`` for the rest."""

    to: int | None = None
    by_job_function: dict[JobFunction, int] = {}


class MergeIn(Strict):
    into: int


class HeldOut(Schema):
    cards: int
    lead: int
    responsible: int
    offers: int
    items: int
    projects: int
    approvals: int
    by_job_function: dict[str, int]


class PassedOnOut(Schema):
    cards: int
    projects: int
    approvals: int


@routes.get("/members/{member_id}/held", response=HeldOut, auth=PEOPLE)
def held_by_member(request: MemberRequest, member_id: int) -> Any:
    """What would be orphaned without this person."""
    asker = request.member
    member = finding.member(member_id, asker)
    if member != asker and not (asker.may_manage or asker.may_administer):
        raise NotAllowed
    return holding.held_by(member, asker=asker)


@routes.post("/members/{member_id}/reassign", response=PassedOnOut, auth=PEOPLE)
def reassign_work(request: MemberRequest, member_id: int, wish: HeirsIn) -> Any:
    """Pass on what this person holds; they stay."""
    member = finding.member(member_id, request.member)
    return reassigning.reassign(member, heirs=heirs(wish, request.member), by=request.member)


@routes.post("/members/{member_id}/leave", response=PassedOnOut, auth=PEOPLE)
def let_member_go(request: MemberRequest, member_id: int, wish: HeirsIn) -> Any:
    """Pass on what this person holds and end their membership."""
    member = finding.member(member_id, request.member)
    return leaving.let_go(member, heirs=heirs(wish, request.member), by=request.member)


@routes.post("/members/{member_id}/merge", response={204: None}, auth=PEOPLE)
def merge_placeholder(request: MemberRequest, member_id: int, wish: MergeIn) -> Any:
    """A person known by name only is this member."""
    asker = request.member
    merging.merge(finding.member(member_id, asker), into=finding.member(wish.into, asker), by=asker)
    return Status(204, None)


def heirs(wish: HeirsIn, asker: Member) -> Heirs:
    return Heirs(
        for_all=finding.member(wish.to, asker) if wish.to is not None else None,
        by_job_function={
            str(job_function): finding.member(heir, asker)
            for job_function, heir in wish.by_job_function.items()
        },
    )
