"""Does somebody answer for each block, is agreed what has to be, are risks and questions answered? That these
stand on the blocks is Baton's own addition to STATIK."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from baton.statik.checking.spot import HIGH, Blind, Mend, Spot
from baton.statik.checking.ways import about, backwards
from baton.statik.design.choices import BlockKind, Silent
from baton.statik.design.diagram import Diagram
from baton.statik.design.parts import Agreement, Block, Risk, open_field
from baton.statik.design.whole import Design, Numbered

WORKED = (BlockKind.ACTIVITY, BlockKind.DECISION)


def not_agreed(design: Design, diagram: Diagram) -> Iterator[Spot]:
    for pk in backwards(diagram):
        block = diagram.blocks[pk]
        agreements = design.of_block("agreement", pk)
        yield from of_people(diagram, pk, block, agreements)
        for agreement in agreements:
            yield from of_agreement(diagram, pk, agreement)
        for risk in design.of_block("risk", pk):
            yield from of_risk(block, pk, risk)
        for rule in design.of_block("rule", pk):
            if field := open_field(rule.of):
                yield Spot(
                    Blind.RULE_OPEN, rule.id, pk, {"name": block.name}, Mend(part=rule.id, field=field)
                )
        for question in design.of_block("question", pk):
            if not question.of.answer.strip():
                facts = {"name": block.name, "text": question.of.text}
                yield Spot(Blind.UNANSWERED, question.id, pk, facts, Mend(part=question.id, field="answer"))
    for question in design.of_block("question", None):
        if not question.of.answer.strip():
            facts = {"name": _("the service as a whole"), "text": question.of.text}
            yield Spot(Blind.UNANSWERED, question.id, None, facts, Mend(part=question.id, field="answer"))
    yield from of_rework(design, diagram)


def of_people(
    diagram: Diagram, pk: int, block: Block, agreements: list[Numbered[Agreement]]
) -> Iterator[Spot]:
    if block.kind in WORKED and block.function is None:
        yield about(Blind.NO_FUNCTION, diagram, pk, "function")
    if block.kind == BlockKind.WAIT and block.clock is None:
        yield about(Blind.NO_CLOCK, diagram, pk, "clock")
    if agreements:
        return
    if block.kind == BlockKind.GATE:
        yield Spot(Blind.GATE_OPEN, pk, pk, {"name": block.name}, Mend(add="agreement", values={"block": pk}))
    elif is_cross_functional(block):
        mend = Mend(add="agreement", values={"block": pk})
        yield Spot(Blind.NO_AGREEMENT, pk, pk, {"name": block.name}, mend)


def is_cross_functional(block: Block) -> bool:
    return len({*block.others, *([block.function] if block.function else [])}) > 1


def of_agreement(diagram: Diagram, pk: int, agreement: Numbered[Agreement]) -> Iterator[Spot]:
    of, name = agreement.of, diagram.blocks[pk].name
    nobody = of.approvers is None
    nobody |= of.approvers == "job_function" and of.function is None
    nobody |= of.approvers == "members" and not of.members
    if nobody:
        yield Spot(
            Blind.NO_APPROVER, agreement.id, pk, {"name": name}, Mend(part=agreement.id, field="approvers")
        )
    if of.subject is None and not of.evidence.strip():
        yield Spot(
            Blind.NO_EVIDENCE, agreement.id, pk, {"name": name}, Mend(part=agreement.id, field="evidence")
        )
    if of.silent == Silent.ESCALATE and of.escalate_to is None:
        yield Spot(
            Blind.NO_ESCALATION,
            agreement.id,
            pk,
            {"name": name},
            Mend(part=agreement.id, field="escalate_to"),
        )
    if of.hours is None:
        yield Spot(Blind.NO_TIME, agreement.id, pk, {"name": name}, Mend(part=agreement.id, field="hours"))


def of_risk(block: Block, pk: int, risk: Numbered[Risk]) -> Iterator[Spot]:
    of = risk.of
    if (of.likelihood or 0) * (of.impact or 0) < HIGH:
        return
    facts = {"name": block.name, "text": of.text}
    if not of.answer.strip():
        yield Spot(Blind.RISK_OPEN, risk.id, pk, facts, Mend(part=risk.id, field="answer"))
    elif of.owner is None:
        yield Spot(Blind.RISK_OF_NOBODY, risk.id, pk, facts, Mend(part=risk.id, field="owner"))


def of_rework(design: Design, diagram: Diagram) -> Iterator[Spot]:
    for link in design.links:
        if link.rework and not link.name:
            name = diagram.blocks[link.before].name
            mend = Mend(part=link.id, field="name")
            yield Spot(Blind.REWORK_UNNAMED, link.id, link.before, {"name": name}, mend)
