"""See what a client sees: a board or a card through the very queries that a guest of theirs goes through.

Read only, and written down: who looked, as whom, at what.
"""

from baton.accounts import access
from baton.accounts.models import Client, Member, Role
from baton.approvals.models import ClientView
from baton.boards.models import Board, Card
from baton.kit import clock


def guest_of(client: Client, *, by: Member) -> Member:
    """Somebody like a guest of the client who is nobody in particular; never saved."""
    access.demand_team(by)
    guest = Member.like(Role.GUEST, member=0, workspace=client.workspace_id, client=client.pk)
    guest.workspace, guest.client, guest.money = by.workspace, client, 0
    return guest


def note(client: Client, *, by: Member, board: Board | None = None, card: Card | None = None) -> None:
    ClientView.objects.create(by=by, client=client, board=board, card=card, created_at=clock.real_now())
