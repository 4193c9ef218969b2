"""What happens in the house beside the cards: people join, leave, are away; the done is archived."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from baton.boards.leavers.heirs import Heirs
from baton.boards.leavers.leaving import let_go
from baton.boards.relay.archiving import archive_done
from baton.calendars.being_away import enter_absence
from baton.calendars.following import work_by
from baton.calendars.models import AbsenceKind, Calendar
from baton.demo.clients import CONFIDENTIAL
from baton.demo.enrolling import let_in
from baton.demo.furnishing import working
from baton.demo.hours import Away
from baton.demo.people import BELGRADE, HEIRS, PEOPLE, Person
from baton.demo.rates_of_house import set_cost_of
from baton.demo.rhythm import ZONE, weekday_until
from baton.demo.studio import BY_KEY, Studio
from baton.membership.clients import set_confidential
from baton.membership.projects import staff
from baton.membership.standing_in import name_deputy

AHEAD = {AbsenceKind.VACATION: 21, AbsenceKind.SICK: 0}
ARCHIVED_EVERY, SEEN_FOR = 28, 21


def house_lives(studio: Studio) -> Iterator[Iterator[datetime]]:
    for person in PEOPLE:
        if person.joined is not None:
            yield joins(studio, person)
        if person.left is not None:
            yield leaves(studio, person)
    for away in studio.hours.absences:
        yield goes_away(studio, away)
    for number in range(1, 20):
        yield archives(studio, number)


def at(studio: Studio, back: int, hour: int, minute: int = 0) -> datetime:
    day = weekday_until(studio.history.days_back(back))
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def joins(studio: Studio, person: Person) -> Iterator[datetime]:
    yield at(studio, person.joined or 0, 9, 5)
    owner = studio.members["vera"]
    member = studio.members[person.key] = let_in(person, by=owner)
    set_cost_of(person, member, from_day=studio.history.days_back(person.joined or 0), by=owner)
    if person.office == BELGRADE:
        belgrade = Calendar.objects.get(workspace=studio.workspace, name="Belgrade office")
        work_by(member, calendar=belgrade, from_day=None, by=owner)
    for plan, team in studio.teams.items():
        if person in team:
            people = {key: member for key, member in studio.members.items() if key not in studio.left}
            working_now = working(team, people)
            staff(studio.projects[plan], team=working_now, by=owner)
            if plan.client == CONFIDENTIAL:
                client = studio.projects[plan].client
                set_confidential(client, confidential=True, named=[owner, *working_now], by=owner)


def leaves(studio: Studio, person: Person) -> Iterator[datetime]:
    yield at(studio, person.left or 0, 17, 30)
    heir = studio.members[HEIRS[person.key]]
    let_go(studio.members[person.key], heirs=Heirs(for_all=heir), by=studio.members["vera"])
    studio.left.add(person.key)
    studio.load[HEIRS[person.key]] += studio.load.pop(person.key, 0)


def goes_away(studio: Studio, away: Away) -> Iterator[datetime]:
    """A holiday is entered weeks before, an illness on its morning; somebody stands in."""
    day = weekday_until(away.first - timedelta(days=AHEAD[away.kind]))
    known = datetime.combine(day, time(8, 50), tzinfo=ZONE)
    yield max(known, at(studio, 365, 9, 40))
    if not studio.is_here(away.person):
        return
    member = studio.member(away.person)
    owner = studio.members["vera"]
    enter_absence(member, first_day=away.first, last_day=away.last, kind=away.kind, note=away.note, by=owner)
    if away.kind != AbsenceKind.VACATION:
        return
    eve = weekday_until(away.first - timedelta(days=1))
    yield max(known, datetime.combine(eve, time(15, 20), tzinfo=ZONE))
    deputy = deputy_of(away, studio)
    if studio.is_here(away.person) and deputy is not away.person:
        name_deputy(member, deputy=studio.member(deputy), until=away.last, by=owner)


def deputy_of(away: Away, studio: Studio) -> Person:
    """Somebody with the same job who is there then, of the same team if possible; else a head."""
    person, midday = away.person, datetime.combine(away.first, time(12), tzinfo=ZONE)
    others = [each for each in PEOPLE if each.job == person.job and each is not person]
    present = [each for each in others if studio.is_at_work(each, midday)]
    return min(present, key=lambda each: each.team != person.team, default=BY_KEY["ruth"])


def archives(studio: Studio, number: int) -> Iterator[datetime]:
    """Every four weeks the head clears the boards; at the anchor three weeks' finished work is to be seen."""
    day = studio.history.anchor - timedelta(days=SEEN_FOR + ARCHIVED_EVERY * (number - 1))
    if day <= studio.history.first:
        return
    yield datetime.combine(weekday_until(day), time(18, 10), tzinfo=ZONE)
    for desk in studio.desks:
        archive_done(desk.board, by=studio.members["vera"])
