"""The diagram as other modellers read it."""

from lxml import etree

from baton.statik.designing import add_part, change_part
from baton.statik.exporting_bpmn import MODEL, bpmn
from baton.statik.telling import design_now

OF = {"m": MODEL}


def read(service):
    return etree.fromstring(bpmn(design_now(service), service.name))


def test_behind_a_gate_with_several_ways_stands_an_exclusive_gateway(agency, service, drawn):
    ends = {"before": drawn["agreed"].pk, "next": drawn["count"].pk}
    add_part(service, "link", {**ends, "rework": True, "name": "too small"}, by=agency.olga)
    told = read(service)
    gateway = f"gateway_{drawn['agreed'].pk}"
    assert told.xpath("//m:exclusiveGateway/@id", namespaces=OF) == [gateway]
    flows = told.xpath("//m:sequenceFlow", namespaces=OF)
    assert sorted(flow.get("targetRef") for flow in flows if flow.get("sourceRef") == gateway) == sorted(
        [f"block_{drawn['used'].pk}", f"block_{drawn['count'].pk}"]
    )
    ids = told.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(told.xpath("//@bpmnElement")) <= set(ids)


def test_a_wait_waits_for_time_or_for_a_message(agency, service, drawn):
    change_part(drawn["agreed"], {"kind": "wait", "clock": "ours", "days": 2}, by=agency.olga)
    assert read(service).xpath("//m:timeDuration/text()", namespaces=OF) == ["PT16H"]
    change_part(drawn["agreed"], {"clock": "client"}, by=agency.olga)
    assert read(service).xpath("//m:messageEventDefinition", namespaces=OF)


def test_who_answers_criteria_and_agreements_stand_in_the_documentation(agency, service, drawn):
    told = "\n".join(read(service).xpath("//m:documentation/text()", namespaces=OF))
    assert "Answers for it: Analyst" in told
    assert "– a brief" in told
    assert "Agreement: The logic" in told
