"""The words that cards are sorted by: card types, tags, custom fields."""

from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.boards.access import finding, finding_words
from baton.boards.api.arranged import arranged, sent
from baton.boards.api.router import routes
from baton.boards.news.structure_told import Arranged
from baton.boards.schemas.vocabulary import (
    CardTypeEdit,
    CustomFieldEdit,
    CustomFieldIn,
    TagEdit,
    TagMerge,
    WordIn,
)
from baton.boards.structure import arranging_card_types as types
from baton.boards.structure import arranging_fields as fields
from baton.boards.structure import arranging_tags as tags


@routes.post("/card-types", response=Arranged)
def add_card_type(request: MemberRequest, card_type: WordIn) -> Any:
    made = types.add_card_type(card_type.name, colour=card_type.colour, by=request.member)
    return arranged(request.member, made.id)


@routes.patch("/card-types/{card_type_id}", response=Arranged)
def change_card_type(request: MemberRequest, card_type_id: int, changes: CardTypeEdit) -> Any:
    """Rename, recolour, archive or restore it, or put it directly above another one."""
    member = request.member
    card_type = finding_words.card_type(card_type_id, member)
    wanted = sent(changes, "above")
    if wanted:
        types.change_card_type(card_type, by=member, **wanted)
    if "above" in changes.model_fields_set:
        above = finding_words.card_type(changes.above, member) if changes.above else None
        types.reorder_card_type(card_type, above=above, by=member)
    return arranged(member, card_type_id)


@routes.post("/tags", response=Arranged)
def add_tag(request: MemberRequest, tag: WordIn) -> Any:
    made = tags.add_tag(tag.name, colour=tag.colour, by=request.member)
    return arranged(request.member, made.id)


@routes.patch("/tags/{tag_id}", response=Arranged)
def change_tag(request: MemberRequest, tag_id: int, changes: TagEdit) -> Any:
    tags.change_tag(finding_words.tag(tag_id, request.member), by=request.member, **sent(changes))
    return arranged(request.member, tag_id)


@routes.post("/tags/{tag_id}/merge", response=Arranged)
def merge_tag(request: MemberRequest, tag_id: int, merge: TagMerge) -> Any:
    """Cards with this tag have the other one instead; this one is gone."""
    member = request.member
    into = finding_words.tag(merge.into, member)
    tags.merge_tag(finding_words.tag(tag_id, member), into=into, by=member)
    return arranged(member, into.id)


@routes.delete("/tags/{tag_id}", response=Arranged)
def remove_tag(request: MemberRequest, tag_id: int) -> Any:
    """Take the tag from the workspace and from all cards."""
    tags.remove_tag(finding_words.tag(tag_id, request.member), by=request.member)
    return arranged(request.member, tag_id)


@routes.post("/custom-fields", response=Arranged)
def add_custom_field(request: MemberRequest, field: CustomFieldIn) -> Any:
    member = request.member
    wanted = field.model_dump()
    made = fields.add_custom_field(
        field.name,
        kind=field.kind,
        board=finding.board(field.board, member) if field.board else None,
        options=wanted["options"],
        on_face=field.on_face,
        by=member,
    )
    return arranged(member, made.id)


@routes.patch("/custom-fields/{field_id}", response=Arranged)
def change_custom_field(request: MemberRequest, field_id: int, changes: CustomFieldEdit) -> Any:
    """Rename it, edit its options, show it on faces, archive or restore it, put it above another one."""
    member = request.member
    field = finding_words.custom_field(field_id, member)
    wanted = sent(changes, "above")
    if wanted:
        fields.change_custom_field(field, by=member, **wanted)
    if "above" in changes.model_fields_set:
        above = finding_words.custom_field(changes.above, member) if changes.above else None
        fields.reorder_custom_field(field, above=above, by=member)
    return arranged(member, field_id)
