from django.db import migrations
from django.db.models import OuterRef, Subquery, Sum


def add_up(apps, schema_editor):
    """What is planned already, of all job functions together."""
    plans = apps.get_model("boards", "PlannedHours").objects.filter(card=OuterRef("pk")).order_by()
    sums = plans.values("card").annotate(together=Sum("minutes")).values("together")
    planned = apps.get_model("boards", "Card").objects.filter(planned_hours__isnull=False)
    ids = planned.values("pk").distinct()
    apps.get_model("boards", "Card").objects.filter(pk__in=ids).update(planned_minutes=Subquery(sums))


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0008_limits_in_hours"),
    ]

    operations = [
        migrations.RunPython(add_up, migrations.RunPython.noop),
    ]
