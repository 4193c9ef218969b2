"""What the API takes and gives about segments."""

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import AfterValidator, Field

from baton.kit.incoming import Strict, Text, not_blank
from baton.segments.documents import LONGEST

Name = Annotated[Text, Field(min_length=1, max_length=120), AfterValidator(not_blank)]
Purpose = Annotated[Text, Field(max_length=1000)]
# JSON or YAML, as the language of segments has it (`baton segment schema`).
Document = Annotated[str, Field(max_length=LONGEST)]
# A day, which means its end in the document's zone; empty: now.
AsOf = Annotated[Text, Field(max_length=40)]


class SegmentIn(Strict):
    """``document``: JSON or YAML with which it begins; empty: with none."""

    name: Name
    purpose: Purpose = ""
    document: Document = ""


class SegmentEdit(Strict):
    """``owner``: somebody of the team."""

    name: Name = ""
    purpose: Purpose = ""
    owner: int | None = None
    archived: bool = False


class SegmentOut(Schema):
    """``version``: the number of the latest, 0 for none. ``size`` of ``customers``: of the last run that was
    done, which was of ``run_version``."""

    id: int
    key: str
    name: str
    purpose: str
    owner: int | None
    archived: bool
    changed_at: datetime
    version: int
    size: int | None
    customers: int | None
    run_version: int | None
    run_at: datetime | None
    may_keep: bool


class SegmentVersionOut(Schema):
    id: int
    number: int
    content_hash: str
    note: str
    by: int | None
    made_at: datetime


class SegmentWholeOut(SegmentOut):
    """``document``: canonical JSON as text, of the latest version; empty where there is none."""

    document: str
    versions: list[SegmentVersionOut]


class SegmentDocumentOut(SegmentVersionOut):
    document: str
    segment: int


class SegmentVersionIn(Strict):
    """``based_on``: the number of the version that the writer began from; 0 for none."""

    document: Document
    based_on: Annotated[int, Field(ge=0, le=999_999)]
    note: Annotated[Text, Field(max_length=500)] = ""


class SegmentCriteriaIn(Strict):
    """``document``: criteria as JSON or YAML (`baton segment accept`); empty: nothing is asked any more.
    ``based_on``: the number of those that the writer began from; 0 for none."""

    document: Document
    based_on: Annotated[int, Field(ge=0, le=999_999)]


class CriterionOut(Schema):
    place: str
    words: str


class SegmentCriteriaOut(Schema):
    """``number``: 0 for none yet. ``document``: canonical JSON as text, empty where nothing is asked.
    ``hides_customers``: there are test customers, which are told to whoever may see personal data alone; they
    stay when somebody else saves."""

    number: int
    document: str
    criteria: list[CriterionOut]
    hides_customers: bool
    by: int | None
    made_at: datetime | None


class SegmentRunIn(Strict):
    as_of: AsOf = ""


class RuleHeldOut(Schema):
    place: str
    customers: int


class JudgedOut(CriterionOut):
    """``found``: in words, empty where it would tell of fewer than 10 people whoever may not see personal
    data; ``holds``: null where there was nothing to hold it against, which refuses nothing."""

    found: str
    holds: bool | None


class DocumentProblemOut(Schema):
    """``place``: like ``definition.rules[2].field``; ``line``: of the text that was sent."""

    place: str
    line: int | None
    reason: str


class SegmentRunOut(Schema):
    """``by_rule``: of how many customers each rule holds; ``members_hash``: equal lists, equal hash.
    ``accepted``: whether it meets the criteria of the number ``criteria``, both null where it was held
    against none; ``misfits``: why they could not be judged."""

    id: int
    version: int
    as_of: datetime
    engine: str
    state: Literal["queued", "running", "done", "failed"]
    size: int | None
    customers: int | None
    by_rule: list[RuleHeldOut]
    members_hash: str
    error: str
    criteria: int | None
    accepted: bool | None
    judged: list[JudgedOut]
    misfits: list[DocumentProblemOut]
    by: int | None
    ordered_at: datetime
    finished_at: datetime | None


class SegmentQuestionIn(Strict):
    document: Document
    as_of: AsOf = ""


class WhyIn(SegmentQuestionIn):
    key: Annotated[Text, Field(min_length=1, max_length=200)]


# Null for somebody but fewer than 10, which is told to whoever may see personal data alone.
Count = int | None


class RuleWordsOut(Schema):
    """``customers``: of how many it holds, whatever stands beside it; null also where nothing was counted."""

    place: str
    words: str
    customers: int | None


class FallOut(Schema):
    """A rule of the top group. ``alone``: of how many it holds; ``so_far``: who is in by the rules up to it;
    ``without``: how many members there were if it were taken out."""

    place: str
    words: str
    alone: Count
    so_far: Count
    without: Count


class ChannelReachOut(Schema):
    channel: str
    label: str
    members: Count


class SegmentCountOut(Schema):
    """``steps``: none where there are more rules in the top group than are told apart. A count is null for
    somebody but fewer than 10, which is told to whoever may see personal data alone."""

    customers: Count
    members: Count
    combinator: Literal["and", "or"]
    steps: list[FallOut]
    reach: list[ChannelReachOut]
    as_of: datetime


class RefusedOut(Schema):
    """``code``: its name for programs; ``words``: a sentence for whoever asked."""

    code: str
    words: str


class CheckOut(Schema):
    """``document``: canonical JSON as text, empty where what was sent cannot be read; ``counted``: null where
    something is wrong, where there is no base, or where it cannot be counted now, which ``refused`` says."""

    document: str
    problems: list[DocumentProblemOut]
    sentence: str
    rules: list[RuleWordsOut]
    counted: SegmentCountOut | None
    refused: RefusedOut | None


class WhyRuleOut(Schema):
    """``decides``: the other way round, it alone would have let them in."""

    place: str
    depth: int
    words: str
    holds: bool
    decides: bool


class WhyOut(Schema):
    """``key``: masked."""

    key: str
    is_in: bool
    as_of: datetime
    rules: list[WhyRuleOut]


class ByRuleOut(Schema):
    words: str
    members: Count


class MemberDifferenceOut(Schema):
    """``joined_by``: of those who join, how many each earlier rule had turned away; ``left_by``: of those who
    leave, how many each later rule turns away. ``some_…``: keys, masked. A count is null, and its keys are
    left out, for somebody but fewer than 10, which is told to whoever may see personal data alone."""

    before: Count
    after: Count
    stayed: Count
    joined: Count
    left: Count
    joined_by: list[ByRuleOut]
    left_by: list[ByRuleOut]
    some_joined: list[str]
    some_left: list[str]
    as_of: datetime


class SegmentDifferenceOut(Schema):
    """``gone``, ``come``: rules of the top group, in words; ``members``: null without a base."""

    old: int
    new: int
    gone: list[str]
    come: list[str]
    problems: list[DocumentProblemOut]
    members: MemberDifferenceOut | None


class OverlapIn(Strict):
    """``segment``: the chosen ones; none: all that are not put away."""

    segment: list[int] = Field([], max_length=50)


class OverlapSegmentOut(Schema):
    """``version``, ``as_of``, ``size``: of its last run that was done."""

    id: int
    name: str
    version: int
    as_of: datetime
    size: int


class SegmentOverlapOut(Schema):
    """``shared``: a row and a column per segment, in their order; members who are in both, null for somebody
    but fewer than ``least``, which is told to whoever may see personal data alone. ``without_run``: names of
    those that have none; ``left_out``: how many more there are than fit; ``of_one_state``: whether the base's
    files were the same for every run."""

    segments: list[OverlapSegmentOut]
    shared: list[list[int | None]]
    least: int
    without_run: list[str]
    left_out: int
    of_one_state: bool


class BaseNameOut(Schema):
    name: str
    label: str


class BaseFieldOut(BaseNameOut):
    """``ops``: what it can be asked."""

    type: Literal["text", "integer", "decimal", "money", "boolean", "date", "time"]
    currency: str
    ops: list[str]


class BaseEventOut(BaseNameOut):
    fields: list[BaseFieldOut]


class SegmentVocabularyOut(Schema):
    """``base``: its name, empty where there is none; then ``folder`` says where it would lie, and ``problem``
    what is wrong with one that is there. ``language``: the JSON Schema of a document,
    ``criteria``: that of what it has to meet."""

    base: str
    folder: str
    problem: str
    attributes: list[BaseFieldOut]
    events: list[BaseEventOut]
    channels: list[BaseNameOut]
    purposes: list[BaseNameOut]
    has_scores: bool
    has_messages: bool
    segments: list[BaseNameOut]
    time_zone: str
    language: dict[str, Any]
    criteria: dict[str, Any]
    may_ask_why: bool
