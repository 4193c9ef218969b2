"""The load to come, as the API gives it; minutes."""

from datetime import date, datetime

from ninja import Schema

from baton.accounts.models import JobFunction


class WeekOfLoad(Schema):
    """``capacity``: from today on, absences taken out. ``asked``: of it, what would go by absences that wait
    for an answer. ``placed`` stands in slots; ``due``: planned hours in no slot, spread to the deadline;
    ``usual`` and ``more``: what is likely to come, in half of the weeks and in 85 of 100. ``behind``: what is
    left over at the end of the week."""

    capacity: int
    away: int
    asked: int
    placed: int
    due: int
    usual: int
    more: int
    behind: int


class Arrivals(Schema):
    usual: int
    more: int


class FunctionOfLoad(Schema):
    """``arrivals`` null: there are fewer than six whole weeks to tell from."""

    job_function: JobFunction
    people: int
    open_cards: int
    weeks_known: int
    arrivals: Arrivals | None
    behind: int
    weeks: list[WeekOfLoad]


class QueueOfLoad(Schema):
    """``weeks`` of everybody who has the job function; null: nobody has it."""

    column: int
    name: str
    board: int
    board_name: str
    job_function: JobFunction
    cards: int
    without_plan: int
    minutes: int
    weeks: float | None


class LoadToComeOut(Schema):
    today: date
    weeks: list[date]
    functions: list[FunctionOfLoad]
    queues: list[QueueOfLoad]


class CardOfLoad(Schema):
    id: int
    number: int
    title: str
    column: str
    project: int | None
    deadline: datetime | None
    due: int
    placed: int


class TakerOut(Schema):
    """``done`` null: no room within four months. ``busy`` of ``there``: minutes of the next two weeks."""

    member: int
    first_day: date | None
    first_slot: int | None
    done: datetime | None
    is_late: bool
    of_project: bool
    busy: int
    there: int


class TakersOfFunction(Schema):
    job_function: JobFunction
    minutes: int
    people: list[TakerOut]


class TakersOut(Schema):
    """``functions`` as they follow one another; ``done`` null: one of them has nobody with room for it."""

    functions: list[TakersOfFunction]
    done: datetime | None
    is_late: bool
