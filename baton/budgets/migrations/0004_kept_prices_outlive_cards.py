from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def name_cards(apps: Any, schema_editor: Any) -> None:
    cards = apps.get_model("boards", "Card").objects.filter(pk=OuterRef("card"))
    apps.get_model("budgets", "ClosedPrice").objects.update(
        workspace=Subquery(cards.values("workspace")), card_number=Subquery(cards.values("number"))
    )


class Migration(migrations.Migration):
    # PostgreSQL changes no table that has rows waiting to be checked.
    atomic = False

    dependencies = [
        ('accounts', '0004_tokens_for_webhooks'),
        ('boards', '0007_clocks_of_gated_columns'),
        ('budgets', '0003_costs_have_versions'),
    ]

    operations = [
        migrations.AddField(
            model_name='closedprice',
            name='workspace',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.workspace'),
        ),
        migrations.AddField(
            model_name='closedprice',
            name='card_number',
            field=models.BigIntegerField(null=True),
        ),
        migrations.RunPython(name_cards, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='closedprice',
            name='workspace',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.workspace'),
        ),
        migrations.AlterField(
            model_name='closedprice',
            name='card_number',
            field=models.BigIntegerField(),
        ),
        migrations.AlterField(
            model_name='closedprice',
            name='card',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='boards.card'),
        ),
        migrations.AddIndex(
            model_name='closedprice',
            index=models.Index(fields=['workspace', 'card_number'], name='kept_prices_of_a_number'),
        ),
    ]
