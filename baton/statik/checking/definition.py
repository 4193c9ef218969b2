"""The six parts that a Definition of Workflow has at least (Kanban Guide, May 2025)."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.statik.design.choices import BlockKind
from baton.statik.design.parts import Block, Demand
from baton.statik.design.whole import Design


class Definition(models.TextChoices):
    ITEMS = "items", _("What the items of work are")
    STARTED = "started", _("When an item is started and when it is finished")
    STATES = "states", _("Which states it goes through between the two")
    LIMITED = "limited", _("How work in progress is controlled")
    POLICIES = "policies", _("By which explicit policies items flow")
    EXPECTATION = "expectation", _("A service level expectation")


@dataclass(frozen=True)
class Said:
    what: Definition
    is_said: bool


def definition_of(design: Design) -> list[Said]:
    blocks = [each.of for each in design.blocks]
    between = [block for block in blocks if block.kind not in (BlockKind.START, BlockKind.DONE)]
    worked = [block for block in between if block.kind == BlockKind.ACTIVITY]
    started = any(block.committed for block in blocks)
    finished = any(block.kind == BlockKind.DONE or block.delivered for block in blocks)
    expectation, purpose = design.only("expectation"), design.only("purpose")
    named = [each for each in design.all(Demand, "demand") if each.of.type.strip()]
    return [
        Said(Definition.ITEMS, bool(named) or bool(purpose and purpose.unit.strip())),
        Said(Definition.STARTED, started and finished),
        Said(Definition.STATES, bool(between)),
        Said(Definition.LIMITED, any(block.limit for block in between)),
        Said(Definition.POLICIES, bool(worked) and all(map(has_policy, worked))),
        Said(Definition.EXPECTATION, expectation is not None and expectation.days is not None),
    ]


def has_policy(block: Block) -> bool:
    return bool(block.enter or block.leave)
