"""Whatever is typed is stored as it is; what cannot be stored is refused by the field's name."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baton.boards.content.attaching import attach_link, change_attachment
from baton.boards.content.briefing import add_section, change_section, write
from baton.boards.content.commenting import add_comment, edit_comment
from baton.boards.content.editing import edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.ticking import add_checklist, add_item, change_item, rename_checklist
from baton.boards.models import CustomField
from baton.boards.text import LONGEST
from baton.kit.errors import Malformed

HOSTILE = [
    "<script>alert(1)</script>",
    "[link](javascript:alert(1)) ![pixel](https://tracker.example/p.gif)",
    "'; DROP TABLE boards_card; --",
    "\u202eevil\u202c \u200b\ufeff",
    "é versus e\u0301",
    "👩‍👩‍👧‍👦 𝕳𝖎",
    "  spaces stay  \t\r\n",
    "%(title)s %s {0}",
    "-" * 120,
]
# Everything that UTF-8 can carry but NUL.
texts = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=120
).filter(str.strip)
# The agency stands for the whole trial; each example writes on the same card.
trial = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def write_into_every_field(agency, card, text):
    """Each text field of a card with what it keeps."""
    kees = agency.kees
    section = add_section(card, title=text, text=text, by=kees).row
    checklist = add_checklist(card, text, by=kees).row
    field, _ = CustomField.objects.get_or_create(workspace=agency.workspace, name="Note", kind="text")
    fill(card, field, text, by=kees)
    rows = [
        (edit(card, {"title": text}, by=kees).card, ("title",)),
        (section, ("title", "text")),
        (write(section, f"{text}.", based_on=1, by=kees).row, ()),
        (checklist, ("name",)),
        (add_item(checklist, text, by=kees).row, ("text",)),
        (add_comment(card, text, by=kees).row, ("text",)),
        (attach_link(card, "https://relay.example", name=text, by=kees).row, ("name",)),
        (card.custom_values.get(), ("value",)),
    ]
    return [(row, name) for row, names in rows for name in names if (row, name) != (section, "text")]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_stored_as_it_is(agency, text):
    for row, name in write_into_every_field(agency, agency.card(), text):
        row.refresh_from_db()
        assert getattr(row, name) == text, (type(row).__name__, name)


@trial
@given(text=texts)
def test_any_text_is_stored_as_it_is(agency, text):
    for row, name in write_into_every_field(agency, agency.card(), text):
        row.refresh_from_db()
        assert getattr(row, name) == text, (type(row).__name__, name)


def test_nul_is_refused_by_the_name_of_the_field(agency):
    card, kees, bad = agency.card(), agency.kees, "a\0b"
    section = add_section(card, by=kees).row
    checklist = add_checklist(card, "List", by=kees).row
    item = add_item(checklist, "Item", by=kees).row
    comment = add_comment(card, "Comment", by=kees).row
    attachment = attach_link(card, "https://relay.example", by=kees).row
    for field, write_it in {
        "title": [
            lambda: edit(card, {"title": bad}, by=kees),
            lambda: add_section(card, title=bad, by=kees),
            lambda: change_section(section, title=bad, by=kees),
        ],
        "text": [
            lambda: add_section(card, text=bad, by=kees),
            lambda: write(section, bad, based_on=1, by=kees),
            lambda: add_item(checklist, bad, by=kees),
            lambda: change_item(item, {"text": bad}, by=kees),
            lambda: add_comment(card, bad, by=kees),
            lambda: edit_comment(comment, text=bad, by=kees),
        ],
        "name": [
            lambda: add_checklist(card, bad, by=kees),
            lambda: rename_checklist(checklist, bad, by=kees),
            lambda: attach_link(card, "https://relay.example", name=bad, by=kees),
            lambda: change_attachment(attachment, name=bad, by=kees),
        ],
        "url": [lambda: attach_link(card, f"https://relay.example/{bad}", by=kees)],
    }.items():
        for attempt in write_it:
            with pytest.raises(Malformed, match=f"^{field}: it contains the invisible character NUL"):
                attempt()


def test_nul_in_a_request_is_answered_in_words(agency, as_member):
    answer = as_member(agency.kees).patch(
        f"/api/relay/cards/{agency.card().id}", {"title": "a\0b"}, content_type="application/json"
    )
    assert answer.status_code == 422
    assert answer.json()["facts"]["field"] == "title"


def test_half_of_a_character_is_no_text(agency, as_member):
    answer = as_member(agency.kees).generic(
        "PATCH",
        f"/api/relay/cards/{agency.card().id}",
        b'{"title": "\\ud800"}',
        content_type="application/json",
    )
    assert answer.status_code in (400, 422)


def test_a_megabyte_of_text_is_kept_and_one_character_more_is_refused(agency, as_member):
    card, browser = agency.card(), as_member(agency.kees)
    url = f"/api/relay/cards/{card.id}/comments"
    assert browser.post(url, {"text": "я" * LONGEST}, content_type="application/json").status_code == 200
    answer = browser.post(url, {"text": "x" * (LONGEST + 1)}, content_type="application/json")
    assert answer.status_code == 422
    assert answer.json()["detail"] == "text: at most 1048576 characters fit, this has 1048577."
    section = add_section(card, by=agency.kees).row
    write(section, "x\n" * (LONGEST // 2), based_on=1, by=agency.kees)
    with pytest.raises(Malformed, match="at most"):
        write(section, "x" * (LONGEST + 1), based_on=2, by=agency.kees)
