"""Does every way lead from Start to Done?"""

from collections.abc import Iterator

from baton.statik.checking.spot import Blind, Mend, Spot
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram

# The list of the block from which a link is drawn.
GOES_ON = "goes_on"


def not_a_way(diagram: Diagram) -> Iterator[Spot]:
    if not diagram.dones:
        yield Spot(Blind.NO_DONE, mend=Mend(add="block", values={"kind": BlockKind.DONE}))
    for pk in diagram.dones[1:]:
        yield about(Blind.MANY_DONES, diagram, pk, "kind")
    yield from of_ways(diagram)
    for group in diagram.circles():
        yield of_circle(diagram, group)
    yield from of_single_blocks(diagram)
    yield from of_marks(diagram)


def of_ways(diagram: Diagram) -> Iterator[Spot]:
    """Told where a way breaks off, and not again of each block before and behind that."""
    to_done = diagram.leading_to(diagram.dones)
    from_start = diagram.after(diagram.starts)
    loose = [pk for pk in backwards(diagram) if not is_within_another(diagram, pk)]
    roots = [pk for pk in loose if pk in to_done and not diagram.before[pk] and not begins(diagram, pk)]
    ends = [pk for pk in loose if diagram.dones and pk not in to_done and not diagram.next[pk]]
    if len(roots) == 1 and len(ends) == 1:
        [end], [root] = ends, roots
        facts = {"name": diagram.blocks[end].name, "next": diagram.blocks[root].name}
        mend = Mend(add="link", values={"before": end, "next": root})
        yield Spot(Blind.GAP, root, root, facts, mend)
    else:
        for pk in roots:
            yield about(Blind.ENDS_HERE, diagram, pk, mend=Mend(add="link", values={"next": pk}))
        for pk in ends:
            yield about(Blind.NOT_DELIVERED, diagram, pk, GOES_ON)
    if diagram.dones and not roots and not any(pk in to_done for pk in diagram.starts):
        where = next(iter(ends or diagram.starts), None)
        yield Spot(Blind.NO_START, mend=Mend(part=where, field=GOES_ON) if where else None)
    # Ways of which neither end is loose: they go round.
    behind_roots, before_ends = diagram.after(roots), diagram.leading_to(ends)
    for pk in loose:
        if diagram.dones and pk not in to_done and pk not in before_ends:
            yield about(Blind.NOT_DELIVERED, diagram, pk, GOES_ON)
            return
        if not diagram.starts or pk in from_start or not diagram.before[pk]:
            continue
        if pk in to_done and pk not in behind_roots:
            mend = Mend(part=diagram.starts[0], field=GOES_ON)
            yield about(Blind.APART, diagram, pk, mend=mend)
            return


def is_within_another(diagram: Diagram, pk: int) -> bool:
    """What goes on within a block is reached through it."""
    return diagram.blocks[pk].part_of in diagram.blocks and not (diagram.next[pk] or diagram.before[pk])


def begins(diagram: Diagram, pk: int) -> bool:
    return diagram.blocks[pk].kind == BlockKind.START


def of_circle(diagram: Diagram, group: list[int]) -> Spot:
    closing = diagram.closing(group)
    facts = {
        "names": ", ".join(f"“{diagram.blocks[pk].name}”" for pk in sorted(group)),
        "last": diagram.blocks[closing.before].name,
        "first": diagram.blocks[closing.next].name,
    }
    mend = Mend(part=closing.id, field="rework", values={"rework": True})
    return Spot(Blind.CIRCLE, closing.before, closing.before, facts, mend)


def of_marks(diagram: Diagram) -> Iterator[Spot]:
    """Where it is promised, and where the customer has it: the usual block is named."""
    yield from of_commitment(diagram)
    last = next(iter(diagram.dones), None)
    if last is not None and not any(block.delivered for block in diagram.blocks.values()):
        mend = Mend(part=last, field="delivered", values={"delivered": True})
        yield about(Blind.NO_DELIVERY, diagram, last, mend=mend)


def of_commitment(diagram: Diagram) -> Iterator[Spot]:
    """Promised once, whichever way an item goes: of several ways one has a block that all of them share."""
    promised = [pk for pk, block in diagram.blocks.items() if block.committed]
    usual, first = usual_commitment(diagram), diagram.first_activity()
    if promised:
        around = first_around(diagram, promised)
        if around is not None:
            yield about(Blind.AROUND_COMMITMENT, diagram, around, "committed")
    elif usual is not None:
        mend = Mend(part=usual, field="committed", values={"committed": True})
        yield about(Blind.NO_COMMITMENT, diagram, usual, mend=mend)
    elif first is not None:
        yield about(Blind.NO_SHARED_COMMITMENT, diagram, first)


def usual_commitment(diagram: Diagram) -> int | None:
    """Where work begins; where the ways have parted before that, the last block that all of them share."""
    first = diagram.first_activity()
    if first is None:
        return None
    order = diagram.order()
    upto = order[: order.index(first) + 1]
    shared = (pk for pk in reversed(upto) if not begins(diagram, pk) and not diagram.around([pk]))
    return next(shared, None)


def first_around(diagram: Diagram, promised: list[int]) -> int | None:
    """The first block on a way to Done that passes no promise; of a way without one, where it turns off."""
    within = [diagram.blocks[pk].part_of for pk in promised if is_within_another(diagram, pk)]
    marks = [*promised, *(pk for pk in within if pk is not None)]
    around = diagram.around(marks)
    before = diagram.leading_to(marks)
    way = [pk for pk in diagram.order() if pk in around]
    own = (pk for pk in way if pk not in before | diagram.after(marks))
    return next(own, next((pk for pk in reversed(way) if pk in before), None))


def of_single_blocks(diagram: Diagram) -> Iterator[Spot]:
    for pk in backwards(diagram):
        block = diagram.blocks[pk]
        if not block.name.strip():
            yield about(Blind.NO_NAME, diagram, pk, "name")
        outcomes = len(diagram.next[pk]) + sum(before == pk for before, _next in diagram.back)
        if block.kind == BlockKind.DECISION and outcomes < 2:
            yield about(Blind.ONE_OUTCOME, diagram, pk, GOES_ON)


def about(blind: Blind, diagram: Diagram, pk: int, field: str = "", mend: Mend | None = None) -> Spot:
    if mend is None and field:
        mend = Mend(part=pk, field=field)
    return Spot(blind, pk, pk, {"name": diagram.blocks[pk].name}, mend)


def backwards(diagram: Diagram) -> list[int]:
    return diagram.order()[::-1]
