"""Who may act for somebody who is away."""

from baton.accounts.models import Member
from baton.kit import clock


def stands_in(deputy: Member, absent: Member) -> bool:
    if absent.deputy_id != deputy.id or not deputy.is_present:
        return False
    return absent.deputy_until is None or absent.deputy_until >= clock.now().date()
