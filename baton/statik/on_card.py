"""What the design says of the stage in which a card stands: for whoever just took it there."""

from collections.abc import Mapping
from typing import Any

from baton.accounts.models import Member
from baton.boards.models import Approvers, Card, Rule
from baton.statik.design.choices import Silent
from baton.statik.design.parts import Agreement, ServiceClass
from baton.statik.design.whole import Design
from baton.statik.in_force import design_in_force
from baton.statik.models import Service, Stage
from baton.statik.publishing.wanted_lanes import CLASSES


def stage_of_card(card: Card, by: Member) -> dict[str, Any] | None:
    """By the version in force. None: nobody designed the board, or not this stage, or ``by`` does not see
    the service."""
    seen = Service.objects.seen_by(by)
    stage = Stage.objects.filter(service__in=seen, column=card.column_id).select_related("service").first()
    if stage is None:
        return None
    design = design_in_force(stage.service)
    block = next((each.of for each in design.blocks if each.id == stage.block_id), None) if design else None
    if design is None or block is None:
        return None
    return {
        "service": stage.service_id,
        "service_name": stage.service.name,
        "block": stage.block_id,
        "name": block.name,
        "function": block.function,
        "deputy": block.deputy,
        "gains": block.gains,
        "enter": block.enter,
        "leave": block.leave,
        "risks": risks(design, stage.block_id),
        "questions": [
            each.of.text
            for each in design.of_block("question", stage.block_id)
            if not each.of.answer.strip() and each.of.text.strip()
        ],
        "agreements": agreements(design, stage.block_id, by),
        "of_class": of_class(design, card),
    }


def agreements(design: Design, block: int, by: Member) -> list[dict[str, Any]]:
    """What has to be agreed to before a card leaves: also that of the whole of which the block is a part."""
    whole = next((each.of.part_of for each in design.blocks if each.id == block), None)
    found = [*design.of_block("agreement", block), *(design.of_block("agreement", whole) if whole else [])]
    named = {pk for each in found for pk in (*each.of.members, each.of.escalate_to) if pk}
    names = dict(Member.objects.filter(workspace=by.workspace_id, pk__in=named).values_list("pk", "name"))
    return [agreement(each.of, names) for each in found]


def agreement(of: Agreement, names: Mapping[int, str]) -> dict[str, Any]:
    by_function = of.approvers == Approvers.JOB_FUNCTION
    by_members = of.approvers == Approvers.MEMBERS
    return {
        "what": of.what.strip(),
        "approvers": of.approvers,
        "function": of.function if by_function else None,
        "people": [names[pk] for pk in of.members if pk in names] if by_members else [],
        "rule": of.rule,
        "needed": of.needed if of.rule == Rule.SOME else None,
        "subject": of.subject,
        "evidence": of.evidence.strip(),
        "hours": of.hours,
        "silent": of.silent,
        "goes_to": names.get(of.escalate_to or 0, "") if of.silent == Silent.ESCALATE else "",
    }


def of_class(design: Design, card: Card) -> dict[str, Any] | None:
    """What was agreed on cards of its class of service. None: nothing was."""
    classes = (each.of for each in design.all(ServiceClass, "class"))
    found = next((each for each in classes if CLASSES[each.shape] == card.class_of_service), None)
    told = {name: getattr(found, name) for name in ("shown", "pulled", "limits", "promise")} if found else {}
    return {"shape": found.shape, **told} if found and any(told.values()) else None


def risks(design: Design, block: int) -> list[dict[str, Any]]:
    """The heaviest first."""
    found = [each.of for each in design.of_block("risk", block) if each.of.text.strip()]
    found.sort(key=lambda risk: -(risk.likelihood or 0) * (risk.impact or 0))
    return [{"text": risk.text, "sign": risk.sign, "answer": risk.answer} for risk in found]
