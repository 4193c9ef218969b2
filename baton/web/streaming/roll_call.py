"""Ask again whether each viewer may still look: a withdrawn right ends a stream within a second.

A handful of queries for all viewers of the process, however many there are.
"""

from collections.abc import Sequence

from django.contrib.sessions.models import Session

from baton.accounts import second_factor
from baton.accounts.models import ApiToken, Member
from baton.kit import clock
from baton.web.streaming.viewer import Viewer


def without_right(viewers: Sequence[Viewer]) -> list[Viewer]:
    """Those who have signed out, left, changed their password or role, whose token was revoked, or
    whose workspace now asks for a second factor that they do not have."""
    now = clock.real_now()
    passes = [viewer.entered for viewer in viewers]
    sessions = {entered.session for entered in passes if entered.session}
    living = set(
        Session.objects.filter(session_key__in=sessions, expire_date__gt=now).values_list(
            "session_key", flat=True
        )
    )
    tokens = {entered.token for entered in passes if entered.token}
    valid = set(
        ApiToken.objects.filter(id__in=tokens, revoked_at=None)
        .exclude(expires_at__lte=now)
        .values_list("id", flat=True)
    )
    present = Member.objects.present().filter(
        id__in={entered.member.id for entered in passes}, user__is_active=True
    )
    members = {pk: rest for pk, *rest in present.values_list("id", "user__password", "role", "client")}

    unproved = second_factor.members_without(members)

    def may_look(viewer: Viewer) -> bool:
        entered = viewer.entered
        now_is = members.get(entered.member.id)
        if now_is is None or now_is[1:] != [entered.member.role, entered.member.client_id]:
            return False
        if entered.member.id in unproved and not entered.trusted:
            return False
        if entered.token is not None:
            return entered.token in valid
        return entered.session in living and now_is[0] == entered.password

    return [viewer for viewer in viewers if not may_look(viewer)]
