"""What a filter asks of words: each condition by itself, though the index is asked once."""

import pytest

from baton.boards.content.commenting import add_comment
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found
from baton.search.keeping_up import keep_up


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("spring voucher", {"Spring", "Spring voucher"}),
        ("spring -voucher", {"Spring sale"}),
        ("title:spring title:voucher", {"Spring voucher"}),
        ("title:spring voucher", {"Spring", "Spring voucher"}),
        ("spring OR voucher", {"Spring", "Spring sale", "Spring voucher", "Voucher"}),
        ("-(spring voucher)", {"Spring sale", "Voucher"}),
    ],
)
def test_words_asked_for_together_may_stand_in_different_places(agency, asked, found):
    add_comment(agency.card("Spring"), "The voucher is missing", by=agency.anna)
    for title in ("Spring sale", "Spring voucher", "Voucher"):
        agency.card(title)
    keep_up()
    cards = cards_found(read(asked), agency.anna)
    assert set(cards.values_list("title", flat=True)) == found


def test_sixty_conditions_of_words_are_answered(agency):
    agency.card("Spring voucher for all")
    keep_up()
    asked = " ".join(["spring", "voucher", "title:all"] * 20)
    assert cards_found(read(asked), agency.anna).count() == 1
