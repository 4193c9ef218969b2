"""Short ways to bring a board in, and to compare everything before and after."""

from typing import Any

from django.apps import apps
from django.db.models import Max

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.interchange.applied import Applied
from baton.interchange.applying.carrying_out import apply
from baton.interchange.choices import Choices
from baton.interchange.plan import ImportPlan


def bring(plan: ImportPlan, by: Member, **chosen: Any) -> Applied:
    return apply(plan, Choices(**chosen), by=by)


def everything() -> dict[str, tuple[int, int]]:
    """Of each table of ours how many rows it has, and its highest id."""
    found = {}
    for model in apps.get_models():
        if model.__module__.startswith("baton."):
            rows = model._base_manager
            found[model._meta.label] = (rows.count(), rows.aggregate(last=Max("pk"))["last"] or 0)
    return found


def card(title: str) -> Card:
    return Card.objects.select_related("column", "responsible", "board").get(title=title)
