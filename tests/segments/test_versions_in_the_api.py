"""Versions are read, compared, taken out and brought in."""

from typing import Any

import pytest
import yaml

from baton.audiences.language.reading import segment_of
from baton.audiences.language.writing import as_yaml
from baton.audiences.language.yaml_text import read
from baton.segments import keeping
from baton.segments.documents import read_text, says
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, EXAMPLES, document, example, latest_of

pytestmark = pytest.mark.django_db


def test_a_segment_is_made_saved_and_found_again(agency, asks):
    status, made = asks(
        agency.anna,
        "POST",
        "segments",
        {"name": " Dutch buyers ", "purpose": "The spring letter", "document": document(DUTCH)},
    )
    assert (status, made["name"], made["version"], made["may_keep"]) == (200, "Dutch buyers", 1, True)
    body: dict[str, Any] = {"document": document(DUTCH, EMAIL), "based_on": 1, "note": "By e-mail"}
    status, saved = asks(agency.kees, "POST", f"segments/{made['id']}/versions", body)
    assert (status, saved["number"], saved["by"]) == (200, 2, agency.kees.pk)
    _, found = asks(agency.dasha, "GET", f"segments/{made['id']}")
    assert [version["number"] for version in found["versions"]] == [2, 1]
    assert says(read_text(found["document"]).segment) == says(read_text(body["document"]).segment)
    assert not found["may_keep"]


def test_a_conflict_names_the_version_that_came_between(agency, asks, segment):
    made = segment(DUTCH)
    body = {"document": document(DUTCH, EMAIL), "based_on": 1}
    assert asks(agency.kees, "POST", f"segments/{made.pk}/versions", body)[0] == 200
    body["document"] = document(EMAIL)
    status, told = asks(agency.anna, "POST", f"segments/{made.pk}/versions", body)
    assert (status, told["code"], told["facts"]["version"]) == (409, "SavedMeanwhile", 2)


def test_a_problem_of_what_is_saved_is_told_with_its_place(agency, asks, segment):
    made = segment(DUTCH)
    body = {"document": document({"type": "did"}), "based_on": 1}
    status, told = asks(agency.anna, "POST", f"segments/{made.pk}/versions", body)
    assert (status, told["code"]) == (422, "DocumentIsWrong")
    assert told["facts"]["problems"][0]["place"] == "definition.rules[0].event"


def test_an_owner_is_somebody_of_the_team(agency, asks, segment):
    path = f"segments/{segment(DUTCH).pk}"
    assert asks(agency.anna, "PATCH", path, {"owner": agency.dasha.pk})[1]["owner"] == agency.dasha.pk
    assert asks(agency.marc, "PATCH", path, {"owner": agency.greta.pk})[0] == 404
    # She gave it away.
    assert asks(agency.anna, "PATCH", path, {"name": "Mine"})[0] == 403


def test_a_difference_says_who_joins_and_who_leaves_with_masked_keys(shop, agency, asks, segment):
    made = segment(DUTCH, EMAIL)
    first = latest_of(made)
    second = keeping.save(made, document(EMAIL, {**DUTCH, "value": "BE"}), based_on=1, by=agency.anna)
    path = f"segment-versions/{second.pk}/difference?since={first.pk}&as_of={AS_OF}"
    status, told = asks(agency.dasha, "GET", path)
    members = told["members"]
    assert (status, told["gone"], told["come"]) == (200, ["country is NL"], ["country is BE"])
    assert members["stayed"] == 0
    assert members["before"] == members["left"] > members["after"] == members["joined"] > 0
    assert members["left_by"] == [{"words": "country is BE", "members": members["left"]}]
    assert all(key.startswith("c…") and len(key) == 4 for key in members["some_left"])


def test_a_difference_without_a_base_is_one_of_words(data, agency, asks, segment):
    made = segment(DUTCH)
    first = latest_of(made)
    second = keeping.save(made, document(DUTCH, EMAIL), based_on=1, by=agency.anna)
    _, told = asks(agency.dasha, "GET", f"segment-versions/{second.pk}/difference?since={first.pk}")
    assert (told["gone"], len(told["come"]), told["members"]) == ([], 1, None)


def test_what_no_longer_fits_the_base_is_said_in_a_difference(shop, agency, asks, segment):
    made = segment({**DUTCH, "field": "planet"})
    first = latest_of(made)
    second = keeping.save(made, document(DUTCH), based_on=1, by=agency.anna)
    _, told = asks(agency.dasha, "GET", f"segment-versions/{second.pk}/difference?since={first.pk}")
    assert told["members"] is None
    assert "planet" in told["problems"][0]["reason"]


def test_a_version_is_taken_out_as_yaml_and_means_the_same(agency, as_member, segment):
    made = keeping.make("Beauty", document=example("newcomers"), by=agency.anna)
    answer = as_member(agency.dasha).get(f"/api/relay/segment-versions/{latest_of(made).pk}/yaml")
    assert answer["Content-Disposition"] == 'attachment; filename="newcomers-1.yaml"'
    text = answer.content.decode()
    assert text.startswith("segment: newcomers\nversion: 1\ntitle: Beauty\npurpose: marketing\n")
    assert says(read_text(text).segment) == says(read_text(example("newcomers")).segment)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_goes_out_and_comes_in_as_it_was(path):
    segment = read_text(path.read_text()).segment
    assert read_text(as_yaml(segment)).segment == segment


@pytest.mark.parametrize(
    "value",
    ["NO", "yes", "1", "1.50", "0x1F", "1_000", "007", "2026-01-31", "null", "~", "", " a ", "a: b", "- x",
     "#", "é", "女", "a\nb", "'", '"', "&x", "*x", "!x", "1e5", ".5", "+1",
     "0o7", "12:30", "=", "<<", "true", "\x85", "\x7f", "a\u2028b", "\ufffe", "😀"],
)  # fmt: skip
def test_a_text_stays_a_text_in_yaml(value):
    rules = [{"type": "field", "field": "country", "op": "=", "value": value}]
    written = {"segment": "x", "version": 1, "definition": {"combinator": "and", "rules": rules}}
    segment = segment_of(written).segment
    text = as_yaml(segment)
    assert segment_of(read(text.encode())[0]).segment == segment
    assert yaml.safe_load(text)["definition"]["rules"][0]["value"] == value


@pytest.mark.parametrize("value", ["0.0001", "12345678901234.5678", "40.50", "-3", "7"])
def test_a_number_stays_exact_in_yaml(value):
    rule = f"{{type: field, field: a, op: '=', value: {value}}}"
    text = f"segment: x\nversion: 1\ndefinition: {{combinator: and, rules: [{rule}]}}"
    segment = read_text(text).segment
    assert read_text(as_yaml(segment)).segment == segment
