"""`baton identity`: from customers to people, questions and answers, without a server."""

import json

import pytest
from click.testing import CliRunner

from baton.cli.main import main
from tests.audiences.identity.shop import IDENTITY, PEOPLE, write_shop


@pytest.fixture
def shop(tmp_path):
    return write_shop(tmp_path, PEOPLE)


def call(shop, *words):
    return CliRunner().invoke(main, ["identity", *words, "--data", str(shop)], catch_exceptions=False)


def answer(shop, *words):
    found = call(shop, *words, "--json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def test_from_a_proposal_to_people(shop):
    (shop / "identity.yaml").unlink()
    refused = call(shop, "resolve")
    assert (refused.exit_code, "baton identity propose" in refused.output) == (1, True)
    assert set(answer(shop, "propose")["identity"]["fields"]) == {"email", "phone", "name", "postcode"}
    assert "nothing is written over" in call(shop, "propose").output
    assert "no people yet" in call(shop, "status").output
    made = answer(shop, "resolve")
    assert (made["records"], made["run"]) == (6, 1)
    assert "6 records are" in call(shop, "status").output
    assert "nothing" not in call(shop, "resolve", "--whole").output


def test_a_person_is_told_with_golden_record_and_life(shop):
    call(shop, "resolve")
    found = answer(shop, "person", "a1")
    assert [record["k"] for record in found["records"]] == ["a1", "a2"]
    assert found["golden"]["phone"] == ["+31612345670", "a1"]
    assert answer(shop, "person", found["person"]) == found
    assert "anna@post.nl  (of a2)" in call(shop, "person", "a1").output
    assert "neither a person nor a record" in call(shop, "person", "x").output


def test_a_pair_is_explained_in_words(shop):
    call(shop, "resolve")
    words = call(shop, "explain", "a1", "a2").output
    assert "a1 and a2: one person" in words
    assert "email: the same, “anna@post.nl”" in words
    assert "one person by the key email" in words
    assert "saw no record" in call(shop, "explain", "a1", "x").output


def test_a_decision_is_kept_with_name_and_reason(shop):
    call(shop, "resolve")
    made = answer(shop, "decide", "a2", "a1", "--different", "--by", "anna", "--because", "asked her")
    assert (made["a"], made["b"], made["same"]) == ("a1", "a2", False)
    call(shop, "resolve")
    assert "two people, says anna" in call(shop, "explain", "a1", "a2").output
    assert call(shop, "decide", "a1", "a2", "--by", "anna").exit_code == 2
    assert "saw no record “zz”" in call(shop, "decide", "a1", "zz", "--same", "--by", "anna").output


def test_a_record_is_taken_out_of_a_person(shop):
    call(shop, "resolve")
    made = answer(shop, "unmerge", "b1", "b2", "--by", "anna", "--because", "two Borises")
    assert (made["stay"], made["out"], made["run"]["changes"]) == (
        ["b1"],
        ["b2"],
        {"new": 1, "split_from": 1},
    )
    assert "split from" in call(shop, "person", "b2").output


def test_questions_wait_with_both_records(shop):
    said = IDENTITY.replace("keys:", "merge: 0.9999999999\nreview: 0.0001\nkeys:")
    (shop / "identity.yaml").write_text(said)
    made = answer(shop, "resolve")
    found = answer(shop, "queue", "--limit", "1")
    assert found["waiting"] == made["to_ask"] > 0
    assert len(found["questions"]) == 1
    assert f"{found['waiting']} question" in call(shop, "queue").output


def test_too_few_records_are_not_learned_from(shop):
    found = call(shop, "learn")
    assert (found.exit_code, "too few to learn from" in found.output) == (1, True)
