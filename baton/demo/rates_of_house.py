"""What an hour costs the demo agency, and what its clients pay for it."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from baton.accounts.models import Member
from baton.accounts.roles import JobFunction as Job
from baton.demo.people import PEOPLE, Person
from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_overhead, set_price

CURRENCY = "EUR"
PRICES = {
    Job.ACCOUNT_MANAGER: 95,
    Job.CRM_STRATEGIST: 125,
    Job.CONTENT_MARKETER: 95,
    Job.DESIGNER: 90,
    Job.LAYOUT_DEVELOPER: 90,
    Job.TECHNICAL_SPECIALIST: 95,
    Job.ANALYST: 115,
    Job.DATA_SCIENTIST: 135,
}
USUAL_PRICE, OVERHEAD = 110, 11
COSTS = {Job.EXECUTIVE: 88, Job.DEPARTMENT_HEAD: 68, Job.DATA_SCIENTIST: 58, Job.CRM_STRATEGIST: 52}
USUAL_COST = 43


def set_rates(people: dict[str, Member], *, from_day: date, by: Member) -> None:
    known: Any = {"from_day": from_day, "reach": Reach.FROM_DAY, "by": by}
    set_price(PriceFor(), Decimal(USUAL_PRICE), CURRENCY, **known)
    for job, price in PRICES.items():
        set_price(PriceFor(job_function=job.value), Decimal(price), CURRENCY, **known)
    set_overhead(Decimal(OVERHEAD), CURRENCY, **known)
    for person in PEOPLE:
        if person.key in people:
            set_cost_of(person, people[person.key], from_day=from_day, by=by)


def set_cost_of(person: Person, member: Member, *, from_day: date, by: Member) -> None:
    usual = COSTS.get(person.job, USUAL_COST)
    amount = usual + Random(f"{person.key} costs").randrange(-5, 8)
    set_cost(member, Decimal(amount), CURRENCY, from_day=from_day, reach=Reach.FROM_DAY, by=by)
