"""Everybody who takes part says of a named version whether they agree."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.text import check_text
from baton.kit import clock
from baton.statik import finding
from baton.statik.facts import VersionSpokenOf
from baton.statik.models import SignOff, Version
from baton.statik.refusals import ReasonWanted


def sign_off(version: Version, *, agrees: bool, reason: str = "", by: Member) -> SignOff:
    """Raises ReasonWanted of whoever objects without one."""
    access.demand_team(by)
    with log.in_turn(version.service.workspace_id) as workspace:
        service = finding.service(version.service_id, by)
        reason = check_text("reason", reason.strip(), at_most=1000)
        if not agrees and not reason:
            raise ReasonWanted
        said, _made = SignOff.objects.update_or_create(
            version=version,
            member=by,
            defaults={"agrees": agrees, "reason": reason, "said_at": clock.now()},
        )
        log.record(workspace, VersionSpokenOf(service=service.pk, version=version.number), by=by)
        return said
