"""Plan which cards come in, when, for whom and how urgent (pure): the seed decides, nothing else."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from baton.accounts.roles import JobFunction as Job
from baton.boards.models import ClassOfService
from baton.calendars.working_calendar import WorkingCalendar
from baton.demo.clients import CONFIDENTIAL, PROJECTS, ProjectPlan
from baton.demo.rhythm import Period, arrivals
from baton.demo.titles import title_of

PRODUCTION, CONTENT, REQUEST = "crm_production", "content_plan", "client_request"
SEGMENT, PILOT, MANAGEMENT = "strategic_segments", "pilot", "management"
# Of a hundred cards.
SHARES = {PRODUCTION: 34, CONTENT: 30, REQUEST: 14, SEGMENT: 8, PILOT: 3, MANAGEMENT: 11}
# Who brings such a card from end to end, and how many working days that usually takes.
LEADS = {
    PRODUCTION: Job.CONTENT_MARKETER,
    CONTENT: Job.CONTENT_MARKETER,
    REQUEST: Job.ACCOUNT_MANAGER,
    SEGMENT: Job.CRM_STRATEGIST,
    PILOT: Job.CRM_STRATEGIST,
}
USUAL_DAYS = {PRODUCTION: 26, CONTENT: 19, REQUEST: 19, SEGMENT: 24, PILOT: 60, MANAGEMENT: 15}
PRICES = {PRODUCTION: 900, CONTENT: 400, REQUEST: 650, SEGMENT: 1500, PILOT: 9000}
CLASSES = (
    (ClassOfService.EXPEDITE, 4),
    (ClassOfService.FIXED_DATE, 18),
    (ClassOfService.STANDARD, 70),
    (ClassOfService.INTANGIBLE, 8),
)


@dataclass(frozen=True)
class Story:
    number: int
    kind: str
    title: str
    arrives: datetime
    plan: ProjectPlan | None
    class_of_service: ClassOfService
    seed: str

    @property
    def urgency(self) -> float:
        return 0.35 if self.class_of_service == ClassOfService.EXPEDITE else 1.0

    @property
    def language(self) -> str:
        return self.plan.language if self.plan else "en"

    @property
    def is_confidential(self) -> bool:
        return self.plan is not None and self.plan.client == CONFIDENTIAL


def stories(number: int, history: Period, calendar: WorkingCalendar, seed: int) -> list[Story]:
    rng = Random(f"{seed} stories")
    moments = arrivals(history, number, calendar, rng)
    return [story(n, moment, rng, seed) for n, moment in enumerate(moments, 1)]


def story(number: int, arrives: datetime, rng: Random, seed: int) -> Story:
    kind = rng.choices(list(SHARES), list(SHARES.values()))[0]
    plan = rng.choices(PROJECTS, [each.weight for each in PROJECTS])[0]
    title = title_of(kind, plan, arrives, rng)
    known = None if kind == MANAGEMENT else plan
    urgency = rng.choices([name for name, _share in CLASSES], [share for _name, share in CLASSES])[0]
    return Story(number, kind, title, arrives, known, urgency, f"{seed} card {number}")
