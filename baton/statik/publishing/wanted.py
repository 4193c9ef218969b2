"""The board that a design wants (pure): its columns from left to right, each with what is said of it."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from baton.boards.models import Approvers, Clock, Rule, StageKind, Subject, WhenOverdue
from baton.statik.design.choices import BlockKind, Silent
from baton.statik.design.diagram import Diagram
from baton.statik.design.parts import Agreement, Block
from baton.statik.design.whole import Design, Numbered

MINUTES_OF_A_DAY = 8 * 60
ITEM = "– "
KINDS = {
    BlockKind.START: StageKind.QUEUE,
    BlockKind.QUEUE: StageKind.QUEUE,
    BlockKind.ACTIVITY: StageKind.WORK,
    BlockKind.DECISION: StageKind.WORK,
    BlockKind.WAIT: StageKind.WAIT,
    BlockKind.GATE: StageKind.WAIT,
    BlockKind.DONE: StageKind.DONE,
}
OVERDUE = {
    Silent.TELL: WhenOverdue.TELL,
    Silent.REMIND: WhenOverdue.REMIND,
    Silent.ESCALATE: WhenOverdue.ESCALATE,
}


@dataclass(frozen=True)
class WantedGate:
    """At the exit of its column. ``how``: the fields of a Gate."""

    agreement: int
    name: str
    how: dict[str, Any]
    members: tuple[int, ...] = ()


@dataclass(frozen=True)
class Wanted:
    """``how``: the fields of a Column. ``within``: the block whose column it is a part of."""

    block: int
    name: str
    kind: StageKind
    how: dict[str, Any]
    within: int | None = None
    gates: tuple[WantedGate, ...] = field(default=())


def wanted(design: Design) -> list[Wanted]:
    """A part of a block directly behind it."""
    diagram = Diagram(design)
    blocks = diagram.blocks
    parts: dict[int, list[int]] = defaultdict(list)
    for pk in diagram.order():
        within = blocks[pk].part_of
        if within in blocks and within != pk and blocks[within].part_of is None:
            parts[within].append(pk)
    of_others = {pk for group in parts.values() for pk in group}
    found = []
    for pk in diagram.order():
        if pk in of_others:
            continue
        found.append(column(design, pk, blocks[pk], None))
        for part in parts[pk]:
            found.append(column(design, part, blocks[part], pk, kind=KINDS[BlockKind(blocks[pk].kind)]))
    return found


def column(
    design: Design, pk: int, block: Block, within: int | None, kind: StageKind | None = None
) -> Wanted:
    kind = kind or KINDS[BlockKind(block.kind)]
    agreements = design.of_block("agreement", pk)
    how = {
        "job_function": block.function or "",
        "wip_limit": block.limit,
        "stuck_after_minutes": round(block.days * MINUTES_OF_A_DAY) if block.days else None,
        "hint": hint(block),
        "pulled": kind == StageKind.QUEUE and block.pulled and block.function is not None,
        "clock": clock_of(block, agreements) if kind == StageKind.WAIT else "",
    }
    gates = tuple(gate(each) for each in agreements if can_be_asked(each.of))
    return Wanted(pk, block.name.strip(), kind, how, within, gates)


def hint(block: Block) -> str:
    """What a card has to bring, and what it may leave with."""
    told = [block.gains.strip()]
    if block.enter:
        told.append("\n".join([_("To enter:"), *(f"{ITEM}{line}" for line in block.enter)]))
    if block.leave:
        told.append("\n".join([_("To leave:"), *(f"{ITEM}{line}" for line in block.leave)]))
    return "\n\n".join(part for part in told if part)


def clock_of(block: Block, agreements: list[Numbered[Agreement]]) -> str:
    if block.clock:
        return block.clock
    asks_client = any(each.of.approvers == Approvers.CLIENT for each in agreements)
    return Clock.CLIENT if asks_client else Clock.OURS


def can_be_asked(agreement: Agreement) -> bool:
    by_members = agreement.approvers == Approvers.MEMBERS and bool(agreement.members)
    by_function = agreement.approvers == Approvers.JOB_FUNCTION and agreement.function is not None
    return agreement.approvers == Approvers.CLIENT or by_members or by_function


def gate(agreement: Numbered[Agreement]) -> WantedGate:
    of = agreement.of
    escalates = of.silent == Silent.ESCALATE and of.escalate_to is not None
    how = {
        "approvers": of.approvers,
        "job_function": (of.function or "") if of.approvers == Approvers.JOB_FUNCTION else "",
        "subject": of.subject or Subject.BRIEF_AND_FILES,
        "rule": of.rule if of.rule != Rule.SOME or of.needed else Rule.ANY,
        "needed": of.needed if of.rule == Rule.SOME else None,
        "answer_within_minutes": round(of.hours * 60) if of.hours else None,
        "when_overdue": OVERDUE[Silent(of.silent)] if escalates or of.silent != Silent.ESCALATE else "tell",
        "escalate_to": of.escalate_to if escalates else None,
        "evidence": of.evidence.strip()[:300],
    }
    members = tuple(of.members) if of.approvers == Approvers.MEMBERS else ()
    return WantedGate(agreement.id, of.what.strip() or _("agreement"), how, members)
