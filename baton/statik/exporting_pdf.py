"""A diagram on one sheet of paper, as a PDF."""

from baton.accounts.models import JobFunction
from baton.kit.printing.drawing import Arrow, Box, Drawing, drawn
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.parts import Block
from baton.statik.design.whole import Design
from baton.statik.laying_out import HEIGHT, WIDTH, laid_out
from baton.statik.telling_blocks import facts_of

QUEUE, WORK, WAIT, DONE = "#868e96", "#1c7ed6", "#e8590c", "#2b8a3e"
EDGES = {
    BlockKind.START: QUEUE,
    BlockKind.QUEUE: QUEUE,
    BlockKind.ACTIVITY: QUEUE,
    BlockKind.DECISION: WORK,
    BlockKind.WAIT: WAIT,
    BlockKind.GATE: WAIT,
    BlockKind.DONE: DONE,
}
BELOW = 40.0  # how far below its blocks a link goes back
LANE, STEP = 22.0, 14.0  # how far apart two that go back are
FACTS = 18.0  # above a block: its points, days and limit


def pdf(design: Design, name: str, language: str) -> bytes:
    blocks, places = Diagram(design).blocks, laid_out(design)
    low = max((y for _x, y in places.values()), default=0.0) + HEIGHT + BELOW
    links = [each for each in design.links if each.before != each.next]
    onward = [each for each in links if not each.rework]
    # Each on a line of its own.
    backward = list(enumerate(each for each in links if each.rework))
    arrows = [Arrow(onwards(places[each.before], places[each.next]), each.name) for each in onward]
    arrows += [
        Arrow(back(places[each.before], places[each.next], low, at), each.name, dashed=True)
        for at, each in backward
    ]
    boxes = [each for pk, place in places.items() for each in facts(blocks[pk], *place)]
    boxes += [box(blocks[pk], *place) for pk, place in places.items()]
    return drawn(Drawing(name, boxes, arrows, language))


def box(block: Block, x: float, y: float) -> Box:
    kind = BlockKind(block.kind)
    return Box(
        x,
        y,
        WIDTH,
        HEIGHT,
        block.name,
        str(JobFunction(block.function).label) if block.function else "",
        edge=EDGES[kind],
        round=HEIGHT / 2 if kind in (BlockKind.START, BlockKind.DONE) else 8,
        thick=kind == BlockKind.GATE,
        dashed=kind == BlockKind.WAIT,
    )


def facts(block: Block, x: float, y: float) -> list[Box]:
    """Words without an edge, one line above the other."""
    lines = facts_of(block)[::-1]
    return [
        Box(x - 10, y - FACTS - at * 16, WIDTH + 20, 16, "", line, edge="#ffffff", round=0)
        for at, line in enumerate(lines)
    ]


def onwards(before: tuple[float, float], after: tuple[float, float]) -> list[tuple[float, float]]:
    (x1, y1), (x2, y2) = (before[0] + WIDTH, before[1] + HEIGHT / 2), (after[0], after[1] + HEIGHT / 2)
    bend = (x1 + x2) / 2
    return [(x1, y1), (x2, y2)] if y1 == y2 else [(x1, y1), (bend, y1), (bend, y2), (x2, y2)]


def back(
    before: tuple[float, float], after: tuple[float, float], low: float, at: int
) -> list[tuple[float, float]]:
    aside = STEP * (at % 5)
    x1, x2 = before[0] + WIDTH / 2 + aside, after[0] + WIDTH / 2 + aside
    low += LANE * at
    return [(x1, before[1] + HEIGHT), (x1, low), (x2, low), (x2, after[1] + HEIGHT)]
