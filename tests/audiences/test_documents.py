"""What is no segment is refused by its place, its line, and what is known instead."""

from typing import Any

import pytest

from baton.audiences.asking import asked
from baton.audiences.language.document import Segment
from baton.audiences.language.hashing import canonical, content_hash
from baton.audiences.language.reading import read_segment, segment_of
from baton.audiences.language.yaml_text import read
from baton.audiences.neighbours import Library, library_of
from baton.audiences.wrong import Wrong
from tests.audiences.shop import Shop, customer, opened, segment

HEAD = b"segment: tried\nversion: 1\ndefinition:\n  combinator: and\n  rules:\n"


def refused(raw: bytes) -> str:
    with pytest.raises(Wrong) as told:
        segment_of(*read(raw))
    return str(told.value)


HOSTILE = {
    "nothing": (b"", "is empty"),
    "a list": (b"- 1", "is no segment: it needs keys like “segment”, “version” and “definition”"),
    "another encoding": (b"a: 1\nb: \xff", "line 2: is not UTF-8"),
    "a key twice": (b"a: 1\nb: 2\na: 3", "line 3: the key “a” stands here again, first in line 1"),
    "a bomb of aliases": (b"a: &x [1, 2]\nb: [*x, *x]", "line 1: an anchor (&x) is not allowed"),
    "an object of Python": (
        b"a: !!python/object:os.system x",
        "line 1: a tag (tag:yaml.org,2002:python/object:os.system) is not allowed",
    ),
    "a list for a key": (b"? [1]\n: 2", "line 1: a key is a text, not a list or a mapping"),
    "two documents": (b"a: 1\n---\nb: 1", "line 2: a second document begins; a file holds one"),
    "deep brackets": (b"[" * 5000, "line 1: is nested deeper than 40 levels"),
    "a huge number": (b"a: " + b"9" * 5000, "line 1: a number of 5000 digits is too large"),
    "a control character": (b"a: 1\nb: \x07", "line 2: holds a character that YAML does not allow"),
    "a broken line": (b"a: [1,", "line 1: expected the node content, but found '<stream end>'"),
    "a megabyte and more": (b"#" * 1_000_001, "is larger than 1,000,000 bytes"),
    "60,000 values": (b"a: [" + b"1," * 60_000 + b"]", "line 1: holds more than 50,000 values"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_that_is_no_document_says_why(name):
    raw, message = HOSTILE[name]
    assert refused(raw) == message


RULES = {
    "{type: drone}": (
        "definition.rules[0].type (line 6): there is no rule “drone”; known: did, field, frequency_cap, "
        "reachable, recency, rfm, sample, score, segment, sequence, sql"
    ),
    "{field: country}": (
        "definition.rules[0].type (line 6): is missing; known: did, field, frequency_cap, "
        "reachable, recency, rfm, sample, score, segment, sequence, sql"
    ),
    "{type: did, event: orders, muted: true}": (
        "definition.rules[0].muted (line 6): a rule cannot be muted: take it out, or leave it in"
    ),
    "{type: did, event: orders, without: 3}": (
        "definition.rules[0].without (line 6): is not known here; known: count, distinct, event, only, sum, "
        "type, where, within"
    ),
    "{type: did, event: orders, count: {op: about, value: 3}}": (
        "definition.rules[0].count.op (line 6): is not known; known: =, !=, <, <=, >, >=, between"
    ),
    "{type: did, event: orders, count: {op: '=', value: three}}": (
        "definition.rules[0].count.value (line 6): is not a number"
    ),
    "{type: did, event: orders, count: {op: '=', value: .nan}}": (
        "definition.rules[0].count.value (line 6): is not a number"
    ),
    "{type: did, event: orders, count: {op: '=', value: 1e9}}": (
        "definition.rules[0].count.value (line 6): is not a number"
    ),
    "{type: did, event: orders, count: {op: '=', value: 0.00001}}": (
        "definition.rules[0].count.value (line 6): has more than 4 decimal places"
    ),
    "{type: field, field: points, op: '=', value: 123456789012345}": (
        "definition.rules[0].value (line 6): is too large: at most 14 digits"
    ),
    "{type: did, event: orders, within: {days: 0}}": (
        "definition.rules[0].within.days (line 6): needs 1 or more"
    ),
    "{type: did, event: orders, within: {months: 6}}": (
        "definition.rules[0].within.months (line 6): is not known here; known: from, to"
    ),
    "{type: did, event: orders, within: {from: 2026-02-30}}": (
        "definition.rules[0].within.from (line 6): “2026-02-30” is no day; write one like 2026-01-31"
    ),
    "{type: did, event: orders, within: {from: 2026-02-02, to: 2026-02-01}}": (
        "definition.rules[0].within (line 6): “from” is after “to”"
    ),
    "{type: field, field: Country, op: is_empty}": (
        "definition.rules[0].field (line 6): is no name: small letters, digits and _, a letter first, "
        "at most 60"
    ),
    "{type: field, field: points, op: between, value: [3, 1]}": (
        "definition.rules[0] (line 6): the first of the two values is the larger one"
    ),
    "{type: field, field: points, op: in, value: 3}": (
        "definition.rules[0] (line 6): “in” needs a list of values"
    ),
    "{type: segment, in: any, of: [vip]}": (
        "definition.rules[0].of[0] (line 6): names no version; write it like vip@3"
    ),
    "{type: sample, percent: 0, salt: x}": (
        "definition.rules[0] (line 6): “percent” needs a share above 0, at most 100"
    ),
    "{type: score, score: x}": ("definition.rules[0] (line 6): needs either “op” and “value” or “top”"),
    "{type: rfm, event: orders, score: {m: {op: '=', value: 5}}}": (
        "definition.rules[0] (line 6): a score of “m” needs “money”, the field that is summed"
    ),
    "{combinator: and, rules: []}": "definition.rules[0].rules (line 6): needs 1 or more",
    "7": "definition.rules[0] (line 6): needs a mapping with keys",
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_cannot_be_says_where_and_why(rule):
    assert refused(HEAD + b"  - " + rule.encode()) == RULES[rule]


def test_too_many_rules_are_refused_before_they_are_read():
    assert refused(HEAD + b"  - {}\n" * 10_000) == "definition: holds 10,000 rules; a segment has at most 200"


def test_groups_have_a_deepest_level():
    value: dict[str, Any] = {"type": "field"}
    for _ in range(5000):
        value = {"combinator": "and", "rules": [value]}
    with pytest.raises(Wrong, match="groups stand deeper than 12 levels"):
        segment_of({"segment": "tried", "version": 1, "definition": value})


def test_everything_wrong_is_told_at_once():
    raw = b"segment: Tried\nversion: 1.5\ntime_zone: Mars\ndefinition: {combinator: xor, rules: [{type: x}]}"
    lines = refused(raw).splitlines()
    assert [line.split(" (line ")[0] for line in lines] == [
        "segment", "version", "time_zone", "definition.combinator", "definition.rules[0].type",
    ]  # fmt: skip


def test_only_what_looks_like_a_number_is_one():
    value, _lines = read(b"[NO, on, 1_000, 0o7, 007, 12:30:00, 2026-01-31, 1.50, -3, true, null, '4', =]")
    assert [str(each) for each in value] == [
        "NO", "on", "1_000", "0o7", "007", "12:30:00", "2026-01-31", "1.50", "-3", "True", "None", "4", "=",
    ]  # fmt: skip


AGAINST = [
    (
        {"type": "field", "field": "contry", "op": "=", "value": "NL"},
        "definition.rules[0].field: there is no attribute “contry”; known: born, country, email, employee, "
        "phone, points, signed_up",
    ),
    (
        {"type": "field", "field": "points", "op": "contains", "value": "3"},
        "definition.rules[0]: “contains” does not go with integer “points”; known: !=, <, <=, =, >, >=, "
        "between, in, is_empty, is_not_empty, not_in",
    ),
    (
        {"type": "field", "field": "points", "op": "=", "value": "3"},
        "definition.rules[0]: “3” is no integer",
    ),
    (
        {"type": "field", "field": "employee", "op": "=", "value": 1},
        "definition.rules[0]: 1 is no boolean",
    ),
    (
        {"type": "field", "field": "born", "op": "=", "value": "31.01.1980"},
        "definition.rules[0]: “31.01.1980” is no day; write one like 2026-01-31",
    ),
    (
        {"type": "did", "event": "visits"},
        "definition.rules[0].event: there is no event “visits”; known: messages, orders",
    ),
    (
        {
            "type": "did", "event": "orders",
            "where": {"combinator": "and", "rules": [{"type": "field", "field": "colour", "op": "is_empty"}]},
        },
        "definition.rules[0].where.rules[0].field: there is no field “colour”; known: amount, "
        "category, quantity",
    ),
    (
        {"type": "did", "event": "orders", "sum": {"field": "amount", "op": ">", "value": 5}},
        "definition.rules[0].sum: “amount” is money: say its currency, EUR",
    ),
    (
        {
            "type": "did", "event": "orders",
            "sum": {"field": "amount", "op": ">", "value": 5, "currency": "USD"},
        },
        "definition.rules[0].sum: “amount” is kept in EUR, not in USD",
    ),
    (
        {"type": "did", "event": "orders", "sum": {"field": "category", "op": ">", "value": 5}},
        "definition.rules[0].sum: “category” is text; only numbers can be summed",
    ),
    (
        {"type": "rfm", "event": "orders", "score": {"r": {"op": "=", "value": 6}}},
        "definition.rules[0].score.r.value: needs a whole number from 1 to 5",
    ),
    (
        {"type": "reachable", "channel": "pigeon", "purpose": "marketing"},
        "definition.rules[0].channel: there is no channel “pigeon”; known: email, sms",
    ),
    (
        {"type": "reachable", "channel": "email"},
        "definition.rules[0]: says no “purpose”, and neither does the segment",
    ),
    (
        {"type": "sql", "query": "SELECT k FROM customers", "reviewed_by": "Data team"},
        "definition.rules[0]: a query of one's own is refused unless it is allowed for this run "
        "(--allow-sql)", ),
    (
        {"type": "segment", "in": "any", "of": ["vip@3"]},
        "definition.rules[0].of[0]: there is no segment “vip@3”; none is known",
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return opened(Shop(customers=[customer("anna")]), tmp_path_factory.mktemp("shop"))


@pytest.mark.parametrize(("rule", "message"), AGAINST)
def test_a_rule_that_does_not_fit_the_base_says_what_there_is(engine, rule, message):
    with pytest.raises(Wrong) as told:
        asked(segment(rule), Library(), engine, "2026-06-30")
    assert str(told.value) == f"tried@1: {message}"


QUERIES = {
    "DROP TABLE customers": "has to be one SELECT over the tables of the base that returns one column, “k”",
    "SELECT 1; SELECT 2": "has to be one SELECT over the tables of the base that returns one column, “k”",
    "SELECT k, f_country FROM customers": "has to be one SELECT over the tables of the base that returns one "
    "column, “k”; it returns k, f_country",
    "SELECT k FROM read_csv('/etc/passwd') AS t(k)": "asks “READ_CSV('/etc/passwd') AS t(k)”, which is no "
    "table of the base; known: consents, customers, event_messages, event_orders, scores, suppressions",
    "SELECT k FROM '/etc/passwd'": 'asks “"/etc/passwd"”, which is no table of the base; known: consents, '
    "customers, event_messages, event_orders, scores, suppressions",
    "SELECT k FROM customers WHERE random() < 0.5": "uses RANDOM(), which answers differently each time",
    "SELECT k FROM customers WHERE now() > TIMESTAMP '2026-01-01'": "answers differently each time",
    "SELECT k FROM": "cannot be read as SQL",
}


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_asks_the_base_and_nothing_else(engine, query):
    read = segment({"type": "sql", "query": query, "reviewed_by": "Data team"})
    with pytest.raises(Wrong) as told:
        asked(read, Library(), engine, "2026-06-30", sql_allowed=True)
    assert QUERIES[query] in str(told.value)


def test_segments_that_refer_to_each_other_in_a_circle_are_refused(tmp_path, engine):
    for one, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{one}.yaml").write_text(
            f"segment: {one}\nversion: 1\ndefinition:\n  combinator: and\n"
            f"  rules:\n  - {{type: segment, in: any, of: [{other}@1]}}\n"
        )
    first = read_segment(tmp_path / "a.yaml")
    with pytest.raises(Wrong, match="in a circle: a@1 → b@1 → c@1 → a@1"):
        asked(first, library_of(first, tmp_path), engine, "2026-06-30")


def test_no_more_segments_are_followed_than_anybody_can_oversee():
    country = {"type": "field", "field": "country", "op": "=", "value": "NL"}
    names = [f"s{number}@1" for number in range(210)]
    documents = {name: segment(country, segment=name[:-2]) for name in names}
    rules = [{"type": "segment", "in": "any", "of": names[begin : begin + 20]} for begin in range(0, 210, 20)]
    with pytest.raises(Wrong, match="more than 200 segments are referred to in all"):
        Library(documents).following(segment(*rules, segment="all"))
    assert len(Library(documents).following(segment(*rules[:10], segment="all"))) == 200


def test_one_version_cannot_say_two_things(tmp_path):
    for name, country in (("one", "NL"), ("two", "BE")):
        (tmp_path / f"{name}.yaml").write_bytes(
            HEAD + f"  - {{type: field, field: country, op: '=', value: {country}}}\n".encode()
        )
    read = segment({"type": "segment", "in": "any", "of": ["tried@1"]}, segment="other")
    with pytest.raises(Wrong, match=r"one\.yaml and two\.yaml are both tried@1 and say different things"):
        library_of(read, tmp_path)


def test_the_same_meaning_has_the_same_hash():
    one = segment_of(*read(HEAD + b"  - {type: did, event: orders, count: {op: '=', value: 2}}"))
    two = segment_of(*read(HEAD + b"  - count: {value: 2.00, op: '='}\n    event: orders\n    type: did\n"))
    other = segment_of(*read(HEAD + b"  - {type: did, event: orders, count: {op: '=', value: 3}}"))
    assert canonical(one.segment) == canonical(two.segment)
    assert content_hash(one.segment) != content_hash(other.segment)


def test_the_canonical_text_is_the_document_again():
    read_ = segment({"type": "field", "field": "points", "op": "in", "value": [1, 2]}, title="Ünïcode")
    again = segment_of(*read(canonical(read_.segment).encode()))
    assert content_hash(again.segment) == content_hash(read_.segment)


def test_the_schema_knows_every_rule():
    schema = Segment.model_json_schema(by_alias=True)
    kinds = {
        model["properties"]["type"]["const"]
        for model in schema["$defs"].values()
        if "type" in model.get("properties", {})
    }
    assert {"field", "did", "recency", "rfm", "sequence", "reachable", "frequency_cap"} < kinds
    assert {"segment", "sample", "score", "sql"} < kinds
