import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("profits", "0002_alerts_of_agreements")]

    operations = [
        migrations.AlterField(
            model_name="skewalert",
            name="agreement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="budgets.agreement"
            ),
        ),
    ]
