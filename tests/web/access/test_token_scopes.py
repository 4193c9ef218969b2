"""S13: every operation x what a token may: which area opens it, and that a token for reading only reads.

The areas stand here once more, by hand: an operation that forgot to say its own is found by this table.
"""

import pytest
from django.db import transaction
from django.test import Client as Browser

from baton.accounts.models import ApiToken, Area, Scope
from baton.accounts.models.token import digest, new_secret
from tests.web.access.asking import OPERATIONS, ask, counts
from tests.web.access.table import BY_OPERATION

pytestmark = pytest.mark.django_db

PEOPLE, ADMINISTRATION = {Area.PEOPLE}, {Area.ADMINISTRATION}
NAMES = {Area.BOARDS, Area.PEOPLE}
AREAS = {
    "membership.members": NAMES,
    "membership.members_page": NAMES,
    "membership.member": NAMES,
    "membership.teams": NAMES,
    "membership.change_member": PEOPLE,
    "membership.name_deputy": PEOPLE,
    "membership.let_member_come_back": PEOPLE,
    "membership.form_team": PEOPLE,
    "membership.change_team": PEOPLE,
    "membership.dissolve_team": PEOPLE,
    "membership.change_role": ADMINISTRATION,
    "membership.change_rights": ADMINISTRATION,
    "membership.invitations": ADMINISTRATION,
    "membership.invite": ADMINISTRATION,
    "membership.send_invitation_again": ADMINISTRATION,
    "membership.revoke_invitation": ADMINISTRATION,
    "membership.my_tokens": ADMINISTRATION,
    "membership.tokens_of_member": ADMINISTRATION,
    "membership.second_factors": ADMINISTRATION,
    "boards.held_by_member": PEOPLE,
    "boards.reassign_work": PEOPLE,
    "boards.let_member_go": PEOPLE,
    "boards.merge_placeholder": PEOPLE,
    "boards.change_workspace": ADMINISTRATION,
    "capacity.slot_proposals": {Area.MONEY},
    "capacity.utilisation": {Area.MONEY},
    "capacity.book_slot": {Area.MONEY},
    "capacity.dismiss_slot": {Area.MONEY},
    "notifications.show_outbox": ADMINISTRATION,
    "notifications.send_again": ADMINISTRATION,
    "notifications.show_slack": ADMINISTRATION,
    "notifications.connect_slack": ADMINISTRATION,
    "notifications.disconnect_slack": ADMINISTRATION,
}
# Whole rooms.
ROOMS = {
    "imports": {Area.INTERCHANGE},
    "exports": {Area.INTERCHANGE},
    "webhooks": {Area.WEBHOOKS},
    "timesheets": {Area.MONEY},
    "budgets": {Area.MONEY},
    "invoicing": {Area.MONEY},
    "profits": {Area.MONEY},
}
SAFE = {"GET"}
# A question too long for an address.
ONLY_READ = {"desk.read_filter", "segments.count_segment", "segments.why_in_segment"}
FOR_TOKENS = sorted(
    name
    for name in OPERATIONS
    if name in BY_OPERATION
    and BY_OPERATION[name].askers["token_write"] != 401
    and not name.startswith("session.")
)


def areas_of(operation: str) -> set[Area]:
    return AREAS.get(operation) or ROOMS.get(operation.split(".")[0], {Area.BOARDS})


def hand(scene, scope: Scope, areas) -> Browser:
    secret = new_secret()
    ApiToken.objects.create(
        member=scene.agency.olga, name="x", digest=digest(secret), scope=scope, areas=sorted(areas)
    )
    return Browser(headers={"authorization": f"Bearer {secret}"})


@pytest.mark.parametrize("operation", FOR_TOKENS)
def test_a_token_opens_what_its_scope_says_and_nothing_else(scene, operation):
    row, method, opening = BY_OPERATION[operation], OPERATIONS[operation][0], areas_of(operation)
    with transaction.atomic():
        beside = hand(scene, Scope.WRITE, set(Area) - opening)
        before = counts()
        refused = ask(row, beside, {**scene.things, "workspace": "relay"})
        assert (refused.status_code, refused.json()["code"]) == (403, "TokenStaysOut"), operation
        assert "settings" in refused.json()["detail"]
        assert counts() == before
        for area in sorted(opening):
            reading = ask(row, hand(scene, Scope.READ, {area}), {**scene.things, "workspace": "relay"})
            code = reading.json().get("code") if reading.status_code == 403 else None
            assert (code == "TokenOnlyReads") == (method not in SAFE and operation not in ONLY_READ)
            assert code != "TokenStaysOut"
        transaction.set_rollback(True)


def test_a_token_without_money_people_or_administration_sees_less_than_its_member(scene):
    things = {**scene.things, "workspace": "relay"}
    row = BY_OPERATION["membership.member"]
    narrow, wide = (
        ask(row, hand(scene, Scope.READ, areas), things).json() for areas in ({Area.BOARDS}, Area)
    )
    assert wide["email"]
    assert narrow["email"] is None
    assert narrow["rights"] is None
