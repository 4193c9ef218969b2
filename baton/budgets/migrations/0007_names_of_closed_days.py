import baton.kit.clock
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_tokens_for_webhooks'),
        ('boards', '0009_planned_minutes_of_cards'),
        ('budgets', '0006_hours_above_a_retainer'),
    ]

    operations = [
        migrations.CreateModel(
            name='ClosedManager',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=baton.kit.clock.now, editable=False)),
                ('from_day', models.DateField()),
                ('manager', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='accounts.member')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.project')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('project', 'from_day'), name='a_manager_is_kept_once_for_a_day')],
            },
        ),
        migrations.CreateModel(
            name='ClosedType',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=baton.kit.clock.now, editable=False)),
                ('from_day', models.DateField()),
                ('card', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.card')),
                ('card_type', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='boards.cardtype')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('card', 'from_day'), name='a_type_is_kept_once_for_a_day')],
            },
        ),
    ]
