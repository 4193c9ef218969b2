from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('interchange', '0004_taking_out_and_choosing'),
    ]

    operations = [
        migrations.AddField(
            model_name='keptforlater',
            name='placed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
