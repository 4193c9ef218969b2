"""Changed since my last visit."""

from baton.boards.content.commenting import add_comment
from baton.boards.relay.moving import move
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found


def test_what_others_did_since_is_marked_until_it_is_seen(agency, as_member):
    kees = as_member(agency.kees)
    board = f"/api/relay/boards/{agency.board.pk}"
    one, other, third = (agency.card(f"Card {number}") for number in range(3))

    def changed():
        return kees.get(f"{board}/changed").json()["cards"]

    def visit(path, **sent):
        assert kees.post(f"/api/relay{path}/visit", sent, content_type="application/json").status_code == 204

    assert kees.get(f"{board}/changed").json()["since"] is None
    assert changed() == []
    visit(f"/boards/{agency.board.pk}")
    assert changed() == []
    add_comment(one, "Look", by=agency.anna)
    add_comment(other, "My own", by=agency.kees)
    move(third, to=agency.terms, by=agency.anna)
    assert changed() == [one.pk, third.pk]
    visit(f"/cards/{one.pk}")
    assert changed() == [third.pk]
    add_comment(one, "Again", by=agency.anna)
    assert changed() == [one.pk, third.pk]
    assert set(cards_found(read("changed:yes"), agency.kees)) == {one, third}
    visit(f"/boards/{agency.board.pk}", number=1)
    assert changed() == [one.pk, third.pk]
    visit(f"/boards/{agency.board.pk}")
    assert changed() == []
    assert set(cards_found(read("changed:no"), agency.kees)) == {one, other, third}


def test_a_visit_is_of_what_one_sees(agency, as_member):
    hidden = agency.card("Bonus", column=agency.hidden_column, by=agency.olga)
    kees = as_member(agency.kees)
    for path in (f"/boards/{agency.hidden_board.pk}", f"/cards/{hidden.pk}"):
        answer = kees.post(f"/api/relay{path}/visit", {}, content_type="application/json")
        assert answer.status_code == 404
