"""What a segment can be written of here: the base's fields and channels in the reader's language, the other
segments, the language itself."""

from functools import cache
from typing import Any, get_args

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from baton.accounts.models import Member
from baton.audiences.accepting.criteria import Criteria
from baton.audiences.base.manifest import Base, Labels, Told, label_of
from baton.audiences.language.document import Segment as Document
from baton.audiences.language.document import references
from baton.audiences.telling.names import language
from baton.segments import bases, finding
from baton.segments.documents import read_version
from baton.segments.models import SegmentVersion
from baton.segments.refusals import BaseIsWrong

LATEST = 5
# In canonical JSON.
NAMES_OTHERS = '"type":"segment"'


def vocabulary(member: Member) -> dict[str, Any]:
    """As ``SegmentVocabularyOut`` tells it; without a base its parts are empty."""
    workspace = member.workspace
    base, problem = None, ""
    if bases.has_base(workspace):
        try:
            base = bases.manifest(workspace)
        except BaseIsWrong as wrong:
            problem = str(wrong)
    return {
        **of_base(base),
        "folder": bases.told_folder(workspace),
        "problem": problem,
        "time_zone": workspace.time_zone,
        "segments": segments(member),
        "language": schema(),
        "criteria": schema_of_criteria(),
        "may_ask_why": finding.may_ask_why(member),
    }


def of_base(base: Base | None) -> dict[str, Any]:
    if base is None:
        none: dict[str, Any] = {"base": "", "has_scores": False, "has_messages": False}
        return none | {name: [] for name in ("attributes", "events", "channels", "purposes")}
    return {
        "base": base.base,
        "attributes": fields(base.customers.attributes),
        "events": [
            {"name": name, "label": said(event.label, name), "fields": fields(event.fields)}
            for name, event in base.events.items()
        ],
        "channels": [{"name": name, "label": said(each.label, name)} for name, each in base.channels.items()],
        "purposes": [{"name": name, "label": said(labels, name)} for name, labels in base.purposes.items()],
        "has_scores": base.scores is not None,
        "has_messages": base.messages is not None,
    }


def fields(told: dict[str, Told]) -> list[dict[str, Any]]:
    """``ops``: what it can be asked, in the order of the language."""
    return [
        {
            "name": name,
            "label": said(each.label, name),
            "type": each.type,
            "currency": each.currency or "",
            "ops": ops_of(each.type),
        }
        for name, each in told.items()
    ]


@cache
def ops_of(kind: str) -> list[str]:
    from baton.audiences.compiling.typing_values import OPS
    from baton.audiences.language.leaves import WITHOUT_VALUE, FieldOp

    return [op for op in get_args(FieldOp) if op in OPS[kind] | WITHOUT_VALUE]


def said(labels: Labels, name: str) -> str:
    return label_of(labels, name, language())


def segments(member: Member) -> list[dict[str, str]]:
    """Versions that another segment may name, the latest of each first; of those that were put away, and of
    long ago, only what one that is there names already."""
    rows = SegmentVersion.objects.filter(segment__workspace=member.workspace_id).defer("document")
    by_number = Window(RowNumber(), partition_by="segment_id", order_by=F("number").desc())
    newest = rows.annotate(place=by_number).filter(place__lte=LATEST).select_related("segment")
    here = [row for row in newest if row.segment.archived_at is None]
    offered: list[SegmentVersion] = [*here]
    named = named_already([row.pk for row in here if row.place == 1]) - {str(row) for row in here}
    keys = {name.partition("@")[0] for name in named}
    kept = rows.filter(segment__key__in=keys).select_related("segment")
    offered += [row for row in kept if str(row) in named]
    offered.sort(key=lambda row: (row.segment.name, row.segment_id, -row.number))
    return [{"name": str(row), "label": row.segment.name} for row in offered]


def named_already(latest: list[int]) -> set[str]:
    """In these versions."""
    rows = SegmentVersion.objects.filter(pk__in=latest, document__contains=NAMES_OTHERS)
    return {name for row in rows for _place, name in references(read_version(row).segment)}


@cache
def schema() -> dict[str, Any]:
    return Document.model_json_schema(by_alias=True)


@cache
def schema_of_criteria() -> dict[str, Any]:
    return Criteria.model_json_schema(by_alias=True)
