"""That the hours of a project run ahead of its work is told to whoever manages its account, once for each
step; where nobody does, to those who manage and see costs."""

from collections.abc import Iterable

from django.db import transaction

from baton.accounts.models import Member
from baton.accounts.roles import MoneyTier
from baton.kit import clock
from baton.notifications.models import About, Notice
from baton.profits.models import SkewAlert


def tell_of_skew() -> int:
    """Returns of how many steps was told."""
    untold = SkewAlert.objects.filter(told_at=None).order_by("pk").values_list("pk", flat=True)
    return sum(tell(pk) for pk in untold)


def tell(pk: int) -> bool:
    with transaction.atomic():
        alerts = SkewAlert.objects.select_for_update(of=("self",)).filter(pk=pk, told_at=None)
        alert = alerts.select_related("project__account_manager").first()
        if alert is None:
            return False
        now = clock.now()
        for member in to_whom(alert):
            Notice.objects.update_or_create(
                member=member,
                about=About.SKEW,
                project=alert.project,
                defaults={
                    "count": alert.spent - alert.done,
                    "spent": alert.spent,
                    "done": alert.done,
                    "last_at": now,
                    "mailed_at": None,
                    "read_at": None,
                },
            )
        alert.told_at = now
        alert.save(update_fields=["told_at"])
        return True


def to_whom(alert: SkewAlert) -> Iterable[Member]:
    here = Member.objects.present().filter(workspace=alert.project.workspace_id, user__is_active=True)
    manager = here.filter(accounts_held=alert.project).first()
    if manager is not None and manager.sees_money(MoneyTier.ALL_HOURS):
        return [manager]
    leads = here.filter(may_manage=True, money__gte=MoneyTier.COSTS_AND_MARGINS).order_by("pk")
    return list(leads)
