from django.db import migrations
from django.db.models import Q
from django.utils import timezone


def set_the_clocks(apps, schema_editor):
    """In a client's column with a gate for the client, their clock runs while they are asked, and no longer."""
    waits = apps.get_model("boards", "Wait").objects
    policies = apps.get_model("boards", "Policy").objects.filter(moment="leave", gate__approvers="client")
    gated = list(policies.values_list("column", flat=True))
    there = Q(card__column__in=gated) | Q(card__column__parent__in=gated)
    running = waits.filter(there, by_column=True, clock="client", until=None)
    asked = waits.filter(of_approval=True, clock="client", until=None)
    beside = dict(asked.filter(card__in=running.values("card")).values_list("card", "since"))
    for row in list(running):
        if row.card_id in beside:
            row.until, row.outcome = max(row.since, min(beside[row.card_id], timezone.now())), "asked"
        row.clock = "ours"
        row.save(update_fields=["until", "outcome", "clock"])


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0006_clearance_of_a_client"),
    ]

    operations = [
        migrations.RunPython(set_the_clocks, migrations.RunPython.noop),
    ]
