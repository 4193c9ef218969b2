"""One's own last edit is taken back, unless somebody touched the same thing since."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baton.activity.models import Entry
from baton.boards.answers.history import history
from baton.boards.content.attaching import (
    attach_file,
    attach_link,
    attach_version,
    change_attachment,
    remove_attachment,
)
from baton.boards.content.briefing import add_section, remove_section, write
from baton.boards.content.commenting import add_comment, remove_comment
from baton.boards.content.editing import Edits, edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.linking import link, unlink
from baton.boards.content.participating import set_participants
from baton.boards.content.planning_hours import plan_hours
from baton.boards.content.tagging import set_tags
from baton.boards.content.ticking import (
    add_checklist,
    add_item,
    change_item,
    remove_checklist,
    remove_item,
    tick,
    untick,
)
from baton.boards.models import (
    BriefSection,
    CardLink,
    ChecklistItem,
    ClassOfService,
    CustomField,
    Promise,
    Tag,
)
from baton.boards.models.details import LinkKind
from baton.boards.relay.refusals import TouchedSince
from baton.boards.undo.undoing import undo
from baton.files.storing import store_bytes


@pytest.fixture
def card(agency):
    return agency.card(
        project=agency.spring,
        lead=agency.anna,
        deadline=datetime(2026, 12, 1, 12, tzinfo=UTC),
        deadline_has_time=True,
    )


def test_an_edit_of_many_fields_is_taken_back_whole(agency, card):
    edits = Edits(
        title="New", lead=agency.kees, project=None, shared=True, class_of_service=ClassOfService.EXPEDITE
    )
    edit(card, edits, by=agency.kees)
    undo(by=agency.kees)
    card.refresh_from_db()
    assert (card.title, card.lead, card.project) == ("Spring mailing", agency.anna, agency.spring)
    assert (card.shared, card.class_of_service) == (False, "standard")
    entry = Entry.objects.latest("number")
    assert entry.kind == "EditUndone"
    assert entry.payload["was"]["shared"] is True


def test_a_deadline_given_by_mistake_leaves_the_earlier_promise_standing(agency, card):
    edit(card, {"deadline": datetime(2027, 1, 1, 12, tzinfo=UTC)}, by=agency.kees)
    undo(by=agency.kees)
    card.refresh_from_db()
    assert card.deadline == datetime(2026, 12, 1, 12, tzinfo=UTC)
    standing = Promise.objects.get(card=card, replaced_at=None)
    assert standing.deadline == card.deadline
    assert Promise.objects.filter(card=card).count() == 2


def test_what_somebody_changed_since_is_not_taken_back(agency, card):
    edit(card, {"title": "Mine"}, by=agency.kees)
    edit(card, {"title": "Theirs"}, by=agency.anna)
    with pytest.raises(TouchedSince, match="Anna"):
        undo(by=agency.kees)


def test_what_somebody_did_elsewhere_on_the_card_is_in_nobodys_way(agency, card):
    edit(card, {"title": "Mine"}, by=agency.kees)
    section = add_section(card, text="Old", by=agency.anna).row
    write(section, "New", based_on=1, by=agency.anna)
    plan_hours(card, {"designer": 60}, by=agency.anna)
    undo(by=agency.kees)
    card.refresh_from_db()
    assert card.title == "Spring mailing"


def test_a_price_is_taken_back_without_being_told(agency, card):
    edit(card, {"price": Decimal("10.00")}, by=agency.marc)
    edit(card, {"price": Decimal("77.00")}, by=agency.marc)
    undo(by=agency.marc)
    card.refresh_from_db()
    assert card.price == Decimal("10.00")
    assert "77" not in str(list(Entry.objects.filter(kind="PriceUndone").values_list("payload", flat=True)))


def test_tags_people_hours_and_fields_are_taken_back(agency, card):
    red, blue = (Tag.objects.create(workspace=agency.workspace, name=name) for name in ("Red", "Blue"))
    field = CustomField.objects.create(workspace=agency.workspace, name="Channel", kind="text", on_face=True)
    set_tags(card, [red], by=agency.anna)
    fill(card, field, "e-mail", by=agency.anna)
    set_tags(card, [blue], by=agency.kees)
    assert undo(by=agency.kees).changed.face["tags"] == [red.id]
    set_participants(card, {agency.tim: "designer"}, by=agency.kees)
    undo(by=agency.kees)
    assert not card.participants.exists()
    plan_hours(card, {"designer": 60}, by=agency.kees)
    undo(by=agency.kees)
    assert not card.planned_hours.exists()
    fill(card, field, "sms", by=agency.kees)
    assert undo(by=agency.kees).changed.face["fields"] == {str(field.id): "e-mail"}


def test_a_brief_gets_its_text_and_its_section_back(agency, card):
    section = add_section(card, title="Terms", text="Old", by=agency.anna).row
    write(section, "New", based_on=1, by=agency.kees)
    undo(by=agency.kees)
    section.refresh_from_db()
    assert (section.text, section.version) == ("Old", 3)
    remove_section(section, by=agency.kees)
    undo(by=agency.kees)
    assert BriefSection.objects.get(card=card).text == "Old"


def test_ticks_items_and_checklists_are_taken_back(agency, card):
    checklist = add_checklist(card, "Release", by=agency.anna).row
    item = add_item(checklist, "Links", by=agency.anna).row
    tick(item, by=agency.kees)
    assert undo(by=agency.kees).changed.face["items_done"] == 0
    tick(item, by=agency.tim)
    untick(item, by=agency.kees)
    undo(by=agency.kees)
    item.refresh_from_db()
    assert item.done_by == agency.tim
    change_item(item, {"text": "All links", "responsible": agency.tim}, by=agency.kees)
    undo(by=agency.kees)
    item.refresh_from_db()
    assert (item.text, item.responsible) == ("Links", None)
    remove_item(item, by=agency.kees)
    assert undo(by=agency.kees).changed.face["items_total"] == 1
    remove_checklist(checklist, by=agency.kees)
    assert undo(by=agency.kees).changed.face["items_total"] == 1
    assert ChecklistItem.objects.get(checklist__card=card).done_by == agency.tim


def test_a_comment_and_an_attachment_come_back(agency, card):
    comment = add_comment(card, f"@[Tim](member:{agency.tim.pk})", by=agency.kees).row
    remove_comment(comment, by=agency.kees)
    assert undo(by=agency.kees).changed.face["comments_count"] == 1
    assert comment.mentions.count() == 1
    attachment = attach_link(card, "https://relay.example", by=agency.kees).row
    change_attachment(attachment, client_visible=True, by=agency.kees)
    undo(by=agency.kees)
    remove_attachment(attachment, by=agency.kees)
    assert undo(by=agency.kees).changed.face["attachments_count"] == 1
    attachment.refresh_from_db()
    assert not attachment.client_visible


def test_a_link_is_taken_back_on_both_cards(agency, card):
    other = agency.card("Other")
    link(card, other, LinkKind.BLOCKS, by=agency.kees)
    undo(by=agency.kees)
    assert not CardLink.objects.exists()
    made = link(card, other, LinkKind.RELATES, by=agency.kees).row
    unlink(made, by=agency.kees)
    undo(by=agency.kees)
    assert CardLink.objects.get().kind == "relates"
    other.refresh_from_db()
    assert other.version == 6


def test_a_file_that_was_attached_goes_off_again(agency, card):
    attach_link(card, "https://relay.example", by=agency.kees)
    undone = undo(by=agency.kees)
    assert undone.words == f"The attachments of “{card.title}” are as they were before."
    assert undone.changed.face["attachments_count"] == 0
    assert not card.attachments.filter(deleted_at=None).exists()


def test_a_new_version_goes_and_the_former_one_is_back(agency, card, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    kept = [
        store_bytes([text], agency.workspace, name="terms.txt") for text in (b"Two mails", b"Three mails")
    ]
    old = attach_file(card, kept[0], by=agency.kees).row
    new = attach_version(old, kept[1], by=agency.kees).row
    undo(by=agency.kees)
    assert [one.pk for one in card.attachments.filter(deleted_at=None)] == [old.pk]
    assert new.pk != old.pk
    card.refresh_from_db()
    assert card.attachments_count == 1


def test_a_new_version_of_a_file_is_one_line_of_the_history(agency, card, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    first, second, third = (
        store_bytes([text], agency.workspace, name="terms.txt") for text in (b"One", b"Two", b"Three")
    )
    old = attach_file(card, first, by=agency.kees).row
    newer = attach_version(old, second, by=agency.kees).row
    attach_version(newer, third, by=agency.kees)
    told = history(card, agency.anna)["entries"][:3]
    assert [(each["kind"], each["payload"].get("version"), each["file"]) for each in told] == [
        ("AttachmentAdded", 3, "terms.txt"),
        ("AttachmentAdded", 2, "terms.txt"),
        ("AttachmentAdded", 1, None),
    ]


def test_a_guest_hears_of_a_new_version_what_they_may_see(agency, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    card = agency.card(project=agency.spring, shared=True)
    for visible in (True, False):
        first, second = (
            store_bytes([text], agency.workspace, name=f"{visible}.txt") for text in (b"One", b"Two")
        )
        old = attach_file(card, first, client_visible=visible, by=agency.kees).row
        attach_version(old, second, by=agency.kees)
    told = history(card, agency.greta)["entries"]
    assert [each["file"] for each in told if each["kind"] == "AttachmentAdded"] == ["True.txt", None]
