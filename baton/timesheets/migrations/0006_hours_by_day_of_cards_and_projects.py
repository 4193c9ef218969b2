from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timesheets", "0005_minutes_of_cards")]

    operations = [
        migrations.RemoveIndex(model_name="timeentry", name="time_of_a_card"),
        migrations.AddIndex(
            model_name="timeentry",
            index=models.Index(fields=["card", "day"], name="time_of_a_card"),
        ),
        migrations.AddIndex(
            model_name="timeentry",
            index=models.Index(fields=["project", "day", "minutes"], name="time_of_a_project"),
        ),
    ]
