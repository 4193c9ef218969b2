"""Blind spots of a design (pure): what nobody has said yet, or what cannot be so."""

from collections.abc import Iterator

from baton.statik.checking.agreed import not_agreed
from baton.statik.checking.definition import Definition, definition_of
from baton.statik.checking.fit import not_fit
from baton.statik.checking.spot import Mend, Spot
from baton.statik.checking.ways import not_a_way
from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design

__all__ = ["Definition", "Mend", "Spot", "blind_spots", "definition_of"]


def blind_spots(design: Design) -> list[Spot]:
    """Those of the diagram first, in its order from Done back to Start; then those of what it is for."""
    diagram = Diagram(design)
    return list(every(design, diagram))


def every(design: Design, diagram: Diagram) -> Iterator[Spot]:
    yield from not_a_way(diagram)
    yield from not_agreed(design, diagram)
    yield from not_fit(design)
