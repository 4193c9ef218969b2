"""The shape of a template: a board's stages from left to right, with what each asks for. Values only."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from baton.accounts.roles import JobFunction
from baton.boards.models import Approvers, Clock, LimitRule, Requirement, Rule, StageKind, Subject

Text = str | Promise
WORKING_DAY = 8 * 60


@dataclass(frozen=True)
class Asks:
    """A filled ``field`` (of policies.FIELDS), or every checklist finished; ``words`` for the refusal."""

    field: str = ""
    words: Text = ""

    @property
    def requirement(self) -> Requirement:
        return Requirement.FIELD if self.field else Requirement.CHECKLISTS


@dataclass(frozen=True)
class Approval:
    """A gate at the exit: who approves what before a card goes on, in how many working days."""

    name: Text
    subject: Subject = Subject.BRIEF_AND_FILES
    approvers: Approvers = Approvers.CLIENT
    rule: Rule = Rule.ANY
    days: float | None = None
    moves_on: bool = True

    @property
    def answer_within_minutes(self) -> int | None:
        return round(self.days * WORKING_DAY) if self.days else None


@dataclass(frozen=True)
class Stage:
    name: Text
    kind: StageKind
    job_function: JobFunction | None = None
    pulled: bool = False
    clock: Clock | None = None
    wip_limit: int | None = None
    # The norm in working days, until the column has percentiles of its own.
    days: float | None = None
    hint: Text = ""
    enter: tuple[Asks, ...] = ()
    leave: tuple[Asks, ...] = ()
    approval: Approval | None = None

    @property
    def stuck_after_minutes(self) -> int | None:
        return round(self.days * WORKING_DAY) if self.days else None

    @property
    def told(self) -> dict[str, Any]:
        return {
            "name": str(self.name),
            "kind": self.kind,
            "job_function": self.job_function or "",
            "pulled": self.pulled,
            "clock": self.clock or "",
            "wip_limit": self.wip_limit,
            "stuck_after_minutes": self.stuck_after_minutes,
            "hint": str(self.hint),
        }


@dataclass(frozen=True)
class Template:
    key: str
    name: Text
    description: Text
    stages: tuple[Stage, ...]
    limit_rule: LimitRule = LimitRule.WARN
    person_limit: int | None = None
    accept_within_minutes: int = 240

    @property
    def told(self) -> dict[str, Any]:
        """In the language that is active now."""
        return {
            "key": self.key,
            "name": str(self.name),
            "description": str(self.description),
            "stages": [stage.told for stage in self.stages],
        }


def queue(name: Text, job_function: JobFunction | None = None, **more: object) -> Stage:
    return Stage(name, StageKind.QUEUE, job_function, **more)  # type: ignore[arg-type]


def work(name: Text, job_function: JobFunction | None = None, **more: object) -> Stage:
    return Stage(name, StageKind.WORK, job_function, **more)  # type: ignore[arg-type]


def wait(name: Text, clock: Clock, **more: object) -> Stage:
    return Stage(name, StageKind.WAIT, None, clock=clock, **more)  # type: ignore[arg-type]


def done(name: Text, **more: object) -> Stage:
    return Stage(name, StageKind.DONE, **more)  # type: ignore[arg-type]
