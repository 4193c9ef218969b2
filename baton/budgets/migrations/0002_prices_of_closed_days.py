import django.db.models.deletion
from babel.numbers import get_currency_precision
from django.db import migrations, models

import baton.kit.clock
from datetime import date


def keep_what_is_known(apps, schema_editor):
    """Of days that were closed before prices were kept: those of today."""
    model = apps.get_model
    kept = model("budgets", "ClosedPrice")
    for closing in model("budgets", "Closing").objects.values("workspace", "workspace__currency").distinct():
        workspace, places = closing["workspace"], get_currency_precision(closing["workspace__currency"])
        cards = model("boards", "Card").objects.filter(workspace=workspace, price__isnull=False)
        worth = {
            card: int(price.scaleb(places).to_integral_value())
            for card, price in cards.values_list("pk", "price")
        }
        approvals = model("budgets", "PriceApproval").objects.filter(card__workspace=workspace)
        worth |= dict(approvals.filter(withdrawn_at=None).values_list("card", "amount"))
        kept.objects.bulk_create(
            [kept(card_id=card, from_day=date(2000, 1, 1), worth=each) for card, each in worth.items()],
            batch_size=500,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0007_clocks_of_gated_columns"),
        ("budgets", "0001_agreements_prices_and_external_costs"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosedPrice",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=baton.kit.clock.now, editable=False)),
                ("from_day", models.DateField()),
                ("worth", models.BigIntegerField(null=True)),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="boards.card"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("card", "from_day"), name="a_price_is_kept_once_for_a_day"
                    )
                ],
            },
        ),
        migrations.RunPython(keep_what_is_known, migrations.RunPython.noop),
    ]
