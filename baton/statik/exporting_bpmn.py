"""A diagram as BPMN 2.0 XML (OMG formal/2011-01-03), with its places, so that other modellers open it.

Start and Done are events, activities user tasks, decisions exclusive gateways; a gate is a task of its own
that whoever agrees does; a queue and a wait are intermediate events that wait for something.
"""

import re

from lxml import etree

from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design
from baton.statik.laying_out import HEIGHT, WIDTH, laid_out

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
ELEMENTS = {
    BlockKind.START: "startEvent",
    BlockKind.DONE: "endEvent",
    BlockKind.ACTIVITY: "userTask",
    BlockKind.QUEUE: "intermediateCatchEvent",
    BlockKind.WAIT: "intermediateCatchEvent",
    BlockKind.GATE: "manualTask",
    BlockKind.DECISION: "exclusiveGateway",
}
SIZES = {"userTask": (WIDTH, HEIGHT), "manualTask": (WIDTH, HEIGHT), "exclusiveGateway": (50, 50)}
EVENT = (36, 36)


def bpmn(design: Design, name: str) -> bytes:
    diagram, places = Diagram(design), laid_out(design)
    root = etree.Element(
        f"{{{MODEL}}}definitions",
        nsmap={None: MODEL, "bpmndi": DI, "dc": DC, "di": DD},
        id="definitions",
        targetNamespace="urn:baton:statik",
    )
    process = etree.SubElement(
        root, f"{{{MODEL}}}process", id="process", name=clean(name), isExecutable="false"
    )
    for pk in diagram.order():
        put_block(process, diagram, pk)
    links = [each for each in design.links if each.before != each.next]
    for each in links:
        etree.SubElement(
            process,
            f"{{{MODEL}}}sequenceFlow",
            id=f"flow_{each.id}",
            sourceRef=f"block_{each.before}",
            targetRef=f"block_{each.next}",
            **({"name": clean(each.name)} if each.name else {}),
        )
    drawing = etree.SubElement(root, f"{{{DI}}}BPMNDiagram", id="diagram")
    plane = etree.SubElement(drawing, f"{{{DI}}}BPMNPlane", id="plane", bpmnElement="process")
    for pk, (x, y) in places.items():
        shape = etree.SubElement(plane, f"{{{DI}}}BPMNShape", id=f"shape_{pk}", bpmnElement=f"block_{pk}")
        width, height = size(diagram, pk)
        at = {"x": x + (WIDTH - width) / 2, "y": y + (HEIGHT - height) / 2, "width": width, "height": height}
        etree.SubElement(shape, f"{{{DC}}}Bounds", **{key: f"{value:g}" for key, value in at.items()})
    for each in links:
        edge = etree.SubElement(
            plane, f"{{{DI}}}BPMNEdge", id=f"edge_{each.id}", bpmnElement=f"flow_{each.id}"
        )
        for pk, side in ((each.before, 1), (each.next, -1)):
            x, y = places[pk]
            width, _height = size(diagram, pk)
            point = {"x": x + WIDTH / 2 + side * width / 2, "y": y + HEIGHT / 2}
            etree.SubElement(edge, f"{{{DD}}}waypoint", **{key: f"{value:g}" for key, value in point.items()})
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def put_block(process: etree._Element, diagram: Diagram, pk: int) -> None:
    block = diagram.blocks[pk]
    called = ELEMENTS[BlockKind(block.kind)]
    element = etree.SubElement(process, f"{{{MODEL}}}{called}", id=f"block_{pk}", name=clean(block.name))
    if block.gains.strip():
        etree.SubElement(element, f"{{{MODEL}}}documentation").text = clean(block.gains)


def size(diagram: Diagram, pk: int) -> tuple[float, float]:
    return SIZES.get(ELEMENTS[BlockKind(diagram.blocks[pk].kind)], EVENT)


NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Without what XML 1.0 cannot hold."""
    return NOT_IN_XML.sub("", text)
