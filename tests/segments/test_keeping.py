"""A segment is named once, and what it says is kept version by version."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from baton.activity.models import Entry
from baton.audiences.language.hashing import content_hash
from baton.kit.errors import NotAllowed, NotSeen
from baton.segments import finding, keeping
from baton.segments.documents import LONGEST, read_text, read_version
from baton.segments.models import Segment, SegmentVersion
from baton.segments.refusals import (
    DocumentIsWrong,
    NothingChanged,
    SavedMeanwhile,
    SegmentIsPutAway,
)
from tests.segments.conftest import DUTCH, EMAIL, STAFF, document, example, latest_of

pytestmark = pytest.mark.django_db


def test_a_document_is_kept_under_the_name_it_gives_itself(agency):
    made = keeping.make("Our own people", document=example("employees-1"), by=agency.anna)
    assert (made.key, made.owner, latest_of(made).number) == ("employees", agency.anna, 1)
    kept = json.loads(latest_of(made).document)
    assert (kept["segment"], kept["version"], kept["title"]) == ("employees", 1, "Our own people")


def test_of_two_segments_of_one_name_the_second_gets_a_number(agency):
    keys = [keeping.make("Спящие", by=agency.anna).key for _ in range(3)]
    assert keys == ["spyashchie", "spyashchie-2", "spyashchie-3"]


def test_a_version_is_kept_and_the_earlier_one_stays(agency, segment):
    made = segment(DUTCH)
    before = latest_of(made).document
    later = keeping.save(made, document(DUTCH, EMAIL), based_on=1, note="By e-mail only", by=agency.kees)
    assert (later.number, later.by, later.note) == (2, agency.kees, "By e-mail only")
    assert made.versions.get(number=1).document == before
    assert json.loads(later.document)["version"] == 2


@pytest.mark.parametrize(
    "again",
    [
        document(DUTCH),
        document(DUTCH, title="Another title", version=7, segment="y"),
        document({**DUTCH, "currency": None}),
    ],
)
def test_the_same_once_more_is_no_version(agency, segment, again):
    made = segment(DUTCH)
    with pytest.raises(NothingChanged):
        keeping.save(made, again, based_on=1, by=agency.anna)
    assert made.versions.count() == 1


def test_whoever_saves_second_is_told_and_neither_loses_anything(agency, segment):
    made = segment(DUTCH)
    theirs = keeping.save(made, document(DUTCH, EMAIL), based_on=1, by=agency.kees)
    with pytest.raises(SavedMeanwhile) as refused:
        keeping.save(made, document(DUTCH, STAFF), based_on=1, by=agency.anna)
    assert refused.value.facts == {"version": 2, "name": "Kees"}
    assert latest_of(made) == theirs
    # Having looked at it, she saves hers on top.
    assert keeping.save(made, document(DUTCH, STAFF), based_on=2, by=agency.anna).number == 3


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_save_at_one_moment_one_is_first(agency, segment):
    made = segment(DUTCH)

    def save(number):
        try:
            rule = {**DUTCH, "value": f"{number}"}
            return keeping.save(made, document(rule), based_on=1, by=agency.kees).number
        except SavedMeanwhile as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        outcomes = sorted(map(str, pool.map(save, range(8))))
    assert outcomes == ["2", *["SavedMeanwhile"] * 7]
    assert made.versions.count() == 2


def test_what_is_wrong_is_told_with_its_place_and_nothing_is_saved(agency, segment):
    made = segment(DUTCH)
    with pytest.raises(DocumentIsWrong) as refused:
        keeping.save(made, document(DUTCH, {"type": "field", "op": "="}), based_on=1, by=agency.anna)
    places = [problem["place"] for problem in refused.value.facts["problems"]]
    assert places == ["definition.rules[1].field"]
    assert made.versions.count() == 1


@pytest.mark.parametrize(
    "odd", ["\x7f", "\x85", "a\x9fb", "\u2028", "\u2029", "\ufffe", "\uffff", "😀", "a\u0301", "\ufeff"]
)
def test_every_character_that_is_kept_can_be_read_again(agency, segment, odd):
    made = segment({**DUTCH, "value": odd}, name=f"n{odd}n")
    kept = latest_of(made)
    read = read_version(kept).segment
    assert read.model_dump()["definition"]["rules"][0]["value"] == odd
    assert read_text(kept.document).segment == read
    assert kept.content_hash == content_hash(read)


def test_half_a_character_is_none(agency, segment):
    with pytest.raises(DocumentIsWrong):
        segment({**DUTCH, "value": "\ud83d"})


def test_what_would_grow_too_long_is_not_kept(agency):
    many = document({**DUTCH, "op": "in", "value": [f"{number}\x85" * 60 for number in range(500)]})
    short = json.dumps(json.loads(many), ensure_ascii=False)
    assert len(short) < LONGEST
    with pytest.raises(DocumentIsWrong) as refused:
        keeping.make("Long", document=many, by=agency.anna)
    assert "longer than 200,000" in str(refused.value)
    assert not Segment.objects.exists()


def test_a_document_is_read_before_anybody_is_held_up(agency, monkeypatch):
    def never(*_):
        raise AssertionError("the writer was held by a document that is wrong")

    monkeypatch.setattr("baton.activity.log.in_turn", never)
    with pytest.raises(DocumentIsWrong):
        keeping.make("x", document="[", by=agency.anna)


def test_a_number_of_a_version_is_read_exactly(segment):
    kept = latest_of(segment({**DUTCH, "op": "<", "value": 7}))
    kept.document = kept.document.replace(":7,", ":12345678901234.5678,").replace(
        ":7}", ":12345678901234.5678}"
    )
    (rule,) = read_version(kept).segment.model_dump()["definition"]["rules"]
    assert str(rule["value"]) == "12345678901234.5678"


def test_a_segment_names_only_versions_that_there_are_and_runs_in_no_circle(agency, segment):
    staff = segment(STAFF, segment="staff", name="Staff")
    named = {"type": "segment", "in": "none", "of": ["staff@1"]}
    other = segment(DUTCH, named, name="Customers")
    assert latest_of(other).number == 1
    with pytest.raises(DocumentIsWrong):
        keeping.save(staff, document({**named, "of": ["staff@2"]}), based_on=1, by=agency.anna)
    with pytest.raises(DocumentIsWrong):
        keeping.save(staff, document({**named, "of": ["nobody@1"]}), based_on=1, by=agency.anna)
    # Its own earlier version is no circle.
    assert keeping.save(staff, document({**named, "of": ["staff@1"]}), based_on=1, by=agency.anna).number == 2


def test_what_is_put_away_takes_no_version_until_it_is_brought_back(agency, segment):
    made = segment(DUTCH)
    keeping.change(made, archived=True, by=agency.anna)
    with pytest.raises(SegmentIsPutAway):
        keeping.save(made, document(EMAIL), based_on=1, by=agency.anna)
    keeping.change(made, archived=False, by=agency.anna)
    assert keeping.save(made, document(EMAIL), based_on=1, by=agency.anna).number == 2


def test_only_its_owner_and_managers_name_it_or_put_it_away(agency, segment):
    made = segment(DUTCH)
    with pytest.raises(NotAllowed):
        keeping.change(made, name="Mine", by=agency.kees)
    keeping.change(made, name="Buyers in the Netherlands", purpose="The spring letter", by=agency.marc)
    made.refresh_from_db()
    assert (made.name, made.purpose, made.key) == ("Buyers in the Netherlands", "The spring letter", "x")


def test_the_log_says_what_was_done_and_nothing_where_nothing_was(agency, segment):
    made = segment(DUTCH)
    keeping.change(made, by=agency.anna)
    keeping.change(made, name=made.name, purpose="", owner=agency.anna, archived=False, by=agency.anna)
    keeping.change(made, archived=True, by=agency.anna)
    away = Segment.objects.get(pk=made.pk).archived_at
    keeping.change(made, archived=True, by=agency.anna)
    assert Segment.objects.get(pk=made.pk).archived_at == away
    keeping.change(made, archived=False, by=agency.anna)
    keeping.change(made, purpose="The spring letter", by=agency.anna)
    keeping.change(made, owner=agency.kees, by=agency.anna)
    told = [row.payload["how"] for row in Entry.objects.filter(kind="SegmentKept").order_by("number")]
    assert told == ["made", "archived", "brought_back", "renamed", "handed_over"]


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_name_of_spaces_is_none(agency, segment, asks, method):
    path = f"segments/{segment(DUTCH).pk}" if method == "PATCH" else "segments"
    assert asks(agency.anna, method, path, {"name": " "})[0] == 422


def test_a_guest_finds_nothing(agency, segment):
    made = segment(DUTCH)
    assert not Segment.objects.seen_by(agency.greta).exists()
    with pytest.raises(NotAllowed):
        finding.segment(made.pk, agency.greta)
    with pytest.raises(NotAllowed):
        keeping.make("Mine", by=agency.greta)


def test_another_workspace_finds_nothing(agency, segment):
    made = segment(DUTCH)
    agency.tim.workspace_id = agency.workspace.pk + 1
    with pytest.raises(NotSeen):
        finding.segment(made.pk, agency.tim)


def test_the_log_tells_of_it_without_content(agency, segment):
    made = segment(DUTCH)
    keeping.save(made, document(DUTCH, EMAIL), based_on=1, by=agency.kees)
    told = [(row.kind, row.payload) for row in Entry.objects.order_by("number")]
    assert told == [
        ("SegmentKept", {"segment": made.pk, "how": "made"}),
        ("SegmentSaved", {"segment": made.pk, "version": 1}),
        ("SegmentSaved", {"segment": made.pk, "version": 2}),
    ]


def test_versions_of_a_segment_are_numbered_once(agency, segment):
    made = segment(DUTCH)
    first = latest_of(made)
    with pytest.raises(Exception, match=r"(?i)unique"):
        SegmentVersion.objects.create(
            segment=made, number=1, document=first.document, content_hash=first.content_hash
        )
