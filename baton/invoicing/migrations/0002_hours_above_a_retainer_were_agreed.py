from typing import Any

from django.db import migrations


def say_what_was_billed(apps: Any, schema_editor: Any) -> None:
    """Agreements under which hours above a retainer stand on invoices: what was asked for is earned too."""
    agreements = apps.get_model("budgets", "Agreement").objects
    billed = apps.get_model("invoicing", "Billed").objects.filter(over__isnull=False, released_at=None)
    for project, day in billed.values_list("project", "over"):
        rows = agreements.filter(project=project, from_day__lte=day).order_by("-from_day", "-pk")
        held = rows.first()
        if held is not None and held.kind == "retainer" and not held.overspend_carries:
            agreements.filter(pk=held.pk).update(overspend_is_billed=True)


class Migration(migrations.Migration):
    dependencies = [
        ("budgets", "0006_hours_above_a_retainer"),
        ("invoicing", "0001_invoices_and_their_lines"),
    ]

    operations = [migrations.RunPython(say_what_was_billed, migrations.RunPython.noop)]
