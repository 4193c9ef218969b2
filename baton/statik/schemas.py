"""What the API takes and gives about services and their designs."""

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict, Text

Name = Annotated[Text, Field(min_length=1, max_length=120)]


class ServiceIn(Strict):
    """``example``: the key of the one that it begins with; empty: an empty design. ``name``: empty: as the
    example is called."""

    space: int
    name: Annotated[Text, Field(max_length=120)] = ""
    example: str = Field("", max_length=40)


class FromBoardIn(Strict):
    """``name``: empty: as the board is called."""

    name: Annotated[Text, Field(max_length=120)] = ""


class ServiceEdit(Strict):
    name: Name = ""
    archived: bool = False


class ServiceOut(Schema):
    """``blind``: how many blind spots its design has."""

    id: int
    name: str
    space: int
    board: int | None
    archived: bool
    blocks: int
    blind: int
    changed_at: datetime
    may_manage: bool


class ServiceExampleOut(Schema):
    key: str
    name: str
    description: str
    blocks: int


class PartIn(Strict):
    """``values`` as the kind holds them (see ``DesignOut``); what is left out stays open."""

    kind: str = Field(max_length=16)
    values: dict[str, Any] = {}


class PartEdit(Strict):
    """What is said of it now, and only that. ``based_on``: the version that was read before; when somebody
    else said the same field since, nothing is changed."""

    values: dict[str, Any]
    based_on: int | None = None


class PartsBack(Strict):
    parts: list[int] = Field(max_length=2000)


class DesignPartOut(Schema):
    id: int
    kind: str
    version: int
    values: dict[str, Any]


class MendOut(Schema):
    """Add a part of the kind ``add`` with these ``values``; or else say ``field`` of ``part``: these
    ``values``, where there are some."""

    add: str
    values: dict[str, Any]
    part: int | None
    field: str


class SpotOut(Schema):
    """A blind spot, in the reader's words."""

    blind: str
    words: str
    part: int | None
    block: int | None
    mend: MendOut | None


class SaidOut(Schema):
    """Where it is said: ``field`` of ``part``, in the ``step``. ``lacking``: the blocks that lack it."""

    what: str
    words: str
    is_said: bool
    step: str
    part: int | None
    field: str
    lacking: list[str]


class LimitOut(Schema):
    """``a_day`` items arrive, each takes ``days``: ``in_progress`` are in the block (Little's law)."""

    block: int
    a_day: float
    days: float
    in_progress: float
    limit: int


class BlockPlaceOut(Schema):
    block: int
    x: float
    y: float


class GatheringIn(Strict):
    """``words``: what is asked, above the form."""

    words: Annotated[Text, Field(max_length=500)] = ""


class GatheringOut(Schema):
    """``voices``: how many came in, whatever they say. ``address``: of the form, for managers."""

    words: str
    voices: int
    address: str


class VoteIn(Strict):
    wanted: bool


class DotsOut(Schema):
    """``left``: to the asker. ``on``: grievance -> how many dots it has; ``mine``: where the asker's are."""

    left: int
    most: int
    on: dict[str, int]
    mine: list[int]


class WorkshopStepOut(Schema):
    step: str
    minutes: int


class FinishedCardOut(Schema):
    id: int
    number: int
    title: str
    board__name: str


class TracedCardIn(Strict):
    card: int


class SeatIn(Strict):
    """``part`` and ``field``: what they are about to say, if they are in a field."""

    step: Text = Field(max_length=16)
    part: int | None = None
    field: Text = Field("", max_length=40)


class SeatOut(Schema):
    member: int
    step: str
    part: int | None
    field: str


class WorkshopTimerIn(Strict):
    """``step``: at which the clock is for whoever asks; of two who go on at once only one does."""

    does: Literal["start", "pause", "next", "end"]
    step: int = Field(0, ge=0, le=100)


class WorkshopTimerOut(Schema):
    """``step``: of the ``plan``, from 0, and the seconds ``spent`` on it; null: nobody holds a workshop."""

    plan: list[WorkshopStepOut]
    step: int | None
    spent: int
    running: bool


class DesignOut(Schema):
    """``parts`` in the order in which they were put there; ``definition``: the six parts of a Definition of
    Workflow; ``layout``: where blocks stand that nobody has put anywhere."""

    service: ServiceOut
    parts: list[DesignPartOut]
    blind: list[SpotOut]
    definition: list[SaidOut]
    limits: list[LimitOut]
    layout: list[BlockPlaceOut]
    gathering: GatheringOut | None
    dots: DotsOut
    timer: WorkshopTimerOut


class LeadTimeBarOut(Schema):
    """So many items took from ``first`` to ``last`` days, both of them counted."""

    first: int
    last: int
    items: int


class MeasuredTypeOut(Schema):
    """``card_type`` null: of all types together. ``arrivals`` and ``throughput`` a week; ``half``, ``most``
    and ``nearly``: days within which 50, 85 and 95 % of the ``items`` were done; ``kept`` and ``returned``:
    percent. ``bars``: a histogram of lead times; few items draw none."""

    card_type: int | None
    name: str
    arrivals: float | None
    throughput: float | None
    items: int
    half: float | None
    most: float | None
    kept: float | None
    returned: float | None
    nearly: float | None
    bars: list[LeadTimeBarOut]


class FieldOut(Schema):
    name: str
    now: Any
    then: Any


class StepOut(Schema):
    """``words``: what is done, in the reader's words. ``cards``: how many running cards go elsewhere with
    it, if nobody says otherwise into the column or lane that is called ``goes_to``. Of a lane ``column`` is
    its name and ``block`` the class of service, 0: of all other work."""

    what: str
    words: str
    column: str
    column_id: int
    block: int | None
    gate: str
    fields: list[FieldOut]
    cards: int
    goes_to: str


class PlanOut(Schema):
    """``mark`` names exactly these steps; ``stops``: the blind spots that keep it from being published.
    ``side_by_side``: columns that stand one after the other, though their blocks do not follow each other."""

    steps: list[StepOut]
    side_by_side: list[list[str]] = []
    mark: str
    stops: list[SpotOut]


class CardsTo(Strict):
    column: int
    block: int


class PublishIn(Strict):
    """``mark``: of the plan that was looked at; empty: whatever it is by now. ``cards_to``: of columns that
    go, to the column of which block their cards go. ``responsible``: who takes cards that nobody holds where
    they come into progress."""

    note: Annotated[Text, Field(max_length=500)] = ""
    mark: str = Field("", max_length=64)
    cards_to: list[CardsTo] = Field([], max_length=200)
    responsible: int | None = None


class AdoptIn(Strict):
    """``mark``: of the drift that was looked at."""

    mark: str = Field("", max_length=64)


class SaidBeforeOut(Schema):
    """``values``: as the fields were that are otherwise now; ``version``: of the part now."""

    part: int
    version: int
    values: dict[str, Any]


class AdoptedOut(Schema):
    """What the design was told of the board, so that it can be taken back as one step. ``left``: changes of
    the design that are not published yet."""

    said: list[SaidBeforeOut]
    made: list[int]
    gone: list[int]
    left: int


class RollBackIn(Strict):
    version: int
    mark: str = Field("", max_length=64)
    responsible: int | None = None


class SignOffIn(Strict):
    """``reason``: wanted of whoever objects."""

    agrees: bool
    reason: Annotated[Text, Field(max_length=1000)] = ""


class SignOffOut(Schema):
    member: int
    agrees: bool
    reason: str
    said_at: datetime


class VersionIn(Strict):
    """``asked``: who takes part, and is to say whether they agree."""

    name: Name
    asked: list[int] = Field([], max_length=200)


class AgendaOut(Schema):
    point: str
    words: str
    spots: list[SpotOut]


class QuestionCardOut(Schema):
    """The card that a question became."""

    question: int
    card: int
    code: str
    title: str
    done: bool


class FiledOut(Schema):
    """The cards that were made."""

    cards: list[int]


class VersionOut(Schema):
    """``published_at`` null: it was named, to be spoken of, and nothing runs by it. ``asked``: who takes
    part in speaking of it. ``stands``: the design is still as this version has it."""

    id: int
    number: int
    name: str
    note: str
    by: int | None
    published_at: datetime | None
    asked: list[int]
    sign_offs: list[SignOffOut]
    stands: bool
    board: int | None
    blocks: int
