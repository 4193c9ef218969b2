"""A document is counted and told while it is written, in the language of whoever asks."""

import json
import threading

import duckdb
import pytest

from baton.accounts.models import Scope
from baton.segments import bases, keeping
from baton.segments.models import Segment
from baton.web import once
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, STAFF, document, example
from tests.web.access.scene import with_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def count(asks, agency):
    def ask(text, who=None, as_of=AS_OF):
        return asks(who or agency.anna, "POST", "segment-questions/count", {"document": text, "as_of": as_of})

    return ask


def test_it_says_how_many_what_each_rule_keeps_and_whom_each_channel_reaches(shop, count):
    status, told = count(document(DUTCH, EMAIL))
    counted = told["counted"]
    assert (status, told["problems"]) == (200, [])
    assert counted["customers"] == 400
    assert 0 < counted["members"] < counted["steps"][0]["so_far"] < 400
    assert [step["words"] for step in counted["steps"]] == [
        "country is NL",
        "reachable by e-mail with consent for “marketing”",
    ]
    assert counted["steps"][1]["without"] == counted["steps"][0]["alone"]
    reached = {each["channel"]: each["members"] for each in counted["reach"]}
    assert reached["email"] == counted["members"]
    assert 0 < reached["sms"] < counted["members"]


def test_every_rule_of_a_group_has_its_words_and_its_number(shop, count):
    group = {"combinator": "or", "not": True, "rules": [STAFF, DUTCH]}
    _, told = count(document(EMAIL, group))
    rules = {rule["place"]: rule for rule in told["rules"]}
    assert list(rules) == [
        "definition.rules[0]",
        "definition.rules[1]",
        "definition.rules[1].rules[0]",
        "definition.rules[1].rules[1]",
    ]
    dutch = rules["definition.rules[1].rules[1]"]["customers"]
    assert 0 < rules["definition.rules[1]"]["customers"] <= 400 - dutch


def test_the_sentence_is_in_the_language_of_whoever_asks(shop, count, agency):
    for language, word in (("nl", "land"), ("ru", "страна"), ("en", "country")):
        agency.anna.user.language = language
        agency.anna.user.save()
        _, told = count(document(DUTCH))
        assert word in told["sentence"]


def test_what_is_wrong_is_named_by_its_place(shop, count):
    status, told = count(document(DUTCH, {**DUTCH, "field": "planet"}))
    assert (status, told["counted"]) == (200, None)
    assert told["problems"][0]["place"] == "definition.rules[1].field"
    assert "planet" in told["problems"][0]["reason"]
    assert told["sentence"]


def test_a_text_that_is_no_document_is_answered_by_its_line(shop, count):
    status, told = count(
        "segment: x\nversion: 1\ndefinition:\n  combinator: and\n  rules:\n    - {type: fild}\n"
    )
    assert (status, told["document"]) == (200, "")
    assert told["problems"][0]["line"] == 6


@pytest.mark.parametrize("text", ["", "[", "{", "[" * 500, "a: &b [*b]", "\x00", "x" * 2000, "null", "7"])
def test_no_text_is_too_odd_to_be_answered(shop, count, text):
    status, told = count(text)
    assert status in (200, 422)
    assert status == 422 or told["problems"]


def test_yaml_comes_back_as_the_document_that_the_editor_holds(shop, count):
    _, told = count(example("one-item"))
    assert json.loads(told["document"])["definition"]["rules"][0]["sum"] == {
        "field": "quantity",
        "op": "=",
        "value": 1,
    }


def test_without_a_base_it_is_read_and_told_and_not_counted(data, agency, count):
    status, told = count(document(DUTCH))
    assert (status, told["counted"], told["problems"]) == (200, None, [])
    assert told["sentence"] == "Customers of whom this is true: country is NL."


def test_a_purpose_that_the_base_does_not_know_costs_the_reach_alone(shop, count):
    _, told = count(document(DUTCH, purpose="astrology"))
    assert (told["problems"], told["refused"]) == ([], None)
    assert told["counted"]["members"] > 0
    assert told["counted"]["reach"] == []


def test_more_rules_than_are_told_apart_are_counted_as_one(shop, count):
    rules = [{**DUTCH, "op": "!=", "value": f"X{number}"} for number in range(61)]
    _, told = count(document(*rules, DUTCH))
    assert told["problems"] == []
    assert (told["counted"]["customers"], told["counted"]["steps"]) == (400, [])
    assert told["counted"]["members"] == count(document(DUTCH))[1]["counted"]["members"]
    assert len(told["rules"]) == 62


def test_a_base_that_cannot_be_read_leaves_the_words(data, agency, count):
    folder = bases.directory(agency.workspace)
    folder.mkdir(parents=True)
    (folder / "base.yaml").write_text("base: x\n")
    status, told = count(document(DUTCH))
    assert (status, told["refused"]["code"]) == (200, "BaseIsWrong")
    assert told["sentence"]


def test_a_query_of_ones_own_never_runs_from_a_screen(shop, count):
    query = {"type": "sql", "query": "SELECT k FROM customers", "reviewed_by": "Ann"}
    _, told = count(document(query))
    assert told["counted"] is None
    assert told["problems"][0]["place"] == "definition.rules[0]"


def test_a_day_that_is_none_is_refused(shop, count):
    assert count(document(DUTCH), as_of="tomorrow")[0] == 422


def test_whoever_waits_is_not_kept_waiting_for_ever(shop, count, monkeypatch):
    def interrupted(*_):
        raise duckdb.InterruptException("INTERRUPT Error: Interrupted!")

    monkeypatch.setattr("baton.audiences.counting.waterfall", interrupted)
    status, told = count(document(DUTCH, EMAIL))
    assert (status, told["counted"], told["refused"]["code"]) == (200, None, "TakesTooLong")
    assert "20 seconds" in told["refused"]["words"]
    # What it says is told all the same.
    assert told["sentence"]
    assert len(told["rules"]) == 2
    assert json.loads(told["document"])["purpose"] == "marketing"


def test_when_others_count_already_one_is_told_so(shop, count, monkeypatch):
    monkeypatch.setattr(bases, "_free", threading.BoundedSemaphore(1))
    monkeypatch.setattr(bases, "PATIENCE", 0)
    with bases._free:
        _, told = count(document(DUTCH))
    assert told["refused"]["code"] == "OthersAreCounting"
    assert count(document(DUTCH))[1]["refused"] is None


def test_an_error_of_the_engine_tells_nobodys_data(shop, count):
    (shop / "orders.parquet").write_bytes(b"person7@shop.example")
    (shop / ".checked.json").unlink(missing_ok=True)
    _, told = count(document(DUTCH))
    assert told["refused"]["code"] == "BaseIsWrong"
    assert "person7" not in json.dumps(told)
    assert str(shop) not in json.dumps(told)


def test_what_does_not_fit_in_a_file_is_told_by_its_place_alone(shop, count):
    file = shop / "customers.csv"
    lines = file.read_text().splitlines()
    lines[1] = lines[1].replace(lines[1].split(";")[4], "person1@shop.example", 1)
    file.write_text("\n".join([*lines, ""]))
    _, told = count(document(DUTCH))
    assert told["refused"]["code"] == "BaseIsWrong"
    assert "signed_up" in told["refused"]["words"]
    assert "person1" not in json.dumps(told)


def test_why_somebody_is_out_is_said_rule_by_rule_and_their_key_comes_back_masked(shop, asks, agency):
    asked = {"document": document(DUTCH, STAFF), "as_of": AS_OF, "key": "c0000001"}
    status, told = asks(agency.olga, "POST", "segment-questions/why", asked)
    assert status == 200
    assert told["key"] == "c…01"
    assert not told["is_in"]
    assert [rule["words"] for rule in told["rules"]] == ["country is NL", "employee is yes"]
    assert not told["rules"][1]["holds"]


@pytest.mark.parametrize("question", ["count", "why"])
def test_a_program_that_only_reads_may_ask(shop, agency, question):
    program = with_token(agency.olga, Scope.READ)
    asked = {
        "document": document(DUTCH),
        "as_of": AS_OF,
        **({"key": "c0000001"} if question == "why" else {}),
    }
    path = f"/api/relay/segment-questions/{question}"
    assert program.post(path, json.dumps(asked), content_type="application/json").status_code == 200


def test_why_is_for_those_who_may_see_what_is_personal(shop, asks, agency):
    asked = {"document": document(DUTCH), "key": "c0000001"}
    assert asks(agency.marc, "POST", "segment-questions/why", asked)[0] == 403


def test_who_is_no_customer_is_not_found(shop, asks, agency):
    asked = {"document": document(DUTCH), "key": "person1@shop.example"}
    status, told = asks(agency.olga, "POST", "segment-questions/why", asked)
    assert (status, told["code"]) == (404, "NoSuchCustomer")
    assert "person1" not in json.dumps(told)


def test_a_question_closes_no_gate_to_those_who_write(shop, count, monkeypatch):
    def never(*_):
        raise AssertionError("a question held a transaction")

    monkeypatch.setattr(once, "in_one_transaction", never)
    assert count(document(DUTCH))[0] == 200


def test_the_words_of_the_base_are_told_in_the_readers_language(shop, asks, agency):
    _, told = asks(agency.anna, "GET", "segment-vocabulary")
    assert told["base"] == "demo shop"
    amount = next(
        f for e in told["events"] if e["name"] == "orders" for f in e["fields"] if f["name"] == "amount"
    )
    assert (amount["type"], amount["currency"]) == ("money", "EUR")
    assert "contains" not in amount["ops"]
    assert [each["name"] for each in told["channels"]] == ["email", "sms"]
    assert "Did" in told["language"]["$defs"]


def test_of_each_segment_the_latest_versions_can_be_named(data, asks, agency, segment):
    old = segment(DUTCH, segment="old", name="Old")
    for number in range(1, 7):
        keeping.save(old, document({**DUTCH, "value": f"{number}"}), based_on=number, by=agency.anna)
    away = segment(DUTCH, segment="away", name="Away")
    segment(DUTCH, segment="gone", name="Gone")
    naming = {"type": "segment", "in": "none", "of": ["away@1", "old@2"]}
    segment(naming, segment="zoo", name="Zoo")
    for each in Segment.objects.filter(key__in=["away", "gone"]):
        keeping.change(each, archived=True, by=agency.anna)
    _, told = asks(agency.anna, "GET", "segment-vocabulary")
    latest = [f"old@{number}" for number in (7, 6, 5, 4, 3)]
    assert [each["name"] for each in told["segments"]] == ["away@1", *latest, "old@2", "zoo@1"]
    assert told["segments"][0]["label"] == away.name


def test_without_a_base_the_words_say_where_one_would_lie(data, asks, agency):
    _, told = asks(agency.anna, "GET", "segment-vocabulary")
    assert (told["base"], told["folder"], told["problem"]) == ("", "audiences/relay", "")


def test_a_base_that_cannot_be_read_is_said_to_be_one(data, asks, agency):
    folder = bases.directory(agency.workspace)
    folder.mkdir(parents=True)
    (folder / "base.yaml").write_text("base: x\n")
    _, told = asks(agency.anna, "GET", "segment-vocabulary")
    assert told["base"] == ""
    assert "base.yaml" in told["problem"]
