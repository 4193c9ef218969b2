"""A card that begins with what a template holds: read again through the eyes of whoever uses it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baton.accounts.models import MoneyTier
from baton.activity.models import Entry
from baton.boards.content import forms
from baton.boards.content.editing import edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.writing_down import Contents, Section
from baton.boards.models import Card, CardTemplate, ChecklistTemplate, CustomField, Tag
from baton.boards.relay.filing_by_template import file_by_template
from baton.boards.structure.arranging_columns import change_column
from baton.boards.structure.arranging_tags import add_tag, remove_tag
from baton.boards.structure.arranging_templates import (
    add_card_template,
    change_card_template,
    keep_checklist_template,
    remove_card_template,
)
from baton.boards.structure.building_by_template import build_by_template
from baton.boards.structure.keeping_board_templates import keep_board_template
from baton.boards.structure.refusals import NameTaken, NotYourTemplate
from baton.calendars.models import Calendar
from baton.kit import clock

FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def mailing(agency):
    """A template of a well filled card, made by Kees."""
    card = agency.card(
        "Spring mailing",
        lead=agency.kees,
        project=agency.spring,
        contents=Contents(
            brief=[
                Section("Two mails", "Brief", client_visible=True),
                Section("Green", "Design", "designer"),
            ],
            tags=[add_tag("e-mail", by=agency.kees)],
            participants={agency.dasha: "designer"},
            planned_hours={"designer": 90},
            checklists=[("Before release", ["Links work", "Prices agree"])],
        ),
    )
    return add_card_template("Mailing", forms.form_of(card, agency.kees), by=agency.kees, deadline_in_days=2)


def filed(agency, template, by=None):
    return file_by_template(template, "Easter mailing", column=agency.queue, by=by or agency.anna)


def test_a_card_begins_with_all_that_the_template_holds(agency, mailing, as_member):
    card = filed(agency, mailing).filed.card
    page = as_member(agency.kees).get(f"/api/relay/cards/{card.id}").json()
    assert (card.title, card.lead, card.project) == ("Easter mailing", agency.kees, agency.spring)
    assert [(each["title"], each["text"]) for each in page["brief"]] == [
        ("Brief", "Two mails"),
        ("Design", "Green"),
    ]
    assert [item["text"] for item in page["checklists"][0]["items"]] == ["Links work", "Prices agree"]
    assert [each["member"] for each in page["participants"]] == [agency.dasha.id]
    assert page["planned_hours"] == [{"job_function": "designer", "minutes": 90}]
    assert len(page["tags"]) == 1


def test_its_deadline_is_counted_in_working_days(agency, mailing):
    Calendar.objects.filter(workspace=agency.workspace).delete()
    with clock.at(FRIDAY):
        card = filed(agency, mailing).filed.card
    assert card.deadline.astimezone(UTC).date().isoformat() == "2026-11-24", "two working days after a Friday"


def test_what_is_gone_by_now_is_left_out_and_said(agency, mailing):
    remove_tag(Tag.objects.get(pk=mailing.form["tags"][0]), by=agency.olga)
    agency.dasha.left_at = clock.now()
    agency.dasha.save(update_fields=["left_at"])
    done = filed(agency, mailing)
    assert sorted(done.left_out) == ["a participant", "a tag"]
    assert not done.filed.card.participants.exists()


def test_a_template_that_was_removed_meanwhile_is_named_as_what_is_missing(agency, mailing, as_member):
    path, sent = f"/api/relay/boards/{agency.board.pk}/cards", {"title": "Easter", "column": agency.queue.pk}
    remove_card_template(mailing, by=agency.kees)
    browser = as_member(agency.anna)
    answer = browser.post(path, sent | {"template": mailing.pk}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (404, "TemplateIsGone")
    assert "template is gone" in answer.json()["detail"]
    assert browser.post(path, sent, content_type="application/json").status_code == 200


def test_a_hidden_clients_project_is_not_told_by_a_template(agency, as_member):
    secret = add_card_template("Vault", {"project": agency.secret.id}, by=agency.olga)
    told = as_member(agency.kees).get("/api/relay/card-templates").json()
    assert [(each["form"], each["left_out"]) for each in told] == [({}, ["the project"])]
    assert filed(agency, secret, by=agency.kees).filed.card.project is None


def test_a_price_is_kept_and_told_only_where_prices_are_seen(agency, as_member):
    card = agency.card(price=Decimal("500.00"))
    assert "price" not in forms.form_of(card, agency.kees), "Kees sees no prices"
    agency.anna.money = MoneyTier.PRICES
    agency.anna.save(update_fields=["money"])
    add_card_template("Priced", forms.form_of(card, agency.anna), by=agency.anna)
    (to_anna,) = as_member(agency.anna).get("/api/relay/card-templates").json()
    (to_kees,) = as_member(agency.kees).get("/api/relay/card-templates").json()
    assert to_anna["form"]["price"] == "500.00"
    assert "price" not in to_kees["form"]
    assert to_kees["left_out"] == [], "what may not be seen is not hinted at"


def test_a_template_of_a_private_board_is_there_for_those_who_see_the_board(agency, as_member):
    add_card_template("Inside", {}, board=agency.hidden_board, by=agency.olga)
    assert as_member(agency.kees).get("/api/relay/card-templates").json() == []
    assert len(as_member(agency.olga).get("/api/relay/card-templates").json()) == 1


def test_what_its_maker_does_not_see_cannot_be_put_into_a_template(agency, as_member):
    form = {"project": agency.secret.id}
    answer = as_member(agency.kees).post(
        "/api/relay/card-templates", {"name": "Guess", "form": form}, content_type="application/json"
    )
    assert answer.status_code == 404
    assert not CardTemplate.objects.exists()


def test_others_use_a_template_and_its_maker_or_a_manager_changes_it(agency, mailing, as_member):
    address = f"/api/relay/card-templates/{mailing.id}"

    def rename(who, name):
        return as_member(who).patch(address, {"name": name}, content_type="application/json").status_code

    assert [rename(agency.tim, "Mine"), rename(agency.kees, "Ours"), rename(agency.marc, "All")] == [
        403,
        200,
        200,
    ]
    assert as_member(agency.tim).delete(address).status_code == 403
    assert as_member(agency.kees).delete(address).status_code == 200


def test_a_name_stands_once_per_board(agency, mailing):
    with pytest.raises(NameTaken):
        add_card_template("Mailing", {}, by=agency.anna)
    assert add_card_template("Mailing", {}, board=agency.board, by=agency.anna).board == agency.board


def test_a_checklist_with_its_items_is_one_deed(agency, as_member):
    keep_checklist_template("Before release", ["Links work", " Prices agree "], by=agency.kees)
    (told,) = as_member(agency.anna).get("/api/relay/checklist-templates").json()
    card, before = agency.card(), Entry.objects.count()
    body = {"name": told["name"], "items": told["items"]}
    answer = as_member(agency.anna).post(
        f"/api/relay/cards/{card.id}/checklists", body, content_type="application/json"
    )
    assert answer.json()["face"]["items_total"] == 2
    assert Entry.objects.count() == before + 1 + 0
    assert [item.text for item in card.checklists.get().items.order_by("rank")] == [
        "Links work",
        "Prices agree",
    ]


def test_a_checklist_template_of_somebody_else_is_left_alone(agency):
    template = keep_checklist_template("Before release", ["Links work"], by=agency.kees)
    with pytest.raises(NotYourTemplate):
        keep_checklist_template("Mine now", [], instead_of=template, by=agency.tim)
    assert ChecklistTemplate.objects.get().name == "Before release"


def test_a_template_follows_a_card_as_it_was_then(agency, mailing):
    card = filed(agency, mailing).filed.card
    edit(card, {"title": "Another"}, by=agency.kees)
    assert filed(agency, mailing).filed.card.title == "Easter mailing"


def test_a_card_filed_by_a_template_says_what_is_its_own(agency, mailing, as_member):
    remove_tag(Tag.objects.get(pk=mailing.form["tags"][0]), by=agency.olga)
    wish = {"title": "Easter", "column": agency.queue.id, "template": mailing.id, "lead": agency.dasha.id}
    made = as_member(agency.anna).post(
        f"/api/relay/boards/{agency.board.id}/cards", wish, content_type="application/json"
    )
    assert made.status_code == 200, made.content
    assert made.json()["left_out"] == ["a tag"]
    card = Card.objects.get(pk=made.json()["id"])
    assert (card.title, card.lead, card.project) == ("Easter", agency.dasha, agency.spring)
    assert card.deadline is not None
    assert card.brief_sections.count() == 2
    assert card.checklists.get().items.count() == 2


def test_an_archived_template_is_offered_no_more_and_still_used(agency, mailing, as_member):
    kees = as_member(agency.kees)
    body = {"archived": True}
    kees.patch(f"/api/relay/card-templates/{mailing.id}", body, content_type="application/json")
    assert kees.get("/api/relay/card-templates").json() == []
    (old,) = kees.get("/api/relay/card-templates?archived=true").json()
    assert (old["name"], old["archived"]) == ("Mailing", True)
    assert filed(agency, mailing).filed.card.lead == agency.kees
    kees.patch(
        f"/api/relay/card-templates/{mailing.id}", {"archived": False}, content_type="application/json"
    )
    assert len(kees.get("/api/relay/card-templates").json()) == 1


def test_an_archived_checklist_comes_back_with_its_items(agency, as_member):
    made = keep_checklist_template("Before release", ["Links work"], by=agency.kees)
    kees, address = as_member(agency.kees), f"/api/relay/checklist-templates/{made.id}"
    says = {"name": "Before release", "items": ["Links work"]}
    kees.put(address, says | {"archived": True}, content_type="application/json")
    assert kees.get("/api/relay/checklist-templates").json() == []
    kees.put(address, says, content_type="application/json")
    assert [each["items"] for each in kees.get("/api/relay/checklist-templates").json()] == [["Links work"]]


def test_a_board_template_takes_the_boards_own_card_templates_along(agency):
    own = CustomField.objects.create(
        workspace=agency.workspace, board=agency.board, name="Segment", kind="text", rank="a0"
    )
    card = agency.card("Spring mailing", lead=agency.kees)
    fill(card, own, "One-time buyers", by=agency.kees)
    form = forms.form_of(Card.objects.get(pk=card.pk), agency.kees)
    add_card_template("Ours", form, by=agency.kees, board=agency.board, deadline_in_days=2)
    add_card_template("Of all boards", form, by=agency.kees)
    old = add_card_template("Archived", form, by=agency.kees, board=agency.board)
    change_card_template(old, by=agency.kees, archived=True)
    kept = keep_board_template(agency.board, "Production", by=agency.olga)
    board = build_by_template(agency.board.space, "Second", template=kept, by=agency.olga).board
    (template,) = CardTemplate.objects.filter(board=board)
    assert (template.name, template.deadline_in_days, template.made_by) == ("Ours", 2, agency.olga)
    queue = board.columns.order_by("rank")[0]
    filed_there = file_by_template(template, "Autumn mailing", column=queue, by=agency.olga).filed.card
    assert filed_there.custom_values.get(field__board=board).value == "One-time buyers"
    assert filed_there.lead == agency.kees


def test_a_board_template_keeps_what_limits_count_and_an_older_one_counts_cards(agency):
    change_column(agency.terms, wip_limit=40, limit_counts="hours", by=agency.olga)
    kept = keep_board_template(agency.board, "Production", by=agency.olga)

    def built(name):
        board = build_by_template(agency.board.space, name, template=kept, by=agency.olga).board
        return board.columns.values_list("wip_limit", "limit_counts").get(name=agency.terms.name)

    assert built("Second") == (40, "hours")
    for column in kept.pattern["columns"]:
        del column["limit_counts"]
    kept.save()
    assert built("Third") == (40, "cards")
