"""Whatever a team draws, publishes, draws otherwise and takes back: every card is somewhere, once."""

import itertools
import random

import pytest

from baton.boards.content.editing import edit
from baton.boards.models import Card, Column, Lane, Stay
from baton.kit.errors import Refusal
from baton.statik.designing import add_part, change_part, remove_part
from baton.statik.keeping_services import begin_service
from baton.statik.publishing.publishing import plan, publish, roll_back
from baton.statik.telling import design_now

MIDDLE = ("activity", "queue", "wait", "gate", "decision")


class Drawing:
    """A chain from Start to Done that somebody keeps redrawing."""

    def __init__(self, agency, dice):
        self.agency, self.dice = agency, dice
        self.service = begin_service(agency.production, f"Service {dice.random()}", by=agency.olga)
        self.chain = [
            self.block("start"),
            *(self.block() for _ in range(dice.randint(1, 5))),
            self.block("done"),
        ]
        self.classes = [self.part("class", shape=shape) for shape in ("immediate", "later")]
        self.relink()

    def block(self, kind=None):
        kind = kind or self.dice.choice(MIDDLE)
        values = {
            "name": f"{kind} {self.dice.randint(0, 99)}",
            "kind": kind,
            "function": "analyst",
            "limit": self.dice.choice([None, 2, 5]),
        }
        part = self.part("block", **values)
        if kind == "gate":
            self.part("agreement", block=part.pk, what="It", approvers="client", subject="brief", hours=8)
        return part

    def part(self, called, **values):
        return add_part(self.service, called, values, by=self.agency.olga)

    def relink(self):
        for link in self.service.parts.filter(kind="link", removed_at=None):
            remove_part(link, by=self.agency.olga)
        for before, following in zip(self.chain, self.chain[1:], strict=False):
            self.part("link", before=before.pk, next=following.pk)

    def redraw(self):
        middle = self.chain[1:-1]
        for deed in self.dice.choices(["add", "remove", "rename", "shuffle", "lane"], k=2):
            if deed == "add":
                middle.insert(self.dice.randint(0, len(middle)), self.block())
            elif deed == "remove" and len(middle) > 1:
                remove_part(middle.pop(self.dice.randrange(len(middle))), by=self.agency.olga)
            elif deed == "rename":
                name = f"Stage {self.dice.randint(100, 999)}"
                change_part(self.dice.choice(middle), {"name": name}, by=self.agency.olga)
            elif deed == "lane":
                name = self.dice.choice(["", f"Lane {self.dice.randint(100, 999)}"])
                change_part(self.dice.choice(self.classes), {"lane": name}, by=self.agency.olga)
            else:
                self.dice.shuffle(middle)
        self.chain = [self.chain[0], *middle, self.chain[-1]]
        self.relink()


@pytest.mark.trial
def test_no_card_and_no_stay_is_lost_however_the_board_is_designed(agency, trials):
    for seed in trials(short=6, long=150):
        dice = random.Random(seed)
        drawing = Drawing(agency, dice)
        publish(drawing.service, by=agency.olga)
        drawing.service.refresh_from_db()
        cards = filed(agency, drawing.service, dice)
        for _turn in range(3):
            drawing.redraw()
            responsible = agency.dasha
            publish(drawing.service, by=agency.olga, responsible=responsible)
            demand_whole(drawing.service, cards)
            assert plan(drawing.service, design_now(drawing.service)).steps == []
        numbers = list(drawing.service.versions.values_list("number", flat=True))
        earlier = drawing.service.versions.get(number=dice.choice(numbers))
        roll_back(earlier, by=agency.olga, responsible=agency.dasha)
        demand_whole(drawing.service, cards)
        assert plan(drawing.service, earlier.as_design).steps == []


def filed(agency, service, dice):
    columns = list(Column.objects.filter(board=service.board, archived_at=None))
    made = []
    for number in range(dice.randint(1, 8)):
        column = dice.choice(columns)
        try:
            made.append(
                agency.card(f"Card {number}", column=column, responsible=agency.dasha, by=agency.olga)
            )
            edit(made[-1], {"class_of_service": dice.choice(["standard", "expedite"])}, by=agency.olga)
        except Refusal:
            continue
    return [card.pk for card in made]


def demand_whole(service, cards):
    living = Column.objects.filter(board=service.board, archived_at=None)
    standing = dict(Card.objects.filter(pk__in=cards).values_list("pk", "column"))
    assert set(standing) == set(cards)
    assert set(standing.values()) <= set(living.values_list("pk", flat=True))
    lanes = set(Lane.objects.filter(board=service.board, archived_at=None).values_list("pk", flat=True))
    there = set(Card.objects.filter(pk__in=cards).values_list("lane", flat=True))
    assert there <= lanes if lanes else there <= {None}
    for card, column in standing.items():
        stays = list(Stay.objects.filter(card=card, voided_at=None).order_by("entered_at", "pk"))
        assert [stay.column_id for stay in stays if stay.left_at is None] == [column]
        for before, following in itertools.pairwise(stays):
            assert before.left_at is not None
            assert before.left_at <= following.entered_at
