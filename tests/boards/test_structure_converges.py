"""The screen of somebody who only listens equals a freshly opened board, whatever a manager rebuilds."""

import pytest

from baton.activity.models import Entry
from baton.boards.models import CardTag, CustomValue
from baton.boards.relay.moving import move
from baton.boards.structure.archiving_columns import archive_column, restore_column
from baton.boards.structure.archiving_lanes import archive_lane
from baton.boards.structure.arranging_boards import change_board, limit_person
from baton.boards.structure.arranging_columns import add_column, change_column, reorder_column
from baton.boards.structure.arranging_fields import add_custom_field, change_custom_field
from baton.boards.structure.arranging_lanes import add_lane, change_lane
from baton.boards.structure.arranging_tags import add_tag, merge_tag, remove_tag
from baton.boards.structure.limiting_cells import limit_cell
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_policies import add_policy

STRUCTURE = ("board", "columns", "lanes", "cell_limits", "person_limits")


class Screen:
    """What the front end does: take the board once, then only listen."""

    def __init__(self, browser, board):
        self.browser, self.address = browser, f"/api/relay/boards/{board.id}"
        self.board = board.id
        self.structure, self.faces, self.number = self.fetched()

    def fetched(self):
        told = self.browser.get(self.address).json()
        cards = told["cards"]
        faces = [dict(zip(cards["fields"], row, strict=True)) for row in cards["rows"]]
        return {name: told[name] for name in STRUCTURE}, {face["id"]: face for face in faces}, told["number"]

    def listen(self):
        for entry in Entry.objects.filter(number__gt=self.number, board=self.board).order_by("number"):
            self.structure = entry.payload.get("structure", self.structure)
            patch = entry.payload.get("face")
            if patch and patch["version"] > self.faces[patch["id"]]["version"]:
                self.faces[patch["id"]] |= patch
            self.number = entry.number


def split(agency):
    split_column(agency.queue, ["New", "Sorted"], by=agency.marc)


def become_work(agency):
    change_column(agency.queue, kind="work", responsible=agency.anna, by=agency.marc)


def become_done(agency):
    change_column(agency.design, kind="done", by=agency.marc)
    change_column(agency.design, kind="work", by=agency.marc)


def archive(agency):
    archive_column(agency.design, cards_to=agency.terms, reason="Simpler", by=agency.marc)
    restore_column(agency.design, by=agency.marc)


def lanes(agency):
    first = add_lane(agency.board, "First", by=agency.marc)
    second = add_lane(agency.board, "Second", above=first, by=agency.marc)
    change_lane(second, wip_limit=4, by=agency.marc)
    limit_cell(agency.terms, second, wip_limit=2, by=agency.marc)
    archive_lane(first, cards_to=second, reason="One will do", by=agency.marc)
    archive_lane(second, by=agency.marc)


def rules(agency):
    change_board(agency.board, name="Production", face=["age"], limit_rule="warn", by=agency.marc)
    limit_person(agency.board, agency.kees, wip_limit=2, by=agency.marc)
    add_policy(agency.terms, moment="leave", requirement="checklists", by=agency.marc)
    add_column(agency.board, "Layout", kind="work", wip_limit=3, by=agency.marc)
    reorder_column(agency.done, above=agency.queue, by=agency.marc)


def tags(agency):
    mail, post = add_tag("mail", by=agency.anna), add_tag("post", by=agency.anna)
    for card in agency.queue.cards.all():
        CardTag.objects.create(card=card, tag=mail)
    merge_tag(mail, into=post, by=agency.marc)
    remove_tag(post, by=agency.marc)


def fields(agency):
    size = add_custom_field("Size", kind="number", by=agency.marc)
    for card in agency.queue.cards.all():
        CustomValue.objects.create(card=card, field=size, value="3")
    change_custom_field(size, on_face=True, by=agency.marc)


@pytest.mark.parametrize("deed", [split, become_work, become_done, archive, lanes, rules, tags, fields])
def test_whoever_listens_sees_what_whoever_looks_anew_sees(agency, as_member, deed):
    for title in ("One", "Two", "Three"):
        agency.card(title)
    move(agency.card("Four"), to=agency.design, by=agency.dasha)
    screen = Screen(as_member(agency.kees), agency.board)
    deed(agency)
    screen.listen()
    structure, faces, number = screen.fetched()
    assert screen.structure == structure
    assert screen.faces == faces
    assert screen.number <= number
