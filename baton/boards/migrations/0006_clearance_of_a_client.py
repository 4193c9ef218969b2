import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def name_the_client(apps, schema_editor):
    """What a client approved until now was for the client whose card it still is."""
    clearances = apps.get_model("boards", "Clearance")
    cards = apps.get_model("boards", "Card").objects.filter(pk=OuterRef("card"))
    clearances.objects.filter(covers__for_client=True).update(
        client=Subquery(cards.values("project__client")[:1])
    )


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_contacts"),
        ("boards", "0005_own_templates"),
    ]

    operations = [
        migrations.AddField(
            model_name="clearance",
            name="client",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="accounts.client",
            ),
        ),
        migrations.RunPython(name_the_client, migrations.RunPython.noop),
    ]
