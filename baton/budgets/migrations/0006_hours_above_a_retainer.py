from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("budgets", "0005_kept_prices_say_by_what")]

    operations = [
        migrations.AddField(
            model_name="agreement",
            name="overspend_is_billed",
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=Q(overspend_carries=False) | Q(overspend_is_billed=False),
                name="overspending_is_paid_for_once",
            ),
        ),
    ]
