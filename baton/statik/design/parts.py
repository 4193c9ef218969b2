"""What each kind of part holds. Everything may be left open: that it is, the blind-spot check tells.

A part names another by its number. Working days are days of eight hours.
"""

from datetime import date, time
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from baton.accounts.roles import JobFunction
from baton.boards.models import Approvers, Clock, Rule, Subject
from baton.kit.incoming import demand_keepable, without_nul
from baton.statik.design.choices import (
    BlockKind,
    Cadence,
    Direction,
    Every,
    Measure,
    Pattern,
    Per,
    Shape,
    Side,
    Silent,
    Sort,
)

# A name of spaces only is none.
Line = Annotated[str, AfterValidator(without_nul), AfterValidator(str.strip), Field(max_length=120)]
Words = Annotated[str, AfterValidator(without_nul), Field(max_length=2000)]
# As long as a column may be called, and as much as its policy may hold.
Name = Annotated[str, AfterValidator(without_nul), AfterValidator(str.strip), Field(max_length=80)]
Policy = Annotated[str, AfterValidator(without_nul), Field(max_length=20_000)]
Lines = Annotated[
    list[Annotated[str, AfterValidator(without_nul), Field(max_length=300)]], Field(max_length=30)
]
Number = Annotated[int, AfterValidator(demand_keepable), Field(ge=1)]
Numbers = Annotated[list[Number], Field(max_length=100)]
Share = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Amount = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
Place = Annotated[float, Field(ge=-1e6, le=1e6, allow_inf_nan=False)]
OneToFive = Annotated[int, Field(ge=1, le=5)]
Jobs = Annotated[list[JobFunction], Field(max_length=12)]

Moment = Literal[
    "enters", "returned", "blocked", "changes_asked", "checklists_done", "children_done", "deadline"
]
Deed = Literal["offer", "notify", "move", "comment"]
Whom = Literal["lead", "responsible", "author", "account_manager", "member"]


class PartOf(BaseModel):
    """``once``: a design holds one of the kind."""

    model_config = ConfigDict(extra="forbid", use_enum_values=True, validate_default=True)
    once: ClassVar[bool] = False


class Purpose(PartOf):
    """What is delivered, to whom and why; ``unit``: what one item of work is called here."""

    once: ClassVar[bool] = True
    text: Words = ""
    unit: Line = ""


class Customer(PartOf):
    name: Line = ""
    needs: Words = ""


class Criterion(PartOf):
    """When a customer is satisfied: ``share`` percent of the items are ``direction`` ``threshold`` ``unit``.
    What Baton measures has its unit by itself: of a lead time calendar days.
    ``until``: a driver is there for a time only. ``answers``: the parts that see to it; ``parked``: why none
    does for now."""

    name: Line = ""
    sort: Sort = Sort.FITNESS
    measure: Measure = Measure.OTHER
    direction: Direction = Direction.AT_MOST
    threshold: Amount | None = None
    unit: Line = ""
    share: Share | None = None
    source: Line = ""
    until: date | None = None
    answers: Numbers = []
    parked: Words = ""


class Grievance(PartOf):
    """``answers``: the parts that are the decision about it. ``parked``: why there is none for now.
    ``said_by``: whoever gave a name; ``times``: how often the same was said."""

    text: Words = ""
    side: Side = Side.INTERNAL
    said_by: Line = ""
    times: Annotated[int, Field(ge=1, le=100_000)] = 1
    group: Number | None = None
    answers: Numbers = []
    parked: Words = ""


class Group(PartOf):
    name: Line = ""


class Variability(PartOf):
    """What is different each time, and hard to foresee."""

    text: Words = ""
    answers: Numbers = []
    parked: Words = ""


class Demand(PartOf):
    """Work of one type as it arrives. ``failure``: percent of it that only comes because something was not
    done, or not well. ``card_type``: as which it stands on boards."""

    type: Line = ""
    card_type: Number | None = None
    source: Line = ""
    destination: Line = ""
    rate: Amount | None = None
    per: Per = Per.WEEK
    pattern: Pattern | None = None
    nature: Words = ""
    expectation: Words = ""
    failure: Share | None = None


class Capability(PartOf):
    """What people say that they can do with work of a type; what was measured stands beside it.

    ``half`` and ``most``: calendar days within which 50 and 85 percent of the items are done. ``kept``:
    percent of the deadlines."""

    type: Line = ""
    card_type: Number | None = None
    half: Amount | None = None
    most: Amount | None = None
    throughput: Amount | None = None
    per: Per = Per.WEEK
    kept: Share | None = None


class Block(PartOf):
    """A block of the diagram. ``gains``: what is known after it that was not known before. ``committed``:
    from here on the team has promised to deliver; ``delivered``: here the customer has it."""

    name: Name = ""
    kind: BlockKind = BlockKind.ACTIVITY
    function: JobFunction | None = None
    deputy: JobFunction | None = None
    others: Jobs = []
    gains: Policy = ""
    enter: Lines = []
    leave: Lines = []
    days: Amount | None = None
    clock: Clock | None = None
    limit: Annotated[int, Field(ge=1, le=10_000)] | None = None
    # Of a queue: whoever has the function takes the next item.
    pulled: bool = False
    # Of those that go on side by side: each a part of this block.
    part_of: Number | None = None
    committed: bool = False
    delivered: bool = False
    # Where somebody put it; None: where the layout puts it.
    x: Place | None = None
    y: Place | None = None


class Link(PartOf):
    """From what was done before to what is done next; ``rework``: back to it. ``name``: on which outcome."""

    before: Number | None = None
    next: Number | None = None
    rework: bool = False
    name: Line = ""


class Risk(PartOf):
    block: Number | None = None
    text: Words = ""
    likelihood: OneToFive | None = None
    impact: OneToFive | None = None
    sign: Words = ""
    answer: Words = ""
    owner: Number | None = None
    review: date | None = None


class Question(PartOf):
    block: Number | None = None
    text: Words = ""
    owner: Number | None = None
    due: date | None = None
    answer: Words = ""


class Agreement(PartOf):
    """At a gate: who agrees to what, on which evidence, in what time, and what if nobody answers."""

    block: Number | None = None
    what: Line = ""
    approvers: Approvers | None = None
    function: JobFunction | None = None
    members: Numbers = []
    rule: Rule = Rule.ANY
    needed: Annotated[int, Field(ge=1, le=50)] | None = None
    subject: Subject | None = None
    evidence: Words = ""
    hours: Amount | None = None
    silent: Silent = Silent.TELL
    escalate_to: Number | None = None


class Automation(PartOf):
    """A rule of the board about cards at ``block``: when something happens there, ``then`` is done.

    ``ahead``: so many working days before the deadline. ``whom``: who is offered the card, or told;
    ``member``: that person. ``next``: the block that it moves to."""

    block: Number | None = None
    name: Line = ""
    when: Moment = "enters"
    ahead: Annotated[int, Field(ge=0, le=60)] | None = 2
    then: Deed = "notify"
    whom: Whom = "lead"
    member: Number | None = None
    next: Number | None = None
    text: Annotated[str, AfterValidator(without_nul), Field(max_length=500)] = ""


class ServiceClass(PartOf):
    """``share``: percent of the capacity. ``cap``: at most so many at once. ``lane``: what its own lane
    on the board is called; empty: it has none."""

    shape: Shape = Shape.LINEAR
    shown: Words = ""
    pulled: Words = ""
    limits: Words = ""
    entry: Words = ""
    promise: Words = ""
    share: Share | None = None
    cap: Annotated[int, Field(ge=1, le=10_000)] | None = None
    lane: Name = ""


class Expectation(PartOf):
    """The service level expectation: ``share`` percent of the items are done within ``days`` of the calendar.
    A guess, until twenty items were measured."""

    once: ClassVar[bool] = True
    days: Amount | None = None
    share: Share = 85


class Meeting(PartOf):
    """A cadence: ``weekday`` 0 is Monday."""

    kind: Cadence = Cadence.KANBAN
    every: Every = Every.WEEK
    weekday: Annotated[int, Field(ge=0, le=6)] | None = None
    at: time | None = None
    minutes: Annotated[int, Field(ge=5, le=480)] = 30
    part_of_another: Line = ""


class Decision(PartOf):
    """Of the protocol; ``about``: the parts that it changed or is about."""

    text: Words = ""
    about: Numbers = []
    said_on: date | None = None


KINDS: dict[str, type[PartOf]] = {
    "purpose": Purpose,
    "customer": Customer,
    "criterion": Criterion,
    "grievance": Grievance,
    "group": Group,
    "variability": Variability,
    "demand": Demand,
    "capability": Capability,
    "block": Block,
    "link": Link,
    "risk": Risk,
    "question": Question,
    "agreement": Agreement,
    "rule": Automation,
    "class": ServiceClass,
    "expectation": Expectation,
    "meeting": Meeting,
    "decision": Decision,
}
# Fields that name other parts, and of which kinds; any, where none is said.
NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "criterion": {"answers": ()},
    "grievance": {"group": ("group",), "answers": ()},
    "variability": {"answers": ()},
    "block": {"part_of": ("block",)},
    "link": {"before": ("block",), "next": ("block",)},
    "risk": {"block": ("block",)},
    "question": {"block": ("block",)},
    "agreement": {"block": ("block",)},
    "rule": {"block": ("block",), "next": ("block",)},
    "decision": {"about": ()},
}

# What is said of blocks, and cannot be without them.
OF_BLOCK = tuple(kind for kind, fields in NAMES.items() if kind != "block" and ("block",) in fields.values())

# Fields that name people of the workspace.
PEOPLE = ("owner", "escalate_to", "members", "member")


def open_field(of: Automation) -> str | None:
    """What of a rule has to be said before it can do anything."""
    if of.when == "deadline" and of.ahead is None:
        return "ahead"
    if of.then == "move":
        return None if of.next and of.next != of.block else "next"
    if of.then == "comment":
        return None if of.text.strip() else "text"
    return "member" if of.whom == "member" and of.member is None else None


def read(kind: str, values: dict[str, Any]) -> PartOf:
    """Raises pydantic.ValidationError."""
    return KINDS[kind].model_validate(values)


def named_by(kind: str, values: dict[str, Any]) -> set[int]:
    """The numbers of parts that these values name."""
    found: set[int] = set()
    for field in NAMES.get(kind, {}):
        value = values.get(field)
        found.update(value if isinstance(value, list) else [value] if value is not None else [])
    return found
