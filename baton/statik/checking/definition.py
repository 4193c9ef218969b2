"""The six parts that a Definition of Workflow has at least (Kanban Guide, May 2025)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from baton.statik.checking.ways import usual_commitment
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.parts import Block, Demand, ServiceClass
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
    """Where it is said: ``field`` of ``part``, in the ``step`` of the workshop. ``lacking``: the names of the
    blocks that lack it."""

    what: Definition
    is_said: bool
    step: str = "workflow"
    part: int | None = None
    field: str = ""
    lacking: tuple[str, ...] = ()


def definition_of(design: Design) -> list[Said]:
    diagram = Diagram(design)
    return [
        of_items(design),
        of_ends(diagram),
        Said(Definition.STATES, any(map(is_between, diagram.blocks.values()))),
        of_limits(design, diagram),
        of_each(Definition.POLICIES, diagram, worked(diagram), has_policy, "enter"),
        of_expectation(design),
    ]


def of_items(design: Design) -> Said:
    named = [each for each in design.all(Demand, "demand") if each.of.type.strip()]
    if named:
        return Said(Definition.ITEMS, True, "demand", named[0].id, "type")
    purposes = design.parts.get("purpose", [])
    if purposes and purposes[0].of.unit.strip():
        return Said(Definition.ITEMS, True, "purpose", purposes[0].id, "unit")
    return Said(Definition.ITEMS, False, "demand")


def of_ends(diagram: Diagram) -> Said:
    promised = next((pk for pk, block in diagram.blocks.items() if block.committed), None)
    finished = bool(diagram.dones) or any(block.delivered for block in diagram.blocks.values())
    where = promised if promised is not None else usual_commitment(diagram)
    lacking = () if promised is not None or where is None else (called(diagram.blocks[where]),)
    is_said = promised is not None and finished
    return Said(Definition.STARTED, is_said, part=where, field="committed", lacking=lacking)


def of_limits(design: Design, diagram: Diagram) -> Said:
    """Each activity between commitment and delivery has a limit, or else each class of service has one."""
    classes = design.all(ServiceClass, "class")
    if classes and all(each.of.cap for each in classes):
        return Said(Definition.LIMITED, True, "classes", classes[0].id, "cap")

    def is_limited(block: Block) -> bool:
        return block.limit is not None

    return of_each(Definition.LIMITED, diagram, in_progress(diagram), is_limited, "limit")


def of_each(
    what: Definition, diagram: Diagram, blocks: list[int], has: Callable[[Block], bool], field: str
) -> Said:
    """Of all these blocks, or of all parts of one."""
    open_ones = [pk for pk in blocks if not has_itself_or_in_parts(diagram, pk, has)]
    where = next(iter(open_ones or blocks), None)
    lacking = tuple(called(diagram.blocks[pk]) for pk in open_ones)
    return Said(what, bool(blocks) and not open_ones, part=where, field=field, lacking=lacking)


def has_itself_or_in_parts(diagram: Diagram, pk: int, has: Callable[[Block], bool]) -> bool:
    parts = [block for block in diagram.blocks.values() if block.part_of == pk]
    return has(diagram.blocks[pk]) or (bool(parts) and all(map(has, parts)))


def worked(diagram: Diagram) -> list[int]:
    """Activities, from Start to Done; what goes on within another is said there."""
    return [
        pk
        for pk in diagram.order()
        if diagram.blocks[pk].kind == BlockKind.ACTIVITY and diagram.blocks[pk].part_of not in diagram.blocks
    ]


def in_progress(diagram: Diagram) -> list[int]:
    """Activities between commitment and delivery; as long as these are not marked, all."""
    promised = marked(diagram, lambda block: block.committed)
    delivered = marked(diagram, lambda block: block.delivered)
    between = diagram.after(promised) if promised else set(diagram.blocks)
    if delivered:
        between &= diagram.leading_to(delivered)
    return [pk for pk in worked(diagram) if pk in between]


def marked(diagram: Diagram, is_so: Callable[[Block], bool]) -> Iterable[int]:
    return [pk for pk, block in diagram.blocks.items() if is_so(block)]


def of_expectation(design: Design) -> Said:
    found = next(iter(design.parts.get("expectation", [])), None)
    if found is None:
        return Said(Definition.EXPECTATION, False, "classes")
    return Said(Definition.EXPECTATION, found.of.days is not None, "classes", found.id, "days")


def called(block: Block) -> str:
    return block.name.strip() or gettext("without a name")


def is_between(block: Block) -> bool:
    return block.kind not in (BlockKind.START, BlockKind.DONE)


def has_policy(block: Block) -> bool:
    return bool(block.enter or block.leave)
