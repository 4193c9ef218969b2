"""The weeks of the demo agency on their way: handed in, approved by the heads, one sent back."""

from datetime import date, timedelta

from baton.accounts.models import Member
from baton.activity import log
from baton.demo import time_words
from baton.demo.people import LEADERS, PEOPLE, Person
from baton.demo.studio import Studio
from baton.kit import clock
from baton.kit.writing import insert_all
from baton.timesheets.facts import WeekApproved, WeekFact, WeekReturned, WeekSubmitted
from baton.timesheets.models import TimeEntry, Week, WeekState

HEADS = {"A": "pieter", "B": "olga", "S": "ruth"}
# Whose week of all is sent back, and how many of five do not hand in at once.
SENT_BACK, LATE = "yuki", 4


def hand_in_weeks(studio: Studio, friday: date) -> None:
    """Most do on Friday; the others when they are asked, except in the visitor's last weeks."""
    monday = friday - timedelta(days=4)
    written = TimeEntry.objects.filter(workspace=studio.workspace, day__gte=monday, day__lte=friday)
    busy = set(written.order_by().values_list("member", flat=True).distinct())
    weeks = []
    for number, person in enumerate(PEOPLE):
        if not studio.is_here(person) or studio.member(person).pk not in busy:
            continue
        if is_last(studio, monday) and number % 5 == LATE:
            continue
        week = Week(member=studio.member(person), first_day=monday, state=WeekState.SUBMITTED)
        week.submitted_at = clock.now()
        weeks.append((week, person))
    insert_all([week for week, _person in weeks])
    for week, person in weeks:
        tell(studio, WeekSubmitted, week, studio.member(person))


def approve_weeks(studio: Studio, tuesday: date) -> None:
    """Those of the week before; of the last one only some, and one goes back."""
    monday = tuesday - timedelta(days=8)
    waiting = Week.objects.filter(
        member__workspace=studio.workspace, first_day=monday, state=WeekState.SUBMITTED
    )
    by_member = {week.member_id: week for week in waiting}
    for number, person in enumerate(PEOPLE):
        week = by_member.get(studio.member(person).pk) if person.key in studio.members else None
        if week is None or (is_last(studio, monday) and number % 3 and person.key != SENT_BACK):
            continue
        head = head_of(studio, person)
        week.decided_at, week.decided_by = clock.now(), head
        returned = is_last(studio, monday) and person.key == SENT_BACK
        week.state = WeekState.RETURNED if returned else WeekState.APPROVED
        week.note = time_words.RETURNED[person.language] if returned else ""
        tell(studio, WeekReturned if returned else WeekApproved, week, head)
    Week.objects.bulk_update(by_member.values(), ["state", "decided_at", "decided_by", "note"])


def is_last(studio: Studio, monday: date) -> bool:
    """The last whole week before the visitor comes."""
    return monday + timedelta(days=14) > studio.history.anchor


def head_of(studio: Studio, person: Person) -> Member:
    """Nobody approves their own."""
    key = HEADS.get(person.team, "vera")
    if person.key in LEADERS:
        key = "ruth" if person.key == "vera" else "vera"
    return studio.members[key]


def tell(studio: Studio, kind: type[WeekFact], week: Week, by: Member) -> None:
    with log.in_turn(studio.workspace.pk) as workspace:
        fact = kind(member=week.member_id, first_day=week.first_day.isoformat())
        log.record(workspace, fact, by=by)
