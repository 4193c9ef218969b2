"""Make a segment, name it, put it away and bring it back; save what it says as another version."""

from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.audiences.language.hashing import canonical, content_hash
from baton.audiences.language.reading import Read
from baton.audiences.wrong import Wrong
from baton.kit import clock
from baton.kit.short_name import short_name
from baton.segments import finding
from baton.segments.documents import library_of, named, read_text, read_to_keep, read_version, says
from baton.segments.facts import SegmentKept, SegmentSaved
from baton.segments.models import Segment, SegmentVersion
from baton.segments.refusals import (
    DocumentIsWrong,
    NothingChanged,
    SavedMeanwhile,
    SegmentIsPutAway,
    TooManySegments,
    TooManyVersions,
)

MOST = 500
MOST_VERSIONS = 1000
LONGEST_KEY = 60


def make(name: str, *, purpose: str = "", document: str = "", by: Member) -> Segment:
    """With what ``document`` (JSON or YAML) says as its first version; without one, with none yet. Its key is
    the document's own name where that is free. Raises DocumentIsWrong, TooManySegments."""
    access.demand_team(by)
    read = keepable(document) if document else None
    with log.in_turn(by.workspace_id) as workspace:
        if Segment.objects.filter(workspace=workspace).count() >= MOST:
            raise TooManySegments(most=MOST)
        wish = read.segment.segment if read is not None else short_name(name, longest=LONGEST_KEY)
        segment = Segment.objects.create(
            workspace=workspace, key=free_key(workspace, wish), name=name, purpose=purpose, owner=by
        )
        log.record(workspace, SegmentKept(segment=segment.pk, how="made"), by=by)
        if read is not None:
            keep(segment, named(read, segment, 1), "", by, workspace)
        return segment


def free_key(workspace: Workspace, wish: str) -> str:
    """``wish``, or the first of wish-2, wish-3, … that nobody has."""
    wish = wish or "segment"
    rows = Segment.objects.filter(workspace=workspace, key__startswith=wish[:LONGEST_KEY])
    taken = set(rows.values_list("key", flat=True))
    numbered = (f"{wish[:LONGEST_KEY]}-{number}" for number in range(2, MOST + 3))
    return wish if wish not in taken else next(each for each in numbered if each not in taken)


def change(segment: Segment, *, by: Member, **changes: Any) -> Segment:
    """Its ``name``, ``purpose``, ``owner``, whether it is ``archived``. Where nothing changes, nothing is
    told. Raises NotAllowed."""
    finding.demand_keep(segment, by)
    with log.in_turn(segment.workspace_id) as workspace:
        segment = finding.segment(segment.pk, by)
        finding.demand_keep(segment, by)
        how = changed(segment, changes)
        if how:
            segment.changed_at = clock.now()
            segment.save(update_fields=["name", "purpose", "owner", "archived_at", "changed_at"])
            log.record(workspace, SegmentKept(segment=segment.pk, how=how), by=by)
        return segment


def changed(segment: Segment, changes: dict[str, Any]) -> str:
    """What was done by it, in the word of the log; nothing where all of it was so already."""
    how = ""
    for field, word in (("owner", "handed_over"), ("purpose", "renamed"), ("name", "renamed")):
        if field in changes and getattr(segment, field) != changes[field]:
            setattr(segment, field, changes[field])
            how = word
    if "archived" in changes and changes["archived"] != (segment.archived_at is not None):
        segment.archived_at = clock.now() if changes["archived"] else None
        how = "archived" if changes["archived"] else "brought_back"
    return how


def save(segment: Segment, document: str, *, based_on: int, note: str = "", by: Member) -> SegmentVersion:
    """``document`` (JSON or YAML) as the next version. ``based_on``: the number of the version that the
    writer began from, 0 for none. Raises DocumentIsWrong, SegmentIsPutAway, NothingChanged; SavedMeanwhile
    where somebody was quicker."""
    access.demand_team(by)
    read = keepable(document)
    with log.in_turn(segment.workspace_id) as workspace:
        segment = finding.segment(segment.pk, by)
        if segment.archived_at is not None:
            raise SegmentIsPutAway
        latest = segment.latest
        number = latest.number if latest is not None else 0
        if latest is not None and says(read_version(latest).segment) == says(read.segment):
            raise NothingChanged(version=number)
        if latest is not None and number != based_on:
            raise SavedMeanwhile(version=number, name=latest.by.name if latest.by is not None else "–")
        if number >= MOST_VERSIONS:
            raise TooManyVersions(most=MOST_VERSIONS)
        return keep(segment, named(read, segment, number + 1), note, by, workspace)


def keep(segment: Segment, read: Read, note: str, by: Member, workspace: Workspace) -> SegmentVersion:
    try:
        library_of(workspace).following(read)
    except Wrong as wrong:
        raise DocumentIsWrong(wrong) from wrong
    version = SegmentVersion.objects.create(
        segment=segment,
        number=read.segment.version,
        document=canonical(read.segment),
        content_hash=content_hash(read.segment),
        note=note,
        by=by,
    )
    segment.changed_at = clock.now()
    segment.save(update_fields=["changed_at"])
    log.record(workspace, SegmentSaved(segment=segment.pk, version=version.number), by=by)
    return version


def keepable(document: str) -> Read:
    """Before anybody is held up by it. Raises DocumentIsWrong."""
    try:
        return read_to_keep(document)
    except Wrong as wrong:
        raise DocumentIsWrong(wrong) from wrong


def understood(document: str) -> Read:
    """Raises DocumentIsWrong."""
    try:
        return read_text(document)
    except Wrong as wrong:
        raise DocumentIsWrong(wrong) from wrong
