"""Whose the hours of a file are: a member, somebody known by name only, or nobody whose hours come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from baton.accounts import access
from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.hours.settings import NEW, OUT, HoursSettings
from baton.interchange.identities import Identities
from baton.interchange.people import Match, match_people
from baton.interchange.refusals import UnknownMember


def demand_hours(by: Member) -> None:
    """Hours of others come only through whoever administers, manages and sees those of all. Raises
    NotAllowed."""
    access.demand_administer(by)
    access.demand_manage(by)
    access.demand_money(by, MoneyTier.ALL_HOURS)


@dataclass(frozen=True)
class Whose:
    """``member`` None: a placeholder is to be made. ``stays_out``: nothing of theirs comes."""

    key: str
    member: Member | None = None
    stays_out: bool = False
    match: Match | None = None

    @property
    def is_guest(self) -> bool:
        return self.member is not None and self.member.is_guest


def demand_members(settings: HoursSettings, by: Member) -> None:
    """Raises UnknownMember."""
    wanted = {one for one in settings.people.values() if isinstance(one, int)}
    wanted |= {settings.whose} if settings.whose is not None else set()
    here = set(Member.objects.filter(workspace=by.workspace_id, pk__in=wanted).values_list("pk", flat=True))
    for pk in sorted(wanted - here):
        raise UnknownMember(member=pk)


def everybody(plan: HoursPlan, by: Member, known: Identities) -> dict[str, Whose]:
    """By external id; under the empty one whoever is behind rows that name nobody."""
    matches = match_people(plan.people, by.workspace, known)
    chosen = plan.chosen.people
    ids = {one for one in (*chosen.values(), plan.chosen.whose) if isinstance(one, int)}
    members = Member.objects.filter(workspace=by.workspace_id).in_bulk(ids)
    found = dict(named(plan, matches, members))
    whose = members.get(plan.chosen.whose or 0)
    found[""] = Whose("", whose, stays_out=whose is None)
    return found


def named(
    plan: HoursPlan, matches: Mapping[str, Match], members: Mapping[int, Member]
) -> Iterator[tuple[str, Whose]]:
    for person in plan.people:
        key = person.external_id
        wish, match = plan.chosen.people.get(key), matches.get(key)
        if wish == OUT:
            yield key, Whose(key, stays_out=True, match=match)
        elif isinstance(wish, int) and wish in members:
            yield key, Whose(key, members[wish], match=match)
        elif match is not None and wish != NEW:
            yield key, Whose(key, match.member, match=match)
        else:
            yield key, Whose(key, match=match)
