"""Whoever may not see a card any more has nothing of it in their inbox, and nothing on its way to them."""

from django.db.models import Q

from baton.accounts.models import Member
from baton.boards import sight
from baton.notifications.models import Notification, Watch


def forget_what_is_hidden(workspace: int) -> int:
    """For everybody who has something; returns how many notifications went. A card in the trash keeps its."""
    gone = 0
    holding = Notification.objects.filter(card__workspace=workspace).values("member").distinct()
    watching = Watch.objects.filter(card__workspace=workspace).values("member").distinct()
    people = Member.objects.filter(Q(pk__in=holding) | Q(pk__in=watching), workspace=workspace)
    for member in people.select_related("workspace").order_by("pk"):
        seen = sight.cards_seen_by(member, "card__") if member.is_present else Q(pk__in=[])
        gone += Notification.objects.filter(member=member).exclude(seen).delete()[0]
        Watch.objects.filter(member=member).exclude(seen).delete()
    return gone
