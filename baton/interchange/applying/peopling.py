"""Give every person of the plan a member: the one chosen, the one suggested, or a placeholder."""

from baton.accounts.models import Member
from baton.interchange.applying.site import Site
from baton.interchange.people import match_people
from baton.interchange.plan import PlannedPerson
from baton.interchange.refusals import CannotHold, UnknownMember
from baton.membership.facts import MemberJoined

LONGEST_NAME = 120


def find_people(site: Site) -> None:
    site.matches = match_people(site.plan.people, site.workspace, site.known)
    chosen = {pk for pk in (*site.choices.people.values(), site.choices.responsible) if pk is not None}
    members = Member.objects.filter(workspace=site.workspace).in_bulk(chosen)
    for pk in chosen - members.keys():
        raise UnknownMember(member=pk)
    if site.choices.responsible is not None:
        site.responsible = members[site.choices.responsible]
        if site.responsible.is_guest or not site.responsible.is_present:
            raise CannotHold(person=site.responsible.name)
    strangers = []
    for person in site.plan.people:
        wished = site.choices.people.get(person.external_id)
        match = site.matches.get(person.external_id)
        known = site.known.find("person", person.external_id)
        if known is not None and match is not None:
            site.members[person.external_id] = match.member
        elif wished is not None:
            site.members[person.external_id] = members[wished]
        elif match is not None and person.external_id not in site.choices.people:
            site.members[person.external_id] = match.member
        else:
            strangers.append(person)
        if person not in strangers and known is None:
            site.known.remember("person", person.external_id, member=site.members[person.external_id])
    make_placeholders(site, strangers)


def make_placeholders(site: Site, people: list[PlannedPerson]) -> None:
    members = [
        Member(workspace=site.workspace, name=name_of(site, person), created_at=site.now) for person in people
    ]
    Member.objects.bulk_create(members)
    for person, member in zip(people, members, strict=True):
        site.members[person.external_id] = member
        site.known.remember("person", person.external_id, member=member)
        site.tell(MemberJoined(member=member.id), by=site.by, at=site.now)
    site.counts["placeholder"] += len(members)


def name_of(site: Site, person: PlannedPerson) -> str:
    otherwise = person.username or f"{site.plan.source} {person.external_id[-6:]}"
    return site.texts.fitted(person.name, LONGEST_NAME, otherwise=otherwise)


def can_hold(site: Site, person: str) -> bool:
    member = site.members.get(person)
    return member is not None and member.is_present and not member.is_guest


def anonymous(site: Site) -> Member:
    """Who stands behind a comment whose author the source does not name."""
    if "" not in site.members:
        row = site.known.find("person", "")
        if row is not None and row.member is not None:
            site.members[""] = row.member
        else:
            make_placeholders(site, [PlannedPerson("", "?")])
    return site.members[""]
