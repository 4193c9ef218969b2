"""Cards are found by how their newest approval stands."""

from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found


def found(desk, text):
    return sorted(cards_found(read(text), desk.agency.kees).values_list("pk", flat=True))


def test_a_card_is_found_by_who_is_waited_for_and_what_was_decided(desk):
    other = desk.agency.card("Nobody was asked")
    assert found(desk, "approval:none") == sorted([desk.card.id, other.id])
    first = desk.ask()
    assert found(desk, "approval:client") == [desk.card.id] == found(desk, "approval:asked")
    desk.says(first, "changes", comment="Greener")
    assert found(desk, "approval:changes") == [desk.card.id]
    desk.says(desk.ask())
    assert found(desk, "approval:granted") == [desk.card.id]
    assert found(desk, "approval:changes") == []
    assert found(desk, "approval:none") == [other.id]
