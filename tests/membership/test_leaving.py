"""Somebody leaves: nothing that they held is orphaned, and the door closes at once."""

import pytest

from baton.accounts.models import (
    ApiToken,
    ClientMember,
    JobFunction,
    Member,
    ProjectMember,
    Role,
    Scope,
    TeamMember,
    Workspace,
)
from baton.activity.models import Entry
from baton.boards.leavers.heirs import Heirs
from baton.boards.leavers.holding import held_by
from baton.boards.leavers.leaving import let_go
from baton.boards.leavers.reassigning import reassign
from baton.boards.models import Card, Checklist, ChecklistItem, Handoff, Participant, SpaceMember
from baton.boards.refusals import HeirSeesLess, NobodyChosen, NotInTheTeam
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.membership.facts import MemberLeft, RoleChanged
from baton.membership.leaving import come_back
from baton.membership.refusals import HasNotLeft, LastOwner, OnlyOwnersTouchOwners
from baton.membership.teams import form_team
from baton.membership.tokens import make_token
from tests.world import member


def held_card(agency, title="Spring mailing", **known):
    """Kees leads it, Dasha answers for it in design."""
    card = agency.card(title, lead=agency.kees, **known)
    return move(card, to=agency.design, by=agency.dasha).card


def offer(card, giver, receiver):
    now = clock.now()
    return Handoff.objects.create(
        card=card, giver=giver, receiver=receiver, note="Here", offered_at=now, answer_by=now
    )


def test_all_that_somebody_holds_goes_to_one_person(agency):
    card = held_card(agency)
    item = ChecklistItem.objects.create(
        checklist=Checklist.objects.create(card=card, name="Mock-up"), text="Logo", responsible=agency.dasha
    )
    passed_on = let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    card.refresh_from_db()
    item.refresh_from_db()
    assert (card.responsible, card.lead, item.responsible) == (agency.daan, agency.kees, agency.daan)
    assert passed_on.cards == 1
    agency.dasha.refresh_from_db()
    assert not agency.dasha.is_present


def test_work_goes_by_the_job_function_it_was_held_in(agency):
    """On Spring Dasha stood in as content marketer: that part goes to Kees, the rest to Daan."""
    ProjectMember.objects.create(
        project=agency.spring, member=agency.dasha, job_function=JobFunction.CONTENT_MARKETER
    )
    marketing = agency.card("Text", project=agency.spring, responsible=agency.dasha)
    design = agency.card("Banner", responsible=agency.dasha)
    heirs = Heirs(by_job_function={"content_marketer": agency.kees, "designer": agency.daan})
    let_go(agency.dasha, heirs=heirs, by=agency.olga)
    marketing.refresh_from_db()
    design.refresh_from_db()
    assert (marketing.responsible, design.responsible) == (agency.kees, agency.daan)


def test_if_somebody_would_be_left_without_nothing_changes(agency):
    card = held_card(agency)
    before = Entry.objects.count()
    with pytest.raises(NobodyChosen, match=r"Dasha.*Designer"):
        let_go(agency.dasha, heirs=Heirs(by_job_function={"analyst": agency.tim}), by=agency.olga)
    card.refresh_from_db()
    agency.dasha.refresh_from_db()
    assert (card.responsible, agency.dasha.left_at, Entry.objects.count()) == (agency.dasha, None, before)


def test_who_holds_nothing_leaves_without_heirs(agency):
    let_go(agency.tim, heirs=Heirs(), by=agency.olga)
    agency.tim.refresh_from_db()
    assert not agency.tim.is_present


def test_an_open_offer_stands_between_those_who_are_here(agency):
    card = held_card(agency)
    old = offer(card, agency.dasha, agency.tim)
    let_go(agency.tim, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    old.refresh_from_db()
    assert old.outcome == "overtaken"
    standing = card.handoffs.get(answered_at=None)
    assert (standing.giver, standing.receiver, standing.note) == (agency.dasha, agency.daan, "Here")


def test_an_offer_to_the_heir_of_its_giver_ends(agency):
    card = held_card(agency)
    offer(card, agency.dasha, agency.daan)
    let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    card.refresh_from_db()
    assert card.responsible == agency.daan
    assert not card.handoffs.filter(answered_at=None).exists()


def test_finished_work_stays_with_who_did_it(agency):
    card = move(held_card(agency), to=agency.done, by=agency.dasha).card
    let_go(agency.dasha, heirs=Heirs(), by=agency.olga)
    card.refresh_from_db()
    assert card.responsible == agency.dasha


def test_cards_in_the_trash_and_the_archive_go_too(agency):
    trashed, archived = held_card(agency), held_card(agency, "Another")
    Card.objects.filter(pk=trashed.pk).update(deleted_at=clock.now())
    Card.objects.filter(pk=archived.pk).update(archived_at=clock.now())
    let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    assert set(Card.objects.values_list("responsible__name", flat=True)) == {"Daan"}


def test_an_heir_must_see_what_they_get(agency):
    agency.card("Merger", project=agency.secret, responsible=agency.anna)
    with pytest.raises(HeirSeesLess, match="Daan") as refused:
        let_go(agency.anna, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    assert "Merger" not in str(refused.value)
    assert "Vault" not in str(refused.value)


@pytest.mark.parametrize("strange", ["guest", "gone", "self"])
def test_an_heir_is_here_and_in_the_team(agency, strange):
    heir = {"guest": agency.greta, "gone": agency.tim, "self": agency.dasha}[strange]
    if strange == "gone":
        agency.tim.left_at = clock.now()
        agency.tim.save()
    with pytest.raises(NotInTheTeam):
        let_go(agency.dasha, heirs=Heirs(for_all=heir), by=agency.olga)


def test_accounts_and_places_in_projects_go_on(agency):
    agency.spring.account_manager = agency.anna
    agency.spring.save()
    ProjectMember.objects.create(project=agency.spring, member=agency.anna, job_function="account_manager")
    let_go(agency.anna, heirs=Heirs(for_all=agency.kees), by=agency.olga)
    agency.spring.refresh_from_db()
    assert agency.spring.account_manager == agency.kees
    assert [place.member for place in agency.spring.places.all()] == [agency.kees]


def test_what_only_the_leaver_saw_is_seen_by_the_heir(agency):
    agency.marc.role = Role.OWNER
    agency.marc.save()
    agency.card("Raise", column=agency.hidden_column, by=agency.olga, responsible=agency.olga)
    let_go(agency.olga, heirs=Heirs(for_all=agency.marc), by=agency.olga)
    assert SpaceMember.objects.get(space=agency.backroom).member == agency.marc
    assert Card.objects.seen_by(agency.marc).filter(title="Raise").exists()


def test_participants_who_leave_are_replaced_once(agency):
    card = held_card(agency)
    for person in (agency.dasha, agency.daan):
        Participant.objects.create(card=card, member=person, job_function="designer")
    let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    assert [part.member for part in card.participants.all()] == [agency.daan]


def test_every_card_tells_of_it_and_the_log_stays_gapless(agency):
    held_card(agency)
    held_card(agency, "Another")
    let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    told = list(Entry.objects.order_by("number").values_list("number", "kind"))
    assert [number for number, _ in told] == list(range(1, len(told) + 1))
    assert [kind for _, kind in told][-3:] == ["CardPassedOn", "CardPassedOn", "MemberLeft"]


def test_s12_session_and_token_are_dead_at_the_next_request(agency, as_member):
    browser = as_member(agency.dasha)
    secret = make_token("script", scope=Scope.WRITE, by=agency.dasha).secret
    program = {"authorization": f"Bearer {secret}"}
    assert browser.get("/api/relay/members").status_code == 200
    assert browser.get("/api/relay/members", headers=program).status_code == 200
    let_go(agency.dasha, heirs=Heirs(), by=agency.olga)
    assert browser.get("/api/relay/members").status_code in (401, 404)
    assert type(browser)().get("/api/relay/members", headers=program).status_code == 401
    assert ApiToken.objects.get().revoked_at is not None


def test_streams_are_told_that_sight_changed():
    assert MemberLeft.changes_sight
    assert RoleChanged.changes_sight


def test_teams_deputies_and_confidential_names_are_let_go_of(agency):
    form_team("Accounts", members=[agency.anna, agency.kees], by=agency.marc)
    agency.kees.deputy = agency.anna
    agency.kees.save()
    let_go(agency.anna, heirs=Heirs(), by=agency.olga)
    agency.kees.refresh_from_db()
    assert agency.kees.deputy is None
    assert not TeamMember.objects.filter(member=agency.anna).exists()
    assert not ClientMember.objects.filter(member=agency.anna).exists()


def test_the_last_owner_cannot_leave(agency):
    with pytest.raises(LastOwner, match="Olga"):
        let_go(agency.olga, heirs=Heirs(for_all=agency.marc), by=agency.olga)


def test_only_owners_let_an_owner_go(agency):
    agency.marc.may_administer = True
    agency.marc.save()
    with pytest.raises(OnlyOwnersTouchOwners):
        let_go(agency.olga, heirs=Heirs(for_all=agency.kees), by=agency.marc)


def test_anybody_may_leave_but_not_send_others_away(agency):
    with pytest.raises(NotAllowed):
        let_go(agency.dasha, heirs=Heirs(), by=agency.kees)
    let_go(agency.kees, heirs=Heirs(), by=agency.kees)
    agency.kees.refresh_from_db()
    assert not agency.kees.is_present


def test_who_comes_back_begins_with_the_usual_rights(agency):
    Member.objects.filter(pk=agency.anna.pk).update(may_see_personal_data=True)
    let_go(agency.anna, heirs=Heirs(), by=agency.olga)
    back = come_back(agency.anna, role=Role.MEMBER, by=agency.olga)
    assert back.is_present
    assert not back.may_see_personal_data
    assert not Card.objects.seen_by(back).filter(project=agency.secret).exists()
    with pytest.raises(HasNotLeft):
        come_back(back, role=Role.MEMBER, by=agency.olga)


def test_work_is_passed_on_while_somebody_is_away_for_long(agency):
    card = held_card(agency)
    reassign(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.marc)
    card.refresh_from_db()
    agency.dasha.refresh_from_db()
    assert (card.responsible, agency.dasha.is_present) == (agency.daan, True)


def test_what_the_asker_does_not_see_they_do_not_pass_on(agency):
    card = agency.card("Merger", project=agency.secret, responsible=agency.anna)
    reassign(agency.anna, heirs=Heirs(for_all=agency.olga), by=agency.marc)
    card.refresh_from_db()
    assert card.responsible == agency.anna
    assert held_by(agency.anna, asker=agency.marc).cards == 0
    assert held_by(agency.anna, asker=agency.olga).cards == 1


def test_the_screen_learns_what_somebody_holds(agency, as_member):
    held_card(agency)
    held = as_member(agency.marc).get(f"/api/relay/members/{agency.dasha.id}/held").json()
    assert held["responsible"] == 1
    assert held["by_job_function"] == {"designer": 1}
    assert as_member(agency.tim).get(f"/api/relay/members/{agency.dasha.id}/held").status_code == 403


def test_leaving_over_the_api_is_one_deed(agency, as_member):
    held_card(agency)
    browser = as_member(agency.olga)
    address = f"/api/relay/members/{agency.dasha.id}/leave"
    refused = browser.post(address, {}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "NobodyChosen")
    done = browser.post(address, {"to": agency.daan.id}, content_type="application/json")
    assert done.json() == {"cards": 1, "projects": 0, "approvals": 0}


def test_s05_people_of_another_workspace_are_not_there(agency, as_member):
    other = Workspace.objects.create(slug="other", name="Other")
    stranger = member(other, "Stranger", Role.MEMBER, JobFunction.DESIGNER)
    browser = as_member(agency.olga)
    for path in ("leave", "reassign", "role", "come-back", "merge"):
        body = {"leave": {}, "reassign": {}, "merge": {"into": agency.kees.id}}.get(path, {"role": "member"})
        address = f"/api/relay/members/{stranger.id}/{path}"
        assert browser.post(address, body, content_type="application/json").status_code == 404, path
    mine = f"/api/relay/members/{agency.dasha.id}/leave"
    assert browser.post(mine, {"to": stranger.id}, content_type="application/json").status_code == 404
