from datetime import date
from typing import Any

from django.db import migrations

BEGINNING = date(2000, 1, 1)


def keep_what_is(apps: Any, schema_editor: Any) -> None:
    """Of days that were closed before, nobody knows whose a project was and of which type a card."""
    closed = list(apps.get_model("budgets", "Closing").objects.values_list("workspace", flat=True).distinct())
    managers, types = (apps.get_model("budgets", name) for name in ("ClosedManager", "ClosedType"))
    projects = apps.get_model("accounts", "Project").objects.filter(workspace__in=closed)
    managers.objects.bulk_create(
        [
            managers(project_id=project, manager_id=manager, from_day=BEGINNING)
            for project, manager in projects.values_list("pk", "account_manager")
        ],
        batch_size=500,
    )
    cards = apps.get_model("boards", "Card").objects.filter(workspace__in=closed).order_by()
    types.objects.bulk_create(
        [
            types(card_id=card, card_type_id=card_type, from_day=BEGINNING)
            for card, card_type in cards.values_list("pk", "card_type")
        ],
        batch_size=500,
    )


class Migration(migrations.Migration):
    dependencies = [("budgets", "0007_names_of_closed_days")]

    operations = [migrations.RunPython(keep_what_is, migrations.RunPython.noop)]
