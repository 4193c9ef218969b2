from baton.membership.models.invitation import Invitation, InvitationMail
from baton.membership.models.setup import SetupKey

__all__ = ["Invitation", "InvitationMail", "SetupKey"]
