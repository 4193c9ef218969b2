from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("invoicing", "0002_hours_above_a_retainer_were_agreed"),
    ]

    operations = [
        migrations.AddField(
            model_name="invoiceline",
            name="up_to",
            field=models.DateField(blank=True, null=True),
        ),
    ]
