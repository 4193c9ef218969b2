"""What the API gives of a design on the running board."""

from ninja import Schema

from baton.accounts.roles import JobFunction
from baton.boards.models import Approvers, Rule, Subject
from baton.statik.design.choices import Shape, Silent


class RiskOut(Schema):
    text: str
    sign: str
    answer: str


class ClassOfCardOut(Schema):
    shape: Shape
    shown: str
    pulled: str
    limits: str
    promise: str


class AgreementOfCardOut(Schema):
    """``people``: who agrees, when it is up to named ones; ``hours``: of work, to answer within."""

    what: str
    approvers: Approvers | None
    function: JobFunction | None
    people: list[str]
    rule: Rule
    needed: int | None
    subject: Subject | None
    evidence: str
    hours: float | None
    silent: Silent
    goes_to: str


class StageOfCardOut(Schema):
    """``function`` answers for it, ``deputy`` in its stead; ``questions``: those that nobody answered yet."""

    service: int
    service_name: str
    block: int
    name: str
    function: JobFunction | None
    deputy: JobFunction | None
    gains: str
    enter: list[str]
    leave: list[str]
    risks: list[RiskOut]
    questions: list[str]
    agreements: list[AgreementOfCardOut]
    of_class: ClassOfCardOut | None
