"""What a segment can be written of here: the base's fields and channels in the reader's language, the other
segments, the language itself."""

from functools import cache
from typing import Any, get_args

from baton.accounts.models import Member
from baton.audiences.base.manifest import Base, Labels, Told, label_of
from baton.audiences.language.document import Segment as Document
from baton.audiences.telling.names import language
from baton.segments import bases, finding
from baton.segments.models import SegmentVersion
from baton.segments.refusals import BaseIsWrong

MOST_SEGMENTS = 500


def vocabulary(member: Member) -> dict[str, Any]:
    """As ``VocabularyOut`` tells it; without a base its parts are empty."""
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
    """Every version that another segment may name, the latest of each first."""
    rows = SegmentVersion.objects.filter(segment__workspace=member.workspace_id)
    listed = rows.select_related("segment").order_by("segment__name", "segment_id", "-number")
    return [{"name": str(row), "label": row.segment.name} for row in listed[:MOST_SEGMENTS]]


@cache
def schema() -> dict[str, Any]:
    return Document.model_json_schema(by_alias=True)
