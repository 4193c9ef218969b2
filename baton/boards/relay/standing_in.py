"""Who may act for somebody who is away."""

from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.kit import clock


def stands_in(deputy: Member, absent: Member) -> bool:
    """Up to the end of the last day where the workspace is."""
    if absent.deputy_id != deputy.id or not deputy.is_present:
        return False
    if absent.deputy_until is None:
        return True
    zone = ZoneInfo(deputy.workspace.time_zone)
    return absent.deputy_until >= clock.now().astimezone(zone).date()
