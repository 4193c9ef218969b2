"""The relay as a browser drives it: what is sent, what comes back, what is refused and how."""

import pytest

from baton.boards.models import Board, Card, Column, Handoff, LimitRule


@pytest.fixture
def send(as_member):
    """``send(agency.kees, "post", "cards/1/take")`` gives status and answer."""

    def carry(member, method, path, body=None):
        browser = as_member(member)
        answer = getattr(browser, method)(
            f"/api/relay/{path}", body if body is not None else {}, content_type="application/json"
        )
        return answer.status_code, answer.json()

    return carry


def test_a_card_is_filed_with_its_number_and_its_short_name(agency, send):
    status, filed = send(
        agency.anna,
        "post",
        f"boards/{agency.board.id}/cards",
        {"title": "  Spring mailing ", "column": agency.queue.id, "project": agency.spring.id},
    )
    assert status == 200, filed
    card = Card.objects.get(pk=filed["id"])
    assert (card.title, card.code, card.project) == ("Spring mailing", filed["code"], agency.spring)
    assert filed["face"]["number"] == card.number


def test_a_price_is_set_only_by_who_sees_prices(agency, send):
    wish = {"title": "Costly", "column": agency.queue.id, "price": "1200.00"}
    assert send(agency.anna, "post", f"boards/{agency.board.id}/cards", wish)[0] == 403
    assert send(agency.marc, "post", f"boards/{agency.board.id}/cards", wish)[0] == 200


@pytest.mark.parametrize("title", ["", "   ", "NUL\0", "x" * 501])
def test_a_card_needs_a_sensible_title(agency, send, title):
    wish = {"title": title, "column": agency.queue.id}
    assert send(agency.anna, "post", f"boards/{agency.board.id}/cards", wish)[0] == 422


def test_a_column_of_another_board_is_not_there(agency, send):
    wish = {"title": "Lost", "column": agency.hidden_column.id}
    assert send(agency.anna, "post", f"boards/{agency.board.id}/cards", wish)[0] == 404
    assert send(agency.olga, "post", f"boards/{agency.board.id}/cards", wish)[0] == 404


def test_a_new_card_is_not_given_to_who_does_not_see_it(agency, send):
    wish = {
        "title": "Secret",
        "column": agency.queue.id,
        "project": agency.secret.id,
        "responsible": agency.kees.id,
    }
    status, refusal = send(agency.anna, "post", f"boards/{agency.board.id}/cards", wish)
    assert (status, refusal["code"]) == (409, "NotInTheTeam")


def test_a_refusal_speaks_the_readers_language(agency, send):
    agency.kees.user.language = "ru"
    agency.kees.user.save()
    card = agency.card(responsible=agency.kees)
    wish = {"to": agency.kees.id}
    status, refusal = send(agency.kees, "post", f"cards/{card.id}/handoff", wish)
    assert (status, refusal["detail"]) == (409, "Kees уже отвечает за эту карточку.")


def test_a_baton_is_offered_accepted_and_undone_nowhere(agency, send):
    card = agency.card(responsible=agency.kees)
    _, offered = send(
        agency.kees, "post", f"cards/{card.id}/handoff", {"to": agency.dasha.id, "note": "Please"}
    )
    assert offered["face"]["offer"]["receiver"] == agency.dasha.id
    status, accepted = send(agency.dasha, "post", f"handoffs/{offered['handoff']}/accept")
    assert (status, accepted["face"]["responsible"], accepted["face"]["offer"]) == (
        200,
        agency.dasha.id,
        None,
    )


def test_an_offer_is_returned_and_taken_back(agency, send):
    card = agency.card(responsible=agency.kees)
    _, offered = send(agency.kees, "post", f"cards/{card.id}/handoff", {"to": agency.dasha.id})
    status, _ = send(agency.dasha, "post", f"handoffs/{offered['handoff']}/return", {"reason": "No text"})
    assert status == 200
    _, again = send(agency.kees, "post", f"cards/{card.id}/handoff", {"to": agency.dasha.id})
    assert send(agency.kees, "post", f"handoffs/{again['handoff']}/take-back")[0] == 200
    assert set(Handoff.objects.values_list("outcome", flat=True)) == {"returned", "taken_back"}


def test_handoffs_are_not_for_guests(agency, send):
    card = agency.card(project=agency.spring, responsible=agency.kees)
    Card.objects.filter(pk=card.pk).update(shared=True)
    _, offered = send(agency.kees, "post", f"cards/{card.id}/handoff", {"to": agency.dasha.id})
    assert send(agency.greta, "post", f"handoffs/{offered['handoff']}/accept")[0] == 404


def test_queues_tell_their_order_and_everybodys_load(agency, send, as_member):
    card = agency.card(column=agency.design_queue)
    queues = as_member(agency.dasha).get(f"/api/relay/boards/{agency.board.id}/queues").json()
    assert [queue["cards"] for queue in queues] == [[card.id]]
    assert {load["member"] for load in queues[0]["load"]} == {agency.dasha.id, agency.daan.id}
    status, taken = send(agency.dasha, "post", f"columns/{agency.design_queue.id}/take-next")
    assert (status, taken["face"]["responsible"]) == (200, agency.dasha.id)
    one = as_member(agency.dasha).get(f"/api/relay/columns/{agency.design_queue.id}/queue").json()
    assert one["cards"] == []


def test_a_blocker_is_set_and_lifted(agency, send):
    card = agency.card()
    _, blocked = send(agency.kees, "post", f"cards/{card.id}/blockers", {"kind": "client", "reason": "Logo"})
    assert blocked["face"]["blocker"]["kind"] == "client"
    status, lifted = send(agency.kees, "post", f"blockers/{blocked['blocker']}/lift")
    assert (status, lifted["face"]["blocker"]) == (200, None)


def test_undo_says_what_was_taken_back(agency, send):
    card = agency.card("Spring mailing")
    send(agency.kees, "post", f"cards/{card.id}/move", {"column": agency.terms.id})
    status, undone = send(agency.kees, "post", "undo")
    assert (status, undone["words"]) == (200, "The move of “Spring mailing” is taken back.")
    assert undone["face"]["column"] == agency.queue.id


def test_a_card_goes_through_the_trash_and_back(agency, send, as_member):
    card = agency.card()
    assert send(agency.kees, "delete", f"cards/{card.id}")[0] == 200
    trash = as_member(agency.anna).get("/api/relay/trash").json()
    assert [(row["id"], row["deleted_by"]) for row in trash] == [(card.id, agency.kees.id)]
    assert send(agency.anna, "post", f"trash/{card.id}/restore")[0] == 200
    assert as_member(agency.greta).get("/api/relay/trash").status_code == 403


def test_the_archive_takes_and_gives_back(agency, send):
    card = agency.card()
    assert send(agency.kees, "post", f"cards/{card.id}/archive")[0] == 200
    assert send(agency.kees, "post", f"cards/{card.id}/restore")[1]["face"]["column"] == agency.queue.id
    agency.card("Done", column=agency.done)
    assert send(agency.kees, "post", f"boards/{agency.board.id}/archive-done")[1] == {"archived": 1}


def test_nobody_holds_it_so_it_may_be_given(agency, send):
    card = agency.card()
    status, answer = send(agency.anna, "post", f"cards/{card.id}/responsible", {"member": agency.kees.id})
    assert (status, answer["face"]["responsible"]) == (200, agency.kees.id)
    status, refusal = send(agency.tim, "post", f"cards/{card.id}/responsible", {"member": agency.tim.id})
    assert (status, refusal["code"]) == (409, "HeldBySomebody")


def test_an_unknown_field_is_no_way_in(agency, send):
    card = agency.card()
    assert send(agency.kees, "post", f"cards/{card.id}/move", {"column": 1, "workspace": 2})[0] == 422


def test_a_limit_that_only_warns_is_told_as_something_done(agency, send):
    Board.objects.filter(pk=agency.board.pk).update(limit_rule=LimitRule.WARN)
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=1)
    agency.card("First", column=agency.terms)
    second = agency.card("Second")
    status, moved = send(agency.kees, "post", f"cards/{second.id}/move", {"column": agency.terms.id})
    assert status == 200, moved
    assert [warning["detail"] for warning in moved["warnings"]] == [
        "Done. “Terms of reference” now holds more than its limit of 1."
    ]
