"""A card filed with all that is known of it: one deed, one entry."""

from decimal import Decimal

import pytest

from baton.activity.models import Entry
from baton.boards.content.refusals import FieldElsewhere
from baton.boards.content.ticking import add_item
from baton.boards.content.writing_down import Contents, Section
from baton.boards.models import Card, FieldKind
from baton.boards.refusals import NotInTheTeam
from baton.boards.structure.arranging_fields import add_custom_field
from baton.boards.structure.arranging_tags import add_tag
from baton.kit.errors import Malformed, NotSeen

WHOLE = Contents(
    brief=[Section("Two mails", "Brief", client_visible=True), Section("Green", "Design", "designer")],
    planned_hours={"designer": 90, "analyst": 0},
    checklists=[("Before release", ["Links work", "Prices agree"]), ("After", ["Say thanks"])],
)


def test_it_brings_brief_hours_and_checklists_along_in_their_order(agency, as_member):
    card = agency.card(contents=WHOLE)
    page = as_member(agency.kees).get(f"/api/relay/cards/{card.id}").json()
    assert [(each["title"], each["text"]) for each in page["brief"]] == [
        ("Brief", "Two mails"),
        ("Design", "Green"),
    ]
    assert [(each["name"], [item["text"] for item in each["items"]]) for each in page["checklists"]] == [
        ("Before release", ["Links work", "Prices agree"]),
        ("After", ["Say thanks"]),
    ]
    assert [(each["job_function"], each["minutes"]) for each in page["planned_hours"]] == [("designer", 90)]


def test_one_entry_tells_of_it_and_its_face_is_whole(agency):
    before = Entry.objects.count()
    tag = add_tag("spring", colour="green", by=agency.olga)
    card = agency.card(contents=Contents(tags=[tag, tag], checklists=WHOLE.checklists))
    told = Entry.objects.filter(card=card.id).get()
    assert Entry.objects.count() == before + 2
    assert (told.payload["face"]["tags"], told.payload["face"]["items_total"]) == ([tag.id], 3)


def test_what_is_filed_can_be_gone_on_with(agency):
    card = agency.card(contents=WHOLE)
    made = add_item(card.checklists.order_by("rank")[0], "Pictures", by=agency.kees)
    assert made.face["items_total"] == 4
    section = card.brief_sections.get(title="Brief")
    assert section.revisions.get().by == card.created_by


def test_nobody_from_outside_takes_part(agency):
    with pytest.raises(NotInTheTeam):
        agency.card(contents=Contents(participants={agency.greta: "client"}))


def test_a_field_of_another_board_and_a_wrong_value_are_refused(agency):
    day = add_custom_field("Release", kind=FieldKind.DATE, by=agency.olga)
    with pytest.raises(Malformed):
        agency.card(contents=Contents(values={day: "soon"}))
    day.archived_at = day.created_at
    with pytest.raises(FieldElsewhere):
        agency.card(contents=Contents(values={day: "2026-12-01"}))


def test_money_is_filled_in_by_those_who_see_it(agency):
    fee = add_custom_field("Fee", kind=FieldKind.MONEY, by=agency.olga)
    with pytest.raises(NotSeen):
        agency.card(by=agency.tim, contents=Contents(values={fee: Decimal("120.50")}))
    card = agency.card(by=agency.olga, contents=Contents(values={fee: Decimal("120.50")}))
    assert card.custom_values.get().value == "120.50"


def test_a_refused_particular_leaves_no_card(agency, as_member):
    sent = {"title": "New", "column": agency.queue.id, "checklists": [{"name": " ", "items": []}]}
    address = f"/api/relay/boards/{agency.board.id}/cards"
    answer = as_member(agency.kees).post(address, sent, content_type="application/json")
    assert answer.status_code == 422
    assert not Card.objects.exists()
