"""Segments, versions and runs as the API tells them."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from baton.accounts.models import Member
from baton.audiences.accepting.criteria import Criteria, places
from baton.audiences.language.hashing import canonical
from baton.segments import bases, finding
from baton.segments.accepting import Words
from baton.segments.criteria import PERSONAL, latest
from baton.segments.models import RunState, Segment, SegmentRun, SegmentVersion
from baton.segments.refusals import RunBrokenOff
from baton.segments.running import told_state

MOST_RUNS = 200


def segments_told(member: Member) -> list[dict[str, Any]]:
    """All that the asker sees, by name; three questions, however many there are."""
    seen = Segment.objects.seen_by(member)
    rows = SegmentVersion.objects.filter(pk__in=newest(seen)).defer("document")
    versions = {version.segment_id: version for version in rows}
    runs = {run.version.segment_id: run for run in finding.last_done(seen)}
    return [
        segment_told(segment, member, versions.get(segment.pk), runs.get(segment.pk))
        for segment in seen.select_related("owner").order_by("name", "id")
    ]


def newest(segments: "QuerySet[Segment]") -> "QuerySet[Segment, int | None]":
    """The numbers in the table of the latest version of each."""
    of_each = SegmentVersion.objects.filter(segment=OuterRef("pk")).order_by("-number").values("pk")[:1]
    return segments.annotate(newest=Subquery(of_each)).values_list("newest", flat=True)


def one_told(segment: Segment, member: Member) -> dict[str, Any]:
    """With every version, the latest first, and the text of the latest."""
    latest = segment.latest
    versions = segment.versions.defer("document").order_by("-number")
    done = finding.last_done(Segment.objects.filter(pk=segment.pk)).first()
    return {
        **segment_told(segment, member, latest, done),
        "document": latest.document if latest is not None else "",
        "versions": [version_told(each) for each in versions],
    }


def segment_told(
    segment: Segment, member: Member, latest: SegmentVersion | None, run: SegmentRun | None
) -> dict[str, Any]:
    return {
        "id": segment.pk,
        "key": segment.key,
        "name": segment.name,
        "purpose": segment.purpose,
        "owner": segment.owner_id,
        "archived": segment.archived_at is not None,
        "changed_at": segment.changed_at,
        "version": latest.number if latest is not None else 0,
        "size": run.size if run is not None else None,
        "customers": run.customers if run is not None else None,
        "run_version": run.version.number if run is not None else None,
        "run_at": run.finished_at if run is not None else None,
        "may_keep": finding.may_keep(segment, member),
    }


def version_told(version: SegmentVersion) -> dict[str, Any]:
    return {
        "id": version.pk,
        "number": version.number,
        "content_hash": version.content_hash,
        "note": version.note,
        "by": version.by_id,
        "made_at": version.created_at,
    }


def criteria_told(segment: Segment, member: Member) -> dict[str, Any]:
    """``document``: without test customers for whoever may not see personal data."""
    row = latest(segment)
    words = Words(member, bases.readable(segment.workspace))
    criteria = words.criteria(row) if row is not None else None
    hidden = criteria is not None and not words.sees and bool(criteria.include or criteria.exclude)
    return {
        "number": row.number if row is not None else 0,
        "document": row.document if row is not None and not hidden else without_keys(criteria),
        "criteria": words.wanted(row) if row is not None else [],
        "hides_customers": hidden,
        "by": row.by_id if row is not None else None,
        "made_at": row.created_at if row is not None else None,
    }


def without_keys(criteria: Criteria | None) -> str:
    """Empty where nothing else is asked."""
    if criteria is None:
        return ""
    bare = criteria.model_copy(update={kind: () for kind in PERSONAL})
    return canonical(bare) if places(bare) else ""


def runs_of(segment: Segment) -> "QuerySet[SegmentRun]":
    runs = SegmentRun.objects.filter(version__segment=segment)
    return runs.select_related("version", "job", "criteria").defer("version__document")


def runs_told(segment: Segment, member: Member) -> list[dict[str, Any]]:
    """The latest first."""
    words = Words(member, bases.readable(segment.workspace))
    return [run_told(run, words) for run in runs_of(segment).order_by("-id")[:MOST_RUNS]]


def run_told(run: SegmentRun, words: Words) -> dict[str, Any]:
    state = told_state(run)
    return {
        "id": run.pk,
        "version": run.version.number,
        "as_of": run.as_of,
        "engine": run.engine,
        "state": state,
        "size": run.size,
        "customers": run.customers,
        "by_rule": [{"place": place, "customers": count} for place, count in run.by_rule.items()],
        "members_hash": run.members_hash,
        "error": run.error or (str(RunBrokenOff()) if state == RunState.FAILED else ""),
        "criteria": run.criteria.number if run.criteria is not None else None,
        "accepted": run.accepted,
        "judged": words.verdict(run),
        "misfits": run.verdict.get("problems", []),
        "by": run.by_id,
        "ordered_at": run.created_at,
        "finished_at": run.finished_at,
    }
