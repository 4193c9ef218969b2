"""What publishing does, and what was published, as the API tells it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.accounts.roles import JobFunction
from baton.rules.documents import THEN, WHEN
from baton.rules.sentence import sentence
from baton.rules.telling import filter_shown
from baton.rules.words import Words, quoted
from baton.statik.design.field_words import label_of
from baton.statik.design.whole import Design
from baton.statik.models import Service, Version
from baton.statik.publishing.difference import OF_LANES, OF_RULES, OF_WORDS, Step
from baton.statik.publishing.publishing import Plan
from baton.statik.publishing.wanted_rules import Said, standing_in

# Fields of blocks that hold job functions.
JOBS = ("deputy", "others")


class WordsOfDesign(Words):
    """With the blocks that are no columns yet (``Stages``)."""

    def __init__(self, reader: Member, design: Design) -> None:
        super().__init__(reader)
        self.blocks = {-each.id: each.of.name for each in design.blocks}

    def column(self, pk: int) -> str:
        return quoted(self.blocks[pk]) if pk in self.blocks else super().column(pk)


def steps_told(plan: Plan, design: Design, reader: Member) -> list[dict[str, Any]]:
    words = WordsOfDesign(reader, design)
    return [step_told(step, plan, words) for step in plan.steps]


def step_told(step: Step, plan: Plan, words: WordsOfDesign) -> dict[str, Any]:
    fields: Mapping[str, Any] = step.fields
    if step.what in OF_RULES:
        fields = {
            name: (rule_told(now, words), rule_told(then, words)) for name, (now, then) in fields.items()
        }
    elif step.what in OF_WORDS:
        fields = dict(word_told(*each) for each in fields.items())
    return {
        "what": step.what,
        "words": str(step.what.label),
        "column": step.column,
        "column_id": 0 if step.gate or step.what in OF_LANES else step.there,
        "block": step.block,
        "gate": step.gate,
        "fields": [{"name": name, "now": now, "then": then} for name, (now, then) in fields.items()],
        "cards": plan.cards_of(step),
        "goes_to": plan.goes_to_of(step),
    }


def word_told(name: str, pair: Sequence[Any]) -> tuple[str, tuple[Any, ...]]:
    """The field as people call it, and job functions as they are called."""
    kind, field = name.split(".")
    return label_of(kind, field), tuple(in_words(value) if field in JOBS else value for value in pair)


def in_words(jobs: Any) -> str | None:
    """Of one job function, or of several."""
    many = [jobs] if isinstance(jobs, str) else jobs or []
    return ", ".join(str(JobFunction(each).label) for each in many) or None


def rule_told(said: Said | None, words: WordsOfDesign) -> str | None:
    if said is None:
        return None
    here = " ".join(words.column(each) for each in standing_in(said["filter"]))
    shown = (
        _("it stands in %(stage)s") % {"stage": here} if here else filter_shown(said["filter"], words.reader)
    )
    return sentence(WHEN.validate_python(said["when"]), shown, THEN.validate_python(said["then"]), words)


def versions_told(service: Service) -> list[dict[str, Any]]:
    now = rows_now(service)
    rows = service.versions.order_by("-number").prefetch_related("asked", "sign_offs")
    return [version_told(row, now) for row in rows]


def rows_now(service: Service) -> list[Any]:
    rows = service.parts.filter(removed_at=None).order_by("pk").values_list("pk", "kind", "values")
    return [list(row) for row in rows]


def sign_offs_told(version: Version) -> list[dict[str, Any]]:
    rows = sorted(version.sign_offs.all(), key=lambda row: (row.said_at, row.pk))
    return [
        {"member": row.member_id, "agrees": row.agrees, "reason": row.reason, "said_at": row.said_at}
        for row in rows
    ]


def version_told(version: Version, now: Sequence[Any] | None = None) -> dict[str, Any]:
    """``now``: the parts as they stand, when the teller has them."""
    return {
        "id": version.pk,
        "number": version.number,
        "name": version.name,
        "note": version.note,
        "by": version.by_id,
        "published_at": version.published_at,
        "board": version.board_id,
        "asked": sorted(member.pk for member in version.asked.all()),
        "stands": version.design == (rows_now(version.service) if now is None else now),
        "sign_offs": sign_offs_told(version),
        "blocks": sum(kind == "block" for _pk, kind, _values in version.design),
    }
