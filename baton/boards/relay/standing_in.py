"""Who may act for somebody who is away."""

from baton.accounts.models import Member
from baton.calendars.today import today_in


def stands_in(deputy: Member, absent: Member) -> bool:
    """Up to the end of the last day where the workspace is."""
    if absent.deputy_id != deputy.id or not deputy.is_present:
        return False
    if absent.deputy_until is None:
        return True
    return absent.deputy_until >= today_in(deputy.workspace)
