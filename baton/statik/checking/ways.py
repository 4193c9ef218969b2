"""Does every way lead from Start to Done?"""

from collections.abc import Iterator

from baton.statik.checking.spot import Blind, Mend, Spot
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram


def not_a_way(diagram: Diagram) -> Iterator[Spot]:
    if not diagram.dones:
        yield Spot(Blind.NO_DONE, mend=Mend(add="block", values={"kind": BlockKind.DONE}))
    for pk in diagram.dones[1:]:
        yield about(Blind.MANY_DONES, diagram, pk, "kind")
    to_done = diagram.leading_to(diagram.dones)
    yield from where_it_ends(diagram, to_done)
    from_start = diagram.after(diagram.starts)
    for pk in backwards(diagram):
        # What goes on within a block is reached through it.
        if diagram.blocks[pk].part_of in diagram.blocks and not (diagram.next[pk] or diagram.before[pk]):
            continue
        if diagram.dones and pk not in to_done:
            yield about(Blind.NOT_DELIVERED, diagram, pk)
        elif diagram.starts and pk not in from_start and diagram.before[pk]:
            yield about(Blind.APART, diagram, pk)
    for group in diagram.circles():
        names = ", ".join(f"“{diagram.blocks[pk].name}”" for pk in sorted(group))
        yield Spot(Blind.CIRCLE, group[0], group[0], {"names": names})
    yield from of_single_blocks(diagram)
    if diagram.blocks and not any(block.committed for block in diagram.blocks.values()):
        yield Spot(Blind.NO_COMMITMENT)
    if diagram.blocks and not any(block.delivered for block in diagram.blocks.values()):
        yield Spot(Blind.NO_DELIVERY)


def where_it_ends(diagram: Diagram, to_done: set[int]) -> Iterator[Spot]:
    """The team works its way back from Done; here it has not come to Start yet."""
    if diagram.dones and not any(pk in to_done for pk in diagram.starts):
        yield Spot(Blind.NO_START)
    for pk in backwards(diagram):
        begins = diagram.blocks[pk].kind == BlockKind.START
        if pk in to_done and not begins and not diagram.before[pk]:
            mend = Mend(add="link", values={"next": pk})
            yield Spot(Blind.ENDS_HERE, pk, pk, {"name": diagram.blocks[pk].name}, mend)


def of_single_blocks(diagram: Diagram) -> Iterator[Spot]:
    for pk in backwards(diagram):
        block = diagram.blocks[pk]
        if not block.name.strip():
            yield about(Blind.NO_NAME, diagram, pk, "name")
        outcomes = len(diagram.next[pk]) + sum(before == pk for before, _next in diagram.back)
        if block.kind == BlockKind.DECISION and outcomes < 2:
            yield about(Blind.ONE_OUTCOME, diagram, pk)


def about(blind: Blind, diagram: Diagram, pk: int, field: str = "") -> Spot:
    mend = Mend(part=pk, field=field) if field else None
    return Spot(blind, pk, pk, {"name": diagram.blocks[pk].name}, mend)


def backwards(diagram: Diagram) -> list[int]:
    return diagram.order()[::-1]
