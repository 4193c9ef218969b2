"""Who of another tracker's people is which member here."""

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from baton.accounts.models import Member, Workspace
from baton.interchange.identities import Identities
from baton.interchange.plan import PlannedPerson


class MatchedBy(enum.Enum):
    EARLIER = "earlier import"
    EMAIL = "email"
    NAME = "name"
    USERNAME = "username"


@dataclass(frozen=True)
class Match:
    member: Member
    by: MatchedBy


def match_people(
    people: Iterable[PlannedPerson], workspace: Workspace | None, known: Identities
) -> dict[str, Match]:
    """By external id; whoever is missing becomes a placeholder. Two members of one name match nobody."""
    if workspace is None:
        return {}
    members = list(Member.objects.filter(workspace=workspace).select_related("user"))
    by_id = {member.id: member for member in members}
    found = {}
    for person in people:
        row = known.find("person", person.external_id)
        if row is not None and row.member_id in by_id:
            found[person.external_id] = Match(by_id[row.member_id], MatchedBy.EARLIER)
        elif (match := best_match(person, members)) is not None:
            found[person.external_id] = match
    return found


def best_match(person: PlannedPerson, members: list[Member]) -> Match | None:
    tries: tuple[tuple[MatchedBy, str | None, Callable[[Member], str]], ...] = (
        (MatchedBy.EMAIL, person.email, email_of),
        (MatchedBy.NAME, person.name, str),
        (MatchedBy.USERNAME, person.username, username_of),
    )
    for by, wanted, told in tries:
        plain = (wanted or "").strip().casefold()
        same = [member for member in members if plain and told(member).strip().casefold() == plain]
        if len(same) == 1:
            return Match(same[0], by)
    return None


def email_of(member: Member) -> str:
    return member.user.email if member.user else ""


def username_of(member: Member) -> str:
    return email_of(member).partition("@")[0]


def member_called(words: str, workspace: Workspace) -> Member | None:
    """A member by e-mail, id or name, as somebody types it; None when nobody or several are meant."""
    plain = words.strip().casefold()
    members = list(Member.objects.filter(workspace=workspace).select_related("user"))
    ways: tuple[Callable[[Member], str], ...] = (email_of, lambda member: str(member.pk), str)
    for told in ways:
        same = [member for member in members if plain and told(member).casefold() == plain]
        if len(same) == 1:
            return same[0]
    return None


def person_called(words: str, people: Iterable[PlannedPerson]) -> PlannedPerson | None:
    """A person of the plan by name, username or id; None when nobody or several are meant."""
    plain = words.strip().casefold()
    same = [
        person
        for person in people
        if plain
        in (person.name.casefold(), (person.username or "").casefold(), person.external_id.casefold())
    ]
    return same[0] if len(same) == 1 and plain else None
