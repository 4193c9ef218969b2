"""Elements of UBL, written by lxml, which refuses what no XML may hold."""

from typing import Any

from lxml import etree

from baton.kit.printing.inert import plain

CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"


class Element:
    """A thin hand: ``inside("Party")`` opens an aggregate, ``say("Name", "Bloom")`` writes a basic one, and
    leaves it out where there is nothing to say. The order is the schema's: that of writing."""

    def __init__(self, node: Any) -> None:
        self.node = node

    def inside(self, *names: str) -> "Element":
        node = self.node
        for name in names:
            node = etree.SubElement(node, f"{{{CAC}}}{name}")
        return Element(node)

    def say(self, name: str, value: object, **attributes: str) -> None:
        said = " ".join(plain(str(value)).split()) if value is not None else ""
        if not said:
            return
        node = etree.SubElement(self.node, f"{{{CBC}}}{name}")
        node.text = said
        for key, worth in attributes.items():
            if worth:
                node.set(key, worth)


def document(name: str) -> Element:
    space = f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
    return Element(etree.Element(f"{{{space}}}{name}", nsmap={None: space, "cac": CAC, "cbc": CBC}))


def as_bytes(root: Element) -> bytes:
    told: bytes = etree.tostring(root.node, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return told
