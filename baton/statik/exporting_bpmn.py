"""A diagram as BPMN 2.0 XML (OMG formal/2011-01-03), with its places, so that other modellers open it.

Start and Done are events, activities user tasks, decisions exclusive gateways; a gate is a task of its own
that whoever agrees does; a queue and a wait are intermediate events: for capacity, for a message of others,
or for time. Where it goes on in one of several ways an exclusive gateway stands behind.
"""

import re

from django.utils.translation import gettext as _
from lxml import etree

from baton.boards.models import Clock
from baton.statik.design.choices import BlockKind
from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design
from baton.statik.laying_out import HEIGHT, WIDTH, laid_out
from baton.statik.telling_blocks import documentation_of

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
HOURS_OF_A_DAY = 8
GATEWAY, ASIDE = 40.0, 20.0


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
        put_block(process, design, diagram, pk)
    forking = [pk for pk in diagram.order() if forks(diagram, pk)]
    for pk in forking:
        etree.SubElement(process, f"{{{MODEL}}}exclusiveGateway", id=f"gateway_{pk}")
        ends = {"sourceRef": f"block_{pk}", "targetRef": f"gateway_{pk}"}
        etree.SubElement(process, f"{{{MODEL}}}sequenceFlow", id=f"to_gateway_{pk}", **ends)
    links = [each for each in design.links if each.before != each.next]
    for each in links:
        etree.SubElement(
            process,
            f"{{{MODEL}}}sequenceFlow",
            id=f"flow_{each.id}",
            sourceRef=f"{'gateway' if each.before in forking else 'block'}_{each.before}",
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
    for pk in forking:
        put_gateway(plane, pk, places[pk])
    for each in links:
        edge = etree.SubElement(
            plane, f"{{{DI}}}BPMNEdge", id=f"edge_{each.id}", bpmnElement=f"flow_{each.id}"
        )
        for pk, side in ((each.before, 1), (each.next, -1)):
            x, y = places[pk]
            width, _height = size(diagram, pk)
            point = {"x": x + WIDTH / 2 + side * width / 2, "y": y + HEIGHT / 2}
            if side == 1 and pk in forking:
                point["x"] = x + WIDTH + ASIDE + GATEWAY
            etree.SubElement(edge, f"{{{DD}}}waypoint", **{key: f"{value:g}" for key, value in point.items()})
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def forks(diagram: Diagram, pk: int) -> bool:
    """It goes on in one of several ways: from a gate, or back for rework. A decision is a gateway itself."""
    back = [before for before, _next in diagram.back if before == pk]
    kind = diagram.blocks[pk].kind
    ways = len(diagram.next[pk]) + len(back)
    return kind != BlockKind.DECISION and ways > 1 and (kind == BlockKind.GATE or bool(back))


def put_gateway(plane: etree._Element, pk: int, place: tuple[float, float]) -> None:
    """Close behind its block."""
    x, y = place[0] + WIDTH, place[1] + HEIGHT / 2
    shape = etree.SubElement(
        plane,
        f"{{{DI}}}BPMNShape",
        id=f"shape_gateway_{pk}",
        bpmnElement=f"gateway_{pk}",
        isMarkerVisible="true",
    )
    at = {"x": x + ASIDE, "y": y - GATEWAY / 2, "width": GATEWAY, "height": GATEWAY}
    etree.SubElement(shape, f"{{{DC}}}Bounds", **{key: f"{value:g}" for key, value in at.items()})
    edge = etree.SubElement(
        plane, f"{{{DI}}}BPMNEdge", id=f"edge_gateway_{pk}", bpmnElement=f"to_gateway_{pk}"
    )
    for end in (x, x + ASIDE):
        etree.SubElement(edge, f"{{{DD}}}waypoint", x=f"{end:g}", y=f"{y:g}")


def put_block(process: etree._Element, design: Design, diagram: Diagram, pk: int) -> None:
    block = diagram.blocks[pk]
    called = ELEMENTS[BlockKind(block.kind)]
    element = etree.SubElement(process, f"{{{MODEL}}}{called}", id=f"block_{pk}", name=clean(block.name))
    if told := documentation_of(design, pk, block):
        etree.SubElement(element, f"{{{MODEL}}}documentation").text = clean(told)
    if block.kind == BlockKind.QUEUE:
        event = etree.SubElement(element, f"{{{MODEL}}}conditionalEventDefinition")
        etree.SubElement(event, f"{{{MODEL}}}condition").text = _("somebody is free to take it")
    elif block.kind == BlockKind.WAIT and block.clock in (None, Clock.OURS) and block.days:
        event = etree.SubElement(element, f"{{{MODEL}}}timerEventDefinition")
        etree.SubElement(event, f"{{{MODEL}}}timeDuration").text = f"PT{round(block.days * HOURS_OF_A_DAY)}H"
    elif block.kind == BlockKind.WAIT:
        etree.SubElement(element, f"{{{MODEL}}}messageEventDefinition")


def size(diagram: Diagram, pk: int) -> tuple[float, float]:
    return SIZES.get(ELEMENTS[BlockKind(diagram.blocks[pk].kind)], EVENT)


NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Without what XML 1.0 cannot hold."""
    return NOT_IN_XML.sub("", text)
