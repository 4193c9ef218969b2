"""Tags, card types and custom fields of the plan, made or found by their names."""

from collections.abc import Iterable

from baton.boards.models import Board, CardType, CustomField, FieldKind, Tag
from baton.boards.news.structure_facts import CardTypeAdded, CustomFieldAdded, TagAdded
from baton.boards.structure.colours import COLOURS
from baton.interchange.applying.site import Site
from baton.interchange.plan import PlannedField
from baton.kit import rank

LONGEST_WORD = 60
# Their words for colours that have another name here.
SAME_COLOURS = {"lime": "green", "sky": "teal", "purple": "violet", "black": "gray", "cyan": "teal"}


def make_vocabulary(site: Site) -> None:
    make_tags(site)
    make_card_types(site)
    make_fields(site)


def make_tags(site: Site) -> None:
    here = {tag.id: tag for tag in Tag.objects.filter(workspace=site.workspace)}
    by_name = {tag.name: tag for tag in here.values()}
    for planned in site.plan.tags:
        row = site.known.find("tag", planned.external_id)
        if row is not None:
            if row.object_id in here:
                site.tags[planned.external_id] = here[row.object_id]
            continue  # removed here: it does not come back
        name = site.texts.fitted(planned.name, LONGEST_WORD, otherwise="—")
        if name not in by_name:
            colour = colour_of(planned.color)
            by_name[name] = Tag.objects.create(workspace=site.workspace, name=name, colour=colour)
            site.tell(TagAdded(tag=by_name[name].id), by=site.by, at=site.now)
            site.counts["tag"] += 1
        site.tags[planned.external_id] = by_name[name]
        site.known.remember("tag", planned.external_id, by_name[name].id)


def make_card_types(site: Site) -> None:
    by_name = {one.name: one for one in CardType.objects.filter(workspace=site.workspace)}
    by_id = {one.id: one for one in by_name.values()}
    for planned in site.plan.card_types:
        row = site.known.find("card_type", planned.external_id)
        if row is not None:
            if row.object_id in by_id:
                site.card_types[planned.external_id] = by_id[row.object_id]
            continue
        name = site.texts.fitted(planned.name, LONGEST_WORD, otherwise="—")
        if name not in by_name:
            last = max((one.rank for one in by_name.values()), default=None)
            by_name[name] = CardType.objects.create(
                workspace=site.workspace, name=name, rank=rank.between(last, None)
            )
            site.tell(CardTypeAdded(card_type=by_name[name].id), by=site.by, at=site.now)
        site.card_types[planned.external_id] = by_name[name]
        site.known.remember("card_type", planned.external_id, by_name[name].id)


def make_fields(site: Site) -> None:
    """A field belongs to the board, when there is one, else to the whole workspace."""
    boards = list(site.boards.values())
    board = boards[0] if len(boards) == 1 else None
    here = {one.id: one for one in CustomField.objects.filter(workspace=site.workspace)}
    last = max((one.rank for one in here.values()), default=None)
    for planned in site.plan.fields:
        if (use := site.use_of(planned.external_id)) is not None:
            # Its values become something else, of cards that come later too.
            if not site.known.knows("field", planned.external_id):
                site.known.remember("field", planned.external_id, board=board, taken={"use": use})
            continue
        row = site.known.find("field", planned.external_id)
        if row is not None:
            if row.object_id in here:
                site.fields[planned.external_id] = here[row.object_id]
            continue
        made = same_field(planned, here.values()) if planned.by_name else None
        if made is not None:
            site.fields[planned.external_id] = made
            site.known.remember("field", planned.external_id, made.id, board=board)
            continue
        last = rank.between(last, None)
        made = make_field(site, planned, board, last)
        site.fields[planned.external_id] = made
        site.known.remember("field", planned.external_id, made.id, board=board)
        site.tell(CustomFieldAdded(custom_field=made.id), by=site.by, at=site.now)
        site.counts["field"] += 1


def same_field(planned: PlannedField, here: Iterable[CustomField]) -> CustomField | None:
    """Of a choice the options may differ, so it is made anew."""
    if planned.kind.value == FieldKind.CHOICE:
        return None
    for one in here:
        same = one.name.casefold() == planned.name.casefold() and one.kind == planned.kind.value
        if same and one.board_id is None and one.archived_at is None:
            return one
    return None


def make_field(site: Site, planned: PlannedField, board: Board | None, place: str) -> CustomField:
    options = [
        {
            "id": option.external_id,
            "name": site.texts.fitted(option.text, LONGEST_WORD, otherwise="—"),
            "colour": colour_of(option.color),
        }
        for option in planned.options
    ]
    return CustomField.objects.create(
        workspace=site.workspace,
        board=board,
        name=site.texts.fitted(planned.name, 80, otherwise="—"),
        kind=FieldKind(planned.kind.value),
        options=options,
        on_face=planned.on_card_face,
        rank=place,
    )


def colour_of(word: str | None) -> str:
    plain = (word or "").casefold().split("_")[0]
    found = SAME_COLOURS.get(plain, plain)
    return found if found in COLOURS else "gray"
