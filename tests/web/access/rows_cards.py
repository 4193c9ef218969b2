"""Who may ask what of a card and what hangs on it."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.files.corpus import picture
from tests.web.access.row import (
    ALLOWED,
    CARD_INSIDE,
    CARD_SEEN,
    CARD_TEAM,
    EVERY_MEMBER_READS,
    Row,
    The,
    who,
)


def photo() -> dict[str, object]:
    return {"file": SimpleUploadedFile("mock-up.png", picture(size=(2, 2)), "image/png")}


ROWS = [
    Row("boards.attach_file", CARD_TEAM, form=photo),
    Row("boards.attach_link", CARD_TEAM, {"url": "https://example.com/mock-up", "name": "Mock-up"}),
    Row("boards.change_attachment", CARD_TEAM, {"name": "pixel"}),
    Row("boards.remove_attachment", CARD_TEAM),
    Row("boards.attachment_file", CARD_SEEN),
    Row("boards.attachment_preview", CARD_SEEN),
    Row("boards.attachment_page", CARD_SEEN, query={"number": 1}),
    Row("boards.add_brief_section", CARD_TEAM, {"title": "Design", "text": "Green"}),
    Row("boards.write_brief", CARD_TEAM, {"text": "Two mails", "based_on": 1}),
    Row("boards.change_brief_section", CARD_TEAM, {"title": "Agreed", "above": The("brief.other")}),
    Row("boards.remove_brief_section", CARD_TEAM),
    Row("boards.brief_revisions", who(read=ALLOWED)),
    Row("boards.add_comment", who(guest=ALLOWED), {"text": "Yes", "client_visible": True}),
    Row("boards.edit_comment", who(member=403, manager=403), {"text": "Yes!"}),
    Row("boards.remove_comment", who(member=403)),
    Row(
        "boards.edit_card",
        CARD_INSIDE,
        {
            "title": "Easter",
            "lead": The("member"),
            "project": The("project"),
            "card_type": The("card_type"),
            "parent": The("card.parent"),
        },
    ),
    Row("boards.card_page", CARD_SEEN),
    Row("boards.trash_card", CARD_TEAM),
    Row(
        "boards.set_card_participants",
        CARD_TEAM,
        {"participants": [{"member": The("member"), "job_function": "designer"}]},
    ),
    Row(
        "boards.plan_card_hours", CARD_TEAM, {"planned_hours": [{"job_function": "designer", "minutes": 90}]}
    ),
    Row("boards.set_card_tags", CARD_INSIDE, {"tags": [The("tag")]}),
    Row(
        "boards.fill_card_field",
        CARD_INSIDE,
        {"value": The("member")},
        path={"field_id": "custom_field.person"},
    ),
    Row("boards.link_cards", CARD_INSIDE, {"other": The("card.neighbour"), "kind": "blocks"}),
    Row("boards.unlink_cards", CARD_INSIDE),
    Row("boards.card_history", CARD_SEEN),
    Row("boards.old_keys", EVERY_MEMBER_READS),
    Row("boards.resolve_card", CARD_SEEN, path={"name": "code"}),
    Row("boards.add_checklist", CARD_TEAM, {"name": "Legal"}),
    Row("boards.change_checklist", CARD_INSIDE, {"name": "Before", "above": The("checklist.other")}),
    Row("boards.remove_checklist", CARD_INSIDE),
    Row(
        "boards.add_item",
        CARD_INSIDE,
        {"text": "Alt texts", "responsible": The("member"), "above": The("item")},
    ),
    Row(
        "boards.change_item",
        CARD_INSIDE,
        {"text": "All links", "responsible": The("member"), "above": The("item.other")},
    ),
    Row("boards.remove_item", CARD_INSIDE),
]
