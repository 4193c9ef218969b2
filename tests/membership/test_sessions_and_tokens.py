"""Sessions and keys for programs, as their owner sees them; personal data; preferences."""

from datetime import timedelta

import pytest
from django.test import Client as Browser

from baton.accounts.models import ApiToken, Area, Scope, User
from baton.kit import clock
from baton.membership.contacts import add_contact
from baton.membership.tokens import make_token
from tests.world import PASSWORD


@pytest.fixture
def bearer():
    """``bearer(secret)`` is a program's client."""
    return lambda secret: Browser(headers={"authorization": f"Bearer {secret}"})


def test_a_stranger_has_no_session(db, client):
    answer = client.get("/api/session")
    assert answer.json() == {"user": None, "workspaces": [], "demo": False}
    assert "csrftoken" in answer.cookies


def test_the_session_names_the_person_and_their_workspaces(agency, as_member):
    told = as_member(agency.anna).get("/api/session").json()
    assert told["user"]["email"] == "anna@relay.example"
    assert told["workspaces"] == [
        {
            "slug": "relay",
            "name": "Relay",
            "member_id": agency.anna.id,
            "role": "member",
            "needs_second_factor": False,
        }
    ]


def test_language_and_theme_are_kept_with_the_person(agency, as_member):
    browser = as_member(agency.anna)
    wish = {"language": "ru", "theme": "dark"}
    told = browser.patch("/api/session", wish, content_type="application/json").json()
    assert (told["user"]["language"], told["user"]["theme"]) == ("ru", "dark")
    bad = browser.patch("/api/session", {"language": "xx"}, content_type="application/json")
    assert bad.status_code == 422


def test_writing_takes_a_form_of_ours(agency):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(agency.anna.user)
    for send, address in (
        (browser.patch, "/api/session"),
        (browser.post, "/api/session/sign-out"),
        (browser.post, "/api/session/end-other-sessions"),
    ):
        assert send(address, {}, content_type="application/json").status_code == 403


def test_signing_out_ends_the_session(agency, as_member, is_in):
    browser = as_member(agency.anna)
    assert browser.post("/api/session/sign-out").status_code == 204
    assert not is_in(browser)


def test_one_ends_ones_other_sessions(agency, give_password, sign_in, is_in):
    give_password(agency.anna)
    here, there = (sign_in("anna@relay.example", PASSWORD) for _ in range(2))
    rows = here.get("/api/session/sessions").json()
    assert [row["current"] for row in rows].count(True) == 1
    [other] = [row["id"] for row in rows if not row["current"]]
    assert here.delete(f"/api/session/sessions/{other}").status_code == 204
    assert (is_in(here), is_in(there)) == (True, False)
    third = sign_in("anna@relay.example", PASSWORD)
    here.post("/api/session/end-other-sessions")
    assert (is_in(here), is_in(third)) == (True, False)


def test_s48_nobody_ends_the_session_of_another(agency, give_password, sign_in, is_in):
    for member in (agency.anna, agency.olga):
        give_password(member)
    anna, olga = (sign_in(f"{name}@relay.example", PASSWORD) for name in ("anna", "olga"))
    [hers] = anna.get("/api/session/sessions").json()
    assert olga.delete(f"/api/session/sessions/{hers['id']}").status_code == 404
    assert is_in(anna)


def test_a_token_is_shown_once_and_kept_as_a_hash(agency, as_member, bearer):
    browser = as_member(agency.kees)
    made = browser.post("/api/relay/tokens", {"name": "script"}, content_type="application/json").json()
    assert bearer(made["secret"]).get("/api/relay/members").status_code == 200
    [row] = browser.get("/api/relay/tokens").json()
    assert "secret" not in row
    assert made["secret"] not in str(ApiToken.objects.values().get())


WRITES = [
    ("post", "/api/relay/clients"),
    ("patch", "/api/relay/members/{m}"),
    ("put", "/api/relay/members/{m}/rights"),
    ("delete", "/api/relay/teams/1"),
]


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_s13_a_token_for_reading_writes_nothing_by_any_method(agency, bearer, method, path):
    program = bearer(make_token("script", scope=Scope.READ, by=agency.olga).secret)
    send = getattr(program, method)
    answer = send(path.format(m=agency.kees.id), {}, content_type="application/json")
    assert answer.status_code == 403


def test_s12_a_revoked_or_expired_token_is_dead_at_the_next_request(agency, as_member, bearer):
    made = make_token("script", scope=Scope.READ, by=agency.kees)
    program = bearer(made.secret)
    assert program.get("/api/relay/members").status_code == 200
    assert as_member(agency.kees).delete(f"/api/relay/tokens/{made.token.id}").status_code == 204
    assert program.get("/api/relay/members").status_code == 401
    past = clock.real_now() - timedelta(seconds=1)
    late = make_token("old", scope=Scope.READ, by=agency.kees, expires_at=past)
    assert bearer(late.secret).get("/api/relay/members").status_code == 401


def test_a_token_begets_no_tokens(agency, bearer):
    program = bearer(make_token("script", scope=Scope.WRITE, by=agency.olga).secret)
    answer = program.post("/api/relay/tokens", {"name": "heir"}, content_type="application/json")
    assert answer.status_code == 401


def test_tokens_of_others_are_revoked_by_who_may_touch_them(agency, as_member):
    token = make_token("script", scope=Scope.READ, by=agency.kees).token
    assert as_member(agency.dasha).delete(f"/api/relay/tokens/{token.id}").status_code == 404
    assert as_member(agency.dasha).get(f"/api/relay/members/{agency.kees.id}/tokens").status_code == 403
    assert as_member(agency.olga).get(f"/api/relay/members/{agency.kees.id}/tokens").status_code == 200
    assert as_member(agency.olga).delete(f"/api/relay/tokens/{token.id}").status_code == 204


def test_addresses_are_personal_data(agency, as_member):
    def addresses(member):
        rows = as_member(member).get("/api/relay/members").json()
        return {row["name"]: row["email"] for row in rows if row["email"]}

    assert set(addresses(agency.anna)) == {"Anna"}
    assert set(addresses(agency.marc)) == {"Marc"}
    assert set(addresses(agency.greta)) == {"Greta"}
    assert len(addresses(agency.olga)) == 9
    agency.anna.may_see_personal_data = True
    agency.anna.save()
    assert len(addresses(agency.anna)) == 9


def test_rights_are_shown_to_who_administers_and_to_oneself(agency, as_member):
    rows = as_member(agency.kees).get("/api/relay/members").json()
    assert [row["name"] for row in rows if row["rights"]] == ["Kees"]


def test_a_guest_sees_the_team_and_no_other_clients_guests(agency, as_member):
    names = {row["name"] for row in as_member(agency.greta).get("/api/relay/members").json()}
    assert "Greta" in names
    assert "Gleb" not in names


def test_s36_who_did_it_is_never_taken_from_the_body(agency, as_member):
    answer = as_member(agency.marc).post(
        "/api/relay/clients", {"name": "New", "by": agency.olga.id}, content_type="application/json"
    )
    assert answer.status_code == 422


def test_an_account_that_was_closed_is_out_at_once(agency, as_member, is_in):
    browser = as_member(agency.anna)
    User.objects.filter(pk=agency.anna.user_id).update(is_active=False)
    assert not is_in(browser)
    assert browser.get("/api/relay/members").status_code in (401, 404)


def test_a_token_for_boards_reads_no_address_of_a_clients_contacts(agency, bearer):
    add_contact(agency.bloom, name="Bo", email="bo@bloom.example", by=agency.anna)
    told = []
    for areas in ([Area.BOARDS], [Area.BOARDS, Area.PEOPLE]):
        made = make_token("crm", scope=Scope.READ, by=agency.anna, areas=areas)
        answer = bearer(made.secret).get(f"/api/relay/clients/{agency.bloom.id}/contacts")
        told.append((answer.json()[0]["name"], answer.json()[0]["email"]))
    assert told == [("Bo", None), ("Bo", "bo@bloom.example")]
