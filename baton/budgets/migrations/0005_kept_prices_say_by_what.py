from bisect import bisect_right
from collections import defaultdict
from datetime import date
from typing import Any

from django.db import migrations, models
from django.db.models import Max

BEGINNING = date(2000, 1, 1)


def say_by_what(apps: Any, schema_editor: Any) -> None:
    """Nobody sets a basis from a closed day on: what is said of closed days now was said then."""
    kept = apps.get_model("budgets", "ClosedPrice").objects
    closings = apps.get_model("budgets", "Closing").objects.values_list("workspace")
    for workspace, through in closings.annotate(Max("through")):
        named = defaultdict(list)
        bases = apps.get_model("budgets", "PriceBasis").objects.filter(
            card__workspace=workspace, from_day__lte=through
        )
        for row in bases.select_related("card").order_by("from_day", "pk"):
            named[row.card].append((row.from_day, row.basis))
        for card, said in named.items():
            rows = kept.filter(card=card).order_by("from_day").values_list("from_day", "worth")
            worth = list(rows) or [(BEGINNING, None)]
            kept.filter(card=card).delete()
            days = sorted({day for day, _worth in worth} | {day for day, _basis in said})
            for day in days:
                at = max(bisect_right(worth, day, key=lambda each: each[0]) - 1, 0)
                by = bisect_right(said, day, key=lambda each: each[0]) - 1
                kept.create(
                    workspace_id=workspace,
                    card=card,
                    card_number=card.number,
                    from_day=day,
                    worth=worth[at][1],
                    basis=said[by][1] if by >= 0 else "",
                )


class Migration(migrations.Migration):
    # PostgreSQL changes no table that has rows waiting to be checked.
    atomic = False

    dependencies = [
        ('budgets', '0004_kept_prices_outlive_cards'),
    ]

    operations = [
        migrations.AddField(
            model_name='closedprice',
            name='basis',
            field=models.CharField(blank=True, choices=[('included', 'Within the agreement of its project'), ('fixed', 'At its own price'), ('by_time', 'By its hours')], default='', max_length=8),
        ),
        migrations.RunPython(say_by_what, migrations.RunPython.noop),
    ]
