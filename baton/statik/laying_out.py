"""Where blocks stand that nobody has put anywhere (pure): in layers, Done at the right, each as far from it
as the longest way to it says."""

from collections import defaultdict

from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design

WIDTH, HEIGHT = 200.0, 80.0
BETWEEN_LAYERS, BETWEEN_BLOCKS = 280.0, 120.0


def laid_out(design: Design) -> dict[int, tuple[float, float]]:
    """The upper left corner of each block; those of whom somebody said where keep it."""
    diagram = Diagram(design)
    layers: dict[int, list[int]] = defaultdict(list)
    for pk, layer in distances(diagram).items():
        layers[layer].append(pk)
    found = {}
    for layer, blocks in layers.items():
        for at, pk in enumerate(blocks):
            block = diagram.blocks[pk]
            middle = at - (len(blocks) - 1) / 2
            x = block.x if block.x is not None else -layer * BETWEEN_LAYERS
            y = block.y if block.y is not None else middle * BETWEEN_BLOCKS
            found[pk] = (x, y)
    return found


def distances(diagram: Diagram) -> dict[int, int]:
    """Of the longest way to Done, in links; what leads nowhere stands at its right neighbour's."""
    found: dict[int, int] = {}
    for pk in diagram.order()[::-1]:
        known = [found[other] for other in diagram.next[pk] if other in found]
        found[pk] = max(known, default=-1) + 1
    return found
