"""People's hours week by week, as the API gives them; minutes."""

from datetime import date

from ninja import Schema

from baton.accounts.models import JobFunction


class WeekOfPerson(Schema):
    """``capacity`` by the calendar; less ``away`` it is ``available``. ``scheduled`` stands in slots, of it
    ``still_planned`` from today on. ``worked`` without leave; of it ``billable``, and ``late`` what was
    written down more than three days later. ``finished``: cards they had worked on."""

    capacity: int
    away: int
    available: int
    scheduled: int
    still_planned: int
    worked: int
    billable: int
    late: int
    finished: int
    projects: int


class PersonOfPeople(Schema):
    member: int
    job_function: JobFunction
    has_left: bool
    weeks: list[WeekOfPerson]


class PeopleOut(Schema):
    """``of_all`` False: the asker sees their own hours only."""

    today: date
    weeks: list[date]
    of_all: bool
    people: list[PersonOfPeople]
