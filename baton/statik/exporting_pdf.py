"""A diagram on one sheet of paper, as a PDF."""

from baton.accounts.models import JobFunction
from baton.kit.printing.drawing import Arrow, Box, Drawing, drawn
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.parts import Block
from baton.statik.design.whole import Design
from baton.statik.laying_out import HEIGHT, WIDTH, laid_out

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


def pdf(design: Design, name: str, language: str) -> bytes:
    blocks, places = Diagram(design).blocks, laid_out(design)
    low = max((y for _x, y in places.values()), default=0.0) + HEIGHT + BELOW
    arrows = [
        Arrow(back(places[each.before], places[each.next], low), each.name, dashed=True)
        if each.rework
        else Arrow(onwards(places[each.before], places[each.next]), each.name)
        for each in design.links
        if each.before != each.next and each.before in places and each.next in places
    ]
    boxes = [box(blocks[pk], *place) for pk, place in places.items()]
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


def onwards(before: tuple[float, float], after: tuple[float, float]) -> list[tuple[float, float]]:
    (x1, y1), (x2, y2) = (before[0] + WIDTH, before[1] + HEIGHT / 2), (after[0], after[1] + HEIGHT / 2)
    bend = (x1 + x2) / 2
    return [(x1, y1), (x2, y2)] if y1 == y2 else [(x1, y1), (bend, y1), (bend, y2), (x2, y2)]


def back(before: tuple[float, float], after: tuple[float, float], low: float) -> list[tuple[float, float]]:
    x1, x2 = before[0] + WIDTH / 2, after[0] + WIDTH / 2
    return [(x1, before[1] + HEIGHT), (x1, low), (x2, low), (x2, after[1] + HEIGHT)]
