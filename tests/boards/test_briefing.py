"""A brief that several specialists write at once."""

import pytest

from baton.activity.models import Entry
from baton.boards.content.briefing import add_section, remove_section, write
from baton.boards.content.refusals import BriefConflict
from baton.kit.errors import Malformed

TEXT = "Offer\nTulips, 20 %\nUntil Sunday"


@pytest.fixture
def section(agency):
    return add_section(agency.card(), title="Terms", text=TEXT, by=agency.kees).row


def put(browser, section, **sent):
    return browser.put(f"/api/relay/brief/{section.id}", sent, content_type="application/json")


def test_two_people_in_the_same_section_lose_nothing(agency, section, as_member):
    put(as_member(agency.kees), section, text=TEXT.replace("20", "25"), based_on=1)
    answer = put(as_member(agency.anna), section, text=TEXT + "\nFree delivery", based_on=1).json()
    assert answer["text"] == "Offer\nTulips, 25 %\nUntil Sunday\nFree delivery"
    assert answer["merged"]
    assert answer["version"] == 3


def test_who_changed_the_same_line_gets_both_texts_back(agency, section, as_member):
    put(as_member(agency.kees), section, text=TEXT.replace("20", "25"), based_on=1)
    answer = put(as_member(agency.anna), section, text=TEXT.replace("20", "30"), based_on=1)
    assert answer.status_code == 409
    refusal = answer.json()
    assert refusal["code"] == "BriefConflict"
    assert refusal["facts"] == {
        "person": "Kees",
        "mine": TEXT.replace("20", "30"),
        "theirs": TEXT.replace("20", "25"),
        "base": TEXT,
        "version": 2,
    }
    section.refresh_from_db()
    assert section.text == TEXT.replace("20", "25")


def test_every_text_that_was_saved_can_be_read_again(agency, section, as_member):
    for number in range(3):
        write(section, f"{TEXT}\n{number}", based_on=number + 1, by=agency.kees)
    rows = as_member(agency.anna).get(f"/api/relay/brief/{section.id}/revisions").json()
    assert [row["text"] for row in rows] == [f"{TEXT}\n2", f"{TEXT}\n1", f"{TEXT}\n0", TEXT]


def test_the_text_of_a_brief_is_in_no_payload(agency, section):
    write(section, "A secret discount", based_on=1, by=agency.kees)
    assert "secret" not in str(list(Entry.objects.values_list("payload", flat=True)))


def test_what_stood_in_a_removed_section_is_kept(agency, section):
    remove_section(section, by=agency.kees)
    kept = Entry.objects.get(kind="BriefSectionRemoved").undo or {}
    assert kept["text"] == TEXT


def test_a_version_that_never_was_is_malformed(agency, section):
    with pytest.raises(Malformed, match="based_on"):
        write(section, "New", based_on=7, by=agency.kees)


def test_a_guest_reads_marked_sections_and_writes_none(agency, as_member):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    marked = add_section(card, text="For you", client_visible=True, by=agency.kees).row
    ours = add_section(card, text="For us", by=agency.kees).row
    guest = as_member(agency.greta)
    assert put(guest, marked, text="Mine", based_on=1).status_code == 403
    assert put(guest, ours, text="Mine", based_on=1).status_code == 404
    assert guest.get(f"/api/relay/brief/{marked.id}/revisions").status_code == 403
    assert guest.get(f"/api/relay/brief/{ours.id}/revisions").status_code == 404


def test_sections_stand_in_the_order_they_are_given(agency, section, as_member):
    card, browser = section.card, as_member(agency.kees)
    second = add_section(card, title="Second", by=agency.kees).row
    answer = browser.patch(
        f"/api/relay/brief/{second.id}", {"above": section.id}, content_type="application/json"
    )
    assert answer.status_code == 200, answer.content
    titles = [row["title"] for row in browser.get(f"/api/relay/cards/{card.id}").json()["brief"]]
    assert titles == ["Second", "Terms"]


def test_a_section_is_not_placed_among_those_of_another_card(agency, section, as_member):
    other = add_section(agency.card("Other"), title="Elsewhere", by=agency.kees).row
    answer = as_member(agency.kees).patch(
        f"/api/relay/brief/{section.id}", {"above": other.id}, content_type="application/json"
    )
    assert answer.status_code == 404


def test_a_conflict_is_told_in_the_writers_language(agency, section):
    from django.utils import translation

    write(section, "Theirs", based_on=1, by=agency.kees)
    with translation.override("nl"), pytest.raises(BriefConflict, match="dezelfde regels"):
        write(section, "Mine", based_on=1, by=agency.anna)
