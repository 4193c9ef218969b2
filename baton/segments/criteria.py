"""What a segment has to meet: written beside its rules, kept from one word to the next."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.audiences.accepting.criteria import Criteria, ReadCriteria, criteria_of
from baton.audiences.base.manifest import Base
from baton.audiences.language.hashing import canonical, content_hash
from baton.audiences.language.yaml_text import Lines, read
from baton.audiences.wrong import Place, Wrong, known
from baton.kit.errors import NotAllowed
from baton.segments import bases, finding
from baton.segments.documents import Kept
from baton.segments.facts import SegmentCriteriaSaved
from baton.segments.models import Segment, SegmentCriteria
from baton.segments.refusals import CriteriaAreWrong, NothingChanged, SavedMeanwhile, SegmentIsPutAway

# Keys of customers: whether one is in a segment is personal.
PERSONAL = ("include", "exclude")


def latest(segment: Segment) -> SegmentCriteria | None:
    return segment.criteria.select_related("by").order_by("-number").first()


def read_kept(row: SegmentCriteria) -> ReadCriteria | None:
    """None where nothing is asked."""
    if not row.document:
        return None
    return criteria_of(json.loads(row.document, parse_float=Decimal), file=str(row))


def save_criteria(segment: Segment, text: str, *, based_on: int, by: Member) -> SegmentCriteria:
    """``text``: JSON or YAML; empty: nothing is asked any more. ``based_on``: the number of those that the
    writer began from, 0 for none. Test customers are written by whoever may see personal data, and stay as
    they are when somebody else saves. Raises CriteriaAreWrong, NotAllowed, SegmentIsPutAway, NothingChanged;
    SavedMeanwhile where somebody was quicker."""
    access.demand_team(by)
    value, lines = sent(text)
    if not finding.may_see_few(by) and any(value.get(kind) for kind in PERSONAL):
        raise NotAllowed
    with log.in_turn(segment.workspace_id) as workspace:
        segment = finding.segment(segment.pk, by)
        if segment.archived_at is not None:
            raise SegmentIsPutAway
        before = latest(segment)
        number = before.number if before is not None else 0
        if not finding.may_see_few(by):
            value |= personal_of(before)
        wanted = understood(value, lines)
        if wanted is not None:
            demand_fitting(wanted, segment, workspace)
        document = canonical(wanted.criteria) if wanted is not None else ""
        if document == (before.document if before is not None else ""):
            raise NothingChanged(version=number)
        if number != based_on:
            name = before.by.name if before is not None and before.by is not None else "–"
            raise SavedMeanwhile(version=number, name=name)
        kept = SegmentCriteria.objects.create(
            segment=segment,
            number=number + 1,
            document=document,
            content_hash=content_hash(wanted.criteria) if wanted is not None else "",
            by=by,
        )
        log.record(workspace, SegmentCriteriaSaved(segment=segment.pk, number=kept.number), by=by)
        return kept


def sent(text: str) -> tuple[dict[str, Any], Lines]:
    if not text.strip():
        return {}, {}
    try:
        value, lines = read(text.encode())
    except Wrong as wrong:
        raise CriteriaAreWrong(wrong) from wrong
    if not isinstance(value, dict):
        # Says so in the words of the language.
        understood(value, lines)
    return dict(value), lines


def understood(value: Any, lines: Lines) -> ReadCriteria | None:
    """None where nothing is asked. Raises CriteriaAreWrong."""
    if value == {}:
        return None
    try:
        return criteria_of(value, lines)
    except Wrong as wrong:
        raise CriteriaAreWrong(wrong) from wrong


def personal_of(row: SegmentCriteria | None) -> dict[str, list[str]]:
    document = json.loads(row.document) if row is not None and row.document else {}
    return {kind: document[kind] for kind in PERSONAL if document.get(kind)}


def demand_fitting(wanted: ReadCriteria, segment: Segment, workspace: Workspace) -> None:
    """What another segment or the base would not know is said while it is written. A base that is not there,
    or cannot be read, stops nobody from writing. Raises CriteriaAreWrong."""
    problems = list(strange(wanted.criteria, segment, Kept(workspace), bases.readable(workspace)))
    if problems:
        raise CriteriaAreWrong(wanted.wrong(problems))


def strange(
    criteria: Criteria, segment: Segment, segments: Kept, base: Base | None
) -> Iterator[tuple[Place, str]]:
    for at, over in enumerate(criteria.overlap):
        if over.segment.partition("@")[0] == segment.key:
            yield ("overlap", at, "segment"), "is the segment itself"
        elif over.segment not in segments:
            yield ("overlap", at, "segment"), f"there is no segment “{over.segment}”"
    if base is None:
        return
    yield from unknown("reach", "channel", (each.channel for each in criteria.reach), base.channels)
    yield from unknown("fresh", "event", (each.event for each in criteria.fresh), base.events)
    attributes = base.customers.attributes
    yield from unknown("filled", "attribute", (each.attribute for each in criteria.filled), attributes)
    for kind in PERSONAL:
        reasons = [base.why_no_key(key) for key in getattr(criteria, kind)]
        yield from (((kind, at), reason) for at, reason in enumerate(reasons) if reason)


def unknown(kind: str, field: str, names: Iterable[str], of: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    for at, name in enumerate(names):
        if name not in of:
            yield (kind, at, field), f"there is no {field} “{name}”; {known(of)}"
